package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.policy.PolicyTestCase.Answer;
import io.github.shiftup.policy.PolicyTestCase.Outcome;
import io.github.shiftup.policy.PolicyTestCase.ReportFile;
import io.github.shiftup.policy.yaml.PolicyException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the tests of a policy, of the service "shop" with the rules "old" and "new" and two sources. */
class PolicyTestReaderTest {
    private static final Instant AS_OF = Instant.parse("2026-11-24T06:00:00Z");
    private static final String HEAD = "apiVersion: shift-up-test/v1\ncases:\n";
    private static final String CASE = "  - name: one\n    asOf: 2026-11-24T06:00:00Z\n";
    private static final String SHIPS = "    candidate: ['pkg:maven/org.acme/forms@1.0']\n";
    private static final String EXPECTS = "    expect: { outcome: PASS }\n";

    @Test
    void casesAreReadInOrderWithTheirPlaceAndMoment() {
        List<PolicyTestCase> cases = read(HEAD + CASE + SHIPS + EXPECTS + CASE.replace("one", "two") + SHIPS + EXPECTS);

        assertThat(cases).extracting(PolicyTestCase::name).containsExactly("one", "two");
        assertThat(cases).extracting(PolicyTestCase::path).containsExactly("cases[0]", "cases[1]");
        assertThat(cases).extracting(PolicyTestCase::asOf).containsOnly(AS_OF);
    }

    @Test
    void theCandidateIsListedByPackageUrls() {
        PolicyTestCase read =
                one("    candidate: ['pkg:maven/org.acme/forms@1.0', 'pkg:npm/lodash@4.17.20']\n" + EXPECTS);
        Candidate candidate = Objects.requireNonNull(read.candidate());

        assertThat(read.sbom()).isNull();
        assertThat(candidate.components())
                .extracting(ShippedComponent::purl)
                .containsExactly("pkg:maven/org.acme/forms@1.0", "pkg:npm/lodash@4.17.20");
        assertThat(candidate.components())
                .extracting(ShippedComponent::paths)
                .containsExactly(List.of(List.of("org.acme:forms:1.0")), List.of(List.of("lodash:4.17.20")));
    }

    @Test
    void aSinglePackageUrlIsACandidateOfOneComponent() {
        PolicyTestCase read = one("    candidate: 'pkg:maven/org.acme/forms@1.0'\n" + EXPECTS);

        assertThat(read.sbom()).isNull();
        assertThat(Objects.requireNonNull(read.candidate()).components()).hasSize(1);
    }

    @Test
    void anyOtherTextIsTheFileOfAnSbom() {
        PolicyTestCase read = one("    candidate: sbom/bom.json\n" + EXPECTS);

        assertThat(read.candidate()).isNull();
        assertThat(read.sbom()).isEqualTo("sbom/bom.json");
    }

