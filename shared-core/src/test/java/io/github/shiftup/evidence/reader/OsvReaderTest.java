package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OsvReaderTest {
    private static final String PACKAGE = "\"package\":{\"ecosystem\":\"Maven\",\"name\":\"a:b\"}";

    private final ReadReport record = ReadReport.ofFixture("osv/record.json");
    private final ReadReport withdrawn = ReadReport.ofFixture("osv/withdrawn.json");
    private final ReadReport scan = ReadReport.ofFixture("osv/scan.json");

    @Test
    void severityIsAVectorAndTheDatabasesWordIsTheSeverity() {
        Finding finding = record.findings().get(0);

        assertThat(finding.severity()).isEqualTo("MODERATE");
        assertThat(finding.level()).isEqualTo(Level.MEDIUM);
        assertThat(finding.ratings())
                .containsExactly(
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null, null),
                        new Rating(
                                "CVSSv4",
                                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                null,
                                null));
    }

    @Test
    void aWordInTheVectorsPlaceGivesTheLevelOnly() {
        Finding finding = withdrawn.finding("UBUNTU-CVE-2099-7");

        assertThat(finding.severity()).isNull();
        assertThat(finding.level()).isEqualTo(Level.LOW);
        assertThat(finding.ratings()).containsExactly(new Rating("Ubuntu", "low", null, null));
    }

    @Test
    void severalAffectedEntriesOfOnePackageAreSeveralFindings() {
        assertThat(record.findings())
                .extracting(finding -> finding.source().pointer())
                .containsExactly("/affected/0", "/affected/1", "/affected/2", "/affected/3");
        assertThat(record.findings().get(1).component())
                .isEqualTo(Component.named("Maven:example.acme:ledger-core", null));
    }

    @Test
    void introducedZeroIsEveryVersionBeforeTheFix() {
        assertThat(record.findings().get(0).affectedRanges()).containsExactly("< 2.4.1");
        assertThat(record.findings().get(0).fixedVersions()).containsExactly("2.4.1");
    }

    @Test
    void pairsOfEventsAreReadInWhateverOrderTheyStand() {
        assertThat(record.findings().get(1).affectedRanges())
                .containsExactly(">= 3.5, < 3.5.2", ">= 3.0, <= 3.1.7", ">= 4.0");
    }

    @Test
    void commitsOfGitRangesAreNoFixedVersions() {
        assertThat(record.findings().get(1).fixedVersions()).containsExactly("3.5.2");
    }

    @Test
    void eventsWithoutPartnersGiveNoRangeRatherThanPartOfOne() {
        Finding finding = record.findings().get(2);

        assertThat(finding.affectedRanges()).isEmpty();
        assertThat(finding.fixedVersions()).containsExactly("2.5", "7.1");
    }

    @Test
    void aLimitEndsARangeAndFixesNothing() {
        Finding finding = withdrawn.finding("OSV-2099-1");

        assertThat(finding.affectedRanges()).containsExactly(">= 1.0.0, < 2.0.0");
        assertThat(finding.fixedVersions()).isEmpty();
    }

    @Test
    void listedVersionsAreTheRangeWhereThereIsNoOther() {
        assertThat(record.findings().get(3).affectedRanges()).containsExactly("= 2.3.0 || = 2.3.1");
    }

    @Test
    void everyVersionIsAffectedWhereNothingEndsIt() {
        ReadReport lines = ReadReport.ofFixture("osv/records.jsonl");

        assertThat(lines.findings()).hasSize(2);
        assertThat(lines.finding("OSV-2099-1").affectedRanges()).containsExactly("*");
        assertThat(lines.finding("OSV-2099-2").source().pointer()).isEqualTo("#1/affected/0");
    }

    @Test
    void theRepositoryBehindTheEcosystemIsPartOfTheName() {
        assertThat(record.findings().get(2).component())
                .isEqualTo(new Component(
                        "Maven:https://maven.example/maven:example.acme:ledger-api",
                        "pkg:maven/example.acme/ledger-api",
                        null,
                        null,
                        null));
    }

    @Test
    void aliasesAndUpstreamNameTheSameWeaknessAndRelatedOnesDoNot() {
        assertThat(record.findings().get(0).aliases()).containsExactly("CVE-2099-1001", "CVE-2099-0900");
        assertThat(record.findings().get(2).cwes()).containsExactly("CWE-502", "CWE-400");
    }

    @Test
    void aWithdrawnRecordDoesNotCount() {
        assertThat(withdrawn.finding("OSV-2099-1").activity()).isEqualTo(Activity.INACTIVE);
        assertThat(withdrawn.finding("OSV-2099-1").state()).isEqualTo("withdrawn 2026-10-05T00:00:00Z");
        assertThat(record.findings().get(0).activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void theSchemaVersionIsOptional() {
        assertThat(withdrawn.summary().formatVersion()).isNull();
        assertThat(record.summary().formatVersion()).isEqualTo("1.7.5");
    }

    @Test
    void anotherMajorVersionIsRefused() {
        assertThatThrownBy(() ->
                        ReadReport.of(ReadReport.fixture("osv/record.json").replace("1.7.5", "2.0.0")))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportException.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .satisfies(refusal -> assertThat(refusal).hasMessageContainingAll("at /schema_version", "2.0.0"));
    }

    @Test
    void theIdsOfAGroupAreOneVulnerability() {
        assertThat(scan.finding("GHSA-aaaa-bbbb-cccc").aliases()).containsExactly("CVE-2099-1001", "OTHER-2099-5");
        assertThat(scan.finding("OTHER-2099-5").aliases()).containsExactly("GHSA-aaaa-bbbb-cccc", "CVE-2099-1001");
    }

    @Test
    void theGroupsScoreIsTheLevelOfWhatHasNoWord() {
        assertThat(scan.finding("OTHER-2099-5").severity()).isNull();
        assertThat(scan.finding("OTHER-2099-5").level()).isEqualTo(Level.CRITICAL);
        assertThat(scan.finding("GHSA-aaaa-bbbb-cccc").level()).isEqualTo(Level.HIGH);
        assertThat(scan.finding("OSV-2099-9").level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void theScannerTellsTheInstalledVersionAndWhereItIsWritten() {
        Finding finding = scan.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.component())
                .isEqualTo(new Component("Maven:example.acme:ledger-core", null, "2.3.0", "/srv/portal/pom.xml", null));
        assertThat(finding.source().tool()).isEqualTo("osv-scanner");
        assertThat(scan.summary().covered()).isEqualTo(2);
    }

    @Test
    void fixesAndRangesAreThoseOfThePackageThatWasFound() {
        Finding finding = scan.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.fixedVersions()).containsExactly("2.4.1", "3.0.9");
        assertThat(finding.affectedRanges()).containsExactly(">= 2.0, < 2.4.1", ">= 3.0, < 3.0.9");
    }

    @Test
    void aSourceFromGitHasNoPackageButACommit() {
        Finding finding = scan.finding("OSV-2099-9");

        assertThat(finding.component()).isEqualTo(new Component(null, null, null, "/srv/portal/pom.xml", null));
        assertThat(finding.state()).isEqualTo("commit 0a1b2c3d");
        assertThat(finding.fixedVersions()).isEmpty();
    }

    @Test
    void aResultWithoutAListOfPackagesIsNoneAndNullIsNoScan() {
        assertThatThrownBy(() -> ReadReport.of("{\"results\":[{\"source\":{\"path\":\"pom.xml\"}}]}", "osv"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("at /results/0: there is no list of packages");
        assertThat(ReadReport.of("{\"results\":null}", "osv").summary().covered())
                .isZero();
    }

    @Test
    void aScanWithoutFindingsHasLookedAtSomething() {
        ReadReport nothing = ReadReport.ofFixture("osv/nothing-found.json");

        assertThat(nothing.findings()).isEmpty();
        assertThat(nothing.summary().covered()).isEqualTo(1);
    }

    @Test
    void aRecordWithoutPackagesIsRemarked() {
        ReadReport report =
                ReadReport.of("{\"id\":\"OSV-1\",\"modified\":\"2026-11-01T00:00:00Z\",\"schema_version\":\"1.6.0\"}");

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().remarks()).containsExactly("OSV-1 names no package");
    }

    @Test
    void aRecordWithoutAnIdIsNoRecord() {
        assertThatThrownBy(() -> ReadReport.of("[{\"affected\":[{" + PACKAGE + "}]}]", "osv"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /0", "there is no id");
    }

    @Test
    void resultsOfOtherToolsAreNotOsvs() {
        assertThat(ReadReport.recognises(new OsvReader(), "{\"results\":[{\"check_id\":\"a\"}],\"errors\":[]}"))
                .isFalse();
        assertThat(ReadReport.recognises(new OsvReader(), "{\"id\":1,\"modified\":\"2026-11-01\",\"name\":\"x\"}"))
                .isFalse();
    }
}
