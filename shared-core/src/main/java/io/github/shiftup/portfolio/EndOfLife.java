package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Coordinates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When releases of products come to their end, as the user's files have it. Nothing is built in: such dates move. */
final class EndOfLife {
    private final Map<String, Product> byName = new HashMap<>();
    private final Map<String, Product> byComponent = new HashMap<>();

    /**
     * One release line.
     *
     * @param name of it ({@code 2.7}, {@code 17})
     * @param ended whether it is over, where only that is told; null if a date is
     * @param end last day of support; null if none is told
     * @param latest newest version in it; null if not told
     */
    record Cycle(
            String name,
            @Nullable Boolean ended,
            @Nullable LocalDate end,
            @Nullable String latest) {

        /** Whether its end has come. */
        boolean isOver(LocalDate today) {
            return end == null ? Boolean.TRUE.equals(ended) : end.isBefore(today);
        }
    }

    /**
     * A product.
     *
     * @param name as endoflife.date calls it
     * @param cycles in the file's order
     * @param components purls without version
     */
    record Product(String name, List<Cycle> cycles, List<String> components) {
        Product {
            cycles = List.copyOf(cycles);
            components = List.copyOf(components);
        }

        /** The cycle that a version is of: that with the longest name which the version begins with. */
        Optional<Cycle> cycle(String version) {
            Cycle best = null;
            for (Cycle cycle : cycles) {
                if (isOf(version, cycle.name) && (best == null || cycle.name.length() > best.name.length())) {
                    best = cycle;
                }
            }
            return Optional.ofNullable(best);
        }

        private static boolean isOf(String version, String cycle) {
            return version.startsWith(cycle)
                    && (version.length() == cycle.length() || !Character.isDigit(version.charAt(cycle.length())));
        }
    }

    /** A release and the product it is of. */
    record Ending(Product product, Cycle cycle) {}

    EndOfLife(List<Product> products) {
        for (Product product : products) {
            byName.put(product.name, product);
            product.components.forEach(component -> Coordinates.parse(component)
                    .ifPresent(coordinates -> byComponent.put(identity(coordinates), product)));
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** What is known of a component; empty if nothing. */
    Optional<Ending> of(Coordinates component) {
        Product product = byComponent.get(identity(component));
        return product == null || component.version() == null
                ? Optional.empty()
                : product.cycle(component.version()).map(cycle -> new Ending(product, cycle));
    }

    /** What is known of a runtime; empty if nothing. */
    Optional<Ending> of(String product, String version) {
        Product known = byName.get(product);
        return known == null ? Optional.empty() : known.cycle(version).map(cycle -> new Ending(known, cycle));
    }

    private static String identity(Coordinates coordinates) {
        return coordinates.type() + ':' + coordinates.displayName();
    }
}
