package io.github.shiftup.match;

import io.github.shiftup.inventory.ShippedComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of holding one weakness against all that the candidate ships of its component.
 *
 * @param affected whether any of it is, or has to be taken to be, affected
 * @param confidence of the surest affected one, or of the surest mended one; null if nothing is shipped
 * @param components the affected ones, or else all, the surest first
 * @param nearestFix of the first; null if none is known
 * @param ships a sentence without its first letter and its full stop: {@code he candidate ships g:a 1.0, which is ...};
 *     empty if nothing is shipped
 */
record Comparison(
        boolean affected,
        @Nullable Confidence confidence,
        List<ShippedComponent> components,
        @Nullable String nearestFix,
        String ships) {

    /** The candidate ships nothing of it. */
    static final Comparison NOTHING_SHIPPED = new Comparison(false, null, List.of(), null, "");

    /** Affected before mended, sure before unsure, then by purl. */
    private static final Comparator<Ruling> ORDER = Comparator.comparing((Ruling ruling) -> !ruling.affected())
            .thenComparing(Ruling::confidence)
            .thenComparing(ruling -> ruling.component().purl())
            .thenComparing(
                    ruling -> Objects.requireNonNullElse(ruling.component().sha256(), ""));

    Comparison {
        components = List.copyOf(components);
    }

    static Comparison of(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            return NOTHING_SHIPPED;
        }
        List<Ruling> sorted = rulings.stream().sorted(ORDER).toList();
        Ruling first = sorted.get(0);
        List<Ruling> deciding = sorted.stream()
                .filter(ruling -> ruling.affected() == first.affected())
                .toList();
        int more = deciding.size() - 1;
        return new Comparison(
                first.affected(),
                first.confidence(),
                deciding.stream().map(Ruling::component).toList(),
                first.nearestFix(),
                "he candidate ships " + first.sentence() + (more > 0 ? " (and " + more + " more that it ships)" : ""));
    }

    boolean isNothingShipped() {
        return components.isEmpty();
    }
}
