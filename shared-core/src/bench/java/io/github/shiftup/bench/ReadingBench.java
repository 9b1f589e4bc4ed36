package io.github.shiftup.bench;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reading against Jackson's bare token loop and against analysis-model. Each pair takes turns in one JVM of its own; what
 * is printed is the median of the rounds. Its heap is the limit that is promised.
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

    private interface Work {
        long run() throws Exception;
    }
}
