package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalcoReaderTest {
    private static final String POD = "prod/pod/clinic-portal-6b7f9c5d8-x2vqp";

    private final ReadReport alerts = ReadReport.ofFixture("falco/alerts.jsonl");

    @Test
    void everyAlertIsABehaviourOfItsRule() {
        assertThat(alerts.findings()).hasSize(7).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.BEHAVIOUR);
            assertThat(finding.source().tool()).isEqualTo("Falco");
        });
        assertThat(alerts.summary().covered()).isEqualTo(7);
    }

    @Test
    void theAssetIsTheWorkloadTheImageAndTheNode() {
        assertThat(alerts.finding("Terminal shell in container").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withWorkload(POD)
                        .withImage(
                                "registry.example/clinic/portal:1.4",
                                "sha256:3333333333333333333333333333333333333333333333333333333333333333")
                        .withHost("node-1"));
    }

    @Test
    void aDeploymentIsTheSurerOwnerWhereItIsTold() {
        assertThat(alerts.finding("Write below binary dir").asset().workload())
                .isEqualTo("prod/deployment/clinic-portal");
    }

    @Test
    void anAuditEventIsAtItsTarget() {
        assertThat(alerts.finding("Attach/Exec Pod").asset().workload()).isEqualTo(POD);
    }

    @Test
    void nullFieldsOutsideOfKubernetesAreNoWorkload() {
        assertThat(alerts.finding("Read sensitive file untrusted").asset())
                .isEqualTo(Asset.UNKNOWN.withHost("host-without-kubernetes"));
    }

    @Test
    void whatFalcoSaysOfItselfIsNoFindingThatCounts() {
        assertThat(alerts.findings())
                .filteredOn(finding -> finding.activity() == Activity.INACTIVE)
                .extracting(Finding::id, Finding::state)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Falco internal: metrics snapshot", "internal"),
                        org.assertj.core.api.Assertions.tuple("Falco internal: syscall event drop", "internal"));
    }

    @Test
    void droppedEventsAreRemarked() {
        assertThat(alerts.summary().remarks())
                .containsExactly("Falco did not see all events: Falco internal: syscall event drop");
    }

    @Test
    void theReportIsAsOldAsItsLatestAlertSnapshotsIncluded() {
        assertThat(alerts.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:10:00Z"));
    }

    @Test
    void syscallsInThePluralIsASourceLikeAnyOther() {
        assertThat(alerts.finding("Write below binary dir").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void outputTagsAndFieldsMayBeAbsent() {
        Finding finding = alerts.finding("Without anything else");

        assertThat(finding.title()).isNull();
        assertThat(finding.asset()).isEqualTo(Asset.UNKNOWN);
        assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void nanosecondsSinceTheEpochKeepTheirLastDigit() {
        assertThat(alerts.finding("Read sensitive file untrusted").lastSeen())
                .isEqualTo(Instant.parse("2026-11-20T05:00:05.000000007Z"));
    }

    @Test
    void anOffsetOfHoursOnlyIsRead() {
        assertThat(alerts.finding("Attach/Exec Pod").lastSeen()).isEqualTo(Instant.parse("2026-11-20T05:00:03Z"));
    }

    @Test
    void theTitleIsTheSentenceWithoutCommandLines() {
        assertThat(alerts.finding("Terminal shell in container").title())
                .isEqualTo("A shell was spawned in a container with an attached terminal");
        assertThat(alerts.finding("Write below binary dir").title())
                .isEqualTo("File below a known binary directory opened for writing");
        assertThat(alerts.finding("Attach/Exec Pod").title()).isEqualTo("Attach/Exec to pod");
        assertThat(alerts.finding("Read sensitive file untrusted").title())
                .isEqualTo("Sensitive file opened for reading by non-trusted program");
    }

    @Test
    void nothingOfAnAlertsTextBecomesAComponentOrACve() {
        Finding finding =
                ReadReport.ofFixture("falco/falcosidekick.json").findings().get(0);

        assertThat(finding.subject()).isNull();
        assertThat(finding.aliases()).isEmpty();
        assertThat(finding.kind()).isEqualTo(Kind.BEHAVIOUR);
    }

    @Test
    void falcosidekickAddsWhatIsNotAsked() {
        Finding finding =
                ReadReport.ofFixture("falco/falcosidekick.json").findings().get(0);

        assertThat(finding.id()).isEqualTo("Java process started a shell");
        assertThat(finding.asset().image()).isEqualTo("registry.example:5000/clinic/portal:1.4");
        assertThat(finding.severity()).isEqualTo("emergency");
        assertThat(finding.level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void equalAlertsAreCountedNotDropped() {
        assertThat(ReadReport.ofFixture("falco/array.json").findings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Emergency, CRITICAL", "Alert, CRITICAL", "Critical, CRITICAL", "Error, HIGH",
        "Warning, MEDIUM", "Notice, LOW", "Informational, INFO", "Debug, INFO"
    })
    void aPriorityHasALevel(String priority, Level level) {
        Finding finding = ReadReport.of(
                        "{\"rule\":\"r\",\"priority\":\"" + priority + "\",\"time\":\"2026-11-20T05:00:00Z\"}")
                .findings()
                .get(0);

        assertThat(finding.severity()).isEqualTo(priority);
        assertThat(finding.level()).isEqualTo(level);
    }

    @Test
    void anAlertWithoutARuleIsRefusedWithItsPlace() {
        String lines =
                "{\"rule\":\"r\",\"priority\":\"Alert\",\"time\":\"2026-11-20T05:00:00Z\"}\n{\"priority\":\"Alert\"}\n";

        assertThatThrownBy(() -> ReadReport.of(lines))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at #1:", "no rule");
    }

    @Test
    void aLogOfSomethingElseIsNoAlert() {
        assertThat(ReadReport.recognises(
                        new FalcoReader(), "{\"rule\":\"r\",\"priority\":\"P1\",\"time\":\"2026-11-20T05:00:00Z\"}"))
                .isFalse();
        assertThat(ReadReport.recognises(new FalcoReader(), "{\"level\":\"Error\",\"time\":\"2026-11-20T05:00:00Z\"}"))
                .isFalse();
    }
}
