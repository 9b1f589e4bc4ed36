/**
 * Holds each production finding against the candidate: its {@linkplain io.github.shiftup.match.Standing standing}, with
 * the confidence and the reason. This stage knows nothing of scores.
 */
@NullMarked
package io.github.shiftup.match;

import org.jspecify.annotations.NullMarked;
