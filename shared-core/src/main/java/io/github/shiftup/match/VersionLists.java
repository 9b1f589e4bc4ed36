package io.github.shiftup.match;

import io.github.shiftup.match.version.VersionScheme;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts lists of versions in order, each list once: reports repeat the few that there are. */
final class VersionLists {
    private final Map<VersionScheme, Cache<Texts, List<String>>> known = new EnumMap<>(VersionScheme.class);

    /**
     * The versions in ascending order.
     *
     * @param type purl type whose order counts; null if unknown
     */
    List<String> sorted(@Nullable String type, Collection<String> versions) {
        if (versions.size() <= 1) {
            return List.copyOf(versions);
        }
        VersionScheme scheme = VersionScheme.of(type == null ? "generic" : type);
        List<String> list = List.copyOf(versions);
        return known.computeIfAbsent(scheme, any -> new Cache<>()).get(new Texts(list), () -> sorted(scheme, list));
    }

    private static List<String> sorted(VersionScheme scheme, List<String> versions) {
        Comparator<String> order = scheme::compare;
        return versions.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
