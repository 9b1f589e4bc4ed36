package io.github.shiftup.bench;

import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading against the bare loop over the same bytes: Jackson's tokens. */
final class ReadingBench {
    private static final long SIZE = 200_000_000;

    private ReadingBench() {}

    static void run(Path folder) throws Exception {
        for (SampleReports sample : SampleReports.values()) {
            Path file = sample.write(folder, SIZE, Integer.MAX_VALUE);
            Bench.forked(sample.heap, "reading", sample, file);
            Files.delete(file);
        }
    }

    static void measure(SampleReports sample, Path file) throws Exception {
        Bench.pair("token loop / reading", () -> tokens(file), () -> read(file));
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

    /** Detects the format and reads to the end; returns how many findings there were. */
    static long read(Path file) {
        long[] count = {0};
        ReportReaders.read(
                new Report("bench", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT),
                null,
                finding -> count[0]++);
        return count[0];
    }
}
