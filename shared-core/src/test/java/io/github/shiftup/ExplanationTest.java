package io.github.shiftup;

import static io.github.shiftup.GivenPolicies.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.report.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a finding is judged as it is. */
class ExplanationTest {
    private final GivenPolicies given;

    ExplanationTest(@TempDir Path folder) throws IOException {
        this.given = new GivenPolicies(folder);
    }

    @Test
    void anExplanationTellsTheWholeChainOrTheNearestId() throws IOException {
        given.policy("shift-up.yaml", RULE);
        List<String> lines = Explanation.lines(given.judge(null), "cve-2026-0001");

        assertThat(lines)
                .contains(
                        "Why cve-2026-0001, judged for 2026-11-24 06:00 UTC:",
                        "CVE-2026-0001 in org.acme:forms@1.0: BLOCKS",
                        "  seen 1 time",
                        "      in production/trivy.json at /Results/0/Vulnerabilities/0 (trivy)",
                        "      AV:N  Attack Vector: Network",
                        "      CR:M  Confidentiality Requirement: Medium",
                        "  rules, in order",
                        "    sla-medium: 2026-11-24 + 60 days = 2027-01-23  <- the shortest decides",
                        "    sla-low: 2026-11-24 + 180 days = 2027-05-23",
                        "  waivers: there are none")
                .anySatisfy(line -> assertThat(line).startsWith("    FAIL  r: "))
                .anySatisfy(line -> assertThat(line).startsWith("    STILL_PRESENT, confidence "));
        assertThat(Explanation.lines(given.judge(null), "CVE-2026-0002").get(0))
                .isEqualTo("No finding of this verdict has the id or the alias CVE-2026-0002. The nearest there is:"
                        + " CVE-2026-0001.");
    }
}
