package io.github.shiftup.policy;

import io.github.shiftup.match.FixClaim;
import io.github.shiftup.policy.PolicyChange.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares fix claims: each holds findings, so that one more is looser. */
final class FixClaimDiff {
    private final List<PolicyChange> changes;

    private FixClaimDiff(List<PolicyChange> changes) {
        this.changes = changes;
    }

    static void compare(List<FixClaim> before, List<FixClaim> after, List<PolicyChange> changes) {
        FixClaimDiff diff = new FixClaimDiff(changes);
        Map<String, FixClaim> was = PolicyDiff.byId(before, FixClaim::id);
        Map<String, FixClaim> is = PolicyDiff.byId(after, FixClaim::id);
        was.forEach((id, claim) -> {
            FixClaim now = is.get(id);
            if (now == null) {
                diff.add(
                        Direction.STRICTER,
                        "fixClaims." + id,
                        "fix claim " + id + " for " + claim.finding() + " is gone");
            } else if (!now.equals(claim)) {
                boolean same = now.finding().equals(claim.finding()) && Objects.equals(now.asset(), claim.asset());
                diff.add(
                        same ? Direction.NEUTRAL : Direction.LOOSER,
                        "fixClaims." + id,
                        "fix claim " + id + (same ? " says something else of the same" : " is about something else"));
            }
        });
        is.forEach((id, claim) -> {
            if (!was.containsKey(id)) {
                diff.add(
                        Direction.LOOSER,
                        "fixClaims." + id,
                        "fix claim " + id + " of " + claim.owner() + " for " + claim.finding() + " is new");
            }
        });
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, key, text));
    }
}
