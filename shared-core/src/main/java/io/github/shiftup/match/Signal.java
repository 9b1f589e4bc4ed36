package io.github.shiftup.match;

import io.github.shiftup.evidence.Level;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One runtime signal that raises a finding: an alert or a request that a firewall matched, counted.
 *
 * @param id of the rule that saw it
 * @param tie what it has in common with the finding
 * @param level of the signal
 * @param count how often it was seen
 * @param firstSeen null if nobody tells
 * @param lastSeen null if nobody tells
 * @param source id of the source that reported it
 */
public record Signal(
        String id,
        Tie tie,
        Level level,
        long count,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        String source) {

    /** What a signal and a finding have in common, closest first. */
    public enum Tie {
        /** It names the weakness: a firewall's rule for this very CVE. */
        WEAKNESS,
        /** It names the component. */
        COMPONENT,
        /** It comes from the same workload, image or host. */
        PLACE,
        /** It comes from the same service. */
        SERVICE
    }

    /** Closest first, then the severest, then the latest. */
    static final Comparator<Signal> ORDER = Comparator.comparing(Signal::tie)
            .thenComparing(Signal::level)
            .thenComparing(Signal::lastSeen, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Signal::id)
            .thenComparing(Signal::source)
            .thenComparing(Signal::count, Comparator.reverseOrder());

    /** Whether it counts as an attack, and not only as something that someone should look at. */
    boolean isAttack() {
        return level.isAtLeast(Level.HIGH);
    }

    /** Whatever it has in common with a finding. */
    boolean isSameAs(Signal other) {
        return equals(
                new Signal(other.id, tie, other.level, other.count, other.firstSeen, other.lastSeen, other.source));
    }

    @Nullable
    Instant since() {
        return firstSeen != null ? firstSeen : lastSeen;
    }
}
