package io.github.shiftup.policy;

import io.github.shiftup.evidence.seal.SignatureSpec;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.policy.yaml.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares sources of evidence: whatever may be older, emptier or absent is looser. */
final class SourceDiff {
    private final List<PolicyChange> changes;

    private SourceDiff(List<PolicyChange> changes) {
        this.changes = changes;
    }

    static void compare(List<SourceSpec> before, List<SourceSpec> after, List<PolicyChange> changes) {
        SourceDiff diff = new SourceDiff(changes);
        Map<String, SourceSpec> was = PolicyDiff.byId(before, SourceSpec::id);
        Map<String, SourceSpec> is = PolicyDiff.byId(after, SourceSpec::id);
        was.forEach((id, source) -> {
            SourceSpec now = is.get(id);
            if (now == null) {
                diff.add(Direction.LOOSER, id, "source " + id + " is gone: what only it reports is not judged");
            } else {
                diff.source(id, source, now);
            }
        });
        is.forEach((id, source) -> {
            if (!was.containsKey(id)) {
                diff.add(
                        Direction.STRICTER,
                        id,
                        "source " + id + " is new" + (source.required() ? " and required" : ", not required"));
            }
        });
    }

    private void source(String id, SourceSpec was, SourceSpec is) {
        String key = id + ".";
        if (was.required() != is.required()) {
            add(
                    is.required() ? Direction.STRICTER : Direction.LOOSER,
                    key + "required",
                    "source " + id + (is.required() ? " is required now" : " is no longer required"));
        }
        if (!Objects.equals(was.maxAge(), is.maxAge())) {
            add(
                    isOlder(was.maxAge(), is.maxAge()) ? Direction.LOOSER : Direction.STRICTER,
                    key + "maxAge",
                    "source " + id + " might be " + old(was.maxAge()) + " and may be " + old(is.maxAge()));
        }
        if (was.allowEmpty() != is.allowEmpty()) {
            add(
                    is.allowEmpty() ? Direction.LOOSER : Direction.STRICTER,
                    key + "allowEmpty",
                    "source " + id + (is.allowEmpty() ? " may look at nothing now" : " may no longer look at nothing"));
        }
        if ((was.signature() == null) != (is.signature() == null)) {
            add(
                    is.signature() == null ? Direction.LOOSER : Direction.STRICTER,
                    key + "signature",
                    "source " + id + (is.signature() == null ? " need no longer sign" : " has to sign now"));
        } else if (was.signature() != null && is.signature() != null) {
            signature(id, was.signature(), is.signature());
        }
        if (!was.expect().equals(is.expect())) {
            boolean fewer = !is.expect().assets().containsAll(was.expect().assets())
                    || isLess(was.expect().minAssets(), is.expect().minAssets())
                    || isMore(was.expect().maxDrop(), is.expect().maxDrop());
            add(
                    fewer ? Direction.LOOSER : Direction.STRICTER,
                    key + "expect",
                    "source " + id + " has to look at " + (fewer ? "less" : "more") + " than before");
        }
        other(key, "from", id, was.shown(), is.shown());
        other(key, "service", id, was.service(), is.service());
        other(key, "environment", id, was.environment(), is.environment());
        other(key, "format", id, was.format(), is.format());
    }

    private void signature(String id, SignatureSpec was, SignatureSpec is) {
        String key = id + ".signature";
        if (was.required() != is.required()) {
            add(
                    is.required() ? Direction.STRICTER : Direction.LOOSER,
                    key,
                    "source " + id + (is.required() ? " has to sign now" : " need no longer sign"));
        }
        boolean allKept = is.keys().containsAll(was.keys());
        boolean noneNew = was.keys().containsAll(is.keys());
        if (allKept != noneNew) {
            add(
                    allKept ? Direction.LOOSER : Direction.STRICTER,
                    key,
                    "source " + id + (allKept ? " may sign with more keys now" : " may sign with fewer keys now"));
        } else if (!allKept || !was.suffix().equals(is.suffix())) {
            add(Direction.NEUTRAL, key, "source " + id + " signs in another way; look at the keys");
        }
    }

    private static boolean isOlder(@Nullable Duration was, @Nullable Duration is) {
        return was != null && (is == null || is.compareTo(was) > 0);
    }

    private static String old(@Nullable Duration maxAge) {
        return maxAge == null ? "of any age" : Durations.text(maxAge) + " old";
    }

    private static boolean isLess(@Nullable Integer was, @Nullable Integer is) {
        return was != null && (is == null || is < was);
    }

    private static boolean isMore(@Nullable Double was, @Nullable Double is) {
        return was != null && (is == null || is > was);
    }

    private void other(String key, String part, String id, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            add(Direction.NEUTRAL, key + part, "source " + id + ": " + part + " was " + was + " and is " + is);
        }
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, "evidence." + key, text));
    }
}
