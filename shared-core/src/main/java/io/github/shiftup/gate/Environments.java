package io.github.shiftup.gate;

import io.github.shiftup.policy.Exposure;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Parameters.Requirements;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.RiskParameters;
import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What a policy and its profile say about risk, in the risk stage's terms. */
final class Environments {
    private static final String ASSUMED = "assumed";

    private Environments() {}

    /** Whether only a profile's assumption makes a finding exposed: nothing shows it, and nobody states it. */
    static boolean isAssumed(String exposedSource) {
        return exposedSource.startsWith(ASSUMED);
    }

    static RiskParameters of(Policy policy) {
        Profile profile = policy.profile();
        Exposure stated = policy.exposure();
        Exposure exposure = stated != null ? stated : profile.get(Parameters.EXPOSURE);
        String source = (stated != null ? "stated by " + policy.location() : ASSUMED + " by profile " + profile.id())
                + " (" + exposure.name().toLowerCase(Locale.ROOT) + ")";
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
                policy.preferredRatings());
    }
}
