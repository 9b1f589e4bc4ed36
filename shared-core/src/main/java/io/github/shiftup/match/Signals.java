package io.github.shiftup.match;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runtime signals that raise one finding.
 *
 * @param shown the closest and severest, at most {@value #SHOWN}
 * @param more how many there are besides
 * @param attack the severest of those that count as an attack (level high or worse); null without one
 * @param attackedSince when production saw the first attack; null without one, or if nobody tells
 */
public record Signals(
        List<Signal> shown,
        long more,
        @Nullable Signal attack,
        @Nullable Instant attackedSince) {
    static final int SHOWN = 5;

    public static final Signals NONE = new Signals(List.of(), 0, null, null);

    public Signals {
        shown = List.copyOf(shown);
    }

    /** Of all signals that have something in common with the finding. */
    static Signals of(List<Signal> all) {
        if (all.isEmpty()) {
            return NONE;
        }
        List<Signal> sorted = all.stream().sorted(Signal.ORDER).toList();
        List<Signal> attacks = sorted.stream().filter(Signal::isAttack).toList();
        int shown = Math.min(SHOWN, sorted.size());
        return new Signals(
                sorted.subList(0, shown),
                sorted.size() - (long) shown,
                attacks.isEmpty() ? null : attacks.get(0),
                attacks.stream()
                        .map(Signal::since)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    /** The same signals, some of which name the finding. */
    Signals withNamed(List<Signal> named) {
        Signals closest = of(named);
        List<Signal> others = shown.stream()
                .filter(signal -> named.stream().noneMatch(signal::isSameAs))
                .toList();
        List<Signal> first = Stream.concat(named.stream().sorted(Signal.ORDER), others.stream())
                .limit(SHOWN)
                .toList();
        return new Signals(
                first,
                shown.size() + more - first.size(),
                closest.attack != null ? closest.attack : attack,
                attackedSince);
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Whether an attack names this very weakness or component, and not only the service that has it. */
    public boolean aimAtIt() {
        return attack != null && attack.tie().compareTo(Signal.Tie.COMPONENT) <= 0;
    }
}
