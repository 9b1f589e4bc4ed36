package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitlabReaderTest {
    private static final ReadReport DEPENDENCIES = ReadReport.ofFixture("gitlab/dependencies-v14.json");
    private static final ReadReport CONTAINERS = ReadReport.ofFixture("gitlab/containers-v15.json");
    private static final ReadReport CODE = ReadReport.ofFixture("gitlab/code.json");

    @Test
    void theFirstIdentifierMayBeGemnasiumsOwnSoTheCveIsTheId() {
        Finding finding = DEPENDENCIES.finding("CVE-2026-0001");

        assertThat(finding.aliases()).containsExactly("00000000-0000-0000-0000-000000000001", "GHSA-aaaa-bbbb-cccc");
        assertThat(finding.cwes()).containsExactly("CWE-502");
    }

    @Test
    void withoutACveTheFirstIdentifierIsTheId() {
        assertThat(DEPENDENCIES.findings().get(1).id()).isEqualTo("00000000-0000-0000-0000-000000000002");
    }

    @Test
    void identifiersThatAreCvesCountWhateverTheirTypeIsCalled() {
        assertThat(CONTAINERS.findings()).extracting(Finding::id).containsExactly("CVE-2026-0003");
    }

    @Test
    void mavenPackagesAreNamedGroupSlashArtifactAndKeptSo() {
        assertThat(DEPENDENCIES.finding("CVE-2026-0001").component())
                .isEqualTo(Component.named("org.acme/triage", "2.1.0"));
    }

    @Test
    void locationDependencyMayBeMissing() {
        assertThat(DEPENDENCIES.findings().get(1).component()).isNull();
    }

    /** Docker Scout takes the rating and the score from different advisories. */
    @Test
    void aLowWordMayStandNextToACriticalVector() {
        Finding finding = ReadReport.of(
                        ReadReport.json(
                                "{'version':'15.0.7','scan':{'scanner':{'name':'Docker Scout'}},'vulnerabilities':[{"
                                        + "'severity':'Low','identifiers':[{'type':'cve','name':'CVE-2099-1'}],'cvss_vectors':[{"
                                        + "'vendor':'NVD','vector':'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}]}]}"),
                        "gitlab")
                .finding("CVE-2099-1");

        assertThat(finding.level()).isEqualTo(Level.LOW);
        assertThat(finding.ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null, "NVD"));
    }

    @Test
    void severityUnknownIsUnknown() {
        assertThat(DEPENDENCIES.findings().get(1).severity()).isEqualTo("Unknown");
        assertThat(DEPENDENCIES.findings().get(1).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void theFixStandsInProseOnlyAndIsNotTakenForAVersion() {
        assertThat(DEPENDENCIES.findings())
                .allMatch(finding -> finding.fixedVersions().isEmpty());
    }

    @Test
    void titlesAreNamesOrMessagesOfVersion14OrDescriptions() {
        assertThat(DEPENDENCIES.findings())
                .extracting(Finding::title)
                .containsExactly("pom.xml: Deserialization of untrusted data", "pom.xml: Letters in letters");
        assertThat(CONTAINERS.finding("CVE-2026-0003").title()).isEqualTo("An out-of-bounds write in letters.");
    }

    @Test
    void vectorsAreRatingsOfTheirVendors() {
        assertThat(DEPENDENCIES.finding("CVE-2026-0001").ratings())
                .containsExactly(
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null, "NVD"),
                        new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P", null, "GitLab"));
    }

    @Test
    void aLikelyFalsePositiveIsFlaggedAndStaysActive() {
        Finding finding = DEPENDENCIES.finding("CVE-2026-0001");

        assertThat(finding.state()).isEqualTo("flagged-as-likely-false-positive");
        assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void timesStandInTheScanOnlyAndWithoutAZoneTheyAreUtc() {
        assertThat(DEPENDENCIES.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:00:59Z"));
        assertThat(DEPENDENCIES.findings())
                .allMatch(finding -> Instant.parse("2026-11-20T05:00:59Z").equals(finding.lastSeen())
                        && finding.firstSeen() == null);
        assertThat(CONTAINERS.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
    }

    @Test
    void whatAReportCallsItsVersionIsNotReliedOn() {
        assertThat(DEPENDENCIES.summary().formatVersion()).isEqualTo("3.0.0");
        assertThat(ReadReport.of(
                                "{\"version\":\"9\",\"vulnerabilities\":[],\"scan\":{\"scanner\":{},\"type\":\"sast\"}}")
                        .summary()
                        .formatVersion())
                .isEqualTo("9");
    }

    @Test
    void aScanThatFailedIsRemarkedAndCoversNothing() {
        assertThat(CONTAINERS.summary().remarks()).singleElement().asString().contains("status failure");
        assertThat(CONTAINERS.summary().covered()).isZero();
        assertThat(DEPENDENCIES.summary().remarks()).isEmpty();
        assertThat(DEPENDENCIES.summary().covered()).isEqualTo(2);
    }

    @Test
    void theToolIsTheScannerOrElseTheAnalyzer() {
        assertThat(DEPENDENCIES.summary().tool()).isEqualTo("gemnasium-maven");
        assertThat(DEPENDENCIES.summary().toolVersion()).isEqualTo("2.24.1");
        assertThat(CONTAINERS.findings().get(0).source().tool()).isEqualTo("Trivy");
    }

    @Test
    void theAssetIsTheImageInItsWorkload() {
        assertThat(CONTAINERS.finding("CVE-2026-0003").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withEnvironment("42")
                        .withWorkload("clinic/deployment/portal")
                        .withImage(
                                "registry.example/clinic/portal:1.4",
                                "sha256:2222222222222222222222222222222222222222222222222222222222222222"));
    }

    @Test
    void classesOfWeaknessesAreNoOtherNamesOfCode() {
        assertThat(CODE.findings())
                .extracting(Finding::id, Finding::kind, Finding::aliases, Finding::title)
                .containsExactly(
                        tuple(
                                "java_inject_rule",
                                Kind.WEAKNESS,
                                List.of(),
                                "src/Letters.java:84: A query is built from what users send"),
                        tuple("CWE-79", Kind.WEAKNESS, List.of(), "b: Letters"));
        assertThat(CODE.finding("java_inject_rule").cwes()).containsExactly("CWE-89");
    }

    @ParameterizedTest
    @CsvSource({
        "dependency_scanning, VULNERABILITY",
        "container_scanning, VULNERABILITY",
        "cluster_image_scanning, VULNERABILITY",
        "sast, WEAKNESS",
        "dast, WEAKNESS",
        "secret_detection, EXPOSED_SECRET"
    })
    void theTypeOfTheScanOrTheCategoryOfVersion14TellsTheKind(String type, Kind kind) {
        String entry = "'vulnerabilities':[{'id':'1','category':'" + type
                + "','location':{'hostname':'https://portal.clinic.example','path':'/login'},"
                + "'identifiers':[{'type':'x','value':'y'}]}]";

        for (String text : new String[] {"{" + entry + "}", "{" + entry + ",'scan':{'type':'" + type + "'}}"}) {
            Finding finding = ReadReport.of(ReadReport.json(text)).finding("y");
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.asset().url()).isEqualTo("https://portal.clinic.example/login");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'version':'15.0.7','scan':{'type':'sast'}} | UNKNOWN_FORMAT | no list of vulnerabilities",
                "{'vulnerabilities':null,'scan':{'type':'sast'}} | UNKNOWN_FORMAT | not even an empty one",
                "{'vulnerabilities':{}} | SHAPE | at /vulnerabilities: expected an array",
                "{'vulnerabilities':[7]} | SHAPE | at /vulnerabilities/0: expected an object",
                "{'vulnerabilities':[{'identifiers':['CVE-1']}]} | SHAPE | /identifiers/0: expected an object",
                "{'vulnerabilities':[{'location':'pom.xml'}]} | SHAPE | /location: expected an object",
                "{'vulnerabilities':[],'scan':[]} | SHAPE | at /scan: expected an object",
                "{'vulnerabilities':[],'vulnerabilities':[]} | SYNTAX | stands twice",
                "{'vulnerabilities':[]} {} | SYNTAX | goes on after the end",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, Reason reason, String message) {
        ReadReport.assertRefused(text, "gitlab", reason, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"2.3\",\"vulnerabilities\":[],\"remediations\":[]}",
                "{\"version\":\"2.0\",\"vulnerabilities\":[],\"remediations\":[],\"dependency_files\":[]}",
            })
    void aReportOfNothingBeforeTheScanHadItsPlaceIsOne(String text) {
        ReadReport nothing = ReadReport.of(text);

        assertThat(nothing.summary().format()).isEqualTo("gitlab");
        assertThat(nothing.findings()).isEmpty();
        assertThat(nothing.summary().covered()).isZero();
    }

    @Test
    void whereNeitherScanNorCategoryTellsOnlyComponentsAndCvesAreKnownVulnerabilities() {
        ReadReport old = ReadReport.of(ReadReport.json("""
                {'version': '2.3', 'remediations': [], 'vulnerabilities': [
                  {'severity': 'Low', 'identifiers': [{'type': 'acme_rule_id', 'value': 'open-till'}],
                   'location': {'file': 'Till.java', 'start_line': 7, 'dependency': {'package': {}}}},
                  {'severity': 'High', 'identifiers': [{'type': 'gemnasium', 'value': '7-7'}],
                   'location': {'file': 'pom.xml', 'dependency': {'package': {'name': 'acme/till'}, 'version': '1.0'}}},
                  {'severity': 'High', 'identifiers': [{'type': 'cve', 'value': 'CVE-2099-7'}], 'location': {}}]}
                """));

        assertThat(old.findings())
                .extracting(Finding::id, Finding::kind)
                .containsExactly(
                        tuple("open-till", Kind.WEAKNESS),
                        tuple("7-7", Kind.VULNERABILITY),
                        tuple("CVE-2099-7", Kind.VULNERABILITY));
    }

    /** GitLab's DAST once wrote ZAP's own report with its vulnerabilities beside it. */
    @Test
    void theSitesOfZapBesideTheVulnerabilitiesAreNotAnotherReport() {
        ReadReport dast = ReadReport.of(ReadReport.json("""
                {'@version': 'D-2020-08-26', '@generated': 'Fri, 23 Apr 2021 15:46:48', 'version': '13.1.0',
                 'site': [{'@name': 'http://portal', 'alerts': [{'pluginid': '10062', 'riskcode': '3'}]}],
                 'spider': {'progress': '100'},
                 'scan': {'scanner': {'id': 'zaproxy', 'name': 'ZAP'}, 'type': 'dast', 'status': 'success'},
                 'vulnerabilities': [{'id': 'a', 'message': 'PII', 'severity': 'High',
                   'identifiers': [{'type': 'ZAProxy_PluginId', 'name': 'PII', 'value': '10062'}],
                   'location': {'hostname': 'http://portal', 'path': '/trees'}}]}
                """));

        assertThat(dast.summary().format()).isEqualTo("gitlab");
        assertThat(dast.findings()).extracting(Finding::id).containsExactly("10062");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bomFormat\":\"CycloneDX\",\"vulnerabilities\":[],\"scan\":{\"scanner\":{}}}",
                "{\"vulnerabilities\":[{\"id\":\"SNYK-1\",\"identifiers\":{\"CVE\":[]},\"packageName\":\"a\"}]}",
                "{\"vulnerabilities\":[]}",
                "{\"scan\":{\"scanner\":{\"name\":\"x\"}}}",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new GitlabReader(), text)).isFalse();
    }
}
