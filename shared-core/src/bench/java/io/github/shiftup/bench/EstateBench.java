package io.github.shiftup.bench;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.portfolio.Recheck;
import io.github.shiftup.portfolio.RecheckReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Recheck of an estate, from the files to the reports: 100 components and 100 findings a service, each in a JVM of its own with
 * two processors and 1 GB.
 */
final class EstateBench {
    private static final int[] SERVICES = {100, 1_000, 10_000};
    private static final int COMPONENTS = 100;
    /** Artifacts that the services choose from, each in {@link #VERSIONS} versions. */
    private static final int ARTIFACTS = 2_000;

    private static final int VERSIONS = 5;
    private static final int SERVICES_IN_FILE = 500;
    private static final String AS_OF = "2026-11-27T08:00:00Z";

    private EstateBench() {}

    static void run(Path folder) throws Exception {
        for (int services : SERVICES) {
            Path estate = write(folder.resolve("estate-" + services), services);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx1g",
                            "-XX:ActiveProcessorCount=2",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Bench.class.getName(),
                            "estate",
                            "TRIVY",
                            estate.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                System.out.println("FAILED");
            }
            delete(estate.resolveSibling(""));
        }
    }

    /** In the JVM of its own. */
    static void measure(Path estate) throws IOException {
        long start = System.nanoTime();
        Recheck recheck =
                Estates.recheck(new EstateRequest(estate, SourceAccess.FILES, Instant.parse(AS_OF)));
        long judged = System.nanoTime();
        new RecheckReport(recheck).writeAll(estate.resolveSibling("target"));
        long written = System.nanoTime();
        if (!recheck.problems().isEmpty() || recheck.judged().size() != recheck.services()) {
            throw new IllegalStateException(recheck.judged().size() + " judged, " + recheck.problems());
        }
        System.out.printf(
                Locale.ROOT,
                "recheck of %,d services, %,d findings: %.1f s read and judged, %.1f s written; %d FAIL, %d WARN, %d PASS%n",
                recheck.services(),
                recheck.findings(),
                (judged - start) / 1e9,
                (written - judged) / 1e9,
                recheck.count(Outcome.FAIL),
                recheck.count(Outcome.WARN),
                recheck.count(Outcome.PASS));
    }

    private static Path write(Path folder, int services) throws IOException {
        Files.createDirectories(folder.resolve("services"));
        Files.createDirectories(folder.resolve("built"));
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("estate.yaml"), """
                apiVersion: shift-up-estate/v1
                estate: bench
                profile: web
                include: [services/*.yaml]
                built: [{ from: built }]
                evidence: [{ id: feed, from: evidence, maxAge: 1d }]
                """);
        Random random = new Random(20261127);
        for (int first = 0; first < services; first += SERVICES_IN_FILE) {
            int end = Math.min(services, first + SERVICES_IN_FILE);
            try (BufferedWriter list = writer(folder.resolve("services/" + first + ".yaml"));
                    BufferedWriter findings = writer(folder.resolve("evidence/" + first + ".jsonl"))) {
                for (int service = first; service < end; service++) {
                    list.write("- { service: service-" + service + ", owner: team-" + service % 50
                            + ", runsAs: { images: [registry.example/acme/service-" + service + "] } }\n");
                    service(folder, service, random, findings);
                }
            }
        }
        return folder.resolve("estate.yaml");
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file);
    }

    private static void service(Path folder, int service, Random random, BufferedWriter findings) throws IOException {
        TreeSet<Integer> artifacts = new TreeSet<>();
        while (artifacts.size() < COMPONENTS) {
            artifacts.add(random.nextInt(ARTIFACTS));
        }
        StringBuilder sbom = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{\"timestamp\":"
                + "\"2026-11-20T08:00:00Z\",\"component\":{\"type\":\"application\",\"bom-ref\":\"app\",\"name\":\"service-"
                + service + "\",\"version\":\"1.0\"}},\"components\":[");
        for (int artifact : artifacts) {
            int version = random.nextInt(VERSIONS);
            String name = "library-" + artifact;
            String purl = "pkg:maven/org.acme/" + name + "@1." + version;
            sbom.append(sbom.charAt(sbom.length() - 1) == '[' ? "" : ",")
                    .append("{\"type\":\"library\",\"group\":\"org.acme\",\"name\":\"")
                    .append(name)
                    .append("\",\"version\":\"1.")
                    .append(version)
                    .append("\",\"purl\":\"")
                    .append(purl)
                    .append("\"}");
            finding(service, artifact, version, name, purl, findings);
        }
        Files.writeString(folder.resolve("built/service-" + service + ".json"), sbom.append("]}"));
    }

    private static void finding(
            int service, int artifact, int version, String name, String purl, BufferedWriter findings)
            throws IOException {
        // Every third is high; the others are within the limits of the profile for a while.
        boolean high = artifact % 3 == 0;
        findings.write("{\"id\":\"CVE-2026-" + (10_000 + artifact * VERSIONS + version)
                + "\",\"aliases\":[],\"cwes\":[\"CWE-400\"],\"kind\":\"VULNERABILITY\",\"title\":\"Weakness of " + name
                + "\",\"severity\":\"" + (high ? "HIGH" : "LOW") + "\",\"level\":\"" + (high ? "HIGH" : "LOW")
                + "\",\"ratings\":[{\"method\":\"CVSSv31\",\"vector\":\""
                + (high ? "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H" : "CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N")
                + "\",\"score\":" + (high ? "7.5" : "2.5") + ",\"source\":\"example\"}],\"component\":{\"name\":\"org.acme:"
                + name + "\",\"purl\":\"" + purl + "\",\"version\":\"1." + version
                + "\",\"path\":null,\"digest\":null},\"fixedVersions\":[\"1." + (version + 1)
                + "\"],\"affectedRanges\":[],\"active\":true,\"state\":null,\"asset\":{\"environment\":\"production\","
                + "\"service\":null,\"workload\":\"prod/deployment/service-" + service
                + "\",\"image\":\"registry.example/acme/service-" + service
                + ":1.0\",\"digest\":null,\"host\":null,\"url\":null},\"firstSeen\":\"2026-" + (artifact % 10 == 0 ? "08" : "11") + '-' + (10 + artifact % 10)
                + "T00:00:00Z\",\"lastSeen\":\"2026-11-27T05:00:00Z\",\"observed\":1,\"exploited\":null,\"epss\":null,"
                + "\"source\":{\"id\":\"feed\",\"format\":\"trivy\",\"tool\":\"Trivy\",\"toolVersion\":\"0.60\","
                + "\"location\":\"feed.json\",\"pointer\":\"/" + artifact + "\"}}\n");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
