package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyReaderTest {
    private static final String IMAGE = "registry.example/clinic/portal:1.4";
    private static final String DIGEST = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    @Test
    void everyEntryOfEveryListIsAFinding() {
        ReadReport read = ReadReport.ofFixture("trivy/container-image.json");

        assertThat(read.findings())
                .extracting(Finding::id, Finding::kind, Finding::activity)
                .containsExactly(
                        tuple("CVE-2026-0001", Kind.VULNERABILITY, Activity.INACTIVE),
                        tuple("CVE-2026-0002", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple("CVE-2026-0003", Kind.VULNERABILITY, Activity.INACTIVE),
                        tuple("GPL-2.0", Kind.LICENSE, Activity.INACTIVE),
                        tuple("private-key", Kind.EXPOSED_SECRET, Activity.ACTIVE),
                        tuple("MIT", Kind.LICENSE, Activity.ACTIVE),
                        tuple("GPL-3.0", Kind.LICENSE, Activity.ACTIVE));
        assertThat(read.summary().findings()).isEqualTo(7);
    }

    @Test
    void theReportTellsItsToolAndTimeAndHowMuchItCovers() {
        ReportSummary summary =
                ReadReport.ofFixture("trivy/container-image.json").summary();

        assertThat(summary.format()).isEqualTo("trivy");
        assertThat(summary.formatVersion()).isEqualTo("2");
        assertThat(summary.tool()).isEqualTo("Trivy");
        assertThat(summary.toolVersion()).isEqualTo("0.69.1");
        assertThat(summary.generated()).isEqualTo(Instant.parse("2026-11-20T05:00:00.123456789Z"));
        assertThat(summary.covered()).isEqualTo(4);
    }

    @Test
    void aJarIsAComponentWithItsPlaceInTheImageWhereTheTargetIsJustJava() {
        Finding finding = ReadReport.ofFixture("trivy/container-image.json").finding("CVE-2026-0002");

        assertThat(finding.component())
                .isEqualTo(new Component(
                        "org.acme:triage",
                        "pkg:maven/org.acme/triage@2.1.0",
                        "2.1.0",
                        "app/portal.jar/BOOT-INF/lib/triage-2.1.0.jar",
                        null));
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withImage(IMAGE, DIGEST));
        assertThat(finding.aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
        assertThat(finding.cwes()).containsExactly("CWE-502", "CWE-20");
        assertThat(finding.state()).isEqualTo("fixed");
        assertThat(finding.source().pointer()).isEqualTo("/Results/1/Vulnerabilities/0");
        assertThat(finding.source().toolVersion()).isEqualTo("0.69.1");
    }

    @Test
    void fixedVersionIsSeveralAlternatives() {
        assertThat(ReadReport.ofFixture("trivy/container-image.json")
                        .finding("CVE-2026-0002")
                        .fixedVersions())
                .containsExactly("3.0.1", "2.2.4", "2.1.7");
    }

    @Test
    void aSeverityThatWasLoweredStandsNextToTheVectorsThatContradictIt() {
        Finding finding = ReadReport.ofFixture("trivy/container-image.json").finding("CVE-2026-0002");

        assertThat(finding.severity()).isEqualTo("LOW");
        assertThat(finding.level()).isEqualTo(Level.LOW);
        assertThat(finding.ratings())
                .containsExactly(
                        new Rating(
                                "CVSSv4",
                                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                9.3,
                                "ghsa"),
                        new Rating("CVSSv2", "AV:N/AC:M/Au:N/C:P/I:P/A:P", 6.8, "nvd"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "nvd"),
                        new Rating("CVSSv3", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H", 8.1, "redhat"));
    }

    @Test
    void withoutATitleTheDescriptionsFirstLineIsOne() {
        assertThat(ReadReport.ofFixture("trivy/container-image.json")
                        .finding("CVE-2026-0002")
                        .title())
                .isEqualTo("Triage hands what it reads");
    }

    @Test
    void whatAStatementTookOutIsInactiveAndSaysWhy() {
        ReadReport read = ReadReport.ofFixture("trivy/container-image.json");

        assertThat(read.finding("CVE-2026-0003").state())
                .isEqualTo("not_affected: vulnerable_code_not_in_execute_path (portal.openvex.json)");
        assertThat(read.finding("GPL-2.0").state()).isEqualTo("ignored");
        assertThat(read.finding("GPL-2.0").component()).isEqualTo(Component.named("org.acme:letters", null));
    }

    @Test
    void aSecretIsNoComponentAndSaysInWhichFile() {
        Finding secret = ReadReport.ofFixture("trivy/container-image.json").finding("private-key");

        assertThat(secret.component()).isNull();
        assertThat(secret.title()).isEqualTo("app/settings.env: Asymmetric Private Key");
        assertThat(secret.asset().image()).isEqualTo(IMAGE);
    }

    @Test
    void aLicenceIsOfAPackageOrInAFile() {
        ReadReport read = ReadReport.ofFixture("trivy/container-image.json");

        assertThat(read.finding("MIT").component()).isEqualTo(Component.named("musl", null));
        assertThat(read.finding("MIT").state()).isEqualTo("notice");
        assertThat(read.finding("GPL-3.0").component()).isNull();
        assertThat(read.finding("GPL-3.0").title()).isEqualTo("app/COPYING");
    }

    @Test
    void anOperatingSystemOutOfSupportIsRemarked() {
        assertThat(ReadReport.ofFixture("trivy/container-image.json").summary().remarks())
                .containsExactly("the image has alpine 3.10.2, which its makers support no longer:"
                        + " new vulnerabilities of it go unreported");
        assertThat(ReadReport.ofFixture("trivy/cluster.json").summary().remarks())
                .contains("an image of prod/deployment/clinic-portal has debian 9, which its makers support no longer:"
                        + " new vulnerabilities of it go unreported");
    }

    @Test
    void onlyAFailedCheckIsActive() {
        assertThat(ReadReport.ofFixture("trivy/files.json").findings())
                .extracting(Finding::id, Finding::activity, Finding::state, Finding::title)
                .containsExactly(
                        tuple("DS002", Activity.ACTIVE, "FAIL", "Dockerfile: Image user should not be 'root'"),
                        tuple("DS005", Activity.INACTIVE, "PASS", "Dockerfile: ADD instead of COPY"),
                        tuple("DS026", Activity.INACTIVE, "EXCEPTION", "Dockerfile: no HEALTHCHECK"));
    }

    @Test
    void aCheckIsKnownByItsOldIdToo() {
        assertThat(ReadReport.ofFixture("trivy/files.json").finding("DS002").aliases())
                .containsExactly("AVD-DS-0002");
    }

    @Test
    void aScanOfFilesNamesNoAsset() {
        assertThat(ReadReport.ofFixture("trivy/files.json").finding("DS002").asset())
                .isEqualTo(Asset.UNKNOWN);
    }

    @Test
    void theBareListOfOldVersionsIsReadWithTheJarAsTarget() {
        ReadReport read = ReadReport.ofFixture("trivy/bare-list.json");

        assertThat(read.finding("CVE-2026-0002").component())
                .isEqualTo(new Component("org.acme:triage", null, "2.1.0", "app/lib/triage-2.1.0.jar", null));
        assertThat(read.finding("CVE-2026-0002").fixedVersions()).containsExactly(">=2.1.7");
        assertThat(read.finding("CVE-2026-0002").source().pointer()).isEqualTo("/1/Vulnerabilities/0");
        assertThat(read.summary().covered()).isEqualTo(3);
        assertThat(read.summary().formatVersion()).isNull();
    }

    @Test
    void anOldEntryWithNothingButThePackageIsAFindingOfUnknownIdAndLevel() {
        Finding finding = ReadReport.ofFixture("trivy/bare-list.json").finding("UNKNOWN");

        assertThat(finding.component()).isNotNull().extracting(Component::name).isEqualTo("org.acme:letters");
        assertThat(finding.severity()).isNull();
        assertThat(finding.level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void aClustersFindingIsOfItsWorkloadItsImageAndItsCluster() {
        ReadReport read = ReadReport.ofFixture("trivy/cluster.json");

        Asset portal = Asset.UNKNOWN.withEnvironment("clinic-prod").withWorkload("prod/deployment/clinic-portal");
        assertThat(read.finding("CVE-2026-0002").asset()).isEqualTo(portal.withImage(IMAGE, DIGEST));
        assertThat(read.finding("KSV014").asset().workload()).isEqualTo("prod/deployment/clinic-portal");
        assertThat(read.finding("KSV046").asset())
                .isEqualTo(Asset.UNKNOWN.withEnvironment("clinic-prod").withWorkload("clusterrole/auditor"));
        assertThat(read.summary().covered()).isEqualTo(5);
    }

    @Test
    void ofSeveralImagesTheOneThatTheTargetNamesIsTaken() {
        ReadReport read = ReadReport.ofFixture("trivy/cluster.json");

        assertThat(read.finding("CVE-2026-0004").asset().image()).isEqualTo("registry.example/clinic/sidecar:7");
        assertThat(read.finding("CVE-2026-0005").asset().image()).isNull();
    }

    @Test
    void aResourceThatCouldNotBeScannedIsRemarked() {
        assertThat(ReadReport.ofFixture("trivy/cluster.json").summary().remarks())
                .contains("prod/pod/gone was not scanned: unable to find the image");
    }

    @Test
    void theSummaryOfAClusterAndItsOlderListsAreRead() {
        Finding secret = ReadReport.ofFixture("trivy/cluster-summary.json").finding("github-pat");
        ReadReport old = ReadReport.ofFixture("trivy/cluster-old.json");

        assertThat(secret.asset().image()).isEqualTo("registry.example/clinic/portal");
        assertThat(secret.asset().digest()).startsWith("sha256:3333");
        assertThat(secret.source().pointer()).isEqualTo("/Findings/0/Results/0/Secrets/0");
        assertThat(old.finding("CVE-2026-0004").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withEnvironment("clinic-prod")
                        .withWorkload("prod/deployment/clinic-portal")
                        .withImage(IMAGE, null));
        assertThat(old.finding("KSV011").asset().image()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Results\":null}",
                "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"ArtifactType\":\"filesystem\"}",
                "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Metadata\":null,"
                        + "\"Results\":[{\"Target\":\"pom.xml\",\"Vulnerabilities\":null,\"Packages\":null}]}",
                "{\"ClusterName\":\"c\",\"Resources\":[{\"Kind\":\"Pod\",\"Name\":\"p\",\"Metadata\":null}]}",
                "[{\"Target\":\"a\",\"Type\":\"jar\",\"Vulnerabilities\":[]}]"
            })
    void whereNothingWasFoundListsAreAbsentOrNull(String text) {
        assertThat(ReadReport.of(text, "trivy").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example/clinic/portal:1.4, registry.example/clinic/portal:1.4,",
        "registry.example/clinic/portal@sha256:22, registry.example/clinic/portal, sha256:22",
        "build/portal.tar.gz, ,"
    })
    void anImageWithoutTagsIsCalledWhatTrivyWasAskedFor(String asked, String image, String digest) {
        Finding finding = ReadReport.of(("{'SchemaVersion':2,'ArtifactName':'" + asked
                                + "','ArtifactType':'container_image','Metadata':{'RepoTags':null},'Results':"
                                + "[{'Target':'Java','Vulnerabilities':[{'VulnerabilityID':'CVE-2026-1'}]}]}")
                        .replace('\'', '"'))
                .finding("CVE-2026-1");

        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withImage(image, digest));
        assertThat(finding.component()).isNull();
    }

    @Test
    void anotherSchemaVersionIsRefusedAlsoWhereItComesLast() {
        assertThatThrownBy(() ->
                        ReadReport.of("{\"Results\":[{\"Target\":\"a\"}],\"ArtifactName\":\"a\",\"SchemaVersion\":3}"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .hasMessage("report: at /SchemaVersion: SchemaVersion 3 is not read by this version; 2 is");
    }

    /** Each is a place of its own; what is one weakness is told when sources are merged. */
    @Test
    void aVulnerabilityOfTwoPathsIsTwoFindingsAndNeitherTellsWhenItWasFirstSeen() {
        ReadReport read = ReadReport.of(ReadReport.json("""
                {'SchemaVersion':2,'CreatedAt':'2026-11-20T04:00:00Z','Results':[{'Target':'Java','Vulnerabilities':[
                 {'VulnerabilityID':'CVE-2099-1','PkgName':'org.acme:ledger','PkgPath':'a.jar','InstalledVersion':'1'},
                 {'VulnerabilityID':'CVE-2099-1','PkgName':'org.acme:ledger','PkgPath':'b.jar','InstalledVersion':'1'}]}]}"""));

        assertThat(read.findings())
                .extracting(Finding::component, Finding::firstSeen)
                .containsExactly(
                        tuple(new Component("org.acme:ledger", null, "1", "a.jar", null), null),
                        tuple(new Component("org.acme:ledger", null, "1", "b.jar", null), null));
    }

    @Test
    void aResultOfNothingCoversNothing() {
        assertThat(ReadReport.of("[{}]", "trivy").summary().covered()).isZero();
        assertThat(ReadReport.of("[{\"Target\":\"a\"}]", "trivy").summary().covered())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | UNKNOWN_FORMAT | neither SchemaVersion nor ClusterName",
                "{\"ArtifactName\":\"a\",\"Results\":[]} | UNKNOWN_FORMAT | neither SchemaVersion nor ClusterName",
                "7 | UNKNOWN_FORMAT | neither JSON nor YAML",
                "{\"SchemaVersion\":2,\"Results\":{}} | SHAPE | at /Results: expected an array but found an object",
                "{\"SchemaVersion\":2,\"Results\":[{\"Vulnerabilities\":[7]}]} | SHAPE | /Results/0/Vulnerabilities/0: expected an object",
                "{\"SchemaVersion\":2,\"Results\":[{\"Target\":[]}]} | SHAPE | at /Results/0/Target: expected a text",
                "{\"SchemaVersion\":2,\"Results\":[{\"Target\":\"a\",\"Vulnerabilities\":[{\"Severity\" | SYNTAX | ends in the middle",
                "{\"SchemaVersion\":2,\"Results\":[{\"Vulnerabilities\":[{\"Severity\" | SYNTAX | ends in the middle",
                "{\"SchemaVersion\":2,\"SchemaVersion\":2} | SYNTAX | stands twice",
                "[{\"Target\":\"a\"}] [] | SYNTAX | goes on after the end",
            })
    void badInputIsAnErrorThatSaysWhereAndWhat(String text, Reason reason, String message) {
        assertThatThrownBy(() -> ReadReport.of(text, "trivy"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message)
                .hasMessageStartingWith("report: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bomFormat\":\"CycloneDX\",\"SchemaVersion\":2,\"Results\":[]}",
                "{\"SchemaVersion\":\"2018-10-08\",\"Findings\":[]}",
                "{\"name\":\"portal\",\"version\":\"1.4.0\",\"dependencies\":{}}",
                "{\"matches\":[],\"source\":{\"target\":\"x\"},\"descriptor\":{\"name\":\"grype\"}}",
                "{\"Results\":[{\"Target\":\"a\"}]}",
                "{\"ClusterName\":\"c\",\"results\":[]}",
                "[{\"Target\":\"a\",\"Type\":\"b\"}]",
                "[{\"Findings\":[],\"ClusterName\":\"c\"}]"
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new TrivyReader(), text)).isFalse();
    }
}
