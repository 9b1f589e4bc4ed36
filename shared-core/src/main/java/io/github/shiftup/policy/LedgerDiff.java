package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.policy.PolicyChange.Direction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares where the history is kept: whatever forgets is looser. */
final class LedgerDiff {
    private final List<PolicyChange> changes;

    private LedgerDiff(List<PolicyChange> changes) {
        this.changes = changes;
    }

    static void compare(@Nullable LedgerSpec before, @Nullable LedgerSpec after, List<PolicyChange> changes) {
        new LedgerDiff(changes).compare(before, after);
    }

    private void compare(@Nullable LedgerSpec was, @Nullable LedgerSpec is) {
        directory(was == null ? null : was.in(), is == null ? null : is.in());
        copy(was == null ? null : was.copyTo(), is == null ? null : is.copyTo());
        String credentials = was == null ? null : was.serverId();
        if (was != null && is != null && is.copyTo() != null && !Objects.equals(credentials, is.serverId())) {
            add(
                    Direction.NEUTRAL,
                    "ledger.serverId",
                    "its copy is sent with the credentials of " + server(is.serverId()) + ", and was with those of "
                            + server(credentials));
        }
    }

    private static String server(@Nullable String id) {
        return id == null ? "no server" : "server " + id;
    }

    private void copy(@Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            add(
                    Direction.NEUTRAL,
                    "ledger.copyTo",
                    (is == null
                                    ? "records are sent nowhere else"
                                    : "records are sent to " + Address.redacted(is) + " as well")
                            + (was == null ? "" : ", and were sent to " + Address.redacted(was)));
        }
    }

    private void directory(@Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (was == null) {
            add(Direction.STRICTER, "ledger", "deadlines count from the first sighting that it remembers");
        } else if (is == null) {
            add(Direction.LOOSER, "ledger", "nothing is remembered any more: deadlines begin anew with each report");
        } else {
            add(
                    Direction.NEUTRAL,
                    "ledger",
                    "it lies in " + is + " and lay in " + was + "; what it remembered has to be moved there");
        }
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, key, text));
    }
}
