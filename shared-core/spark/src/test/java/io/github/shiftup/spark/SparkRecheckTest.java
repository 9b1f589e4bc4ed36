package io.github.shiftup.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.portfolio.Recheck;
import io.github.shiftup.portfolio.RecheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark, in local mode, writes the lines that a single machine writes, byte for byte. */
class SparkRecheckTest {
    private static final String AS_OF = "2026-11-27T08:00:00Z";
    private static final int SERVICES = 40;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JavaSparkContext spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void judgesAsASingleMachineDoes() throws IOException {
        write(new Random(7));

        List<String> alone = alone(null);

        assertThat(alone).hasSize(SERVICES).anyMatch(line -> line.contains("\"outcome\":\"FAIL\""));
        assertThat(shared(null)).isEqualTo(alone);
    }

    @Test
    void comparesWithTheLastRecheckAsASingleMachineDoes() throws IOException {
        write(new Random(8));
        Recheck first = Estates.recheck(request(null));
        new RecheckReport(first).writeAll(folder.resolve("before"));
        Path previous = folder.resolve("before/recheck.jsonl");
        Files.writeString(
                folder.resolve("evidence/later.jsonl"),
                finding(new Random(9), 3, 0, "library-0", "CVE-2026-9999", "2026-10-01T00:00:00Z"));

        List<String> alone = alone(previous);

        assertThat(alone).anyMatch(line -> line.contains("\"change\":\"WORSE\""));
        assertThat(shared(previous)).isEqualTo(alone);
    }

    @Test
    void aReportThatCannotBeReadLeavesNobodyWithAnAnswer() throws IOException {
        write(new Random(10));
        Files.writeString(folder.resolve("evidence/cut.jsonl"), "{\"id\": \"CVE-2026-1\", \"kind\": \"VULNER");

        List<String> alone = alone(null);

        assertThat(alone).allMatch(line -> line.contains("\"outcome\":\"NOT_EVALUATED\""));
        assertThat(shared(null)).isEqualTo(alone);
    }

    @Test
    void whatIsJudgedOfASourceAsAWholeIsRefused() throws IOException {
        write(new Random(11));
        Path estate = folder.resolve("estate.yaml");
        Files.writeString(
                estate, Files.readString(estate).replace("maxAge: 1d", "maxAge: 1d, expect: { minAssets: 1 }"));

        assertThatThrownBy(() -> shared(null)).hasMessageContaining("source feed cannot be read in shares");
    }

    private List<String> shared(@Nullable Path previous) {
        RecheckTask task = new RecheckTask(
                folder.resolve("estate.yaml").toString(), AS_OF, previous == null ? null : previous.toString());
        return new SparkRecheck(task, 5).lines(spark);
    }

    private List<String> alone(@Nullable Path previous) throws IOException {
        new RecheckReport(Estates.recheck(request(previous))).writeAll(folder.resolve("alone"));
        return Files.readAllLines(folder.resolve("alone/recheck.jsonl"));
    }

    private EstateRequest request(@Nullable Path previous) {
        return new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, Instant.parse(AS_OF), previous);
    }

    private void write(Random random) throws IOException {
        Files.createDirectories(folder.resolve("built"));
        Files.createDirectories(folder.resolve("evidence"));
        StringBuilder services = new StringBuilder();
        for (int service = 0; service < SERVICES; service++) {
            services.append("  - { service: service-")
                    .append(service)
                    .append(service % 4 == 0 ? ", profile: finance" : "")
                    .append(", runsAs: { images: [registry.example/acme/service-")
                    .append(service)
                    .append("] } }\n");
            service(random, service);
        }
        Files.writeString(folder.resolve("estate.yaml"), """
                apiVersion: shift-up-estate/v1
                estate: test
                profile: web
                built: [{ from: built }]
                evidence: [{ id: feed, from: evidence, maxAge: 1d }]
                services:
                """ + services);
    }

    private void service(Random random, int service) throws IOException {
        TreeSet<Integer> artifacts = new TreeSet<>();
        while (artifacts.size() < 6) {
            artifacts.add(random.nextInt(20));
        }
        StringBuilder sbom =
                new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{\"timestamp\":"
                        + "\"2026-11-20T08:00:00Z\",\"component\":{\"type\":\"application\",\"name\":\"service-"
                        + service
                        + "\",\"version\":\"1.0\"}},\"components\":[");
        StringBuilder findings = new StringBuilder();
        for (int artifact : artifacts) {
            int version = random.nextInt(3);
            sbom.append(sbom.charAt(sbom.length() - 1) == '[' ? "" : ",")
                    .append("{\"type\":\"library\",\"name\":\"library-")
                    .append(artifact)
                    .append("\",\"version\":\"1.")
                    .append(version)
                    .append("\",\"purl\":\"pkg:maven/org.acme/library-")
                    .append(artifact)
                    .append("@1.")
                    .append(version)
                    .append("\"}");
            findings.append(finding(
                    random,
                    service,
                    version,
                    "library-" + artifact,
                    "CVE-2026-" + (1000 + artifact * 3 + random.nextInt(3)),
                    "2026-" + (9 + random.nextInt(3) < 10 ? "09" : "10") + "-1" + random.nextInt(9) + "T00:00:00Z"));
        }
        Files.writeString(folder.resolve("built/service-" + service + ".json"), sbom.append("]}"));
        Files.writeString(folder.resolve("evidence/service-" + service + ".jsonl"), findings);
    }

    private static String finding(Random random, int service, int version, String name, String id, String firstSeen) {
        boolean high = random.nextBoolean();
        return "{\"id\":\"" + id + "\",\"aliases\":"
                + (random.nextInt(4) == 0 ? "[\"GHSA-" + id.substring(9) + "\"]" : "[]")
                + ",\"cwes\":[],\"kind\":\"VULNERABILITY\",\"title\":null,\"severity\":\"" + (high ? "HIGH" : "LOW")
                + "\",\"level\":\"" + (high ? "HIGH" : "LOW") + "\",\"ratings\":[{\"method\":\"CVSSv31\",\"vector\":\""
                + "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:" + (high ? "H/I:H/A:H" : "L/I:N/A:N") + "\",\"score\":"
                + (high ? "9.8" : "5.3") + ",\"source\":\"example\"}],\"component\":{\"name\":\"org.acme:" + name
                + "\",\"purl\":\"pkg:maven/org.acme/" + name + "@1." + version + "\",\"version\":\"1." + version
                + "\",\"path\":null,\"digest\":null},\"fixedVersions\":[\"1." + (version + 1)
                + "\"],\"affectedRanges\":[],\"active\":true,\"state\":null,\"asset\":{\"environment\":\"production\","
                + "\"service\":null,\"workload\":null,\"image\":\"registry.example/acme/service-" + service
                + ":1.0\",\"digest\":null,\"host\":null,\"url\":null},\"firstSeen\":"
                + (random.nextInt(3) == 0 ? "null" : "\"" + firstSeen + "\"")
                + ",\"lastSeen\":\"2026-11-27T0" + random.nextInt(8)
                + ":00:00Z\",\"observed\":1,\"exploited\":null,\"epss\":null,\"source\":{\"id\":\"feed\",\"format\":\"trivy\","
                + "\"tool\":\"Trivy\",\"toolVersion\":\"0.60\",\"location\":\"feed.json\",\"pointer\":\"/"
                + random.nextInt(100)
                + "\"}}\n";
    }
}
