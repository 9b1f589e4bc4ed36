package io.github.shiftup.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.risk.RiskParameters.EpssThreshold;
import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bad a finding is here, and the explanation of every number of it. */
class RiskAssessorTest {
    private static final String OUTAGE = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H";
    private static final String OUTAGE_4 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N";
    private static final String MODEL = "v2026.06.15";
    private static final EpssThreshold P95 = new EpssThreshold(0.95, MODEL);

    @ParameterizedTest
    @CsvSource({"HIGH, 9.3, CRITICAL", "MEDIUM, 7.5, HIGH", "LOW, 5.7, MEDIUM"})
    void anOutageIsAsBadAsTheEnvironmentSays(Requirement requirement, double score, Level level) {
        Assessment assessment = assess(Intel.NONE, requirement, null, finding().rating(rated(OUTAGE)));

        assertThat(assessment.score()).isEqualTo(score);
        assertThat(assessment.level()).isEqualTo(level);
        assertThat(assessment.scheme()).isEqualTo("CVSS 3.1");
        String letter = requirement.name().substring(0, 1);
        String vector = OUTAGE + "/CR:" + letter + "/IR:" + letter + "/AR:" + letter;
        assertThat(assessment.vector()).isEqualTo(vector);
        assertThat(assessment.rating()).isEqualTo(rated(OUTAGE));
        assertThat(assessment.steps())
                .startsWith("CVSS 3.1 by nvd: base 7.5, in this environment " + score + " (" + vector + "): level "
                        + level);
    }

    /** In 3.x high requirements raise a score; in 4.0 they are what an undefined one means anyway. */
    @Test
    void theSameEnvironmentMeansSomethingElseInEachVersion() {
        assertThat(assess(Intel.NONE, Requirement.HIGH, null, finding().rating(rated(OUTAGE_4)))
                        .score())
                .isEqualTo(8.7);
        assertThat(assess(Intel.NONE, Requirement.MEDIUM, null, finding().rating(rated(OUTAGE_4)))
                        .score())
                .isEqualTo(7.9);
    }

    @Test
    void everyVersionHasToHaveItsRequirements() {
        Map<CvssVersion, Environment> environments = environments(Requirement.HIGH);
        environments.remove(CvssVersion.V4_0);

        assertThatThrownBy(() -> new RiskParameters(environments, null, true, "policy", List.of(), List.of(), Map.of()))
                .hasMessage("No requirements for CVSS 4.0");
    }

    @Test
    void withoutAVectorTheReportedNumberHasToDo() {
        Assessment assessment =
                assess(Intel.NONE, Requirement.HIGH, null, finding().rating(new Rating("CVSSv31", null, 7.5, null)));

        assertThat(assessment.score()).isEqualTo(7.5);
        assertThat(assessment.vector()).isNull();
        assertThat(assessment.scheme()).isEqualTo("CVSSv31 as reported");
        assertThat(assessment.steps())
                .startsWith(
                        "CVSSv31 as reported: 7.5, without a vector, so this environment cannot change it: level HIGH");
    }

    @Test
    void withoutAScoreTheToolsWordCounts() {
        Assessment assessment =
                assess(Intel.NONE, Requirement.HIGH, null, finding().severity("Important"));

        assertThat(assessment.level()).isEqualTo(Level.HIGH);
        assertThat(assessment.score()).isNull();
        assertThat(assessment.scheme()).isNull();
        assertThat(assessment.rating()).isNull();
        assertThat(assessment.steps()).startsWith("no score; the tool's word \"Important\" gives level HIGH");
    }

    @Test
    void withoutEitherTheLevelIsUnknown() {
        Assessment assessment = assess(Intel.NONE, Requirement.HIGH, null, finding());

        assertThat(assessment.level()).isEqualTo(Level.UNKNOWN);
        assertThat(assessment.steps()).startsWith("no score and no severity that we know: level UNKNOWN");
    }

    @Test
    void aVectorThatIsNoneIsToldAndTheWordCounts() {
        Assessment assessment = assess(
                Intel.NONE,
                Requirement.HIGH,
                null,
                finding().severity("low").rating(new Rating("CVSSv31", "AV:N", null, "nvd")));

        assertThat(assessment.level()).isEqualTo(Level.LOW);
        assertThat(assessment.steps())
                .startsWith(
                        "CVSS vector \"AV:N\": it has no prefix (CVSS:3.1/ ...) and none of the metrics that tell the"
                                + " version: Au, PR, AT, VC",
                        "no score; the tool's word \"low\" gives level LOW");
    }

