package io.github.shiftup.bench;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reading against analysis-model, which reads the same formats into memory. */
final class ModelBench {
    private static final long[] SIZES = {10_000_000, 50_000_000, 200_000_000};
    /** Enough for the peer, which reads a document whole. */
    private static final int HEAP = 8_192;

    private ModelBench() {}

    static void run(Path folder) throws Exception {
        for (Sample sample : List.of(
                SampleReports.TRIVY, SampleReports.DEPENDENCY_CHECK, SampleReports.SARIF, FormatSamples.GRYPE)) {
            for (long size : SIZES) {
                Bench.forked(HEAP, "model", sample, sample.write(folder, size, Integer.MAX_VALUE));
            }
        }
    }

    static void measure(Sample sample, Path file) throws Exception {
        Bench.pair("analysis-model / reading", () -> model(sample, file), () -> ReadingBench.read(file));
        // How fast the peer is by itself: the ratio above is what reading reaches of the loop, divided by this.
        Bench.pair("token loop / analysis-model", () -> ReadingBench.tokens(file), () -> model(sample, file));
    }

    private static long model(Sample sample, Path file) {
        String id = sample.format().equals("dependency-check") ? "owasp-dependency-check" : sample.format();
        return new ParserRegistry()
                .get(id)
                .createParser()
                .parse(new FileReaderFactory(file, StandardCharsets.UTF_8))
                .size();
    }
}
