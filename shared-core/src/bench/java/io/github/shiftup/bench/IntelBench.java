package io.github.shiftup.bench;

import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.IntelLoader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Loading all intel that a build asks for: a catalogue of 1,500, scores of 300,000 and 2,290 advisories; first in a JVM of
 * its own, as a build does it, then again and again.
 */
final class IntelBench {
    private static final int ROUNDS = 5;
    private static final int HEAP = 512;
    private static final int LISTED = 1_500;
    private static final int SCORED = 300_000;
    private static final int ADVISORIES = 2_290;

    private IntelBench() {}

    static void run(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("intel"));
        kev(folder.resolve("intel/kev.json"));
        epss(folder.resolve("intel/epss.csv.gz"));
        Path advisories = folder.resolve("intel/advisories.zip");
        advisories(advisories);
        Bench.forked(HEAP, "intel", SampleReports.TRIVY, advisories);
    }

    static void measure(Path advisories) throws Exception {
        Path kev = advisories.resolveSibling("kev.json");
        Path epss = advisories.resolveSibling("epss.csv.gz");
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            double together =
                    Bench.seconds(() -> size(IntelLoader.load(kev, epss, List.of(), List.of(advisories))));
            System.out.printf(Locale.ROOT, "%s: %.3f s%n", i == 0 ? "first" : "again", together);
            seconds.add(together);
        }
        seconds.remove(0);
        seconds.sort(null);
        System.out.printf(Locale.ROOT, "median of those again: %.3f s%n", seconds.get(ROUNDS / 2));
    }

    /** How much there is, so that nothing can be left out. */
    private static long size(Intel intel) {
        if (!intel.problems().isEmpty()) {
            throw new IllegalStateException(intel.problems().toString());
        }
        return Objects.requireNonNull(intel.knownExploited()).added().size()
                + Objects.requireNonNull(intel.epss()).size();
    }

    private static void kev(Path file) throws IOException {
        StringBuilder json = new StringBuilder(
                "{\"catalogVersion\": \"2026.11.20\", \"dateReleased\": \"2026-11-20T00:00:00Z\", \"count\": " + LISTED
                        + ", \"vulnerabilities\": [");
        for (int i = 0; i < LISTED; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"cveID\": \"CVE-2021-")
                    .append(10_000 + i)
                    .append("\", \"vendorProject\": \"Acme\", \"product\": \"Shop\", \"dateAdded\": \"2026-11-01\", ")
                    .append("\"shortDescription\": \"")
                    .append("Acme Shop lets anyone in. ".repeat(12))
                    .append("\", \"dueDate\": \"2026-11-22\"}");
        }
        Files.writeString(file, json.append("]}"));
    }

    private static void epss(Path file) throws IOException {
        Random random = new Random(1);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("#model_version:v2026.06.15,score_date:2026-11-20T12:00:00Z\ncve,epss,percentile\n");
            for (int i = 0; i < SCORED; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "CVE-%d-%04d,%.5f,%.5f%n",
                        1999 + i % 28,
                        i / 28,
                        random.nextDouble(),
                        random.nextDouble()));
            }
        }
    }

    private static void advisories(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < ADVISORIES; i++) {
                out.putNextEntry(new ZipEntry("CVE-2026-" + i + ".json"));
                out.write(advisory(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String advisory(int i) {
        StringBuilder versions = new StringBuilder();
        for (int minor = 0; minor < 60; minor++) {
            versions.append(minor == 0 ? "" : ", ").append("\"1.").append(minor).append(".0\"");
        }
        return """
                {"schema_version": "1.6.0", "id": "CVE-2026-%d", "modified": "2026-05-01T10:00:00Z", "aliases": ["GHSA-%d"],
                 "summary": "%s", "details": "%s", "affected": [{"package": {"ecosystem": "Maven", "name": "org.acme:lib-%d"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.60.0"}]}],
                 "versions": [%s]}]}
                """.formatted(i, i, "s".repeat(60), "Anyone can do anything. ".repeat(20), i % 500, versions);
    }
}
