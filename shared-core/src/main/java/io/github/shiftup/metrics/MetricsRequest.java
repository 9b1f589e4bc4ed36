package io.github.shiftup.metrics;

import java.util.Map;
import java.util.Set;

/**
 * What is measured.
 *
 * @param period over which
 * @param environments whose deployments count as production's; empty for all that are recorded
 * @param renamed former name of a service to the name it has now
 */
public record MetricsRequest(Period period, Set<String> environments, Map<String, String> renamed) {
    public MetricsRequest {
        environments = Set.copyOf(environments);
        renamed = Map.copyOf(renamed);
    }

    /** All environments; no service was renamed. */
    public MetricsRequest(Period period) {
        this(period, Set.of(), Map.of());
    }

    String current(String service) {
        return renamed.getOrDefault(service, service);
    }

    boolean isProduction(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
