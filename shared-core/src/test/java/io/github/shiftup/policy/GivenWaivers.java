package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.Waivers.Audit;
import io.github.shiftup.policy.Waivers.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Waivers of service {@code portal}, as the policy has them on 24 November 2026. */
final class GivenWaivers {
    private static final Instant LAST_MINUTE_OF_THE_DAY = Instant.parse("2026-11-24T23:59:00Z");

    private GivenWaivers() {}

    static void refused(Waiver waiver, State state, String explanation) {
        refused(waiver, finding("CVE-1"), state, explanation);
    }

    static void refused(Waiver waiver, Subject subject, State state, String explanation) {
        Waivers waivers = waivers(waiver);
        assertThat(waivers.holding(subject, List.of("max-risk"))).isEmpty();
        Audit audit = waivers.audit().get(0);
        assertThat(audit.state()).isEqualTo(state);
        assertThat(audit.explanation()).isEqualTo(explanation);
        assertThat(audit.findings()).isEmpty();
    }

    /** Profile web, under which also what is exploited may be waived. */
    static Profile lax() {
        return Profiles.builtIn("web")
                .overriddenBy(new Profile(
                        "lax",
                        "",
                        "",
                        Map.of(Parameters.WAIVERS_NEVER, new Sourced<>(List.<String>of(), "p", true, null))));
    }

    static Waivers waivers(Waiver... waivers) {
        return waivers(Profiles.builtIn("web"), waivers);
    }

    static Waivers waivers(Profile profile, Waiver... waivers) {
        Policy policy = new Policy(
                "shift-up.yaml",
                new ServiceIdentity("portal", List.of(), List.of(), List.of(), List.of()),
                profile,
                List.of(),
                List.of(),
                Mode.ENFORCE,
                null,
                List.of(),
                IntelSpec.NONE,
                List.of(),
                Map.of(),
                List.of(),
                List.of(waivers),
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                null,
                "sha256:00");
        return new Waivers(policy, LAST_MINUTE_OF_THE_DAY, (version, range) -> range.equals("ours"));
    }

    static Waiver waiver(String id) {
        return new WrittenWaiver(id).waiver();
    }

    static Subject finding(String id) {
        return new Given().ids(id).subject();
    }
}
