package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsafReaderTest {
    private static final String LEDGER = "pkg:maven/example.acme/ledger-core@2.3.0?type=jar";

    private final ReadReport vex = ReadReport.ofFixture("csaf/vex-2.0.json");
    private final ReadReport advisory = ReadReport.ofFixture("csaf/advisory-2.1.json");

    @Test
    void everyStatusOfEveryProductIsAStatement() {
        assertThat(vex.findings())
                .extracting(finding -> finding.source().pointer().replaceFirst("/vulnerabilities/", ""))
                .containsExactlyInAnyOrder(
                        "0/product_status/known_affected/0",
                        "0/product_status/known_affected/1",
                        "0/product_status/fixed/0",
                        "0/product_status/recommended/0",
                        "0/product_status/known_not_affected/0",
                        "0/product_status/known_not_affected/1",
                        "1/product_status/known_affected/0",
                        "1/product_status/known_not_affected/0",
                        "1/product_status/under_investigation/0");
    }

    @Test
    void aProductIsWhatItsBranchesAndItsHelperSay() {
        assertThat(at(vex, "0/product_status/known_affected/0").component())
                .isEqualTo(new Component("ledger-core", LEDGER, "2.3.0", null, "sha256:7777"));
    }

    @Test
    void aRangeOfVersionsIsTheAffectedRange() {
        Finding finding = at(vex, "0/product_status/known_affected/1");

        assertThat(finding.component()).isEqualTo(Component.named("ledger-core", null));
        assertThat(finding.affectedRanges()).containsExactly("vers:maven/>=1.0|<2.0");
    }

    @Test
    void ofARelationshipThePartIsTheComponentAndTheWholeIsTheService() {
        Finding finding = at(vex, "0/product_status/known_not_affected/0");

        assertThat(finding.component()).isEqualTo(new Component("ledger-core", LEDGER, "2.3.0", null, "sha256:7777"));
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withService("Clinic portal 7"));
    }

    @Test
    void aWholeThatIsAnImageIsTheImage() {
        assertThat(at(vex, "0/product_status/known_not_affected/1").asset())
                .isEqualTo(Asset.UNKNOWN.withImage("registry.example/clinic/portal:7", "sha256:4444"));
    }

    @Test
    void thePathsOfTheNewerVersionAreRelationships() {
        Finding finding = at(advisory, "0/product_status/unknown/0");

        assertThat(finding.component())
                .isEqualTo(new Component("Acme purse 1.0", "pkg:maven/example.acme/purse@1.0", "1.0", null, null));
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withService("Acme shop"));
    }

    @ParameterizedTest
    @CsvSource({
        "first_affected,true",
        "known_affected,true",
        "last_affected,true",
        "under_investigation,true",
        "unknown,true",
        "known_not_affected,false",
        "first_fixed,false",
        "fixed,false",
        "recommended,false"
    })
    void whatMayBeAffectedCounts(String status, boolean counts) {
        ReadReport report = ReadReport.of("{\"document\":{\"csaf_version\":\"2.1\"},\"vulnerabilities\":[{\"cve\":"
                + "\"CVE-2099-1\",\"product_status\":{\"" + status + "\":[\"P\"]}}]}");

        assertThat(report.findings().get(0).activity()).isEqualTo(Activity.activeIf(counts));
        assertThat(report.findings().get(0).state()).isEqualTo(status);
    }

    @Test
    void aProductThatIsAffectedAndNotAffectedContradictsItselfAndCounts() {
        assertThat(at(vex, "1/product_status/known_affected/0").activity()).isEqualTo(Activity.CONTRADICTORY);
        assertThat(at(vex, "1/product_status/known_not_affected/0").activity()).isEqualTo(Activity.CONTRADICTORY);
        assertThat(at(vex, "1/product_status/under_investigation/0").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void theStateIsTheStatusTheFlagTheImpactAndTheRemediations() {
        assertThat(at(vex, "0/product_status/known_not_affected/0").state())
                .isEqualTo("known_not_affected, vulnerable_code_not_in_execute_path: Nothing is read from outside.");
        assertThat(at(vex, "0/product_status/known_affected/0").state())
                .isEqualTo("known_affected: vendor_fix: Update to 2.4.1; workaround: Filter the gateway");
        assertThat(at(vex, "0/product_status/fixed/0").state()).isEqualTo("fixed");
    }

    @Test
    void aFlagOfAGroupIsAboutEachOfItsProducts() {
        assertThat(at(vex, "0/product_status/known_not_affected/1").state())
                .isEqualTo("known_not_affected, vulnerable_code_not_in_execute_path");
    }

    @Test
    void theTimesAreTheFlagsAndTheDocuments() {
        Finding finding = at(vex, "0/product_status/known_not_affected/0");

        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-10-05T08:00:00Z"));
        assertThat(finding.lastSeen()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(vex.summary().generated()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void scoresAreThoseOfTheProduct() {
        assertThat(at(vex, "0/product_status/known_affected/0").ratings())
                .containsExactly(
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, null),
                        new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P", 7.5, null));
        assertThat(at(vex, "0/product_status/known_affected/1").ratings()).isEmpty();
    }

    @Test
    void metricsAreTheScoresOfTheNewerVersion() {
        Finding finding = at(advisory, "0/product_status/known_affected/0");

        assertThat(finding.ratings())
                .containsExactly(new Rating(
                        "CVSSv4",
                        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                        9.3,
                        "https://acme.example/scores"));
        assertThat(finding.epss()).isEqualTo(0.81);
        assertThat(finding.cwes()).containsExactly("CWE-200");
        assertThat(at(advisory, "0/product_status/unknown/0").severity()).isEqualTo("low");
    }

    @Test
    void theSeverityIsTheScoresElseTheImpactsElseTheDocuments() {
        assertThat(at(vex, "0/product_status/known_affected/0").severity()).isEqualTo("CRITICAL");
        assertThat(at(vex, "1/product_status/known_affected/0").severity()).isEqualTo("Important");
        assertThat(at(vex, "1/product_status/known_affected/0").level()).isEqualTo(Level.HIGH);
        assertThat(at(vex, "0/product_status/known_not_affected/0").severity()).isEqualTo("Moderate");
    }

    @Test
    void exploitationIsKnownByTheProseOfTheStatusOrByADate() {
        assertThat(at(vex, "0/product_status/known_affected/0").exploited()).isTrue();
        assertThat(at(vex, "0/product_status/known_affected/1").exploited()).isFalse();
        assertThat(at(vex, "1/product_status/known_affected/0").exploited()).isNull();
        assertThat(at(advisory, "0/product_status/known_affected/0").exploited())
                .isTrue();
        assertThat(at(advisory, "0/product_status/unknown/0").exploited()).isNull();
    }

    @Test
    void whatIsFixedOfAComponentIsTheFixOfItsAffectedVersions() {
        assertThat(at(vex, "0/product_status/known_affected/0").fixedVersions()).containsExactly("2.4.1");
        assertThat(at(vex, "0/product_status/fixed/0").fixedVersions()).isEmpty();
        assertThat(at(vex, "1/product_status/known_affected/0").fixedVersions()).isEmpty();
    }

    @Test
    void numbersOfATrackerAreNoAliases() {
        assertThat(at(vex, "0/product_status/known_affected/0").aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
    }

    @Test
    void theTitleIsTheDescriptionWhereThereIsNone() {
        assertThat(at(vex, "0/product_status/known_affected/0").title()).isEqualTo("Ledger runs what it reads");
        assertThat(at(vex, "1/product_status/known_affected/0").title()).isEqualTo("The till leaks.");
    }

    @Test
    void draftsUnknownProductsAndVulnerabilitiesOfNothingAreRemarked() {
        assertThat(vex.summary().remarks())
                .containsExactly(
                        "4711 names no product",
                        "CLINIC-2026-7 is a draft",
                        "the product tree does not know UNHEARD-OF");
        assertThat(at(vex, "1/product_status/under_investigation/0").component())
                .isEqualTo(Component.named("UNHEARD-OF", null));
        assertThat(advisory.summary().remarks()).isEmpty();
    }

    @Test
    void thePublisherIsKeptForThoseWhoDecideWhomToBelieve() {
        assertThat(vex.findings().get(0).source().tool()).isEqualTo("Clinic Product Security");
        assertThat(vex.summary().covered()).isEqualTo(3);
    }

    @Test
    void whatHasNoIdOfItsOwnGoesByItsTitleElseByTheAdvisory() {
        String report =
                "{\"document\":{\"csaf_version\":\"2.0\",\"tracking\":{\"id\":\"ACME-1\"}},\"vulnerabilities\":["
                        + "{\"title\":\"A leak\",\"product_status\":{\"fixed\":[\"P\"]}},{\"product_status\":{\"fixed\":[\"P\"]}}]}";

        assertThat(ReadReport.of(report).findings()).extracting(Finding::id).containsExactly("A leak", "ACME-1");
    }

    @Test
    void anImpactThatIsASeverityIsNoPartOfTheState() {
        assertThat(at(vex, "1/product_status/known_affected/0").state()).isEqualTo("known_affected");
    }

    @Test
    void productsThatReferToEachOtherInACircleAreReadToAnEnd() {
        ReadReport report = ReadReport.of(
                "{\"document\":{\"csaf_version\":\"2.0\"},\"product_tree\":{\"relationships\":["
                        + "{\"full_product_name\":{\"product_id\":\"A\",\"name\":\"a\"},\"product_reference\":\"B\"},"
                        + "{\"full_product_name\":{\"product_id\":\"B\",\"name\":\"b\"},\"product_reference\":\"A\"}]},"
                        + "\"vulnerabilities\":[{\"cve\":\"CVE-2099-1\",\"product_status\":{\"known_affected\":[\"A\"]}}]}");

        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> ReadReport.of("{\"vulnerabilities\":[],\"document\":{\"csaf_version\":\"3.0\"}}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportException.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .satisfies(refusal -> assertThat(refusal).hasMessageContainingAll("at /document/csaf_version", "3.0"));
    }

    @Test
    void wrongShapesAreErrorsWithTheirPlace() {
        String report = "{\"document\":{\"csaf_version\":\"2.0\"},\"vulnerabilities\":[%s]}";

        assertThatThrownBy(() -> ReadReport.of(report.formatted("{\"cve\":\"CVE-2099-1\",\"product_status\":[]}")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("at /vulnerabilities/0/product_status: expected an object");
        assertThatThrownBy(() -> ReadReport.of(report.formatted("{\"product_status\":{\"fixed\":[\"P\"]}}")))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /vulnerabilities/0", "there is no cve, ids or title");
    }

    private static Finding at(ReadReport report, String place) {
        return report.findings().stream()
                .filter(finding -> finding.source().pointer().equals("/vulnerabilities/" + place))
                .findFirst()
                .orElseThrow();
    }
}
