/**
 * Other tools' suppressions, turned into waivers to complete: what they say is carried over, what they cannot say (an owner,
 * approvers, an end) is left for a person.
 */
@NullMarked
package io.github.shiftup.policy.imports;

import org.jspecify.annotations.NullMarked;
