/**
 * What a build would ship: the {@linkplain io.github.shiftup.inventory.Candidate candidate} and its components.
 *
 * <p>This stage knows nothing of findings.
 */
@NullMarked
package io.github.shiftup.inventory;

import org.jspecify.annotations.NullMarked;
