/**
 * Versions in the ecosystem's own order, ranges in every notation that reports use, and fixes by release branch.
 */
@NullMarked
package io.github.shiftup.match.version;

import org.jspecify.annotations.NullMarked;
