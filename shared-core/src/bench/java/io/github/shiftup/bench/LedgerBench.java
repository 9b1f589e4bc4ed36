package io.github.shiftup.bench;

import io.github.shiftup.Gate;
import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a gate pays for its ledger: 100 components and 100 findings, and 10,000 records of the service from 2,500 verdicts of a
 * year. In a JVM of its own with 256 MB.
 */
final class LedgerBench {
    private static final int FINDINGS = 100;
    private static final int VERDICTS = 2_500;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private LedgerBench() {}

    static void run(Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("ledger-bench"));
        write(place);
        Bench.forked(256, "ledger", SampleReports.TRIVY, place);
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                evidence:
                  - { id: trivy, from: trivy.json, service: shop, maxAge: 24h }
                """);
        Files.writeString(folder.resolve("trivy.json"), report());
        for (int i = VERDICTS; i > 0; i--) {
            record(folder, NOW.minus(Duration.ofDays(365).dividedBy(VERDICTS).multipliedBy(i)), folder.resolve("ledger"));
        }
    }

    /** In the JVM of its own. */
    static void measure(Path folder) throws IOException {
        Path full = folder.resolve("ledger");
        Path begun = folder.resolve("begun");
        long records = Ledger.in(full).records("shop").size();
        if (records != 4L * VERDICTS) {
            throw new IllegalStateException(records + " records");
        }
        List<double[]> rounds = new ArrayList<>();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Instant asOf = NOW.plusSeconds(60L * (i + WARM_UP));
            double[] round = {
                seconds(() -> judge(folder, asOf, null)),
                seconds(() -> judge(folder, asOf, begun)),
                seconds(() -> judge(folder, asOf, full)),
                seconds(() -> record(folder, asOf, full))
            };
            if (i >= 0) {
                rounds.add(round);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d records: a verdict without a ledger %s, with an empty one %s, with this one %s; judged without and recorded"
                        + " %s%n",
                records,
                median(rounds, 0),
                median(rounds, 1),
                median(rounds, 2),
                median(rounds, 3));
    }

    private static String median(List<double[]> rounds, int column) {
        double[] values =
                rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%.3f s (%.3f to %.3f)",
                values[values.length / 2],
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static GateRequest request(Path folder, Instant asOf, @Nullable Path ledger) {
        return new GateRequest(
                folder.resolve("shift-up.yaml"), candidate(), asOf, false, SourceAccess.FILES, null, ledger);
    }

    private static Verdict judge(Path folder, Instant asOf, @Nullable Path ledger) {
        Verdict verdict = Gate.evaluate(request(folder, asOf, ledger));
        if (verdict.decisions().size() != FINDINGS || (verdict.digests().history() == null) != (ledger == null)) {
            throw new IllegalStateException(verdict.decisions().size() + " decisions, " + verdict.digests());
        }
        return verdict;
    }

    private static void record(Path folder, Instant asOf, Path ledger) {
        Verdict verdict = judge(folder, asOf, null);
        try {
            GateLedger.of(request(folder, asOf, ledger)).orElseThrow().record(verdict, candidate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate candidate() {
        return new Candidate(
                "org.acme:shop",
                "1.0",
                List.of(),
                IntStream.range(0, FINDINGS)
                        .mapToObj(i -> new ShippedComponent(
                                Coordinates.maven("org.acme", "library-" + i, "1.0"),
                                "pkg:maven/org.acme/library-" + i + "@1.0",
                                null,
                                "compile",
                                List.of(),
                                List.of()))
                        .toList(),
                false);
    }

    private static String report() {
        return IntStream.range(0, FINDINGS)
                .mapToObj(i -> """
                        {"VulnerabilityID": "CVE-2026-%d", "PkgName": "org.acme:library-%d",
                         "PkgIdentifier": {"PURL": "pkg:maven/org.acme/library-%d@1.0"}, "InstalledVersion": "1.0",
                         "FixedVersion": "1.1", "Severity": "LOW",
                         "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N"}}}""".formatted(10_000 + i, i, i))
                .collect(Collectors.joining(
                        ",",
                        """
                        {"SchemaVersion": 2, "CreatedAt": "%s", "ArtifactName": "registry.example/acme/shop:1.0",
                         "ArtifactType": "container_image", "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar",
                         "Vulnerabilities": [""".formatted(NOW.minusSeconds(3600)),
                        "]}]}"));
    }
}
