package io.github.shiftup.gate;

import io.github.shiftup.policy.Exposure;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Requirements;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.RiskParameters;
import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment;
import io.github.shiftup.risk.table.Fact;
import io.github.shiftup.risk.table.FactValue;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a policy and its profile say about risk, in the risk stage's terms. */
final class Environments {
    private static final String ASSUMED = "assumed";

    private Environments() {}

    /** Whether only a profile's assumption makes a finding exposed: nothing shows it, and nobody states it. */
    static boolean isAssumed(String exposedSource) {
        return exposedSource.startsWith(ASSUMED);
    }

    /** Where no signal shows that the service can be reached. */
    static RiskParameters of(Policy policy) {
        return of(policy, null);
    }

    /**
     * What production shows comes before what the policy states, and that before what the profile assumes.
     *
     * @param shown which signal shows that the service can be reached from outside; null if none does
     */
    static RiskParameters of(Policy policy, @Nullable String shown) {
        Profile profile = policy.profile();
        Exposure stated = shown != null ? Exposure.INTERNET : policy.exposure();
        Exposure exposure = stated != null ? stated : profile.get(Parameters.EXPOSURE);
        String source = shown != null ? shown : source(policy, exposure);
        Map<CvssVersion, Environment> environments = new EnumMap<>(CvssVersion.class);
        for (CvssVersion version : CvssVersion.values()) {
            Requirements requirements = profile.get(Parameters.requirements(version));
            environments.put(
                    version,
                    new Environment(
                            requirements.confidentiality(),
                            requirements.integrity(),
                            requirements.availability(),
                            exposure.reach(),
                            profile.get(Parameters.SAFETY)));
        }
        return new RiskParameters(
                environments,
                profile.find(Parameters.EPSS).map(Sourced::value).orElse(null),
                exposure == Exposure.INTERNET,
                source,
                policy.preferredRatings(),
                policy.tables(),
                stated(policy, exposure, source));
    }

    private static Map<Fact, FactValue> stated(Policy policy, Exposure exposure, String exposureSource) {
        Map<Fact, FactValue> stated = new EnumMap<>(Fact.class);
        policy.facts()
                .forEach((fact, answer) ->
                        stated.put(fact, FactValue.known(answer, "stated by " + policy.location() + ", facts", null)));
        String open = switch (exposure) {
            case INTERNET -> "open";
            case INTERNAL -> "controlled";
            case ISOLATED -> "small";
        };
        FactValue reachable = FactValue.known(exposure == Exposure.INTERNET ? "yes" : "no", exposureSource, null);
        stated.put(Fact.EXPOSURE, FactValue.known(open, exposureSource, null));
        stated.put(Fact.PUBLICLY_EXPOSED, reachable);
        stated.put(Fact.INTERNET_REACHABLE, reachable);
        return stated;
    }

    private static String source(Policy policy, Exposure exposure) {
        String who = policy.exposure() != null
                ? "stated by " + policy.location()
                : "assumed by profile " + policy.profile().id();
        return who + " (" + exposure.name().toLowerCase(Locale.ROOT) + ")";
    }
}
