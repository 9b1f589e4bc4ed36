package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import org.junit.jupiter.api.Test;

class SnykReaderTest {
    private final ReadReport project = ReadReport.ofFixture("snyk/project.json");
    private final ReadReport image = ReadReport.ofFixture("snyk/image.json");

    @Test
    void everyDependencyPathIsAFindingOfItsOwnPlace() {
        assertThat(project.findings())
                .filteredOn(finding -> finding.id().equals("SNYK-JAVA-EXAMPLEACME-100"))
                .extracting(finding -> finding.source().pointer())
                .containsExactly("/vulnerabilities/0", "/vulnerabilities/1");
    }

    @Test
    void theSeverityWithCriticalGoesBeforeThePlainOne() {
        assertThat(project.findings().get(0).severity()).isEqualTo("critical");
        assertThat(project.findings().get(0).level()).isEqualTo(Level.CRITICAL);
        assertThat(project.findings().get(1).severity()).isEqualTo("high");
    }

    @Test
    void aScoreThatIsNullIsNoRating() {
        assertThat(project.finding("SNYK-JAVA-EXAMPLEACME-101").ratings()).isEmpty();
    }

    @Test
    void allRatingsAreKeptWithWhoRated() {
        assertThat(project.findings().get(0).ratings())
                .containsExactly(
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:H", 9.8, "Snyk"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", 7.5, "NVD"),
                        new Rating(
                                "CVSSv4",
                                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                9.3,
                                "Snyk"));
    }

    @Test
    void identifiersAreAliasesAndWeaknessesButBareNumbersAreNone() {
        assertThat(project.findings().get(0).aliases()).containsExactly("CVE-2099-1001", "GHSA-aaaa-bbbb-cccc");
        assertThat(project.findings().get(0).cwes()).containsExactly("CWE-502");
    }

    @Test
    void componentRangesAndFixesAreAsWritten() {
        Finding finding = project.findings().get(0);

        assertThat(finding.component()).isEqualTo(Component.named("example.acme:ledger-core", "2.3.0"));
        assertThat(finding.affectedRanges()).containsExactly("[2.0.0,2.4.1)", "[3.0.0,3.0.2)");
        assertThat(finding.fixedVersions()).containsExactly("2.4.1", "3.0.2");
        assertThat(project.finding("SNYK-JAVA-EXAMPLEACME-101").affectedRanges())
                .containsExactly("<1.1");
    }

    @Test
    void numbersOfEpssAreTexts() {
        assertThat(project.findings().get(0).epss()).isEqualTo(0.81);
    }

    @Test
    void anAttackIsKnownExploitationAndAProofOfConceptIsNot() {
        assertThat(project.findings().get(0).exploited()).isTrue();
        assertThat(project.finding("SNYK-JAVA-EXAMPLEACME-101").exploited()).isNull();
    }

    @Test
    void licenceIssuesAmongVulnerabilitiesAreLicences() {
        Finding licence = project.finding("snyk:lic:maven:example.acme:purse:AGPL-3.0");

        assertThat(licence.kind()).isEqualTo(Kind.LICENSE);
        assertThat(licence.title()).isEqualTo("AGPL-3.0 license");
        assertThat(project.findings().get(0).kind()).isEqualTo(Kind.VULNERABILITY);
    }

    @Test
    void whatWasFilteredOutIsThereButDoesNotCount() {
        Finding ignored = project.finding("SNYK-JAVA-EXAMPLEACME-102");
        Finding patched = project.finding("npm:till:20990101");

        assertThat(ignored.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(ignored.state()).isEqualTo("ignored: no redirect is made");
        assertThat(ignored.source().pointer()).isEqualTo("/filtered/ignore/0");
        assertThat(patched.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(patched.state()).isEqualTo("patched");
    }

    @Test
    void theProjectIsTheService() {
        assertThat(project.findings().get(0).asset()).isEqualTo(Asset.UNKNOWN.withService("example.clinic:portal"));
    }

    @Test
    void aListHasOneProjectAfterTheOther() {
        ReadReport projects = ReadReport.ofFixture("snyk/projects.json");

        assertThat(projects.findings()).hasSize(1);
        assertThat(projects.findings().get(0).asset().service()).isEqualTo("example.clinic:portal");
        assertThat(projects.findings().get(0).source().pointer()).isEqualTo("/0/vulnerabilities/0");
        assertThat(projects.summary().covered()).isEqualTo(2);
    }

    @Test
    void applicationsInAnImageAreReadAndAreOfThatImage() {
        assertThat(image.finding("SNYK-DEBIAN12-COIN-7").asset())
                .isEqualTo(Asset.UNKNOWN.withImage("registry.example/clinic/portal:7", null));
        Finding inside = image.finding("SNYK-JAVA-EXAMPLEACME-100");
        assertThat(inside.asset().image()).isEqualTo("registry.example/clinic/portal:7");
        assertThat(inside.source().pointer()).isEqualTo("/applications/0/vulnerabilities/0");
        assertThat(image.summary().covered()).isEqualTo(2);
    }

    @Test
    void whatSnykIacFoundIsAMisconfigurationOfTheProject() {
        ReadReport settings = ReadReport.ofFixture("snyk/infrastructure.json");
        Finding open = settings.finding("SNYK-CC-TF-900");
        Finding ignored = settings.finding("SNYK-CC-TF-901");

        assertThat(open.kind()).isEqualTo(Kind.MISCONFIGURATION);
        assertThat(open.title()).isEqualTo("storage.tf: Logs are not kept");
        assertThat(open.level()).isEqualTo(Level.MEDIUM);
        assertThat(open.component()).isNull();
        assertThat(open.asset()).isEqualTo(Asset.UNKNOWN.withService("portal-infra"));
        assertThat(open.source().pointer()).isEqualTo("/1/infrastructureAsCodeIssues/0");
        assertThat(ignored.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(ignored.state()).isEqualTo("ignored");
        assertThat(settings.summary().findings()).isEqualTo(2);
        assertThat(settings.summary().covered()).isEqualTo(2);
    }

    @Test
    void groupedIssuesHaveAListOfNames() {
        ReadReport grouped = ReadReport.of(ReadReport.json("""
                {'ok': false, 'vulnerabilities': [{'id': 'npm:till:20990101', 'severity': 'low', 'version': '1.9.2',
                  'from': [['portal@1.0.0', 'till@1.9.2'], ['portal@1.0.0', 'counter@2.0.0', 'till@1.9.2']],
                  'name': ['till', 'till']}]}
                """));

        assertThat(grouped.finding("npm:till:20990101").component()).isEqualTo(Component.named("till", "1.9.2"));
    }

    @Test
    void okWithAnEmptyListIsAProjectWithoutFindings() {
        ReadReport nothing = ReadReport.ofFixture("snyk/nothing-found.json");

        assertThat(nothing.findings()).isEmpty();
        assertThat(nothing.summary().covered()).isEqualTo(1);
    }

    @Test
    void anErrorInsteadOfAResultIsUnreadableInSnyksWords() {
        String error = "{\"ok\":false,\"error\":\"Could not detect supported target files\",\"path\":\"/build\"}";

        for (String report :
                new String[] {error, "[" + error + "]", "[{\"ok\":true,\"vulnerabilities\":[]}," + error + "]"}) {
            assertThatThrownBy(() -> ReadReport.of(report))
                    .as(report)
                    .isInstanceOf(ReportException.class)
                    .hasMessageContainingAll("/build", "\"Could not detect supported target files\"");
        }
    }

    @Test
    void aProjectWithoutAListOfVulnerabilitiesIsNoResult() {
        assertThatThrownBy(() -> ReadReport.of("[{\"ok\":true,\"vulnerabilities\":[]},{\"ok\":true}]"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /1", "there is no vulnerabilities");
    }

    @Test
    void nullInsteadOfAListOfVulnerabilitiesIsNotNothingFound() {
        assertThatThrownBy(() -> ReadReport.of("{\"ok\":false,\"vulnerabilities\":null}", "snyk"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("there is no vulnerabilities");
    }

    @Test
    void anIssueWithoutAnIdIsNoIssue() {
        assertThatThrownBy(() -> ReadReport.of("{\"ok\":false,\"vulnerabilities\":[{\"title\":\"x\"}]}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /vulnerabilities/0", "there is no id");
    }

    @Test
    void whatHasVulnerabilitiesButNoResultOfATestIsNotSnyks() {
        assertThat(ReadReport.recognises(new SnykReader(), "{\"vulnerabilities\":[],\"version\":\"15.0.7\"}"))
                .isFalse();
        assertThat(ReadReport.recognises(new SnykReader(), "{\"ok\":true}")).isFalse();
    }
}
