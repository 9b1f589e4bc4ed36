package io.github.shiftup.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A report of 1 GB in 32 MB of heap, and 10 million alerts in 64: either passes or runs out of memory. */
final class HeapBench {
    private static final long SIZE = 1_000_000_000;

    private HeapBench() {}

    static void run(Path folder) throws Exception {
        for (Sample sample : List.of(SampleReports.SARIF, SampleReports.TRIVY)) {
            Path file = sample.write(folder, SIZE, Integer.MAX_VALUE);
            Bench.forked(32, "heap", sample, file);
            Files.delete(file);
        }
        Bench.forked(64, "signals", FormatSamples.FALCO, folder.resolve("made while it is read"));
    }

    static void measure(Path file) {
        long start = System.nanoTime();
        long findings = ReadingBench.read(file);
        System.out.printf(Locale.ROOT, "%,d findings in %.1f s%n", findings, (System.nanoTime() - start) / 1e9);
    }
}
