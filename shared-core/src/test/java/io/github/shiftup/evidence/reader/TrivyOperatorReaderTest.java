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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyOperatorReaderTest {

    @Test
    void onlyACheckThatDidNotSucceedIsActive() {
        assertThat(ReadReport.ofFixture("trivy-operator/config-audit-list.json").findings())
                .extracting(Finding::id, Finding::kind, Finding::activity, Finding::state)
                .containsExactly(
                        tuple("KSV001", Kind.MISCONFIGURATION, Activity.ACTIVE, "fail"),
                        tuple("KSV011", Kind.MISCONFIGURATION, Activity.INACTIVE, "success"));
    }

    @Test
    void theWorkloadIsWhatTheLabelsSay() {
        Finding finding =
                ReadReport.ofFixture("trivy-operator/config-audit-list.json").finding("KSV001");

        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN.withWorkload("prod/replicaset/portal-6d4cf56db6"));
    }

    @Test
    void aNameThatIsTooLongForALabelIsFoundAmongTheAnnotations() {
        Finding secret =
                ReadReport.ofFixture("trivy-operator/several-documents.yaml").finding("aws-secret-access-key");

        assertThat(secret.asset().workload())
                .isEqualTo("prod/replicaset/portal-with-a-name-that-is-too-long-for-a-label");
    }

    @Test
    void withoutLabelsTheFirstOwnerIsTheWorkload() {
        Finding finding =
                ReadReport.ofFixture("trivy-operator/webhook-delete.json").finding("CVE-2099-1");

        assertThat(finding.asset())
                .isEqualTo(Asset.UNKNOWN
                        .withWorkload("prod/replicaset/portal-6d4cf56db6")
                        .withImage(
                                "clinic/portal",
                                "sha256:4444444444444444444444444444444444444444444444444444444444444444"));
    }

    @Test
    void whatTheWebhookSaysWasDeletedIsInactive() {
        String webhook = ReadReport.fixture("trivy-operator/webhook-delete.json");

        Finding deleted = ReadReport.of(webhook).finding("CVE-2099-1");
        assertThat(deleted.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(deleted.state()).isEqualTo("the report was deleted");
        assertThat(deleted.source().pointer()).isEqualTo("/operatorObject/report/vulnerabilities/0");
        assertThat(ReadReport.of(webhook.replace("\"delete\"", "\"update\""))
                        .finding("CVE-2099-1")
                        .activity())
                .isEqualTo(Activity.ACTIVE);
    }

    @Test
    void aScoreWithoutVersionIsKeptWithoutMethodAndAnEmptyFixIsNone() {
        Finding finding =
                ReadReport.ofFixture("trivy-operator/webhook-delete.json").finding("CVE-2099-1");

        assertThat(finding.ratings()).containsExactly(new Rating(null, null, 7.4, "nvd"));
        assertThat(finding.fixedVersions()).isEmpty();
        assertThat(finding.title()).isNull();
        assertThat(finding.component()).isEqualTo(Component.named("libssl3", "3.1.0-r4"));
    }

    @Test
    void theAdditionalFieldsGiveVectorsPurlAndPath() {
        Finding finding = ReadReport.ofFixture("trivy-operator/node.json").finding("CVE-2099-3");

        assertThat(finding.component())
                .isEqualTo(new Component(
                        "org.acme:agent", "pkg:maven/org.acme/agent@1.0", "1.0", "opt/agent/agent-1.0.jar", null));
        assertThat(finding.ratings())
                .containsExactly(
                        new Rating("CVSSv2", "AV:L/AC:L/Au:N/C:N/I:N/A:C", 4.9, "nvd"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H", 5.5, "redhat"));
    }

    @Test
    void aNodeIsAHost() {
        assertThat(ReadReport.ofFixture("trivy-operator/node.json")
                        .finding("CVE-2099-3")
                        .asset())
                .isEqualTo(Asset.UNKNOWN.withWorkload("node/worker-1").withHost("worker-1"));
    }

    @Test
    void severalYamlDocumentsAreReadEachWithItsPlace() {
        ReadReport read = ReadReport.ofFixture("trivy-operator/several-documents.yaml");

        assertThat(read.findings())
                .extracting(
                        Finding::id,
                        Finding::kind,
                        Finding::activity,
                        finding -> finding.source().pointer())
                .containsExactly(
                        tuple("aws-secret-access-key", Kind.EXPOSED_SECRET, Activity.ACTIVE, "/report/secrets/0"),
                        tuple("KSV041", Kind.MISCONFIGURATION, Activity.ACTIVE, "#1/report/checks/0"),
                        tuple("KSV042", Kind.MISCONFIGURATION, Activity.INACTIVE, "#1/report/checks/1"));
        assertThat(read.summary().covered()).isEqualTo(2);
    }

    @Test
    void aSecretSaysInWhichFileAndACheckWithoutTitleWhatItSaw() {
        ReadReport read = ReadReport.ofFixture("trivy-operator/several-documents.yaml");

        assertThat(read.finding("aws-secret-access-key").title()).isEqualTo("app/settings.env: AWS Secret Access Key");
        assertThat(read.finding("aws-secret-access-key").asset().image())
                .isEqualTo("registry.example/clinic/portal:1.4");
        assertThat(read.finding("KSV041").title()).isEqualTo("Role 'reader' shouldn't have access to manage secrets");
    }

    @Test
    void aFindingWasLastSeenWhenItsReportWasUpdatedElseMade() {
        ReadReport read = ReadReport.ofFixture("trivy-operator/several-documents.yaml");

        assertThat(read.finding("aws-secret-access-key").lastSeen()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(read.finding("KSV041").lastSeen()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(read.findings()).extracting(Finding::firstSeen).containsOnlyNulls();
        assertThat(read.summary().generated()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void aMapFromKindsToResourcesIsReadWhetherTheyAreListsOrArrays() {
        ReadReport read = ReadReport.ofFixture("trivy-operator/map-of-kinds.json");

        assertThat(read.findings()).extracting(Finding::id).containsExactly("KSV108", "CVE-2099-2");
        assertThat(read.finding("KSV108").asset().workload()).isEqualTo("prod/service/portal");
        assertThat(read.finding("KSV108").source().tool()).isEqualTo("trivy-operator");
        assertThat(read.finding("CVE-2099-2").fixedVersions()).containsExactly("1.28.4", "1.27.8");
        assertThat(read.finding("CVE-2099-2").source().tool()).isEqualTo("Trivy");
    }

    @ParameterizedTest
    @CsvSource({
        "KSV014, AVD-KSV-0014",
        "KSV-0014, AVD-KSV-0014",
        "AVD-KSV-0014, AVD-KSV-0014",
        "AWS-0086, AVD-AWS-0086",
        "KCV0001, AVD-KCV-0001",
        "1.2.1, ",
        "CVE-2026-0001, ",
        ", "
    })
    void aCheckHadSeveralNamesThatAllLeadToOne(@Nullable String id, @Nullable String avd) {
        assertThat(CheckIds.avd(id)).isEqualTo(avd);
    }

    @Test
    void aCheckIsAlsoKnownByTheNameThatAllLeadTo() {
        assertThat(ReadReport.ofFixture("trivy-operator/config-audit-list.json")
                        .finding("KSV001")
                        .aliases())
                .containsExactly("AVD-KSV-0001");
    }

    @Test
    void jsonLinesAreReadOneResourceALine() {
        assertThat(ReadReport.ofFixture("trivy-operator/stream.jsonl").findings())
                .extracting(finding -> finding.source().pointer())
                .containsExactly("/report/checks/0", "#1/report/checks/0");
    }

    @Test
    void ofAComplianceReportWithDetailsEachCheckIsAFinding() {
        ReadReport read = ReadReport.ofFixture("trivy-operator/compliance-details.json");

        assertThat(read.findings())
                .extracting(Finding::id, Finding::aliases, Finding::activity, Finding::level, Finding::title)
                .containsExactly(
                        tuple(
                                "KSV017",
                                List.of("AVD-KSV-0017"),
                                Activity.ACTIVE,
                                Level.CRITICAL,
                                "Deployment/clinic-portal: Privileged"),
                        tuple(
                                "KSV017",
                                List.of("AVD-KSV-0017"),
                                Activity.ACTIVE,
                                Level.CRITICAL,
                                "Pod/debug: Minimize the admission of privileged containers"),
                        tuple(
                                "5.7.4",
                                List.of(),
                                Activity.INACTIVE,
                                Level.MEDIUM,
                                "The default namespace should not be used"));
    }

    @Test
    void aControlIsNoOtherNameOfItsChecks() {
        ReadReport read = ReadReport.of(ReadReport.json("""
                {'apiVersion':'aquasecurity.github.io/v1alpha1','kind':'ClusterComplianceReport','metadata':{'name':'cis'},
                 'status':{'updateTimestamp':'2026-11-20T10:00:00Z','detailReport':{'results':[
                  {'id':'5.2.2','name':'Privileged','severity':'HIGH','checks':[
                   {'checkID':'KSV017','success':false},{'checkID':'KSV001','success':false}]}]}}}"""));

        assertThat(read.findings())
                .extracting(Finding::id, Finding::aliases, Finding::state)
                .containsExactly(
                        tuple("KSV017", List.of("AVD-KSV-0017"), "fail, control 5.2.2"),
                        tuple("KSV001", List.of("AVD-KSV-0001"), "fail, control 5.2.2"));
    }

    @Test
    void ofAComplianceReportsSummaryEachControlIsAFindingActiveIfAnythingFailed() {
        assertThat(ReadReport.ofFixture("trivy-operator/compliance-summary.json")
                        .findings())
                .extracting(Finding::id, Finding::activity, Finding::state, Finding::observed)
                .containsExactly(
                        tuple("1.0", Activity.ACTIVE, "totalFail=3", 3L),
                        tuple("1.1", Activity.INACTIVE, "totalFail=0", 1L),
                        tuple("8.1", Activity.INACTIVE, "not checked", 1L));
    }

    @Test
    void whatIsNoFindingsReportIsLeftOutWithARemark() {
        ReportSummary summary =
                ReadReport.ofFixture("trivy-operator/mixed-array.json").summary();

        assertThat(summary.findings()).isZero();
        assertThat(summary.covered()).isEqualTo(3);
        assertThat(summary.remarks())
                .containsExactly(
                        "KubeHunterReport cluster holds findings of no kind that we know; it was left out",
                        "Pod portal-1 is no report of trivy-operator; it was left out");
    }

    @Test
    void withoutAPurlTheResourceIsGroupAndArtifact() {
        ReadReport read = ReadReport.of(ReadReport.json("""
                {'apiVersion':'aquasecurity.github.io/v1alpha1','kind':'VulnerabilityReport','report':{'vulnerabilities':[
                 {'vulnerabilityID':'CVE-2099-1','resource':'org.acme:ledger','installedVersion':'2.3.0'}]}}"""));

        assertThat(read.finding("CVE-2099-1").component())
                .isEqualTo(new Component("org.acme:ledger", null, "2.3.0", null, null));
    }

    @Test
    void whatDoesNotSayWhatItIsIsLeftOutWithARemark() {
        ReportSummary summary =
                ReadReport.of(ReadReport.json("""
                {'kind':'List','items':[{'report':{'checks':[{'checkID':'KSV001','success':false}]}},{
                 'apiVersion':'aquasecurity.github.io/v1alpha1','report':{}}]}"""), "trivy-operator").summary();

        assertThat(summary.remarks())
                .containsExactly(
                        "a resource at /items/0 does not say what it is (apiVersion); it was left out",
                        "a resource at /items/1 holds findings of no kind that we know; it was left out");
    }

    @Test
    void aListOfNothingIsNoNews() {
        ReportSummary summary = ReadReport.of(
                        "{\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\"}", "trivy-operator")
                .summary();

        assertThat(summary.findings()).isZero();
        assertThat(summary.covered()).isZero();
    }

    @Test
    void aVersionThatWeDoNotKnowIsRefused() {
        String text = ReadReport.fixture("trivy-operator/node.json").replace("v1beta1", "v2");

        assertThatThrownBy(() -> ReadReport.of(text))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .hasMessage("report: NodeVulnerabilityReport node-worker-1 is of aquasecurity.github.io/v2, which this"
                        + " version does not read; aquasecurity.github.io/v1alpha1 and aquasecurity.github.io/v1beta1"
                        + " are");
    }

    @Test
    void aResourceLargerThanAClusterCanStoreIsRefused() {
        String check = "{\"checkID\":\"KSV001\",\"success\":false},";
        String text = "{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\",\"kind\":\"ConfigAuditReport\",\"report\":"
                + "{\"checks\":[" + check.repeat(20_000) + "{}]}}";

        assertThatThrownBy(() -> ReadReport.of(text))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT))
                .hasMessageContainingAll("at /report/checks/20000", "20000 entries");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | UNKNOWN_FORMAT | holds no resource of aquasecurity.github.io/v1alpha1",
                "{\"verb\":\"update\"} | UNKNOWN_FORMAT | holds no resource",
                "{\"stuff\":[]} | UNKNOWN_FORMAT | holds no resource",
                "[7] | SHAPE | at /0: expected an object but found a number",
                "{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\",\"report\":[]}"
                        + " | SHAPE | at /report: expected an object but found an array",
                "{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\",\"report\":{\"checks\":{}}}"
                        + " | SHAPE | at /report/checks: expected an array",
                "{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\",\"metadata\":{},\"metadata\":{}}"
                        + " | SYNTAX | \"metadata\" stands twice",
                "{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\",\"report\":{\"checks\":[{\"checkID\""
                        + " | SYNTAX | ends in the middle",
            })
    void badInputIsAnErrorThatSaysWhereAndWhat(String text, Reason reason, String message) {
        assertThatThrownBy(() -> ReadReport.of(text, "trivy-operator"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message)
                .hasMessageStartingWith("report: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\","
                        + "\"metadata\":{\"name\":\"vulnerabilityreports.aquasecurity.github.io\"}}",
                "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}]}",
                "{\"apiVersion\":\"v1\",\"data\":{\"apiVersion\":\"aquasecurity.github.io/v1alpha1\"}}",
                "{\"name\":\"portal\",\"version\":\"1.0\"}"
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new TrivyOperatorReader(), text)).isFalse();
    }
}
