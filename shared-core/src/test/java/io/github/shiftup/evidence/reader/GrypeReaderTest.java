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
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrypeReaderTest {
    private final ReadReport image = ReadReport.ofFixture("grype/image.json");
    private final ReadReport directory = ReadReport.ofFixture("grype/directory.json");

    @Test
    void theCveBehindAGhsaComesFromTheRelatedVulnerabilities() {
        assertThat(image.finding("GHSA-aaaa-bbbb-cccc").aliases()).containsExactly("CVE-2099-1001");
        assertThat(image.finding("CVE-2099-1002").aliases()).isEmpty();
    }

    @Test
    void whatIsKnownOfTheCveBehindAGhsaIsKnownOfTheFinding() {
        Finding finding = image.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.ratings())
                .containsExactly(
                        new Rating(
                                "CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N", 9.1, "github:language:java"),
                        new Rating(
                                "CVSSv4",
                                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                9.3,
                                "nvd@nist.gov"));
        assertThat(finding.exploited()).isTrue();
        assertThat(finding.epss()).isEqualTo(0.81);
        assertThat(finding.cwes()).containsExactly("CWE-502");
        assertThat(finding.severity()).isEqualTo("High");
        assertThat(finding.level()).isEqualTo(Level.HIGH);
    }

    @Test
    void epssAndKnownExploitationAreInNewerReportsOnly() {
        Finding old = directory.finding("CVE-2098-1");

        assertThat(old.epss()).isNull();
        assertThat(old.exploited()).isNull();
        assertThat(image.finding("CVE-2099-1002").epss()).isEqualTo(0.002);
        assertThat(image.finding("CVE-2099-1002").exploited()).isNull();
    }

    @Test
    void aPurlWithAGuessedGroupIsKeptAsWrittenAndAMissingVersionIsNotTakenFromIt() {
        assertThat(image.finding("CVE-2099-1002").component())
                .isEqualTo(new Component("teller", "pkg:maven/teller/teller@1.0", null, "/srv/lib/teller.jar", null));
    }

    @Test
    void theVirtualPathLeadsIntoTheOuterJar() {
        assertThat(image.finding("GHSA-aaaa-bbbb-cccc").component())
                .isEqualTo(new Component(
                        "ledger-core",
                        "pkg:maven/example.acme/ledger-core@2.3.0",
                        "2.3.0",
                        "/srv/portal.jar:BOOT-INF/lib/ledger-core-2.3.0.jar",
                        "sha1:00112233445566778899aabbccddeeff00112233"));
    }

    @Test
    void ignoredMatchesDoNotCountAndSayWhy() {
        Finding byVex = image.finding("GHSA-dddd-eeee-ffff");
        Finding byRule = image.finding("CVE-2099-1004");

        assertThat(byVex.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(byVex.state()).isEqualTo("ignored: not_affected, vulnerable_code_not_present");
        assertThat(byRule.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(byRule.state()).isEqualTo("ignored: only the command line is hit");
        assertThat(byRule.source().pointer()).isEqualTo("/ignoredMatches/1");
    }

    @Test
    void whatNobodyWillFixCountsAllTheSame() {
        Finding finding = image.finding("CVE-2099-1002");

        assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
        assertThat(finding.state()).isEqualTo("wont-fix");
        assertThat(finding.level()).isEqualTo(Level.INFO);
    }

    @Test
    void fixedVersionsAreAlternativesWhateverTheStateSays() {
        assertThat(directory.finding("CVE-2098-1").fixedVersions()).containsExactly("1.2.1", "2.1.3");
        assertThat(directory.finding("CVE-2098-1").state()).isNull();
    }

    @Test
    void theConstraintThatMatchedIsTheAffectedRange() {
        assertThat(image.finding("GHSA-aaaa-bbbb-cccc").affectedRanges()).containsExactly(">=2.0.0,<2.4.1 (maven)");
        assertThat(directory.finding("CVE-2098-1").affectedRanges()).containsExactly("< 1.2.1");
    }

    @Test
    void theConstraintOfAnIndirectMatchIsAboutAnotherPackage() {
        assertThat(image.finding("CVE-2099-1003").affectedRanges()).isEmpty();
    }

    @Test
    void aTargetThatIsAnObjectNamesTheImageByItsTagAndRepositoryDigest() {
        assertThat(image.findings())
                .extracting(Finding::asset)
                .containsOnly(Asset.UNKNOWN.withImage("registry.example/clinic/portal:7", "sha256:4444"));
    }

    @Test
    void theManifestDigestOfALocalImageNamesNoImage() {
        String local = ReadReport.fixture("grype/image.json")
                .replace("[\"registry.example/clinic/portal@sha256:4444\"]", "[]");

        assertThat(ReadReport.of(local).findings().get(0).asset().digest()).isNull();
    }

    @Test
    void theFirstVersionsHaveOneDetailOneRatingAVersionAndOneFix() {
        Finding finding = ReadReport.ofFixture("grype/oldest.json").finding("CVE-2097-1");

        assertThat(finding.affectedRanges()).containsExactly("< 1.2.4-3+deb10u5 (deb)");
        assertThat(finding.fixedVersions()).containsExactly("1.2.4-3+deb10u5");
        assertThat(finding.ratings())
                .containsExactly(
                        new Rating("CVSSv2", "AV:N/AC:M/Au:N/C:N/I:P/A:P", 5.8, null),
                        new Rating("CVSSv3", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:N", 5.9, null));
        assertThat(finding.component())
                .isEqualTo(new Component(
                        "till", "pkg:deb/debian/till@1.2.4-3?arch=amd64", "1.2.4-3", "/var/lib/dpkg/status", null));
        assertThat(finding.asset().image()).isEqualTo("clinic/portal:6");
    }

    @Test
    void aTargetThatIsATextIsADirectoryAndNoAsset() {
        assertThat(directory.finding("CVE-2098-1").asset()).isEqualTo(Asset.UNKNOWN);
    }

    @Test
    void theOnlyTimeIsWhenTheReportWasMade() {
        Instant made = Instant.parse("2026-11-21T03:05:06.123456789Z");

        assertThat(image.summary().generated()).isEqualTo(made);
        assertThat(image.findings()).allSatisfy(finding -> {
            assertThat(finding.lastSeen()).isEqualTo(made);
            assertThat(finding.firstSeen()).isNull();
        });
        assertThat(directory.summary().generated()).isNull();
    }

    @Test
    void theTitleIsTheFirstLineOfTheDescription() {
        assertThat(image.finding("GHSA-aaaa-bbbb-cccc").title()).isEqualTo("Ledger reads what it is sent");
    }

    @Test
    void aScanWithoutMatchesHasLookedAtSomething() {
        ReadReport nothing = ReadReport.ofFixture("grype/nothing-found.json");

        assertThat(nothing.findings()).isEmpty();
        assertThat(nothing.summary().covered()).isEqualTo(1);
    }

    @Test
    void aMatchWithoutAnIdIsNoMatch() {
        assertThatThrownBy(() -> ReadReport.of("{\"matches\":[{\"vulnerability\":{},\"artifact\":{}}]}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /matches/0", "vulnerability.id");
    }

    @Test
    void matchesThatAreNoListAreAnError() {
        assertThatThrownBy(() -> ReadReport.of("{\"matches\":{\"a\":1},\"descriptor\":{\"name\":\"grype\"}}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /matches", "expected an array");
        assertThatThrownBy(() -> ReadReport.of("{\"matches\":null,\"descriptor\":{\"name\":\"grype\"}}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("not even an empty one");
    }
}
