package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.snapshot.Snapshot;
import io.github.shiftup.evidence.snapshot.SnapshotStore;
import io.github.shiftup.evidence.snapshot.SnapshotZip;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.report.Reports;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots: made whole, read without asking anybody, compared with the one before. */
class SyncTest {
    private static final Candidate NOTHING = GivenCandidates.shipping("org.acme:shop", "1");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    private SourceAccess access() {
        return SourceAccess.of(folder.resolve("cache"));
    }

    private Path policy() {
        return folder.resolve("project/shift-up.yaml");
    }

    private SnapshotStore store() {
        return new SnapshotStore(folder.resolve("cache"));
    }

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(folder.resolve("project/production"));
        policy("{ id: trivy, from: production }");
        production(3);
    }

    private void policy(String... sources) throws IOException {
        Files.writeString(
                policy(),
                "apiVersion: shift-up/v1\nservice: shop\nprofile: web\nevidence:\n  - " + String.join("\n  - ", sources)
                        + "\n");
    }

    /** A report on so many services. */
    private void production(int services) throws IOException {
        Files.writeString(folder.resolve("project/production/trivy.json"), report(services, now));
    }

    private static String report(int services, Instant time) {
        List<String> resources = IntStream.rangeClosed(1, services)
                .mapToObj(i -> """
                        { "Namespace": "prod", "Kind": "Deployment", "Name": "service-%d", "Results": [
                          { "Target": "app", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                            { "VulnerabilityID": "EXAMPLE-2026-1", "PkgName": "org.acme:lib", "InstalledVersion": "1",
                              "Severity": "LOW" } ] } ] }
                        """.formatted(i))
                .toList();
        return "{ \"ClusterName\": \"prod\", \"CreatedAt\": \"" + time + "\", \"Resources\": ["
                + String.join(",", resources) + "] }";
    }

    private Sync sync() throws IOException {
        return Sync.run(new SyncRequest(policy(), access(), now));
    }

    private Snapshot synced() throws IOException {
        Sync sync = sync();
        assertThat(sync.problems()).isEmpty();
        return Objects.requireNonNull(sync.snapshot());
    }

    private Verdict judged(SourceAccess access) {
        return Gate.evaluate(new GateRequest(policy(), NOTHING, now, false, access));
    }

    private SourceState source(SourceAccess access) {
        return judged(access).sources().get(0);
    }

    @Test
    void aSnapshotHoldsWhatTheSourcesHeldAndIsNamedByItsDigest() throws Exception {
        Snapshot snapshot = synced();

        assertThat(snapshot.directory()).hasFileName(snapshot.digest());
        assertThat(store().last("shop").orElseThrow()).isEqualTo(snapshot);
        assertThat(snapshot.index().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("trivy");
            assertThat(entry.from()).isEqualTo("production");
            assertThat(Objects.requireNonNull(entry.accepted()).assets()).isEqualTo(3);
            assertThat(entry.items()).singleElement().satisfies(item -> {
                assertThat(item.location()).isEqualTo("production/trivy.json");
                assertThat(item.fetched()).isEqualTo(now);
            });
        });
    }

    @Test
    void theVerdictOnASnapshotIsTheVerdictOnTheSources() throws Exception {
        byte[] direct = json(judged(SourceAccess.FILES));
        String digest = synced().digest();
        Files.delete(folder.resolve("project/production/trivy.json"));

        assertThat(source(SourceAccess.FILES).health()).isEqualTo(SourceHealth.MISSING);
        assertThat(json(judged(access().withSnapshot("sha256:" + digest)))).isEqualTo(direct);
        assertThat(json(judged(access().withSnapshot("last")))).isEqualTo(direct);
        assertThat(json(judged(SourceAccess.FILES.withSnapshot(
                        folder.resolve("cache/snapshots").resolve(digest).toString()))))
                .isEqualTo(direct);
    }

    private static byte[] json(Verdict verdict) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        Reports.all().get(0).write(verdict, out);
        return out.toByteArray();
    }

    @Test
    void aZipIsTheSameSnapshotAndTheSameBytesEachTime() throws Exception {
        Snapshot snapshot = synced();
        Path zip = folder.resolve("a.zip");
        SnapshotZip.pack(snapshot, zip);
        SnapshotZip.pack(snapshot, folder.resolve("b.zip"));
        SourceAccess elsewhere = SourceAccess.of(folder.resolve("other-machine"));

        assertThat(zip).hasSameBinaryContentAs(folder.resolve("b.zip"));
        assertThat(source(elsewhere.withSnapshot(zip.toString())).health()).isEqualTo(SourceHealth.OK);
        assertThat(new SnapshotStore(folder.resolve("other-machine"))
                        .find(snapshot.digest())
                        .index())
                .isEqualTo(snapshot.index());
    }

    @Test
    void aZipOfARepositoryIsASourceAndASnapshot() throws Exception {
        Path zip = folder.resolve("feed.zip");
        SnapshotZip.pack(synced(), zip);
        Artifacts repository = coordinates -> {
            if (!coordinates.artifact().equals("feed")) {
                throw new FetchException(Kind.MISSING, coordinates + " is nowhere");
            }
            return new Artifacts.Resolved("1.7", zip);
        };
        SourceAccess plain = SourceAccess.of(folder.resolve("other-machine"));
        SourceAccess access =
                new SourceAccess(plain.cache(), plain.credentials(), repository, false, null, plain.limits(), null);

        assertThat(source(access.withSnapshot("mvn:org.acme:feed:LATEST:zip")).health())
                .isEqualTo(SourceHealth.OK);
        policy("{ id: trivy, from: \"mvn:org.acme:feed:LATEST:zip\" }");
        assertThat(source(access).health()).isEqualTo(SourceHealth.OK);
        policy("{ id: other, from: \"mvn:org.acme:feed:LATEST:zip\" }");
        assertThat(source(access).problems())
                .singleElement()
                .asString()
                .contains("holds no source with the id other, only [trivy]");
        policy("{ id: trivy, from: \"mvn:org.acme:none:LATEST\" }");
        assertThat(source(access).health()).isEqualTo(SourceHealth.MISSING);
    }

    @Test
    void aZipOfRecordsIsNoSnapshotAndASnapshotHoldsIntelToo() throws Exception {
        Path records = folder.resolve("records.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(records))) {
            out.putNextEntry(new ZipEntry("GHSA-own.json"));
            out.write("{\"id\": \"GHSA-own\", \"modified\": \"2026-01-15T00:00:00Z\", \"affected\": []}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Path snapshot = folder.resolve("snapshot.zip");
        SnapshotZip.pack(synced(), snapshot);
        SourceAccess plain = SourceAccess.of(folder.resolve("other-machine"));
        Artifacts repository = coordinates ->
                new Artifacts.Resolved("1", coordinates.artifact().equals("records") ? records : snapshot);
        Fetchers fetchers = new Fetchers(
                folder,
                new SourceAccess(plain.cache(), plain.credentials(), repository, false, null, plain.limits(), null));

        assertThat(fetchers.fetch(FetchRequest.of("intel/advisories", "mvn:org.acme:records:1:zip"))
                        .files())
                .extracting(FetchedFile::file)
                .containsExactly(records);
        assertThatThrownBy(() -> fetchers.fetch(FetchRequest.of("trivy", "mvn:org.acme:records:1:zip")))
                .hasMessageContaining("is no snapshot that can be unpacked");
        assertThatThrownBy(() -> fetchers.fetch(FetchRequest.of("intel/advisories", "mvn:org.acme:feed:1:zip")))
                .hasMessageContaining("holds no source with the id intel/advisories");
    }

    @Test
    void aZipWithAnythingElseInItIsRefused() throws Exception {
        Path zip = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../evil"));
            out.write(1);
        }

        assertThat(source(access().withSnapshot(zip.toString())).problems())
                .singleElement()
                .asString()
                .contains("evil.zip is no snapshot that can be unpacked: it has more in it than a snapshot has");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void aSnapshotThatWasEditedIsRefused() throws Exception {
        Snapshot snapshot = synced();
        Path report;
        try (Stream<Path> files = Files.list(snapshot.directory().resolve("files"))) {
            report = files.findFirst().orElseThrow();
        }
        Files.writeString(report, report(0, now));

        assertThat(source(access().withSnapshot("last")).health()).isEqualTo(SourceHealth.UNREACHABLE);
        assertThat(source(access().withSnapshot("last")).problems())
                .singleElement()
                .asString()
                .contains("was changed");
        Path index = snapshot.directory().resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("shop", "shed"));
        assertThatThrownBy(() -> store().find(snapshot.digest())).hasMessageContaining("was changed");
        assertThat(judged(access().withSnapshot("last")).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void withoutTheSnapshotThatItNamesABuildHasNoAnswer() {
        for (String named :
                List.of("last", "sha256:" + "0".repeat(64), "sha256:../x", folder + "/none.zip", "mvn:a:b")) {
            assertThat(judged(access().withSnapshot(named)).outcome()).as(named).isEqualTo(Outcome.NOT_EVALUATED);
        }
    }

    @Test
    void aSourceThatTheSnapshotDoesNotHoldIsSaid() throws Exception {
        synced();
        policy("{ id: trivy, from: elsewhere }");

        assertThat(source(access().withSnapshot("last")).problems())
                .singleElement()
                .asString()
                .contains("holds no source trivy from elsewhere. Run shift-up:sync again");
    }

    @Test
    void ageIsJudgedWhenASnapshotIsRead() throws Exception {
        synced();
        Verdict later = Gate.evaluate(new GateRequest(
                policy(), NOTHING, now.plus(Duration.ofDays(90)), false, access().withSnapshot("last")));

        assertThat(later.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(later.sources().get(0).health()).isEqualTo(SourceHealth.STALE);
    }

    @Test
    void whereARequiredSourceIsMissingTheLastSnapshotStays() throws Exception {
        Snapshot before = synced();
        policy("{ id: trivy, from: production }", "{ id: zap, from: zap.json }");
        Sync failed = sync();

        assertThat(failed.snapshot()).isNull();
        assertThat(failed.problems())
                .singleElement()
                .asString()
                .startsWith("source zap is MISSING: no report at zap.json");
        assertThat(store().last("shop")).contains(before);
        policy("{ id: trivy, from: production }", "{ id: zap, from: zap.json, required: false }");
        assertThat(synced().index().entry("zap").orElseThrow().absence()).isEqualTo(Kind.MISSING);
    }

    @Test
    void intelIsInTheSnapshotToo() throws Exception {
        Files.writeString(
                folder.resolve("project/kev.json"),
                "{\"catalogVersion\": \"1\", \"dateReleased\": \"" + now
                        + "\", \"count\": 0, \"vulnerabilities\": []}");
        Files.writeString(policy(), Files.readString(policy()) + "intel: { kev: kev.json }\n");
        Verdict direct = judged(SourceAccess.FILES);
        synced();
        Files.delete(folder.resolve("project/kev.json"));

        assertThat(judged(access().withSnapshot("last")).digests().intel())
                .isEqualTo(direct.digests().intel());
        assertThat(sync().problems()).singleElement().asString().startsWith("intel kev: no report at kev.json");
    }

    @Test
    void syncsAtOnceEachMakeAWholeSnapshot() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Snapshot>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(this::synced);
            }
            for (Future<Snapshot> each : builds.invokeAll(all)) {
                Snapshot snapshot = each.get();
                assertThat(store().find(snapshot.digest())).isEqualTo(snapshot);
            }
        } finally {
            builds.shutdownNow();
        }
        assertThat(source(access().withSnapshot("last")).health()).isEqualTo(SourceHealth.OK);
        try (Stream<Path> left = Files.list(folder.resolve("cache/snapshots"))) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())).filter(name -> name.startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void syncsOfTwoProcessesShareOneCacheWithoutDamage() throws Exception {
        List<Process> builds = List.of(syncInAProcess(), syncInAProcess());
        for (Process each : builds) {
            assertThat(each.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(each.exitValue()).isZero();
        }

        assertThat(source(access().withSnapshot("last")).health()).isEqualTo(SourceHealth.OK);
        assertThat(abandoned()).isEmpty();
        Snapshot last = store().last("shop").orElseThrow();
        assertThat(store().find(last.digest())).isEqualTo(last);
    }

    private Process syncInAProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncInAProcess.class.getName(),
                        policy().toString(),
                        folder.resolve("cache").toString())
                .inheritIO()
                .start();
    }

    @Test
    void aSyncThatIsKilledLeavesTheLastGoodSnapshot() throws Exception {
        Snapshot before = synced();
        try (ServerSocket stalls = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            policy(
                    "{ id: trivy, from: production }",
                    "{ id: zap, from: \"http://127.0.0.1:" + stalls.getLocalPort() + "/zap.json\" }");
            Process killed = syncInAProcess();
            stalls.setSoTimeout(60_000);
            try (Socket asked = stalls.accept();
                    OutputStream out = asked.getOutputStream()) {
                // In the middle of the second source, the first being copied.
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                killed.destroyForcibly();
                assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        policy("{ id: trivy, from: production }");

        assertThat(store().last("shop")).contains(before);
        assertThat(source(access().withSnapshot("last")).health()).isEqualTo(SourceHealth.OK);
        List<Path> abandoned = abandoned();
        assertThat(abandoned).isNotEmpty();
        for (Path each : abandoned) {
            Files.setLastModifiedTime(each, FileTime.from(now.minus(Duration.ofDays(2))));
        }
        synced();
        assertThat(abandoned()).isEmpty();
    }

    private List<Path> abandoned() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("cache/snapshots"))) {
            return all.filter(file -> String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    @Test
    void aSourceThatLosesMostOfItsServicesIsIncompleteUntilThePolicyAcceptsIt() throws Exception {
        policy("{ id: trivy, from: production, expect: { maxDrop: 50% } }");
        production(40);
        synced();
        assertThat(source(access()).health()).isEqualTo(SourceHealth.OK);
        production(3);
        SourceState dropped = source(access());

        assertThat(dropped.health()).isEqualTo(SourceHealth.INCOMPLETE);
        assertThat(dropped.problems())
                .singleElement()
                .asString()
                .contains("it reports on 3 assets and reported on 40 at " + now, "93% are gone, at most 50% may be");
        // A second sync does not make it normal.
        synced();
        synced();
        assertThat(source(access()).health()).isEqualTo(SourceHealth.INCOMPLETE);
        assertThat(source(access().withSnapshot("last")).health()).isEqualTo(SourceHealth.INCOMPLETE);
        assertThat(judged(access()).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        policy("{ id: trivy, from: production, expect: { maxDrop: 95% } }");
        synced();
        policy("{ id: trivy, from: production, expect: { maxDrop: 50% } }");
        assertThat(source(access()).health()).isEqualTo(SourceHealth.OK);
        production(20);
        assertThat(source(access()).health()).isEqualTo(SourceHealth.OK);
    }

    @Test
    void aSourceThatIsSilentIsToldWhetherItEverSpoke() throws Exception {
        policy("{ id: trivy, from: production }", "{ id: zap, from: zap.json, required: false }");
        synced();
        Files.delete(folder.resolve("project/production/trivy.json"));
        List<SourceState> sources = judged(access()).sources();

        assertThat(sources.get(0).problems().get(0)).contains("it reported on 3 assets");
        assertThat(sources.get(1).problems().get(0)).contains("it may never have reported anything");
    }
}
