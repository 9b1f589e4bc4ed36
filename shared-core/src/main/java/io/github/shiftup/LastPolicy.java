package io.github.shiftup;

import io.github.shiftup.gate.Loosening;
import io.github.shiftup.policy.Policy;
import java.util.Optional;

/** The policy of an earlier verdict, which a new one may be looser than. */
@FunctionalInterface
public interface LastPolicy {

    /** What the new policy allows that this one did not; empty if nothing. */
    Optional<Loosening> loosenedBy(Policy policy);
}
