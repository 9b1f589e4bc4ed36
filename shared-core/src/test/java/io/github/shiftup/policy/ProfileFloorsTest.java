package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFloorsTest {
    @TempDir
    private Path folder;

    private Profile ours(String base, String values) throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), """
                apiVersion: shift-up-profile/v1
                id: ours
                title: Ours
                description: One of our own.
                extends: %s
                %s
                """.formatted(base, values));
        return Profiles.load("ours.yaml", new PolicyLibrary(folder, Artifacts.NONE));
    }

    @Test
    void aProfileOfOnesOwnMayBeLooserThanAProposalButNotThanTheFloorBehindIt() throws IOException {
        assertThat(Profiles.builtIn("finance").get(Parameters.SLA_CRITICAL)).isEqualTo(15);

        assertThat(ours("finance", "slaDays: { critical: { value: 20, proposal: our cycle } }")
                        .get(Parameters.SLA_CRITICAL))
                .isEqualTo(20);
        assertThatThrownBy(() -> ours("finance", "slaDays: { critical: { value: 45, proposal: our cycle } }"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("slaDays.critical 45 days is looser than the floor 30 days of profile finance")
                .hasMessageContaining("PCI DSS 4.0.1, 6.3.3");
    }

    @Test
    void aFloorIsInheritedByAllThatIsBuiltOnIt() throws IOException {
        Files.writeString(folder.resolve("middle.yaml"), """
                apiVersion: shift-up-profile/v1
                id: middle
                title: Middle
                description: Between.
                extends: public-sector-uk
                slaDays: { high: { value: 10, proposal: faster } }
                """);
        assertThatThrownBy(() -> ours("middle.yaml", "slaDays: { high: { value: 15, proposal: slower } }"))
                .hasMessageContaining("floor 14 days");
        assertThat(ours("middle.yaml", "slaDays: { high: { value: 14, proposal: as allowed } }")
                        .get(Parameters.SLA_HIGH))
                .isEqualTo(14);
    }

    @Test
    void aValueLooserThanItsOwnFloorContradictsItself() {
        assertThatThrownBy(() -> ours(
                        "web", "slaDays: { low: { value: 99, proposal: x, floor: { value: 90, source: a law } } }"))
                .hasMessageContaining("contradicts itself")
                .hasMessageContaining("slaDays.low 99 days is looser than its floor of 90 days (a law)");
    }

    @Test
    void whatNobodyPrescribesHasItsReasonForASource() throws IOException {
        Sourced<Integer> low = ours("web", "slaDays: { low: { value: 90, proposal: our cycle } }")
                .sourced(Parameters.SLA_LOW);

        assertThat(low).isEqualTo(new Sourced<>(90, "our cycle", true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", proposal: ' '", ", source: ' '", ", source: a law, proposal: our cycle"})
    void aValueHasASourceOrAReasonAndNotBoth(String origin) {
        assertThatThrownBy(() -> ours("web", "slaDays: { low: { value: 90" + origin + " } }"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"slaDays.low\" needs either a source or, if nobody prescribes it, a proposal");
    }

    @Test
    void aProposalIsNoFloor() {
        assertThatThrownBy(() -> ours("web", "slaDays: { low: { value: 90, proposal: x, floor: true } }"))
                .hasMessageContaining("only what a source prescribes can be a floor");
    }

    @ParameterizedTest
    @CsvSource({
        "finance, cyber-essentials, slaDays.critical, 14",
        "finance, cyber-essentials, slaDays.high, 14",
        "web, bod-26-04, kevDays.notExposed, 7",
        "healthcare, bod-26-04, kevDays.notExposed, 14",
        "internal, bod-26-04, kevDays.exposed, 3",
        "public-sector-uk, hipaa-nprm, slaDays.high, 14"
    })
    void ofAProfileAndAnOverlayTheStricterValueCounts(String profile, String overlay, String key, int expected) {
        Profile merged = Profiles.builtIn(profile).tightenedBy(Profiles.builtInOverlay(overlay));
        Parameter<?> parameter = Parameters.ALL.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        Object value = merged.find(parameter).orElseThrow().value();
        assertThat(value).isEqualTo(expected);
    }

    @Test
    void theFloorsOfAProfileAndOfItsOverlaysAllHold() {
        Profile merged = Profiles.builtIn("finance").tightenedBy(Profiles.builtInOverlay("cyber-essentials"));
        assertThat(merged.sourced(Parameters.SLA_CRITICAL).floor())
                .isEqualTo(new Floor<>(14, "Cyber Essentials v3.3, security update management"));
    }
}
