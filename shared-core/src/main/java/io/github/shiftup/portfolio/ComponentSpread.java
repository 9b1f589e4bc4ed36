package io.github.shiftup.portfolio;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One component across the services.
 *
 * @param name {@code type:group:artifact} as people write it
 * @param versions services by version, oldest version first by name
 */
public record ComponentSpread(String name, Map<String, List<String>> versions) {

    public ComponentSpread {
        versions = new TreeMap<>(versions);
    }

    /** How many services have it. */
    public long services() {
        return versions.values().stream().flatMap(List::stream).distinct().count();
    }
}
