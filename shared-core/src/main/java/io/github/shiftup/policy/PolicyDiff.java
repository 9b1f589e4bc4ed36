package io.github.shiftup.policy;

import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.risk.table.DecisionTable;
import io.github.shiftup.risk.table.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Compares two policies, profile and overlays merged in, and says of each change whether it allows more or less. */
public final class PolicyDiff {
    private final Policy before;
    private final Policy after;
    private final List<PolicyChange> changes = new ArrayList<>();

    private PolicyDiff(Policy before, Policy after) {
        this.before = before;
        this.after = after;
    }

    /** All changes, looser ones first. */
    public static List<PolicyChange> of(Policy before, Policy after) {
        PolicyDiff diff = new PolicyDiff(before, after);
        diff.names();
        Parameters.ALL.forEach(diff::parameter);
        diff.switches();
        RuleDiff.compare(before.rules(), after.rules(), diff.changes);
        SourceDiff.compare(before.sources(), after.sources(), diff.changes);
        WaiverDiff.compare(before.waivers(), after.waivers(), diff.changes);
        FixClaimDiff.compare(before.fixClaims(), after.fixClaims(), diff.changes);
        diff.intel();
        diff.facts();
        diff.tables();
        diff.origins();
        return diff.changes.stream().sorted(PolicyChange.ORDER).toList();
    }

    private void names() {
        if (!before.profile().id().equals(after.profile().id())) {
            add(
                    Direction.NEUTRAL,
                    "profile",
                    "profile " + before.profile().id() + " became "
                            + after.profile().id() + "; what that changes is told by parameter");
        }
        if (!before.overlays().equals(after.overlays())) {
            add(
                    Direction.NEUTRAL,
                    "overlays",
                    "overlays were " + list(before.overlays()) + " and are " + list(after.overlays())
                            + "; what that changes is told by parameter");
        }
        ServiceIdentity was = before.identity();
        ServiceIdentity is = after.identity();
        if (!was.service().equals(is.service())) {
            add(Direction.NEUTRAL, "service", "service " + was.service() + " is now called " + is.service());
        }
        names("runsAs.images", was.images(), is.images());
        names("runsAs.workloads", was.workloads(), is.workloads());
        names("runsAs.applications", was.applications(), is.applications());
        names("runsAs.hosts", was.hosts(), is.hosts());
    }

    private void names(String key, List<String> was, List<String> is) {
        for (String name : without(was, is)) {
            add(
                    Direction.LOOSER,
                    key,
                    key + " no longer names " + name + ": findings there count as another service's");
        }
        for (String name : without(is, was)) {
            add(Direction.STRICTER, key, key + " names " + name + " too");
        }
    }

