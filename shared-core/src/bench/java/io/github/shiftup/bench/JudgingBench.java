package io.github.shiftup.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Judging against reading, in a JVM of its own with 8 GB. */
final class JudgingBench {
    private static final int ROUNDS = 5;
    private static final int FINDINGS = 1_000_000;

    private JudgingBench() {}

    static void run(Path folder) throws Exception {
        Path million = SampleReports.TRIVY.write(folder, Long.MAX_VALUE, FINDINGS);
        Bench.forked(8_192, "judging", SampleReports.TRIVY, million);
        Files.delete(million);
    }

    /** 1,000,000 findings in 1,000 components that the candidate ships; the median of the rounds after one of warm-up. */
    static void judging(Path file) throws Exception {
        Path folder = file.resolveSibling("");
        Path policyFile = folder.resolve("shift-up.yaml");
        Files.writeString(policyFile, """
                apiVersion: shift-up/v1
                service: shop
                runsAs: { images: [registry.example/acme/shop] }
                profile: web
                evidence:
                  - { id: trivy, from: %s }
                """.formatted(file.getFileName()));
        measure(folder, PolicyLoader.load(policyFile));
    }

    private static void measure(Path folder, Policy policy) {
        Candidate candidate = candidate();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            long start = System.nanoTime();
            Evidence evidence = new EvidenceLoader(folder, Limits.DEFAULT).load(policy.sources());
            long read = System.nanoTime();
            Verdict verdict = Evaluator.evaluate(
                    candidate, evidence, policy, Intel.NONE, Instant.parse("2026-11-24T06:00:00Z"));
            long judged = System.nanoTime();
            if (verdict.decisions().size() != FINDINGS) {
                throw new IllegalStateException(
                        verdict.decisions().size() + " decisions for " + FINDINGS + " findings");
            }
            System.out.printf(
                    Locale.ROOT, "judged in %.2f s, read in %.2f s%n", (judged - read) / 1e9, (read - start) / 1e9);
            if (i > 0) {
                ratios.add((double) (judged - read) / (read - start));
            }
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "judging / reading = %.2f (%.2f to %.2f)%n",
                ratios.get(ROUNDS / 2),
                ratios.get(0),
                ratios.get(ROUNDS - 1));
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
}
