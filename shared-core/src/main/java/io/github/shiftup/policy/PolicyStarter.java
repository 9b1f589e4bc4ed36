package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.PolicyException;

/** The policy that a project starts with. */
public final class PolicyStarter {
    private PolicyStarter() {}

    /**
     * A commented policy that can be read as it is.
     *
     * @param service name of the service
     * @param profile id of a built-in profile
     * @throws PolicyException if there is no such profile
     */
    public static String yaml(String service, String profile) {
        if (!Profiles.BUILT_IN.contains(profile)) {
            String nearest = Nearest.to(profile, Profiles.BUILT_IN);
            throw PolicyException.of(
                    "profile \"" + profile + "\"",
                    "is not built in" + (nearest == null ? "." : "; did you mean \"" + nearest + "\"?") + " There are "
                            + String.join(", ", Profiles.BUILT_IN));
        }
        return """
                # What production reports about this service, and what that means for its builds.
                apiVersion: shift-up/v1
                service: %3$s

                # How production names this service. A finding that fits none of these names is another service's.
                runsAs:
                  applications: [%3$s]
                  # images: [registry.example/team/%1$s]
                  # workloads: [prod/deployment/%1$s]
                  # hosts: [%1$s.example]

                # Limits and deadlines of the environment; see docs/profiles. Overlays add stricter ones.
                profile: %2$s
                # overlays: [cyber-essentials]

                # enforce fails the build; observe only reports, where the profile allows it.
                mode: observe

                # The reports of your production scanners: files, directories, globs. Without them there is no verdict.
                evidence:
                  - id: production
                    from: production
                    maxAge: 24h

                # What the world knows; without KEV, known exploitation is judged from the reports alone.
                # intel:
                #   kev: intel/known_exploited_vulnerabilities.json
                #   epss: intel/epss_scores-current.csv.gz
                #   advisories: intel/osv-maven.zip

                # Rules of your own, on top of the profile's.
                # rules:
                #   - id: no-old-tomcat
                #     match: { component: "pkg:maven/org.apache.tomcat.embed/*", ageDays: ">= 365" }
                #     then: fail
                #     because: Tomcat is updated once a year at the latest.

                # What earlier builds saw, on a drive that all of them can write to: deadlines do not begin anew with each report.
                # team: team-%1$s
                # ledger: /mnt/shift-up/ledger

                # Accepted risks, each with an owner and an end.
                # waivers: .shift-up/waivers.yaml
                """.formatted(service, profile, plain(service));
    }

    /** A name that YAML could take for something else, in quotes. */
    private static String plain(String service) {
        boolean word = service.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !service.equals("null");
        return word ? service : '"' + service.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