    @Test
    void aFindingIsOfTheServiceAndSeenNowUnlessItSaysOtherwise() {
        Finding finding = finding("id: CVE-1");

        assertThat(finding.id()).isEqualTo("CVE-1");
        assertThat(finding.kind()).isEqualTo(Kind.VULNERABILITY);
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withService("shop"));
        assertThat(finding.firstSeen()).isEqualTo(AS_OF);
        assertThat(finding.lastSeen()).isEqualTo(AS_OF);
        assertThat(finding.exploited()).isNull();
        assertThat(finding.component()).isNull();
        assertThat(finding.severity()).isNull();
        assertThat(finding.ratings()).isEmpty();
        assertThat(finding.source().id()).as("the policy's first source").isEqualTo("trivy");
        assertThat(finding.source().location()).isEqualTo("shift-up-test.yaml");
        assertThat(finding.source().pointer()).isEqualTo("cases[0].evidence[0]");
    }

    @Test
    void aFindingSaysAllThatAReportCouldSay() {
        Finding finding = finding("id: scan-7, source: zap, kind: misconfiguration, severity: HIGH, seen: 2026-10-01,"
                + " exploited: true, aliases: [GHSA-1, GHSA-2], cwes: [CWE-79], fixed: ['1.1', '2.0'],"
                + " component: 'pkg:maven/org.acme/forms@1.0'");

        assertThat(finding.source().id()).isEqualTo("zap");
        assertThat(finding.kind()).isEqualTo(Kind.MISCONFIGURATION);
        assertThat(finding.severity()).isEqualTo("HIGH");
        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(finding.exploited()).isTrue();
        assertThat(finding.aliases()).containsExactly("GHSA-1", "GHSA-2");
        assertThat(finding.cwes()).containsExactly("CWE-79");
        assertThat(finding.fixedVersions()).containsExactly("1.1", "2.0");
        assertThat(Objects.requireNonNull(finding.component()).purl()).isEqualTo("pkg:maven/org.acme/forms@1.0");
        assertThat(Objects.requireNonNull(finding.component()).version()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-01T00:00:00Z",
        "2026-10-01T08:30:00Z, 2026-10-01T08:30:00Z",
    })
    void theFirstSightingIsADayOrAMoment(String written, Instant read) {
        assertThat(finding("id: CVE-1, seen: " + written).firstSeen()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CVSSv31",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CVSSv30",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, CVSSv40",
    })
    void aVectorRatesTheFinding(String vector, String method) {
        assertThat(finding("id: CVE-1, vector: '" + vector + "'").ratings())
                .containsExactly(new Rating(method, vector, null, "test"));
    }

    @Test
    void aFindingCanBeSeenAtAnotherAsset() {
        assertThat(finding("id: CVE-1, asset: { environment: staging, service: other, workload: w, image: i, host: h,"
                                + " url: 'https://h/' }")
                        .asset())
                .isEqualTo(new Asset("staging", "other", "w", "i", null, "h", "https://h/"));
    }

    @Test
    void evidenceCanBeAReportOfASource() {
        PolicyTestCase read =
                one(SHIPS + "    evidence: [{ report: reports/a.json, source: zap }, { report: b.json }]\n" + EXPECTS);

        assertThat(read.findings()).isEmpty();
        assertThat(read.reports())
                .containsExactly(new ReportFile("zap", "reports/a.json"), new ReportFile("trivy", "b.json"));
    }

    @Test
    void aPolicyWithoutSourcesHasFindingsOfNoSource() {
        List<PolicyTestCase> cases = new PolicyTestReader("shop", List.of(), List.of(), "v1")
                .read("t.yaml", bytes(HEAD + CASE + SHIPS + "    evidence: [{ id: CVE-1 }]\n" + EXPECTS));

        assertThat(cases.get(0).findings())
                .extracting(finding -> finding.source().id())
                .containsExactly("");
    }

    @Test
    void whatIsNotListedAsExploitedIsKnownNotToBe() {
        PolicyTestCase read = one(SHIPS + EXPECTS);

        assertThat(Objects.requireNonNull(read.intel().knownExploited()).firstListed(List.of("CVE-1")))
                .isEmpty();
        assertThat(read.intel().epss()).as("nothing is said of EPSS").isNull();
    }

    @Test
    void idsAreListedAsExploitedOnTheDayOfTheTestInWhateverCase() {
        PolicyTestCase read = one(SHIPS + "    intel: { knownExploited: [cve-2026-1] }\n" + EXPECTS);

        assertThat(Objects.requireNonNull(read.intel().knownExploited()).added())
                .containsExactly(Map.entry("CVE-2026-1", LocalDate.of(2026, 11, 24)));
        assertThat(Objects.requireNonNull(read.intel().knownExploited()).released())
                .isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(read.intel().epss()).isNull();
    }

    @Test
    void scoresOfEpssAreOfTheProfilesModelAndGiveThePercentileInPercent() {
        PolicyTestCase read =
                one(SHIPS + "    intel: { epss: [{ id: cve-2026-1, probability: 0.4, percentile: 97 }] }\n" + EXPECTS);
        EpssScores scores = Objects.requireNonNull(read.intel().epss());

        assertThat(scores.modelVersion()).isEqualTo("v2025.03.14");
        assertThat(scores.day()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(scores.size()).isEqualTo(1);
        Optional<EpssScores.Score> score = scores.highest(List.of("CVE-2026-1"));
        assertThat(score).contains(new EpssScores.Score(0.4, 0.97));
    }

    @Test
    void whatIsExpectedIsReadAndTheRestIsNotAsked() {
        PolicyTestCase.Expected all = one(SHIPS
                        + "    expect: { outcome: fail, blocks: [CVE-1], warns: [], waived: CVE-3,"
                        + " rules: { old: deny, new: allow } }\n")
                .expected();
        PolicyTestCase.Expected some =
                one(SHIPS + "    expect: { rules: { new: deny } }\n").expected();

        assertThat(all.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(all.blocks()).containsExactly("CVE-1");
        assertThat(all.warns()).isEmpty();
        assertThat(all.waived()).containsExactly("CVE-3");
        assertThat(all.rules()).isEqualTo(Map.of("old", Answer.DENY, "new", Answer.ALLOW));
        assertThat(some).isEqualTo(new PolicyTestCase.Expected(null, null, null, null, Map.of("new", Answer.DENY)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ source: trivy } | 6:16: evidence is either a finding, by its \"id\", or a file, by \"report\"",
                "{ id: CVE-1, report: a.json } | 6:16: evidence is either a finding",
                "{ id: ' ' } | 6:22: \"cases[0].evidence[0].id\" must not be empty",
                "{ id: CVE-1, severity: } | \"cases[0].evidence[0].severity\" has no value; give it one or take the key out",
                "{ id: CVE-1, source: trivi } | 6:37: the policy has no source of evidence with the id \"trivi\"; did you"
                        + " mean \"trivy\"?",
                "{ id: CVE-1, source: nessus-7 } | with the id \"nessus-7\"; there are [trivy, zap]",
                "{ report: a.json, severity: LOW } | \"cases[0].evidence[0].severity\" is said of a finding; a report says it"
                        + " of its own",
                "{ report: a.json, asset: { service: s } } | \"cases[0].evidence[0].asset\" is said of a finding",
                "{ id: CVE-1, vector: 'CVSS:3.1/AV:N' } | \"cases[0].evidence[0].vector\" has to be a CVSS vector: ",
                "{ id: CVE-1, component: forms } | \"cases[0].evidence[0].component\" has to be a package URL such as",
                "{ id: CVE-1, seen: yesterday } | \"cases[0].evidence[0].seen\" has to be a date",
                "{ id: CVE-1, seen: 2026-10-01T08:30 } | \"cases[0].evidence[0].seen\" has to be a time in UTC",
                "{ id: CVE-1, asset: { hostname: h } } | unknown key \"hostname\"",
                "{ id: CVE-1, fix: 1 } | unknown key \"fix\"",
                "CVE-1 | \"cases[0].evidence[0]\" has to be a mapping",
            })
    void evidenceThatIsNoneIsAnErrorWithItsPlace(String evidence, String message) {
        assertRefused(CASE + SHIPS + "    evidence: [" + evidence + "]\n" + EXPECTS, message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "expect: {} | a case that expects nothing cannot fail; name an outcome, findings or rules",
                "expect: { blocks: } | \"cases[0].expect.blocks\" has no value",
                "expect: { rules: { old: } } | \"cases[0].expect.rules.old\" has no value",
                "expect: { rules: { odl: deny } } | unknown key \"odl\"; did you mean \"old\"?",
                "expect: { rules: { old: block } } | \"cases[0].expect.rules.old\" has to be one of ALLOW, DENY",
                "expect: { outcome: RED } | \"cases[0].expect.outcome\" has to be one of NOT_EVALUATED, FAIL, WARN, PASS",
                "expect: | the key \"expect\" is missing in \"cases[0]\"",
            })
    void anAnswerThatIsNoneIsAnError(String expected, String message) {
        assertRefused(CASE + SHIPS + "    " + expected + "\n", message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate: [forms] | \"cases[0].candidate[0]\" has to be a package URL such as pkg:maven/org.acme/forms@1.0",
                "candidate: [[a]] | \"cases[0].candidate[0]\" has to be a text",
                "candidate: { purl: x } | \"cases[0].candidate\" has to be a list",
                "candidat: x | unknown key \"candidat\"; did you mean \"candidate\"?",
            })
    void aCandidateThatIsNoneIsAnError(String candidate, String message) {
        assertRefused(CASE + "    " + candidate + "\n" + EXPECTS, message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ epss: [{ id: CVE-1, probability: 2, percentile: 1 }] } | .probability\" has to be a number from 0.0 to 1.0",
                "{ epss: [{ id: CVE-1, probability: 1, percentile: 101 }] } | .percentile\" has to be a number from 0.0 to 100.0",
                "{ epss: [{ probability: 1, percentile: 1 }] } | the key \"id\" is missing in \"cases[0].intel.epss[0]\"",
                "{ epss: [{ id: CVE-1 }] } | the key \"probability\" is missing",
                "{ epss: [{ id: CVE-1 }] } | the key \"percentile\" is missing",
                "{ kev: [CVE-1] } | unknown key \"kev\"",
            })
    void intelThatIsNoneIsAnError(String intel, String message) {
        assertRefused(CASE + SHIPS + "    intel: " + intel + "\n" + EXPECTS, message);
    }

    @Test
    void aKeyOfACaseWithoutValueIsAnError() {
        assertRefused(CASE + SHIPS + "    evidence:\n" + EXPECTS, "\"cases[0].evidence\" has no value");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "apiVersion: shift-up/v1 | this version reads apiVersion \"shift-up-test/v1\"",
                "apiVersion: shift-up-test/v1 | the key \"cases\" is missing",
                "cases: [] | the key \"apiVersion\" is missing",
                "cases: [] | without a case nothing is tested",
                "cases: one | \"cases\" has to be a list of mappings",
                "case: [] | unknown key \"case\"; did you mean \"cases\"?",
            })
    void aFileThatTestsNothingIsAnError(String content, String message) {
        assertThatThrownBy(() -> read(content + "\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anApiVersionThatIsNoTextIsOneProblemAndNotTwo() {
        assertThatThrownBy(() -> read("apiVersion: [a]\ncases:\n" + CASE + SHIPS + EXPECTS))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"apiVersion\" has to be a text")
                .hasMessageNotContaining("this version reads");
    }

    private static void assertRefused(String cases, String message) {
        assertThatThrownBy(() -> read(HEAD + cases))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    private static Finding finding(String evidence) {
        PolicyTestCase read = one(SHIPS + "    evidence: [{ " + evidence + " }]\n" + EXPECTS);
        assertThat(read.reports()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        return read.findings().get(0);
    }

    private static PolicyTestCase one(String rest) {
        List<PolicyTestCase> cases = read(HEAD + CASE + rest);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static List<PolicyTestCase> read(String content) {
        return new PolicyTestReader("shop", List.of("old", "new"), List.of("trivy", "zap"), "v2025.03.14")
                .read("shift-up-test.yaml", bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
