package io.github.shiftup.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.stream.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = DAY.plus(Duration.ofDays(10));

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void empty() {
        ledger = Ledger.in(folder.resolve("ledger"));
    }

    @Test
    void everyKindIsReadAsItWasWritten() throws Exception {
        List<Entry> entries = everyKind();

        ledger.append("shop", DAY, entries);

        assertThat(ledger.records("shop").stream().map(file -> file.record().entry()))
                .containsExactlyInAnyOrderElementsOf(entries);
        assertThat(ledger.services()).containsExactly("shop");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRecordLiesInThePartitionOfItsServiceAndDayUnderItsDigest() throws Exception {
        LedgerFile file =
                ledger.append("../shop/à", DAY, List.of(sightings(DAY))).get(0);

        assertThat(ledger.root().relativize(file.file()))
                .isEqualTo(Path.of("service=%2E.%2Fshop%2F%C3%A0", "date=2026-03-01", file.digest() + ".json"));
        assertThat(ledger.records("../shop/à")).containsExactly(file);
    }

    @Test
    void namesThatSomeDrivesHoldToBeOneHaveFoldersOfTheirOwn() throws Exception {
        ledger.append("shop", DAY, List.of(sightings(DAY)));
        ledger.append("Shop", DAY, List.of(sightings(DAY)));
        ledger.append("shop.", DAY, List.of(sightings(DAY)));

        try (var folders = Files.list(ledger.root())) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("service=shop", "service=%53hop", "service=shop%2E");
        }
        assertThat(ledger.services()).containsExactly("Shop", "shop", "shop.");
        assertThat(ledger.records("Shop")).hasSize(1);
    }

    @Test
    void whoAsksForSomeKindsGetsTheseAndHearsOfEveryChangedRecord() throws Exception {
        LedgerFile sightings =
                ledger.append("shop", DAY, List.of(sightings(DAY))).get(0);
        LedgerFile deployment = ledger.append(
                        "shop", DAY.plusSeconds(1), List.of(new DeploymentEntry("prod", "1.0", null, null, null)))
                .get(0);
        Set<Entry.Kind> asked = Set.of(Entry.Kind.SIGHTINGS);
        assertThat(ledger.read("shop", asked)).isEqualTo(new Ledger.Reading(List.of(sightings), List.of()));

        Files.writeString(deployment.file(), Files.readString(deployment.file()).replace("1.0", "1.1"));

        assertThat(ledger.read("shop", asked))
                .isEqualTo(new Ledger.Reading(List.of(sightings), List.of(deployment.file())));
    }

    @Test
    void aRecordThatBeginsLikeNoneOfOursIsReadToItsEnd() throws Exception {
        String text = "{ \"kind\": \"SIGHTINGS\", \"schema\": \"ledger-1\", \"service\": \"shop\", \"at\": \"" + DAY
                + "\", \"parents\": [], \"sightings\": {\"sightings\": []}}\n";
        Path folder = Files.createDirectories(Layout.folder(ledger.root(), "shop", DAY));
        Files.writeString(folder.resolve(Sha256.of(text) + ".json"), text);

        assertThat(ledger.read("shop", Set.of(Entry.Kind.SIGHTINGS)).records()).hasSize(1);
    }

    @Test
    void buildsSideBySideMakeHeadsThatTheNextBuildMerges() throws Exception {
        List<Callable<Object>> builds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int number = i;
            builds.add(
                    () -> ledger.append("shop", DAY.plusSeconds(number), List.of(sightings(DAY.plusSeconds(number)))));
        }
        var pool = Executors.newFixedThreadPool(8);
        for (var build : pool.invokeAll(builds)) {
            build.get();
        }
        pool.shutdown();

        LedgerFile next = ledger.append("shop", DAY.plusSeconds(99), List.of(sightings(NOW)))
                .get(0);

        assertThat(ledger.records("shop")).hasSize(41);
        assertThat(problems()).isEmpty();
        assertThat(next.record().parents()).isNotEmpty();
        Files.delete(ledger.records("shop").get(7).file());
        assertThat(types()).containsExactly(LedgerProblem.Type.MISSING);
    }

    @Test
    void whatIsWrongIsToldByFile() throws Exception {
        List<LedgerFile> files = ledger.append(
                "shop", DAY, List.of(sightings(DAY), sightings(DAY.plusSeconds(1)), sightings(DAY.plusSeconds(2))));
        Path cut = files.get(0).file();
        Files.writeString(cut, Files.readString(cut).substring(0, 40));
        Path edited = files.get(1).file();
        Files.writeString(edited, Files.readString(edited).replace("CVE-2026-1", "CVE-2026-2"));
        Path copy = ledger.root()
                .resolve("service=other/date=2026-03-01")
                .resolve(files.get(2).file().getFileName());
        Files.createDirectories(copy.getParent());
        Files.copy(files.get(2).file(), copy);
        Files.writeString(ledger.root().resolve("notes.txt"), "hello");

        assertThat(types())
                .containsExactlyInAnyOrder(
                        LedgerProblem.Type.TRUNCATED,
                        LedgerProblem.Type.EDITED,
                        LedgerProblem.Type.DUPLICATE,
                        LedgerProblem.Type.FOREIGN);
        assertThat(ledger.records("shop")).containsExactly(files.get(2));
    }

    @Test
    void aRecordOfTheFutureIsToldAndItsSightingsAreNotBelieved() throws Exception {
        Instant future = NOW.plus(Duration.ofDays(400));
        ledger.append("shop", DAY, List.of(sightings(future)));
        ledger.append("shop", future, List.of(sightings(future)));

        assertThat(types()).contains(LedgerProblem.Type.FUTURE);
        assertThat(SightingBook.of(ledger, "shop")
                        .find("CVE-2026-1", "org.acme:lib")
                        .orElseThrow()
                        .first())
                .isEqualTo(DAY);
    }

    @Test
    void aFolderRenamedWithItsServiceIsMisplaced() throws Exception {
        ledger.append("shop", DAY, List.of(sightings(DAY)));
        Files.move(ledger.root().resolve("service=shop"), ledger.root().resolve("service=store"));

        assertThat(types()).containsExactly(LedgerProblem.Type.MISPLACED);
    }

    @Test
    void prunedRecordsAreNotMissedAndTheirSightingsGoOn() throws Exception {
        for (int day = 0; day < 5; day++) {
            Instant at = DAY.plus(Duration.ofDays(day));
            ledger.append("shop", at, List.of(sightings(at)));
        }

        int first = Retention.prune(ledger, "shop", DAY.plus(Duration.ofDays(2)), NOW);
        int second = Retention.prune(ledger, "shop", DAY.plus(Duration.ofDays(3)), NOW.plusSeconds(1));

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(1);
        assertThat(problems()).isEmpty();
        assertThat(SightingBook.of(ledger, "shop")
                        .find("CVE-2026-1", "org.acme:lib")
                        .orElseThrow()
                        .first())
                .isEqualTo(DAY);
        assertThat(Retention.prune(ledger, "shop", DAY.plus(Duration.ofDays(3)), NOW.plusSeconds(2)))
                .isZero();
    }

    /** One entry of each kind. */
    static List<Entry> everyKind() {
        return List.of(
                new CandidateEntry(
                        "sha256:a", "acme", "1.0", false, List.of(new Shipped("pkg:maven/a/b@1", null, "compile"))),
                new EvidenceEntry(
                        "sha256:e",
                        List.of(
                                new Source("trivy", "OK", true, 3, DAY, Duration.ofHours(24), 40L, 1L),
                                new Source("falco", "MISSING", false, 0, null, null, null, null))),
                sightings(DAY),
                new DeploymentEntry("prod", "1.0", "sha256:a", null, null),
                new CheckpointEntry(List.of("0".repeat(64)), List.of()),
                new VerdictEntry(
                        "FAIL",
                        true,
                        false,
                        null,
                        NOW,
                        "team-shop",
                        null,
                        "web",
                        "sha256:a",
                        "sha256:e",
                        "sha256:p",
                        "sha256:i",
                        List.of(new Judged("CVE-1", "a:b", "BLOCKS", "STILL_PRESENT", "HIGH", "sla-high", NOW, null)),
                        List.of(new Accepted(
                                "w1", "ACTIVE", "team-shop", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), 2))));
    }

    private static SightingsEntry sightings(Instant at) {
        return new SightingsEntry(List.of(new Seen("CVE-2026-1", List.of("GHSA-1"), "org.acme:lib", at, at)));
    }

    private List<LedgerProblem> problems() throws Exception {
        return LedgerCheck.of(ledger, NOW).problems();
    }

    private List<LedgerProblem.Type> types() throws Exception {
        return problems().stream().map(LedgerProblem::type).toList();
    }
}
