/**
 * Decides: {@code Verdict = evaluate(candidate, evidence, policy, intel, asOf)}. A pure function; this stage knows nothing
 * of files, clocks and networks.
 */
@NullMarked
package io.github.shiftup.gate;

import org.jspecify.annotations.NullMarked;
