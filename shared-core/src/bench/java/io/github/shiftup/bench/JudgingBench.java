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
    private JudgingBench() {}

    static void run(Path folder) throws Exception {
        Path million = SampleReports.TRIVY.write(folder, Long.MAX_VALUE, 1_000_000);
        Bench.forked(8_192, "judging", SampleReports.TRIVY, million);
        Files.delete(million);
    }

    /** 1,000,000 findings in 1,000 components that the candidate ships. */
    static void judging(Path file) throws Exception {
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
            read = Bench.seconds(() -> {
                evidence[0] =
                        new EvidenceLoader(policyFile.resolveSibling(""), Limits.DEFAULT).load(policy.sources());
                return evidence[0].findings().size();
            });
            Verdict[] verdict = new Verdict[1];
            judge = Bench.seconds(() -> {
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
}
