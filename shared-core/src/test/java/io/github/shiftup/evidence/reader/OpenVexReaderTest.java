package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenVexReaderTest {
    private static final Asset IMAGE = Asset.UNKNOWN.withImage("registry.example/clinic/portal:7", "sha256:4444");

    private final ReadReport portal = ReadReport.ofFixture("openvex/portal.json");
    private final ReadReport old = ReadReport.ofFixture("openvex/texts-of-old.json");

    @Test
    void everySubcomponentOfEveryProductIsAStatement() {
        assertThat(portal.findings())
                .extracting(finding -> finding.source().pointer())
                .containsExactly(
                        "/statements/0/products/0/subcomponents/0",
                        "/statements/0/products/0/subcomponents/1",
                        "/statements/0/products/1/subcomponents/0",
                        "/statements/1/products/0",
                        "/statements/2/products/0",
                        "/statements/3/products/0",
                        "/statements/4");
    }

    @Test
    void theLibraryStandsInTheSubcomponentOnlyWhereTheProductIsAnImage() {
        assertThat(portal.findings().get(0).component())
                .isEqualTo(new Component(null, "pkg:maven/example.acme/ledger-core@2.3.0", "2.3.0", null, null));
        assertThat(portal.findings().get(0).asset()).isEqualTo(IMAGE);
    }

    @Test
    void aProductThatIsNoImageIsTheServiceOfItsSubcomponents() {
        assertThat(portal.findings().get(2).asset())
                .isEqualTo(Asset.UNKNOWN.withService("pkg:maven/example.clinic/api@7"));
    }

    @Test
    void aProductWithoutSubcomponentsIsTheComponentItself() {
        Finding finding = portal.findings().get(3);

        assertThat(finding.component())
                .isEqualTo(new Component(null, "pkg:maven/example.acme/purse@1.0", "1.0", null, "sha256:7777"));
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN);
    }

    @Test
    void aPurlWithoutAVersionIsAboutAllVersions() {
        assertThat(portal.findings().get(1).component())
                .isEqualTo(new Component(null, "pkg:maven/example.acme/ledger-api", null, null, null));
    }

    @Test
    void aProductWithoutAPurlKeepsItsIri() {
        assertThat(portal.finding("CVE-2099-1003").component())
                .isEqualTo(Component.named("https://clinic.example/till", null));
    }

    @Test
    void aStatementWithoutProductsIsAStatementAllTheSame() {
        Finding finding = portal.finding("CVE-2099-1004");

        assertThat(finding.component()).isNull();
        assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void timesCascadeFromTheDocumentToTheStatement() {
        Instant document = Instant.parse("2026-11-01T08:00:00Z");

        assertThat(portal.findings().get(0).firstSeen()).isEqualTo(document);
        assertThat(portal.findings().get(0).lastSeen()).isEqualTo(document);
        assertThat(portal.findings().get(3).firstSeen()).isEqualTo(Instant.parse("2026-10-02T08:00:00Z"));
        assertThat(portal.findings().get(3).lastSeen()).isEqualTo(Instant.parse("2026-10-03T08:00:00Z"));
        assertThat(portal.summary().generated()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void ofTwoStatementsBothAreReadAndTheirTimesTellWhichIsTheLater() {
        assertThat(portal.findings())
                .filteredOn(finding -> finding.id().equals("CVE-2099-1002"))
                .extracting(Finding::activity)
                .containsExactly(Activity.ACTIVE, Activity.INACTIVE);
        assertThat(portal.findings().get(4).lastSeen())
                .isAfter(portal.findings().get(3).lastSeen());
    }

    @Test
    void theStateIsTheStatusItsJustificationAndWhatPeopleWrote() {
        assertThat(portal.findings().get(0).state())
                .isEqualTo("not_affected, vulnerable_code_not_in_execute_path: Nothing is read from outside.");
        assertThat(portal.findings().get(3).state()).isEqualTo("affected: Update to 1.1; Under load only");
        assertThat(portal.findings().get(4).state()).isEqualTo("fixed");
    }

    @ParameterizedTest
    @CsvSource({"affected,true", "under_investigation,true", "not_affected,false", "fixed,false"})
    void twoOfTheFourStatusesCount(String status, boolean counts) {
        assertThat(ReadReport.of(statement("\"vulnerability\":{\"name\":\"CVE-2099-1\"},\"status\":\"" + status + "\""))
                        .findings()
                        .get(0)
                        .activity()
                        .counts())
                .isEqualTo(counts);
    }

    @Test
    void notAffectedWithoutJustificationOrImpactIsRemarked() {
        assertThat(portal.summary().remarks())
                .containsExactly("CVE-2099-1003 is said to be not_affected without a justification or an impact");
        assertThat(portal.finding("CVE-2099-1003").activity()).isEqualTo(Activity.INACTIVE);
    }

    @Test
    void theAuthorIsKeptForThoseWhoDecideWhomToBelieve() {
        assertThat(portal.findings().get(0).source().tool()).isEqualTo("Clinic Product Security");
        assertThat(portal.findings().get(0).source().toolVersion()).isEqualTo("3");
    }

    @Test
    void aliasesAndDescriptionAreTheVulnerabilitys() {
        assertThat(portal.findings().get(0).aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
        assertThat(portal.findings().get(0).title()).isEqualTo("Ledger runs what it reads");
        assertThat(portal.findings().get(0).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void textsInThePlaceOfObjectsAreTheFirstVersionsShape() {
        assertThat(old.findings())
                .extracting(finding -> finding.id() + " " + finding.component())
                .containsExactly(
                        "CVE-2098-1 " + new Component(null, "pkg:maven/example.acme/purse@1.0", "1.0", null, null),
                        "CVE-2098-1 " + new Component(null, "pkg:maven/example.acme/purse@1.0", "1.0", null, null),
                        "CVE-2098-2 " + Component.named("the till", null));
        assertThat(old.findings().get(1).asset().service()).isEqualTo("pkg:apk/wolfi/purse@1.0-r0?arch=armv7");
        assertThat(old.findings().get(0).title()).isEqualTo("The purse leaks");
    }

    @Test
    void aContextWithoutAVersionMayHoldNewerShapes() {
        assertThat(ReadReport.of(ReadReport.fixture("openvex/portal.json").replace("/ns/v0.2.0", "/ns"))
                        .findings())
                .hasSize(7);
    }

    @Test
    void anAttestationHoldsADocumentAsItsPredicate() {
        ReadReport attestation = ReadReport.ofFixture("openvex/attestation.json");

        assertThat(attestation.findings().get(0).source().pointer()).isEqualTo("/predicate/statements/0/products/0");
        assertThat(attestation.findings().get(0).asset())
                .isEqualTo(Asset.UNKNOWN.withImage("registry.example/clinic/portal", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://openvex.dev/ns/v1.0.0", "https://openvex.dev/ns/next"})
    void aNewerVersionIsRefused(String context) {
        assertThatThrownBy(() -> ReadReport.of("{\"statements\":[],\"@context\":\"" + context + "\"}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportException.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .satisfies(refusal -> assertThat(refusal).hasMessageContainingAll("at /@context", context));
    }

    @Test
    void anUnknownStatusIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> ReadReport.of(statement("\"vulnerability\":\"CVE-2099-1\",\"status\":\"wont_fix\"")))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /statements/0/status", "\"wont_fix\"");
    }

    @Test
    void aStatementWithoutVulnerabilityOrStatusIsNone() {
        assertThatThrownBy(() -> ReadReport.of(statement("\"status\":\"fixed\"")))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /statements/0", "vulnerability.name");
        assertThatThrownBy(() -> ReadReport.of(statement("\"vulnerability\":\"CVE-2099-1\"")))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /statements/0", "there is no status");
    }

    @Test
    void aDocumentWithoutStatementsSaysNothing() {
        assertThatThrownBy(() -> ReadReport.of("{\"@context\":\"https://openvex.dev/ns/v0.2.0\"}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("there is no statements");
        assertThat(ReadReport.of("{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":[]}")
                        .summary()
                        .covered())
                .isZero();
    }

    private static String statement(String members) {
        return "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":[{" + members + "}]}";
    }
}
