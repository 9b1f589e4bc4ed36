package io.github.shiftup.policy;

import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.policy.Waiver.Assumptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares waivers: whatever they accept for longer, or besides, is looser. */
final class WaiverDiff {
    private final List<PolicyChange> changes;

    private WaiverDiff(List<PolicyChange> changes) {
        this.changes = changes;
    }

    static void compare(List<Waiver> before, List<Waiver> after, List<PolicyChange> changes) {
        WaiverDiff diff = new WaiverDiff(changes);
        Map<String, Waiver> was = PolicyDiff.byId(before, Waiver::id);
        Map<String, Waiver> is = PolicyDiff.byId(after, Waiver::id);
        was.forEach((id, waiver) -> {
            Waiver now = is.get(id);
            if (now == null) {
                diff.add(Direction.STRICTER, id, "waiver " + id + " is gone");
            } else {
                diff.waiver(waiver, now);
            }
        });
        is.forEach((id, waiver) -> {
            if (!was.containsKey(id)) {
                diff.add(
                        Direction.LOOSER,
                        id,
                        "waiver " + id + " of " + waiver.owner() + " is new: it accepts " + what(waiver) + " until "
                                + waiver.expires());
            }
        });
    }

    private static String what(Waiver waiver) {
        String findings = waiver.findings().isEmpty()
                ? "any finding"
                : String.join(", ", waiver.findings().stream().map(Glob::text).toList());
        return waiver.component() == null ? findings : findings + " in " + waiver.component();
    }

    private void waiver(Waiver was, Waiver is) {
        String id = was.id();
        if (!was.expires().equals(is.expires())) {
            boolean later = is.expires().isAfter(was.expires());
            add(
                    later ? Direction.LOOSER : Direction.STRICTER,
                    id + ".expires",
                    "waiver " + id + (later ? " is extended" : " is shortened") + " from " + was.expires() + " to "
                            + is.expires());
        }
        if (!was.created().equals(is.created())) {
            add(
                    is.created().isBefore(was.created()) ? Direction.LOOSER : Direction.NEUTRAL,
                    id + ".created",
                    "waiver " + id + " begins on " + is.created() + " and began on " + was.created());
        }
        if (was.renewed() != is.renewed()) {
            add(
                    is.renewed() > was.renewed() ? Direction.LOOSER : Direction.STRICTER,
                    id + ".renewed",
                    "waiver " + id + " says that it was renewed " + WaiverTerm.times(is.renewed()) + ", and said "
                            + WaiverTerm.times(was.renewed()));
        }
        boolean less = isCovered(is, was);
        boolean more = isCovered(was, is);
        if (!less || !more) {
            add(
                    less ? Direction.STRICTER : Direction.LOOSER,
                    id + ".accepts",
                    "waiver " + id + " accepted " + what(was) + " and accepts " + what(is)
                            + (was.scope().equals(is.scope()) ? "" : ", in another scope")
                            + (less ? ": less" : more ? ": more" : ": something else"));
        }
        assumptions(id, was.assumes(), is.assumes());
        if (!was.owner().equals(is.owner()) || !was.approvers().equals(is.approvers())) {
            add(
                    Direction.NEUTRAL,
                    id + ".owner",
                    "waiver " + id + " is of " + is.owner() + ", approved by " + names(is) + "; it was of "
                            + was.owner() + ", approved by " + names(was));
        }
    }

    /** What a waiver assumes is what takes it back. */
    private void assumptions(String id, Assumptions was, Assumptions is) {
        assumption(id, "exposure", "nothing reaches it from the internet", was.internal(), is.internal());
        assumption(id, "fixAvailable", "nothing mends it", was.withoutFix(), is.withoutFix());
    }

    private void assumption(String id, String key, String what, boolean was, boolean is) {
        if (was != is) {
            add(
                    is ? Direction.STRICTER : Direction.LOOSER,
                    id + ".assumes." + key,
                    "waiver " + id + (is ? " assumes that " : " no longer assumes that ") + what
                            + (is ? ", and ends where that is not so" : ", and outlives it where that is not so"));
        }
    }

    private static String names(Waiver waiver) {
        return waiver.approvers().stream().map(Waiver.Approver::shown).collect(Collectors.joining(", "));
    }

    /** Whether whatever the first holds, the second holds too. */
    private static boolean isCovered(Waiver some, Waiver more) {
        return covers(more.findings(), some.findings())
                && covers(more.component(), some.component())
                && covers(more.scope().service(), some.scope().service())
                && covers(more.scope().environment(), some.scope().environment())
                && (more.scope().versions() == null
                        || Objects.equals(more.scope().versions(), some.scope().versions()));
    }

    private static boolean covers(List<Glob> more, List<Glob> some) {
        return more.isEmpty() || (!some.isEmpty() && Implications.coveredBy(some, more));
    }

    private static boolean covers(@Nullable Glob more, @Nullable Glob some) {
        return more == null || (some != null && more.matches(some.text()));
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, "waivers." + key, text));
    }
}