    @ParameterizedTest(name = "{0} at percentile {1}: {2}")
    @CsvSource({
        "low, 0.96, MEDIUM", "low, 0.95, MEDIUM", "low, 0.949, LOW", "medium, 0.999, HIGH", "high, 0.999, CRITICAL",
        "critical, 0.999, CRITICAL", "info, 0.999, LOW", "none, 0.999, LOW", "critical, 0.0, CRITICAL",
                "high, 0.0, HIGH",
        ", 0.999, UNKNOWN"
    })
    void epssMovesALevelUpByOneBandAtMostAndNeverDown(@Nullable String word, double percentile, Level level) {
        Assessment assessment = assess(
                intel(epss(MODEL, 0.25, percentile), null),
                Requirement.HIGH,
                P95,
                finding().severity(word));

        assertThat(assessment.level()).isEqualTo(level);
        assertThat(assessment.epss()).isEqualTo(0.25);
    }

    @Test
    void epssIsExplainedWithItsDayItsFigureAndTheLimit() {
        FindingBuilder finding = finding().severity("low");

        assertThat(assess(intel(epss(MODEL, 0.251, 0.961), null), Requirement.HIGH, P95, finding)
                        .steps())
                .contains(
                        "EPSS of 2026-11-20: 25.1 % probability, percentile 96.1 (limit 95.0): up one band, to MEDIUM");
        assertThat(assess(intel(epss(MODEL, 0.01, 0.5), null), Requirement.HIGH, P95, finding)
                        .steps())
                .contains("EPSS of 2026-11-20: 1.0 % probability, percentile 50.0 (limit 95.0): level stays");
    }

    @Test
    void epssOfAnotherModelIsNotApplied() {
        Assessment assessment = assess(
                intel(epss("v2025.03.14", 0.9, 0.999), null),
                Requirement.HIGH,
                P95,
                finding().severity("low"));

        assertThat(assessment.level()).isEqualTo(Level.LOW);
        assertThat(assessment.epss()).isEqualTo(0.9);
        assertThat(assessment.steps())
                .contains(
                        "EPSS of model v2025.03.14 is not applied: the profile's percentile was chosen for v2026.06.15");
    }

    @Test
    void epssOfAnotherFindingSaysNothing() {
        Assessment assessment = assess(
                intel(epss(MODEL, 0.9, 0.999), null),
                Requirement.HIGH,
                P95,
                finding("CVE-2").severity("low"));

        assertThat(assessment.level()).isEqualTo(Level.LOW);
        assertThat(assessment.epss()).isNull();
        assertThat(assessment.steps()).contains("EPSS of 2026-11-20 has no score for it");
    }

    @Test
    void epssThatIsNotLoadedRaisesNothing() {
        assertThat(assess(Intel.NONE, Requirement.HIGH, P95, finding().severity("low"))
                        .steps())
                .contains("EPSS is not loaded: it raises nothing");
        Assessment reported = assess(
                Intel.NONE, Requirement.HIGH, P95, finding().severity("low").epss(0.9));
        assertThat(reported.level()).isEqualTo(Level.LOW);
        assertThat(reported.epss()).isEqualTo(0.9);
        assertThat(reported.steps())
                .contains("EPSS is not loaded: it raises nothing (the report's own probability has no percentile)");
    }

    @Test
    void epssCountsOnlyWhereTheProfileUsesIt() {
        Assessment assessment = assess(
                intel(epss(MODEL, 0.9, 0.999), null),
                Requirement.HIGH,
                null,
                finding().severity("low"));

        assertThat(assessment.level()).isEqualTo(Level.LOW);
        assertThat(assessment.steps()).noneMatch(step -> step.contains("EPSS"));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.4", "0.1, 0.25", ", 0.25"})
    void ofTheReportsProbabilityAndTheLoadedOneTheHigherCounts(@Nullable Double reported, double counts) {
        assertThat(assess(
                                intel(epss(MODEL, 0.25, 0.5), null),
                                Requirement.HIGH,
                                P95,
                                finding().epss(reported))
                        .epss())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"CVE-2026-1, ", "cve-2026-1, ", "GHSA-1, CVE-2026-1", "GHSA-1, cve-2026-1"})
    void whatACatalogueListsIsKnownToBeExploited(String id, @Nullable String alias) {
        Assessment assessment =
                assess(intel(null, kev()), Requirement.HIGH, null, finding(id).alias(alias));

        assertThat(assessment.knownExploited()).isTrue();
        assertThat(assessment.exploitedSource()).isEqualTo("KEV 2026.11.20, listed 2026-11-01");
        assertThat(assessment.steps()).contains("known to be exploited: KEV 2026.11.20, listed 2026-11-01");
    }

