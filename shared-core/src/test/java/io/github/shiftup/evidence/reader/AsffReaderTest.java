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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsffReaderTest {
    private static final ReadReport HUB = ReadReport.ofFixture("asff/get-findings.json");

    @Test
    void oneFindingThatListsSeveralPackagesAndVulnerabilitiesIsSeveralFindings() {
        assertThat(HUB.findings())
                .extracting(Finding::id, finding -> finding.source().pointer())
                .containsExactly(
                        tuple("GHSA-aaaa-bbbb-cccc", "/Findings/0/Vulnerabilities/0/VulnerablePackages/0"),
                        tuple("GHSA-aaaa-bbbb-cccc", "/Findings/0/Vulnerabilities/0/VulnerablePackages/1"),
                        tuple("CVE-2026-0002", "/Findings/0/Vulnerabilities/1"),
                        tuple("TTPs/Discovery/Recon:EC2-Portscan", "/Findings/1"));
    }

    @Test
    void aJavaPackageIsNamedGroupAndArtifactAndItsFilePathIsTheJar() {
        assertThat(HUB.findings().get(0).component())
                .isEqualTo(new Component(
                        "org.acme:triage", null, "2.1.0", "app/portal.jar/BOOT-INF/lib/triage-2.1.0.jar", null));
        assertThat(HUB.findings().get(2).component()).isNull();
    }

    @Test
    void anAdvisoryHasItsCveAmongTheRelatedVulnerabilities() {
        assertThat(HUB.findings().get(0).aliases()).containsExactly("CVE-2026-0001");
        assertThat(HUB.findings().get(2).aliases()).isEmpty();
    }

    @Test
    void fixedInVersionNotAvailableIsNoVersion() {
        assertThat(HUB.findings().get(0).fixedVersions()).containsExactly("2.1.7", "2.2.4");
        assertThat(HUB.findings().get(1).fixedVersions()).isEmpty();
    }

    @Test
    void fixedInVersionIsAsWrittenWithItsEpoch() {
        String text = finding(
                "'Vulnerabilities':[{'Id':'CVE-2099-1','VulnerablePackages':[{'Name':'openssl','Version':'3.0.0',"
                        + "'Epoch':'1','FixedInVersion':'1:3.0.7-1'}]}]");

        assertThat(ReadReport.of(text).finding("CVE-2099-1").fixedVersions()).containsExactly("1:3.0.7-1");
    }

    @Test
    void scoresKeepWhoRatedAndHow() {
        assertThat(HUB.findings().get(0).ratings())
                .containsExactly(
                        new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:N/A:N", 5.0, "NVD"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H", 8.1, "NVD"));
        assertThat(HUB.findings().get(0).epss()).isEqualTo(0.42);
    }

    @Test
    void anExploitThatIsAvailableIsNotOneThatIsKnownToBeUsed() {
        assertThat(HUB.findings().get(0).exploited()).isNull();
    }

    @Test
    void statusChangesMoveUpdatedAtAndNotWhenItWasLastSeen() {
        assertThat(HUB.findings().get(0).firstSeen()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(HUB.findings().get(0).lastSeen()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
    }

    @Test
    void nothingWasLastSeenAfterTheLastWordOnIt() {
        assertThat(HUB.findings().get(3).lastSeen()).isEqualTo(Instant.parse("2026-11-19T11:00:00Z"));
    }

    @Test
    void datesAsPythonWritesThemAreRead() {
        Finding finding = ReadReport.ofFixture("asff/event.json").findings().get(0);

        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-11-01T06:00:00.742Z"));
        assertThat(finding.lastSeen()).isEqualTo(Instant.parse("2026-11-20T06:00:00.742Z"));
    }

    @Test
    void theArnOfAnImageTellsItsNameAndDigest() {
        assertThat(HUB.findings().get(0).asset())
                .isEqualTo(Asset.UNKNOWN
                        .withEnvironment("111122223333")
                        .withImage(
                                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/clinic/portal:1.4.0",
                                "sha256:2222222222222222222222222222222222222222222222222222222222222222"));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ec2:eu-central-1:1:instance/i-0c0ffee, i-0c0ffee, ",
        "arn:aws:s3:::clinic-letters, clinic-letters, ",
        "AWS::::Account:123456789012, 123456789012, ",
        "i-0c0ffee, i-0c0ffee, ",
        "arn:aws:lambda:eu-central-1:1:function:letters:$LATEST, , letters",
    })
    void anyOtherResourceIsAHostByItsNameAndAFunctionIsAService(String id, String host, String service) {
        Finding finding = ReadReport.of(finding("'Resources':[{'Id':'" + id + "'}]"))
                .findings()
                .get(0);

        assertThat(finding.asset().host()).isEqualTo(host);
        assertThat(finding.asset().service()).isEqualTo(service);
    }

    @Test
    void guardDutysGeneratorIsTheDetectorAndItsRuleIsTheType() {
        Finding finding = HUB.finding("TTPs/Discovery/Recon:EC2-Portscan");

        assertThat(finding.kind()).isEqualTo(Kind.BEHAVIOUR);
        assertThat(finding.observed()).isEqualTo(108);
        assertThat(finding.title()).isEqualTo("Outbound portscan from EC2 instance i-0c0ffee.");
    }

    @Test
    void withoutALabelTheNormalizedNumberIsTheSeverity() {
        Finding finding = HUB.finding("TTPs/Discovery/Recon:EC2-Portscan");

        assertThat(finding.severity()).isEqualTo("50");
        assertThat(finding.level()).isEqualTo(Level.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"0, INFO", "1, LOW", "39, LOW", "40, MEDIUM", "69, MEDIUM", "70, HIGH", "89, HIGH", "90, CRITICAL"})
    void normalizedNumbersAreLevelsByTheHubsOwnTable(String number, Level level) {
        assertThat(ReadReport.of(finding("'Severity':{'Normalized':" + number + "}"))
                        .findings()
                        .get(0)
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, NEW, FAILED, ACTIVE",
        "ACTIVE, NOTIFIED, WARNING, ACTIVE",
        ", , , ACTIVE",
        "ARCHIVED, NEW, FAILED, INACTIVE",
        "ACTIVE, RESOLVED, FAILED, INACTIVE",
        "ACTIVE, SUPPRESSED, FAILED, INACTIVE",
        "ACTIVE, NEW, PASSED, INACTIVE",
        "ACTIVE, NEW, NOT_AVAILABLE, INACTIVE",
        // A word that nobody knows silences nothing.
        "RETIRED, SETTLED, SKIPPED, ACTIVE",
    })
    void allOfRecordStateWorkflowAndComplianceMakeItActive(
            String record, String workflow, String compliance, Activity activity) {
        String text = finding("'RecordState':" + quoted(record) + ",'Workflow':{'Status':" + quoted(workflow)
                + "},'Compliance':{'Status':" + quoted(compliance) + "}");

        assertThat(ReadReport.of(text).findings().get(0).activity()).isEqualTo(activity);
    }

    @Test
    void checksThatPassedAreFindingsToo() {
        Finding finding = ReadReport.ofFixture("asff/event.json")
                .finding("aws-foundational-security-best-practices/v/1.0.0/S3.2");

        assertThat(finding.kind()).isEqualTo(Kind.MISCONFIGURATION);
        assertThat(finding.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(finding.state()).isEqualTo("ACTIVE, NEW, PASSED");
        assertThat(finding.source().tool()).isEqualTo("securityhub");
    }

    @Test
    void trivysTemplateHasThePackageInTheOtherDetails() {
        Finding finding = ReadReport.ofFixture("asff/trivy-template.json").finding("CVE-2026-0003");

        assertThat(finding.component()).isEqualTo(Component.named("libletters", "1.1.0-r0"));
        assertThat(finding.fixedVersions()).containsExactly("1.1.1-r0");
        assertThat(finding.ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N", 5.3, "nvd"));
        assertThat(finding.asset().image()).isEqualTo("registry.example/clinic/portal:1.4");
        assertThat(finding.kind()).isEqualTo(Kind.VULNERABILITY);
        assertThat(finding.source().tool()).isEqualTo("Trivy");
    }

    @Test
    void aGeneratorThatIsJustTheProductIsNoRule() {
        Finding secret =
                ReadReport.ofFixture("asff/trivy-template.json").findings().get(1);

        assertThat(secret.id()).isEqualTo("Trivy found a secret in deploy.sh: Access Key");
        assertThat(secret.kind()).isEqualTo(Kind.EXPOSED_SECRET);
        assertThat(secret.component()).isNull();
    }

    @Test
    void linesMayHoldFindingsAndListsOfThem() {
        ReadReport read = ReadReport.ofFixture("asff/lines.jsonl");

        assertThat(read.findings())
                .extracting(Finding::activity, finding -> finding.source().pointer())
                .containsExactly(tuple(Activity.INACTIVE, ""), tuple(Activity.INACTIVE, "#1/Findings/0"));
        assertThat(read.summary().covered()).isEqualTo(2);
    }

    @Test
    void theSummaryNamesTheProductsAndNoTime() {
        assertThat(HUB.summary().tool()).isEqualTo("GuardDuty, Inspector");
        assertThat(HUB.summary().toolVersion()).isEqualTo("2");
        assertThat(HUB.summary().formatVersion()).isEqualTo("2018-10-08");
        assertThat(HUB.summary().generated()).isNull();
        assertThat(HUB.summary().remarks()).isEmpty();
    }

    @Test
    void anEmptyListHasLookedAtNothing() {
        ReadReport read = ReadReport.of("{\"Findings\":[]}");

        assertThat(read.summary().format()).isEqualTo("asff");
        assertThat(read.summary().covered()).isZero();
    }

    @Test
    void aListWithANextPageSaysThatItIsNotAll() {
        assertThat(ReadReport.of(("{'NextToken':'abc','Findings':[" + finding("'Title':'x'") + "]}").replace('\'', '"'))
                        .summary()
                        .remarks())
                .singleElement()
                .asString()
                .contains("the list goes on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Findings':{}} | SHAPE | at /Findings: expected an array but found an object",
                "{'Findings':[7]} | SHAPE | at /Findings/0: expected an object",
                "{'Findings':[{'Name':'x'}]} | SHAPE | at /Findings/0: expected a finding, or a list of them",
                "{'detail':null} | SHAPE | at /detail: expected a finding",
                "{'Findings':[{'ProductArn':'a','Resources':{}}]} | SHAPE | at /Findings/0/Resources: expected an array",
                "{'Findings':[{'ProductArn':'a','Vulnerabilities':['CVE-1']}]} | SHAPE | /Vulnerabilities/0: expected an object",
                "{'Findings':[{'ProductArn':'a','Severity':'HIGH'}]} | SHAPE | at /Findings/0/Severity: expected an object",
                "{'Findings':[{'Id':'a','Id':'b'}]} | SYNTAX | stands twice",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, Reason reason, String message) {
        ReadReport.assertRefused(text, "asff", reason, message);
    }

    @Test
    void aFindingWhoseAccountWasTakenOutIsOneAllTheSame() {
        ReadReport shared = ReadReport.of(ReadReport.json("""
                {'findings': [{'SchemaVersion': '2018-10-08', 'Id': 'a', 'GeneratorId': 'rule-1', 'Title': 'x',
                  'ProductArn': 'arn:aws:securityhub:us-east-1::product/aws/inspector', 'Severity': {'Label': 'MEDIUM'},
                  'Resources': [{'Type': 'AwsEc2Instance', 'Id': 'i-1'}]}]}
                """));

        assertThat(shared.summary().format()).isEqualTo("asff");
        assertThat(shared.finding("rule-1").severity()).isEqualTo("MEDIUM");
        assertThat(shared.finding("rule-1").asset().environment()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"findings\":[]}",
                "{\"Findings\":[],\"ClusterName\":\"c\"}",
                "{\"Findings\":\"none\"}",
                "{\"findings\":[{\"findingArn\":\"a\",\"awsAccountId\":\"1\"}]}",
                "{\"Findings\":[{\"class_uid\":2002,\"finding_info\":{}}]}",
                "{\"ProductArn\":\"a\"}",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new AsffReader(), text)).isFalse();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** One finding with these members. */
    private static String finding(String members) {
        return ("{'ProductArn':'arn:aws:securityhub:eu-central-1::product/a/b','GeneratorId':'rule','AwsAccountId':'1',"
                        + members + "}")
                .replace('\'', '"');
    }
}
