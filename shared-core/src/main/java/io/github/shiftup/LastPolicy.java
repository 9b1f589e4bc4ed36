package io.github.shiftup;

import io.github.shiftup.gate.Loosening;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.stream.ReportException;
import java.nio.file.Path;
import java.util.Optional;

/** The policy of an earlier verdict, which a new one may be looser than. */
@FunctionalInterface
public interface LastPolicy {

    /**
     * The policy that a verdict was judged by; empty if the verdict does not show it.
     *
     * @throws ReportException if it is no JSON
     */
    static Optional<LastPolicy> recordedIn(Path verdict) {
        return RecordedPolicy.read(verdict).map(policy -> policy);
    }

    /** What the new policy allows that this one did not; empty if nothing. */
    Optional<Loosening> loosenedBy(Policy policy);
}
