package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profiles;
import io.github.shiftup.policy.Requirements;
import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.cvss.Environment;
import io.github.shiftup.risk.cvss.Environment.Reach;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What profiles make of all Maven advisories that have a vector of version 3: the figures that were measured before there was
 * a profile, with another implementation.
 */
class EnvironmentsFiguresTest {

    private static final String VERSION = "CVSS:3.0";

    /** All are scored as 3.1 there, also the 775 of version 3.0; by their own version, one more is critical in a batch. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "healthcare, HHH, , 662, 0.91, 39.8, 0",
        "finance, HHM, , 543, 0.74, 30.5, 0",
        "web, MMM, , 350, 0, 0, 0",
        "critical-infrastructure, LHH, , 532, 0.04, 16.0, 12.7",
        "internal, MML, ADJACENT, 25, -1.08, 0, 46.6"
    })
    void moreOrFewerOfTheSameAdvisoriesAreCritical(
            String profile, String letters, @Nullable Reach reach, int criticals, double delta, double up, double down)
            throws IOException {
        Environment environment = environment(letters, reach);
        assertThat(Profiles.builtIn(profile).get(Parameters.CVSS_V3))
                .isEqualTo(new Requirements(
                        environment.confidentiality(), environment.integrity(), environment.availability()));
        List<String> vectors = vectors();
        int critical = 0;
        int raised = 0;
        int lowered = 0;
        double sum = 0;
        for (String vector : vectors) {
            CvssVector parsed = CvssVector.parse("CVSS:3.1" + vector.substring(VERSION.length()));
            double base = parsed.scores().base();
            double here = parsed.in(environment).scores().environmental();
            sum += here - base;
            critical += Level.ofScore(here) == Level.CRITICAL ? 1 : 0;
            int moved = Level.ofScore(base).compareTo(Level.ofScore(here));
            raised += moved > 0 ? 1 : 0;
            lowered += moved < 0 ? 1 : 0;
        }

        assertThat(vectors).hasSize(2071);
        assertThat(critical).isEqualTo(criticals);
        assertThat(sum / vectors.size()).isCloseTo(delta, within(0.0055));
        assertThat(100.0 * raised / vectors.size()).isCloseTo(up, within(0.051));
        assertThat(100.0 * lowered / vectors.size()).isCloseTo(down, within(0.051));
    }

    /** A pure denial of service and a pure leak, both 7.5 by base. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"HHH, , 9.3, 9.3", "LHH, , 9.3, 5.7", "HHM, , 7.5, 9.3", "MMM, , 7.5, 7.5", "MML, ADJACENT, 4.7, 6.5"})
    void anOutageAndALeakAreNotTheSameEverywhere(String letters, @Nullable Reach reach, double outage, double leak) {
        Environment environment = environment(letters, reach);

        assertThat(score("C:N/I:N/A:H", environment)).isEqualTo(outage);
        assertThat(score("C:H/I:N/A:N", environment)).isEqualTo(leak);
    }

    @Test
    void theHospitalTakesAnOutageAsSevereAndTheWebShopDoesNot() {
        for (String profile : List.of("healthcare", "web")) {
            Requirements requirements = Profiles.builtIn(profile).get(Parameters.CVSS_V3);
            Environment environment = new Environment(
                    requirements.confidentiality(),
                    requirements.integrity(),
                    requirements.availability(),
                    Profiles.builtIn(profile).get(Parameters.EXPOSURE).reach(),
                    false);

            assertThat(score("C:N/I:N/A:H", environment)).isEqualTo(profile.equals("web") ? 7.5 : 9.3);
        }
    }

    private static double score(String impact, Environment environment) {
        return CvssVector.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/" + impact)
                .in(environment)
                .scores()
                .environmental();
    }

    private static Environment environment(String letters, @Nullable Reach reach) {
        return new Environment(
                requirement(letters.charAt(0)),
                requirement(letters.charAt(1)),
                requirement(letters.charAt(2)),
                reach,
                false);
    }

    private static Requirement requirement(char letter) {
        return switch (letter) {
            case 'H' -> Requirement.HIGH;
            case 'M' -> Requirement.MEDIUM;
            default -> Requirement.LOW;
        };
    }

    private static List<String> vectors() throws IOException {
        Path zip = SharedData.require("data/osv-maven/gitlab-community-all.zip");
        List<String> vectors = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (JsonNode severity : JsonMapper.shared().readTree(text).path("severity")) {
                    if (severity.path("type").asString().equals("CVSS_V3")) {
                        vectors.add(severity.path("score").asString());
                    }
                }
            }
        }
        return vectors;
    }
}
