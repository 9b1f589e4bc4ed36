package io.github.shiftup.bench;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reading against Jackson's bare token loop and against analysis-model, and judging against reading. Each pair takes turns
 * in one JVM of its own; what is printed is the median of the rounds. Its heap is the limit that is promised.
 */
public final class ReadingBench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final long LARGE = 200_000_000;
    private static final long SMALL = 10_000_000;

    private ReadingBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            all(Path.of(args[0]));
            return;
        }
        // The peer logs what it does not understand; that is not to be measured.
        LogManager.getLogManager().reset();
        SampleReports sample = SampleReports.valueOf(args[1]);
        Path file = Path.of(args[2]);
        switch (args[0]) {
            case "tokens" ->
                pair("token loop / reading", () -> tokens(file), () -> ours(file));
            case "model" ->
                pair("analysis-model / reading", () -> model(sample, file), () -> ours(file));
            case "judging" -> judging(file);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void all(Path folder) throws Exception {
        Files.createDirectories(folder);
        for (SampleReports sample : SampleReports.values()) {
            Path file = sample.write(folder, LARGE, Integer.MAX_VALUE);
            forked(sample.heap, "tokens", sample, file);
            Files.delete(file);
        }
        for (SampleReports sample : List.of(SampleReports.TRIVY, SampleReports.DEPENDENCY_CHECK, SampleReports.SARIF)) {
            forked(4_096, "model", sample, sample.write(folder, SMALL, Integer.MAX_VALUE));
        }
        Path million = SampleReports.TRIVY.write(folder, Long.MAX_VALUE, 1_000_000);
        forked(8_192, "judging", SampleReports.TRIVY, million);
        Files.delete(million);
    }

    private static void forked(int heap, String what, SampleReports sample, Path file) throws Exception {
        System.out.printf(Locale.ROOT, "%s, %,d bytes, -Xmx%dm: ", sample, Files.size(file), heap);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingBench.class.getName(),
                        what,
                        sample.name(),
                        file.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            System.out.println("FAILED");
        }
    }

    private static void pair(String name, Work one, Work other) throws Exception {
        double[] ones = new double[ROUNDS];
        double[] others = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double a = seconds(one);
            double b = seconds(other);
            if (i >= 0) {
                ones[i] = a;
                others[i] = b;
            }
        }
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(i -> ones[i] / others[i])
                .sorted()
                .toArray();
        Arrays.sort(ones);
        Arrays.sort(others);
        System.out.printf(
                Locale.ROOT,
                "%s = %.2f (%.2f to %.2f); %.3f s / %.3f s%n",
                name,
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1],
                ones[ROUNDS / 2],
                others[ROUNDS / 2]);
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        long count = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (count < 1_000) {
            throw new IllegalStateException("Only " + count + " were read");
        }
        return seconds;
    }

    private static long tokens(Path file) throws Exception {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    private static long ours(Path file) {
        long[] count = {0};
        ReportReaders.read(
                new Report("bench", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT),
                null,
                finding -> count[0]++);
        return count[0];
    }

    private static long model(SampleReports sample, Path file) {
        String id = sample == SampleReports.DEPENDENCY_CHECK ? "owasp-dependency-check" : sample.format;
        return new ParserRegistry()
                .get(id)
                .createParser()
                .parse(new FileReaderFactory(file, StandardCharsets.UTF_8))
                .size();
    }

    /** 1,000,000 findings in 1,000 components that the candidate ships. */
    private static void judging(Path file) throws Exception {
        Path policyFile = file.resolveSibling("shift-up.yaml");
        Files.writeString(policyFile, """
                apiVersion: shift-up/v1
                service: shop
                runsAs: { images: [registry.example/acme/shop] }
                profile: web
                evidence:
                  - { id: trivy, from: %s }
                """.formatted(file.getFileName()));
        Policy policy = PolicyLoader.load(policyFile);
        Candidate candidate = candidate();
        List<Double> ratios = new ArrayList<>();
        double read = 0;
        double judge = 0;
        for (int i = 0; i < 3; i++) {
            Evidence[] evidence = new Evidence[1];
            read = seconds(() -> {
                evidence[0] =
                        new EvidenceLoader(policyFile.resolveSibling(""), Limits.DEFAULT).load(policy.sources());
                return evidence[0].findings().size();
            });
            Verdict[] verdict = new Verdict[1];
            judge = seconds(() -> {
                verdict[0] = Evaluator.evaluate(
                        candidate, evidence[0], policy, Intel.NONE, Instant.parse("2026-11-24T06:00:00Z"));
                return verdict[0].decisions().size();
            });
            ratios.add(judge / read);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT, "judging / reading = %.2f; last %.2f s / %.2f s%n", ratios.get(1), judge, read);
    }

    private static Candidate candidate() {
        List<ShippedComponent> components = IntStream.range(0, SampleReports.LIBRARIES)
                .mapToObj(i -> new ShippedComponent(
                        Coordinates.maven("org.acme", "library-" + i, "1.0"),
                        "pkg:maven/org.acme/library-" + i + "@1.0",
                        null,
                        "compile",
                        List.of("org.acme:shop"),
                        List.of(List.of("org.acme:shop:1.0", "org.acme:library-" + i + ":1.0"))))
                .toList();
        return new Candidate("org.acme:shop", "1.0", List.of("org.acme:shop"), components, false);
    }

    private interface Work {
        long run() throws Exception;
    }
}
