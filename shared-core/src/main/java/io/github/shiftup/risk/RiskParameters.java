package io.github.shiftup.risk;

import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment;
import io.github.shiftup.risk.table.DecisionTable;
import io.github.shiftup.risk.table.Fact;
import io.github.shiftup.risk.table.FactValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says about risk; profiles give it.
 *
 * @param environments CVSS requirements, stated for every version, since what is left undefined means something else in
 *     3.x than in 4.0
 * @param epss from which percentile on a finding moves up one band; null if EPSS is not used
 * @param exposed whether workloads are taken to be reachable from the internet where evidence does not show it
 * @param exposedSource who says so, in words
 * @param preferredRatings rating sources, best first; empty for the worst of all
 * @param tables that give a vulnerability its days
 * @param stated what is stated of the facts that they ask for
 */
public record RiskParameters(
        Map<CvssVersion, Environment> environments,
        @Nullable EpssThreshold epss,
        boolean exposed,
        String exposedSource,
        List<String> preferredRatings,
        List<DecisionTable> tables,
        Map<Fact, FactValue> stated) {

    public RiskParameters {
        environments = Map.copyOf(environments);
        preferredRatings = List.copyOf(preferredRatings);
        tables = List.copyOf(tables);
        stated = Map.copyOf(stated);
        for (CvssVersion version : CvssVersion.values()) {
            if (!environments.containsKey(version)) {
                throw new IllegalArgumentException("No requirements for CVSS " + version.label());
            }
        }
    }

    /** The requirements for vectors of this version. */
    Environment environment(CvssVersion version) {
        return Objects.requireNonNull(environments.get(version));
    }

    /**
     * From where on EPSS counts.
     *
     * @param percentile 0.0 to 1.0
     * @param modelVersion that the percentile was chosen for ({@code v2026.06.15}); a file of another model is not applied
     */
    public record EpssThreshold(double percentile, String modelVersion) {}
}
