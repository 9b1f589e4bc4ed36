package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubescapeReaderTest {
    private static final ReadReport CLUSTER = ReadReport.ofFixture("kubescape/cluster.json");
    private static final ReadReport FILES = ReadReport.ofFixture("kubescape/files-2022.json");

    @Test
    void aControlThatAResourceDidNotPassIsAFinding() {
        assertThat(CLUSTER.findings())
                .extracting(Finding::id, Finding::title, Finding::activity, Finding::state)
                .containsExactly(
                        tuple("C-0017", "Immutable container filesystem", Activity.ACTIVE, "failed"),
                        tuple("C-0069", "Anonymous access", Activity.INACTIVE, "skipped: configuration"),
                        tuple("C-9999", "Our own control", Activity.ACTIVE, "failed"),
                        tuple("C-0002", "Exec into container", Activity.ACTIVE, "failed"));
        assertThat(CLUSTER.findings()).allMatch(finding -> finding.kind() == Kind.MISCONFIGURATION);
        assertThat(CLUSTER.summary().covered()).isEqualTo(3);
    }

    /** What Kubescape says of an image is Grype's report, and so is {@code spec.payload} of a VulnerabilityManifest. */
    @Test
    void aScanOfAnImageHasTheShapeOfGrypesAndIsReadAsThat() {
        ReadReport report = ReadReport.of(ReadReport.json("""
                {'matches':[{'vulnerability':{'id':'CVE-2099-1','severity':'High'},
                 'artifact':{'name':'ledger','version':'2.3.0','type':'java-archive','purl':'pkg:maven/org.acme/ledger@2.3.0'}}],
                 'source':{'type':'image','target':{'userInput':'registry.example/portal:7'}}}"""));

        assertThat(report.summary().format()).isEqualTo("grype");
        assertThat(report.finding("CVE-2099-1").kind()).isEqualTo(Kind.VULNERABILITY);
    }

    @Test
    void theSeverityIsNotInTheResultsButInTheSummarysScoreFactor() {
        assertThat(CLUSTER.finding("C-0017").severity()).isEqualTo("3");
        assertThat(CLUSTER.finding("C-0017").level()).isEqualTo(Level.LOW);
        assertThat(FILES.finding("C-0016").severity()).isEqualTo("6");
        assertThat(FILES.finding("C-0016").level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void aControlWithoutAScoreFactorIsUnknown() {
        assertThat(CLUSTER.finding("C-9999").severity()).isNull();
        assertThat(CLUSTER.finding("C-9999").level()).isEqualTo(Level.UNKNOWN);
        assertThat(FILES.finding("CIS-5.7.2").level()).isEqualTo(Level.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"10, CRITICAL", "9, CRITICAL", "8.9, HIGH", "7, HIGH", "4, MEDIUM", "1, LOW", "0, UNKNOWN"})
    void scoreFactorsAreLevelsByKubescapesOwnTable(String factor, Level level) {
        assertThat(control("'C-1':{'scoreFactor':" + factor + "}", "'status':{'status':'failed'}")
                        .finding("C-1")
                        .level())
                .isEqualTo(level);
    }

    @Test
    void withoutAStatusOfItsOwnOneFailedRuleMakesAControlFailed() {
        assertThat(FILES.findings()).extracting(Finding::id).containsExactly("C-0016", "CIS-5.7.2");
        assertThat(FILES.finding("C-0016").state()).isEqualTo("failed: w/exceptions");
        assertThat(FILES.finding("C-0016").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void aControlOfWhichNothingIsSaidIsNotPassedInSilence() {
        ReadReport report = control("", "'rules':[{'status':null}]");

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().remarks()).singleElement().asString().endsWith("whether they were passed: 1");
    }

    @Test
    void aResultOfNothingCoversNothing() {
        assertThat(ReadReport.of(ReadReport.json("{'summaryDetails':{},'results':[{},null]}"), "kubescape")
                        .summary()
                        .covered())
                .isZero();
    }

    @Test
    void exceptionsAppearAsPassedAndAreRemarkedWhileIrrelevantOnesAreNot() {
        assertThat(CLUSTER.summary().remarks()).contains("controls that were passed only because of an exception: 1");
    }

    @Test
    void aGenerationTimeInTheYearOneIsNone() {
        assertThat(FILES.summary().generated()).isNull();
        assertThat(FILES.finding("C-0016").lastSeen()).isNull();
        assertThat(CLUSTER.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(CLUSTER.finding("C-0017").lastSeen()).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
    }

    @Test
    void theSummaryNamesTheToolAndThatChunksAreMissing() {
        assertThat(CLUSTER.summary().tool()).isEqualTo("Kubescape");
        assertThat(CLUSTER.summary().toolVersion()).isEqualTo("v3.0.3");
        assertThat(CLUSTER.summary().formatVersion()).isEqualTo("v2");
        assertThat(CLUSTER.summary().remarks()).anyMatch(remark -> remark.contains("not the last chunk"));
        assertThat(FILES.summary().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apps/v1/clinic/Deployment/portal, clinic/deployment/portal",
        "/v1/clinic/Pod/portal-0, clinic/pod/portal-0",
        "/v1//Namespace/clinic, namespace/clinic",
        "path=1881121400/api=apps/v1//Deployment/payments, deployment/payments",
        "path=3591976602/api=/v1/scan/Service/scan, scan/service/scan",
        "rbac.authorization.k8s.io/v1beta1/clinic/Role/system:reader, clinic/role/system:reader",
        "/clinic/ServiceAccount/reader/rbac.authorization.k8s.io/v1//ClusterRole/all, clinic/serviceaccount/reader",
        "//User/ann/path=1/api=rbac.authorization.k8s.io/v1//ClusterRole/all, user/ann",
        "portal, portal",
    })
    void theResourceIdNamesTheWorkload(String resource, String workload) {
        assertThat(ReadReport.of(("{'summaryDetails':{'controls':{}},'clusterName':'prod','results':[{'resourceID':'"
                                        + resource + "','controls':[{'controlID':'C-1','status':'failed'}]}]}")
                                .replace('\'', '"'))
                        .finding("C-1")
                        .asset())
                .isEqualTo(Asset.UNKNOWN.withEnvironment("prod").withWorkload(workload));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | UNKNOWN_FORMAT | it has no summaryDetails",
                "{'summaryDetails':null,'results':[]} | UNKNOWN_FORMAT | it has no summaryDetails",
                "{'summaryDetails':[],'results':[]} | SHAPE | at /summaryDetails: expected an object",
                "{'summaryDetails':{},'results':{}} | SHAPE | at /results: expected an array",
                "{'summaryDetails':{},'results':[7]} | SHAPE | at /results/0: expected an object",
                "{'summaryDetails':{},'results':[{'controls':['C-1']}]} | SHAPE | at /results/0/controls/0: expected an object",
                "{'summaryDetails':{},'results':[{'controls':[{'status':[]}]}]} | SHAPE | /controls/0/status: expected a text",
                "{'summaryDetails':{},'results':[{'controls':[{'rules':[7]}]}]} | SHAPE | /rules/0: expected an object",
                "{'summaryDetails':{},'results':[{'controls':[{}]}]} | SHAPE | at /results/0/controls/0: there is no controlID",
                "{'summaryDetails':{},'results':[],'results':[]} | SYNTAX | stands twice",
                "{'summaryDetails':{}} {} | SYNTAX | goes on after the end",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, Reason reason, String message) {
        ReadReport.assertRefused(text, "kubescape", reason, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\":[{\"resourceID\":\"a\"}]}",
                "{\"summaryDetails\":{\"controls\":{}}}",
                "{\"summaryDetails\":{},\"results\":[]}",
                "{\"matches\":[],\"source\":{},\"descriptor\":{\"name\":\"grype\"}}",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new KubescapeReader(), text)).isFalse();
    }

    private static ReadReport control(String controls, String members) {
        return ReadReport.of(("{'summaryDetails':{'controls':{" + controls + "}},'results':[{'resourceID':'a',"
                        + "'controls':[{'controlID':'C-1'," + members + "}]}]}")
                .replace('\'', '"'));
    }
}
