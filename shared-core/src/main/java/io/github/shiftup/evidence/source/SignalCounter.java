package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts runtime signals instead of keeping them: an attack is a million alerts of one rule at one place. Those of one rule,
 * place and hour become one finding that says how many there were, and when the first and the last. All other findings pass
 * through.
 *
 * <p>Addresses of pages do not tell places apart here, since attackers choose them; a group names one only where all its
 * signals do. There is a most number of groups: what goes beyond is counted by its rule without its place, and said.
 */
final class SignalCounter implements Consumer<Finding> {
    static final Duration WINDOW = Duration.ofHours(1);
    static final int MOST_GROUPS = 10_000;

    private final Consumer<Finding> next;
    private final int mostGroups;
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Map<Key, Group> placeless = new LinkedHashMap<>();
    private long beyond;

    SignalCounter(Consumer<Finding> next) {
        this(next, MOST_GROUPS);
    }

    SignalCounter(Consumer<Finding> next, int mostGroups) {
        this.next = next;
        this.mostGroups = mostGroups;
    }

    /** What signals have in common that are counted as one; {@code window} in hours. */
    private record Key(
            String rule,
            Level level,
            Activity activity,
            @Nullable String state,
            Asset place,
            long window) {
        /** Of signals without a time. */
        private static final long NONE = Long.MIN_VALUE;

        static Key of(Finding signal) {
            Instant seen = signal.lastSeen();
            return new Key(
                    signal.id(),
                    signal.level(),
                    signal.activity(),
                    signal.state(),
                    signal.asset().withUrl(null),
                    seen == null ? NONE : Math.floorDiv(seen.getEpochSecond(), WINDOW.toSeconds()));
        }

        Key withoutPlace() {
            return new Key(rule, level, activity, null, Asset.UNKNOWN, NONE);
        }
    }

    private static final class Group {
        private final Finding first;
        private boolean samePage = true;
        private boolean samePlace = true;
        private long observed;
        private @Nullable Instant from;
        private @Nullable Instant to;

        Group(Finding first) {
            this.first = first;
        }

        void add(Finding signal) {
            long sum = observed + signal.observed();
            observed = sum < 0 ? Long.MAX_VALUE : sum;
            samePage &= Objects.equals(signal.asset().url(), first.asset().url());
            Instant since = signal.firstSeen() == null ? signal.lastSeen() : signal.firstSeen();
            from = since != null && (from == null || since.isBefore(from)) ? since : from;
            Instant until = signal.lastSeen();
            to = until != null && (to == null || until.isAfter(to)) ? until : to;
        }

        Finding finding() {
            FindingBuilder finding =
                    first.toBuilder().observed(observed).firstSeen(from).lastSeen(to);
            if (!samePlace) {
                return finding.asset(Asset.UNKNOWN).build();
            }
            return samePage
                    ? finding.build()
                    : finding.asset(first.asset().withUrl(null)).build();
        }
    }

    @Override
    public void accept(Finding finding) {
        if (finding.kind() != Kind.BEHAVIOUR) {
            next.accept(finding);
            return;
        }
        Key key = Key.of(finding);
        Group group = groups.get(key);
        if (group == null && groups.size() < mostGroups) {
            group = new Group(finding);
            groups.put(key, group);
        }
        if (group == null) {
            beyond += finding.observed();
            group = placeless(key.withoutPlace(), finding);
        }
        if (group != null) {
            group.add(finding);
        }
    }

    private @Nullable Group placeless(Key key, Finding finding) {
        Group group = placeless.get(key);
        if (group == null && placeless.size() < mostGroups) {
            group = new Group(finding);
            group.samePlace = false;
            placeless.put(key, group);
        }
        return group;
    }

    /**
     * Hands over what was counted, in the order in which groups came up.
     *
     * @return what a person should know; empty if every signal is in the group of its place
     */
    List<String> finish() {
        groups.values().forEach(group -> next.accept(group.finding()));
        placeless.values().forEach(group -> next.accept(group.finding()));
        return beyond == 0
                ? List.of()
                : List.of(beyond + " runtime signals came in more than " + mostGroups
                        + " groups of one rule, place and hour. They are counted by their rule, without their place");
    }
}