    @Test
    void aReportThatSaysYesIsNotOverruledByACatalogueThatDoesNotListIt() {
        Assessment assessment = assess(
                intel(null, kev()),
                Requirement.HIGH,
                null,
                finding("CVE-2026-2").exploited(true));

        assertThat(assessment.knownExploited()).isTrue();
        assertThat(assessment.exploitedSource()).isEqualTo("report of trivy");
        assertThat(assessment.steps()).contains("known to be exploited: report of trivy");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void whatACatalogueDoesNotListIsNotKnownToBeExploited(@Nullable Boolean reported) {
        Assessment assessment = assess(
                intel(null, kev()),
                Requirement.HIGH,
                null,
                finding("CVE-2026-2").exploited(reported));

        assertThat(assessment.knownExploited()).isFalse();
        assertThat(assessment.exploitedSource()).isNull();
        assertThat(assessment.steps()).contains("not known to be exploited: KEV 2026.11.20 does not list it");
    }

    @Test
    void withoutACatalogueTheReportsWordCountsAndSilenceIsUnknown() {
        Assessment yes = assess(Intel.NONE, Requirement.HIGH, null, finding().exploited(true));
        assertThat(yes.knownExploited()).isTrue();
        assertThat(yes.exploitedSource()).isEqualTo("report of trivy");

        Assessment no = assess(Intel.NONE, Requirement.HIGH, null, finding().exploited(false));
        assertThat(no.knownExploited()).isFalse();
        assertThat(no.steps()).contains("not known to be exploited: the report says so; KEV is not loaded");

        Assessment silent = assess(Intel.NONE, Requirement.HIGH, null, finding());
        assertThat(silent.knownExploited()).isNull();
        assertThat(silent.steps())
                .contains("whether it is exploited is unknown: KEV is not loaded and the report does not say");
    }

    @Test
    void exposureIsToldWithWhoSaysIt() {
        Assessment open = assess(Intel.NONE, Requirement.HIGH, null, finding());
        assertThat(open.exposed()).isTrue();
        assertThat(open.exposedSource()).isEqualTo("assumed");
        assertThat(open.steps()).endsWith("reachable from the internet: assumed");

        RiskParameters inside = new RiskParameters(
                environments(Requirement.HIGH), null, false, "the policy", List.of(), List.of(), Map.of());
        Assessment closed =
                new RiskAssessor(inside, Intel.NONE).assess(finding().build());
        assertThat(closed.exposed()).isFalse();
        assertThat(closed.exposedSource()).isEqualTo("the policy");
        assertThat(closed.steps()).endsWith("not reachable from the internet: the policy");
    }

    private static Assessment assess(
            Intel intel, Requirement requirement, @Nullable EpssThreshold epss, FindingBuilder finding) {
        RiskParameters parameters =
                new RiskParameters(environments(requirement), epss, true, "assumed", List.of(), List.of(), Map.of());
        return new RiskAssessor(parameters, intel).assess(finding.build());
    }

    static Map<CvssVersion, Environment> environments(Requirement requirement) {
        Map<CvssVersion, Environment> environments = new EnumMap<>(CvssVersion.class);
        for (CvssVersion version : CvssVersion.values()) {
            environments.put(version, new Environment(requirement, requirement, requirement, null, false));
        }
        return environments;
    }

    private static FindingBuilder finding() {
        return finding("CVE-2026-1");
    }

    private static FindingBuilder finding(String id) {
        return Finding.of(
                id, Kind.VULNERABILITY, new Provenance("trivy", "trivy", "Trivy", "0.60", "trivy.json", "/0"));
    }

    private static Rating rated(String vector) {
        return new Rating(null, vector, null, "nvd");
    }

    private static Intel intel(@Nullable EpssScores epss, @Nullable KnownExploited kev) {
        return new Intel(kev, epss, null, Advisories.none(), List.of(), "sha256:00");
    }

    private static EpssScores epss(String model, double probability, double percentile) {
        return new EpssScores(
                model, LocalDate.of(2026, 11, 20), Map.of("CVE-2026-1", new EpssScores.Score(probability, percentile)));
    }

    private static KnownExploited kev() {
        return new KnownExploited(
                "2026.11.20", LocalDate.of(2026, 11, 20), Map.of("CVE-2026-1", LocalDate.of(2026, 11, 1)));
    }
}