    private static List<String> without(List<String> all, List<String> known) {
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private <T> void parameter(Parameter<T> parameter) {
        Optional<T> was = before.profile().find(parameter).map(Sourced::value);
        Optional<T> is = after.profile().find(parameter).map(Sourced::value);
        if (was.equals(is)) {
            return;
        }
        String text = parameter.key() + " was " + was.map(parameter::print).orElse("not set") + " and is "
                + is.map(parameter::print).orElse("not set");
        if (was.isEmpty() || is.isEmpty()) {
            add(ofUnset(parameter, was.isPresent(), was.or(() -> is).orElseThrow()), parameter.key(), text);
            return;
        }
        boolean looser = parameter.isLooser(is.get(), was.get());
        boolean stricter = parameter.isLooser(was.get(), is.get());
        add(
                looser ? Direction.LOOSER : stricter ? Direction.STRICTER : Direction.NEUTRAL,
                parameter.key(),
                text + (looser && stricter ? ", which is looser in one part and stricter in another" : ""));
    }

    /** What is not set asks for nothing, except where setting it takes something back. */
    private static <T> Direction ofUnset(Parameter<T> parameter, boolean wasSet, T value) {
        if (value == CategoryAction.IGNORE || Boolean.FALSE.equals(value)) {
            return Direction.NEUTRAL;
        }
        boolean takesBack = parameter == Parameters.MAX_RISK_ONLY_WITH_FIX;
        return wasSet == takesBack ? Direction.STRICTER : Direction.LOOSER;
    }

    private void switches() {
        ordered("mode", before.mode(), after.mode());
        ordered("exposure", exposure(before), exposure(after));
        strict("failOnWarn", before.failOnWarn(), after.failOnWarn());
        strict("failOnUnusedWaiver", before.failOnUnusedWaiver(), after.failOnUnusedWaiver());
        LedgerDiff.compare(before.ledger(), after.ledger(), changes);
        if (!before.preferredRatings().equals(after.preferredRatings())) {
            boolean worst = after.preferredRatings().isEmpty();
            add(
                    worst
                            ? Direction.STRICTER
                            : before.preferredRatings().isEmpty() ? Direction.LOOSER : Direction.NEUTRAL,
                    "ratings",
                    "of several ratings " + counts(before) + " counted, and " + counts(after) + " does now");
        }
    }

    private static String counts(Policy policy) {
        return policy.preferredRatings().isEmpty()
                ? "the worst"
                : "the first of " + String.join(", ", policy.preferredRatings());
    }

    private static Exposure exposure(Policy policy) {
        return Objects.requireNonNullElseGet(
                policy.exposure(), () -> policy.profile().get(Parameters.EXPOSURE));
    }

    /** Of an enum whose constants stand strictest first. */
    private <E extends Enum<E>> void ordered(String key, E was, E is) {
        boolean told = changes.stream().anyMatch(change -> change.key().equals(key));
        if (was != is && !told) {
            add(
                    is.compareTo(was) > 0 ? Direction.LOOSER : Direction.STRICTER,
                    key,
                    key + " was " + word(was) + " and is " + word(is));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void strict(String key, boolean was, boolean is) {
        if (was != is) {
            add(is ? Direction.STRICTER : Direction.LOOSER, key, key + " was " + was + " and is " + is);
        }
    }

    private void intel() {
        Map<String, String> was = before.intel().locations();
        Map<String, String> is = after.intel().locations();
        for (String name : List.of("kev", "epss", "ssvc", "advisories")) {
            String one = was.get(name);
            String other = is.get(name);
            if (!Objects.equals(one, other)) {
                add(
                        other == null ? Direction.LOOSER : one == null ? Direction.STRICTER : Direction.NEUTRAL,
                        "intel." + name,
                        "intel " + name
                                + (other == null
                                        ? " is no longer loaded"
                                        : one == null ? " is loaded now" : " is loaded from elsewhere"));
            }
        }
    }

    /** An unknown fact takes the severest row, so that to say one is never stricter. */
    private void facts() {
        for (Fact fact : Fact.values()) {
            String was = before.facts().get(fact);
            String is = after.facts().get(fact);
            if (!Objects.equals(was, is)) {
                add(
                        was == null ? Direction.LOOSER : is == null ? Direction.STRICTER : Direction.NEUTRAL,
                        "facts",
                        "fact " + fact.title() + " was " + (was == null ? "not said" : was) + " and is "
                                + (is == null ? "not said, so that the severest counts" : is));
            }
        }
    }

    /** A table of the same name whose rows are others. That tables come and go is told by the parameter. */
    private void tables() {
        Map<String, DecisionTable> was = byId(before.tables(), DecisionTable::name);
        byId(after.tables(), DecisionTable::name).forEach((name, table) -> {
            DecisionTable then = was.get(name);
            if (then != null && !then.equals(table)) {
                add(Direction.NEUTRAL, "decisionTables", "decision table " + name + " has other rows; look at them");
            }
        });
    }

    private void origins() {
        Map<String, ProfileOrigin> was = byId(before.origins(), origin -> origin.place() + ' ' + origin.name());
        byId(after.origins(), origin -> origin.place() + ' ' + origin.name()).forEach((key, origin) -> {
            ProfileOrigin then = was.get(key);
            if (then == null) {
                return;
            }
            if (then.pinned() != origin.pinned()) {
                add(
                        origin.pinned() ? Direction.STRICTER : Direction.LOOSER,
                        origin.place(),
                        origin.name() + (origin.pinned() ? " is pinned now" : " is no longer pinned to a digest"));
            }
            if (!then.digest().equals(origin.digest())) {
                add(
                        Direction.NEUTRAL,
                        origin.place(),
                        origin.name() + " was " + then.digest() + " and is " + origin.digest()
                                + "; what that changes is told by parameter");
            }
        });
    }

    static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, key, text));
    }
}
