/** Immutable copies of all that a policy's sources and intel held at one moment, named by their digest. */
@NullMarked
package io.github.shiftup.evidence.snapshot;

import org.jspecify.annotations.NullMarked;
