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
        return RecordedPolicyReader.read(verdict).map(policy -> policy);
    }

    /**
     * The same, if the verdict was judged by a policy of the same file: beside the verdict on a hospital, one on a web shop
     * is no looser policy but another. Empty as well if it was another's.
     *
     * @param policy file of now
     * @throws ReportException if it is no JSON
     */
    static Optional<LastPolicy> of(Path verdict, Path policy) {
        String now = String.valueOf(policy.getFileName());
        return RecordedPolicyReader.read(verdict)
                .filter(recorded ->
                        recorded.location() == null || recorded.location().equals(now))
                .map(recorded -> recorded);
    }

    /** What the new policy allows that this one did not; empty if nothing. */
    Optional<Loosening> loosenedBy(Policy policy);
}
