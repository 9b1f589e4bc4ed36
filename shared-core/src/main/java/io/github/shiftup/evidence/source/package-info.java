/**
 * Where reports come from, how old they are, and how healthy each source is.
 */
@NullMarked
package io.github.shiftup.evidence.source;

import org.jspecify.annotations.NullMarked;
