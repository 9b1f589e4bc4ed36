package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenPolicyFile.minimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a policy and its profiles: where they may lie, and which file they come from. */
class PolicyValuesTest {
    private final GivenPolicyFile given;

    PolicyValuesTest(@TempDir Path folder) throws IOException {
        this.given = new GivenPolicyFile(folder);
    }

    @Test
    void profilesOfOneNameInTwoFoldersAreTwoProfiles() throws IOException {
        String head = "apiVersion: shift-up-profile/v1\nid: %s\ntitle: t\ndescription: d\nextends: %s\n";
        given.write("p.yaml", head.formatted("outer", "sub/q.yml"));
        given.write("sub/q.yml", head.formatted("middle", "p.yaml") + "noticeDays: { value: 9, proposal: p }\n");
        given.write("sub/p.yaml", head.formatted("inner", "web") + "slaDays: { low: { value: 5, proposal: p } }\n");
        Profile profile = given.read(minimal().replace("web", "p.yaml")).profile();

        assertThat(profile.id()).isEqualTo("outer");
        assertThat(profile.get(Parameters.NOTICE_DAYS)).isEqualTo(9);
        assertThat(profile.get(Parameters.SLA_LOW)).isEqualTo(5);
        assertThat(profile.get(Parameters.SLA_HIGH)).isEqualTo(30);
    }

    @Test
    void aFloorMayBeTightenedByWhatExtendsItsProfile() throws IOException {
        String head = "apiVersion: shift-up-profile/v1\nid: %s\ntitle: t\ndescription: d\nextends: %s\n";
        given.write(
                "base.yaml",
                head.formatted("base", "web") + "slaDays: { high: { value: 14, source: law, floor: true } }\n");
        given.write(
                "child.yaml", head.formatted("child", "base.yaml") + "slaDays: { high: { value: 13, proposal: p } }\n");
        given.write(
                "grandchild.yaml",
                head.formatted("g", "child.yaml") + "slaDays: { high: { value: 14, proposal: p } }\n");

        assertThat(given.read(minimal().replace("web", "child.yaml")).profile().get(Parameters.SLA_HIGH))
                .isEqualTo(13);
        assertThat(given.read(minimal().replace("web", "grandchild.yaml"))
                        .profile()
                        .get(Parameters.SLA_HIGH))
                .isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3650, true", "3651, false", "-1, false", "12345678901, false"})
    void daysGoFromNoneToTenYears(String days, boolean allowed) throws IOException {
        String policy = under("slaDays: { low: { value: %s, proposal: p } }", days);

        if (allowed) {
            assertThat(given.read(policy).profile().get(Parameters.SLA_LOW)).isEqualTo(Integer.parseInt(days));
        } else {
            assertThatThrownBy(() -> given.read(policy))
                    .hasMessageContaining(
                            "\"slaDays.low.value\" has to be a whole number from 0 to 3650, not \"" + days);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.1, true", "10, true", "10.0, true", "10.1, false", "-0.1, false", "1e1, false"})
    void scoresGoFromNoneToTen(String score, boolean allowed) throws IOException {
        String policy = under("maxRisk: { v3: { value: %s, proposal: p } }", score);

        if (allowed) {
            assertThat(given.read(policy).profile().get(Parameters.MAX_RISK_V3)).isEqualTo(Double.parseDouble(score));
        } else {
            assertThatThrownBy(() -> given.read(policy))
                    .hasMessageContaining("\"maxRisk.v3.value\" has to be a number from 0.0 to 10.0, not \"" + score);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15m, PT15M",
        "15min, PT15M",
        "24h, PT24H",
        "30d, PT720H",
        "2w, PT336H",
        "1y, PT8760H",
        "'3 d', PT72H",
        "' 1h ', PT1H"
    })
    void durationsAreWrittenWithTheirUnit(String text, Duration duration) throws IOException {
        assertThat(given.read(minimal()
                                .replace("from: p", "from: p, maxAge: '" + text + "'")
                                .replace("web", "patient.yaml"))
                        .sources()
                        .get(0)
                        .maxAge())
                .isEqualTo(duration);
    }

    /** A policy whose profile gives a parameter this value. */
    private String under(String parameter, String value) throws IOException {
        given.write("ward.yaml", """
                apiVersion: shift-up-profile/v1
                id: ward
                title: t
                description: d
                extends: web
                """ + parameter.formatted(value) + '\n');
        return minimal().replace("web", "ward.yaml");
    }
}
