package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inventory sees running and records when it is asked to. */
class DeploymentRecordsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(6));
    private static final Instant EVENING = MORNING.plus(Duration.ofHours(12));
    private static final String OLD = "sha256:" + "a".repeat(64);
    private static final String NEW = "sha256:" + "b".repeat(64);

    @TempDir
    Path folder;

    @BeforeEach
    void anEstateWithPods() throws IOException {
        estate("{ id: pods, from: pods.json, environment: production }", "ledger: ledger");
        pods(MORNING, pod("shop-1", "shop:1.0", OLD, MORNING));
    }

    @Test
    void whatRunsIsRecordedOnceAndThenOnlyWhatCame() throws IOException {
        assertThat(record(MORNING).recorded()).containsExactly("shop 1.0 in production");
        pods(NOON, pod("shop-1", "shop:1.0", OLD, MORNING));
        assertThat(record(NOON)).isEqualTo(new DeploymentRecords(List.of(), List.of()));
        pods(EVENING, pod("shop-2", "shop:1.1", NEW, EVENING));
        assertThat(record(EVENING).recorded()).containsExactly("shop 1.1 in production");

        assertThat(deployments())
                .extracting(DeploymentEntry::version, DeploymentEntry::image, DeploymentEntry::imageDigest)
                .containsExactly(
                        tuple("1.0", "registry.example/shop:1.0", OLD), tuple("1.1", "registry.example/shop:1.1", NEW));
        assertThat(LedgerCheck.of(ledger(), EVENING).problems()).isEmpty();
    }

    @Test
    void anInventoryThatIsNotAskedRecordsNothing() {
        Estates.inventory(request(MORNING));

        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    void whileOneIsReplacedTheLastToBeginIsWhatCame() throws IOException {
        pods(NOON, pod("shop-2", "shop:1.1", NEW, NOON), pod("shop-1", "shop:1.0", OLD, MORNING));

        assertThat(record(NOON).recorded()).containsExactly("shop 1.1 in production");
        pods(EVENING, pod("shop-2", "shop:1.1", NEW, NOON));
        assertThat(record(EVENING).recorded()).isEmpty();
    }

    @Test
    void aRollbackIsADeployment() throws IOException {
        record(MORNING);
        pods(NOON, pod("shop-2", "shop:1.1", NEW, NOON));
        record(NOON);
        pods(EVENING, pod("shop-3", "shop:1.0", OLD, EVENING));

        assertThat(record(EVENING).recorded()).containsExactly("shop 1.0 in production");
    }

    @Test
    void whatThePipelineRecordedIsNotRecordedAgain() throws IOException {
        candidate("sha256:c1", "1.0", MORNING);
        ledger().append("shop", MORNING, List.of(new DeploymentEntry("production", "1.0", "sha256:c1", null, null)));
        pods(NOON, pod("shop-1", "shop:1.0", OLD, MORNING));

        assertThat(record(NOON).recorded()).isEmpty();
    }

    @Test
    void theCandidateThatRunsIsNamed() throws IOException {
        candidate("sha256:c1", "1.0", MORNING.minusSeconds(60));
        candidate("sha256:c2", "1.1", MORNING.minusSeconds(30));

        record(MORNING);

        assertThat(deployments()).extracting(DeploymentEntry::candidate).containsExactly("sha256:c1");
    }

    @Test
    void anotherImageOfTheSameVersionIsAnotherDeployment() throws IOException {
        record(MORNING);
        pods(NOON, pod("shop-2", "shop:1.0", NEW, NOON));

        assertThat(record(NOON).recorded()).containsExactly("shop 1.0 in production");
    }

    @Test
    void aListFromBeforeTheLastRecordTakesNothingBack() throws IOException {
        record(MORNING);
        ledger().append("shop", EVENING, List.of(new DeploymentEntry("production", "1.1", null, null, null)));
        pods(NOON, pod("shop-1", "shop:1.0", OLD, MORNING));

        DeploymentRecords records = record(EVENING.plusSeconds(60));

        assertThat(records.recorded()).isEmpty();
        assertThat(records.left())
                .singleElement()
                .asString()
                .contains("by the list pods, which was made at " + NOON)
                .contains("before the last record of it, of " + EVENING + ": not recorded");
    }

    @Test
    void aListThatIsTooOldRecordsNothing() throws IOException {
        estate("{ id: pods, from: pods.json, environment: production, maxAge: 1h }", "ledger: ledger");

        assertThat(record(NOON).left()).singleElement().asString().contains("longer ago than its maxAge allows");
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    void whereNobodyTellsTheEnvironmentNothingIsGuessed() throws IOException {
        estate("{ id: pods, from: pods.json }", "ledger: ledger");

        assertThat(record(MORNING).left())
                .singleElement()
                .asString()
                .contains("does not tell in which environment: not recorded");
    }

    @Test
    void whatNoServiceClaimsIsNobodysHistory() throws IOException {
        pods(MORNING, pod("other-1", "other:1.0", OLD, MORNING));

        assertThat(record(MORNING)).isEqualTo(new DeploymentRecords(List.of(), List.of()));
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    void anEstateWithoutALedgerSaysWhatIsMissing() throws IOException {
        estate("{ id: pods, from: pods.json, environment: production }", "");

        assertThatThrownBy(() -> record(MORNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The estate acme has no ledger")
                .hasMessageContaining("\"ledger\"");
    }

    @Test
    void aRecordOfWhatAListShowsIsNoSecondThingThatRuns() throws IOException {
        record(NOON);

        assertThat(Estates.inventory(request(NOON)).services().get(0).deployed())
                .singleElement()
                .satisfies(shown -> assertThat(shown.list()).isEqualTo("pods"));
    }

    @Test
    void aRecordFromBeforeTheListWasMadeIsOverAndALaterOneIsNot() throws IOException {
        ledger().append("shop", MORNING, List.of(new DeploymentEntry("production", "0.9", null, null, null)));
        pods(NOON, pod("shop-1", "shop:1.0", OLD, NOON));
        assertThat(Estates.inventory(request(NOON)).services().get(0).deployed())
                .hasSize(1);

        ledger().append("shop", EVENING, List.of(new DeploymentEntry("production", "1.1", null, null, null)));
        assertThat(Estates.inventory(request(EVENING)).services().get(0).deployed())
                .hasSize(2);
    }

    @Test
    void anotherEnvironmentsListSaysNothingOfARecord() throws IOException {
        ledger().append("shop", MORNING, List.of(new DeploymentEntry("test", "0.9", null, null, null)));
        pods(NOON, pod("shop-1", "shop:1.0", OLD, NOON));

        assertThat(Estates.inventory(request(NOON)).services().get(0).deployed())
                .hasSize(2);
    }

    private DeploymentRecords record(Instant now) throws IOException {
        return Estates.read(request(now)).record(now);
    }

    private EstateRequest request(Instant now) {
        return new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, now);
    }

    private Ledger ledger() {
        return Ledger.in(folder.resolve("ledger"));
    }

    private List<DeploymentEntry> deployments() throws IOException {
        return ledger().records("shop").stream()
                .map(file -> file.record().entry())
                .filter(DeploymentEntry.class::isInstance)
                .map(DeploymentEntry.class::cast)
                .toList();
    }

    private void candidate(String digest, String version, Instant at) throws IOException {
        ledger().append("shop", at, List.of(new CandidateEntry(digest, "org.acme:shop", version, false, List.of())));
    }

    private void estate(String list, String rest) throws IOException {
        Files.writeString(folder.resolve("estate.yaml"), """
                apiVersion: shift-up-estate/v1
                estate: acme
                profile: web
                services:
                  - { service: shop, owner: team-shop, runsAs: { images: [registry.example/shop] } }
                deployed:
                  - %s
                %s
                """.formatted(list, rest));
    }

    private void pods(Instant made, String... pods) throws IOException {
        Path file = folder.resolve("pods.json");
        Files.writeString(
                file, "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [" + String.join(",", pods) + "]}");
        Files.setLastModifiedTime(file, FileTime.from(made));
    }

    private static String pod(String name, String image, String digest, Instant since) {
        return """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s", "namespace": "prod"},
                 "spec": {"containers": [{"name": "app", "image": "registry.example/%s"}]},
                 "status": {"phase": "Running", "containerStatuses": [{"name": "app", "image": "registry.example/%s",
                 "imageID": "registry.example/shop@%s", "state": {"running": {"startedAt": "%s"}}}]}}
                """.formatted(name, image, image, digest, since);
    }
}
