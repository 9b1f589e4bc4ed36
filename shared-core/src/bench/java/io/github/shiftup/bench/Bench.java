package io.github.shiftup.bench;

import io.github.shiftup.evidence.source.SignalsBench;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.LogManager;

/**
 * Runs the benches: {@code Bench folder [reading|model|judging|formats|real|heap|intel|estate|ledger|NAME OF A SAMPLE]}. Each pair of things to compare takes turns in one JVM of
 * its own, whose heap is the limit that is promised; what is printed is the median of the rounds.
 */
public final class Bench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Bench() {}

    /** What is measured; returns how much it saw, so that nothing can be left out. */
    interface Work {
        long run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            Path folder = Files.createDirectories(Path.of(args[0]));
            String part = args.length < 2 ? "all" : args[1];
            switch (part) {
                case "all" -> {
                    ReadingBench.run(folder);
                    ModelBench.run(folder);
                    JudgingBench.run(folder);
                    FormatsBench.run(folder);
                    FormatsBench.real(folder);
                    HeapBench.run(folder);
                    IntelBench.run(folder);
                    EstateBench.run(folder);
                    LedgerBench.run(folder);
                }
                case "reading" -> ReadingBench.run(folder);
                case "model" -> ModelBench.run(folder);
                case "judging" -> JudgingBench.run(folder);
                case "formats" -> FormatsBench.run(folder);
                case "real" -> FormatsBench.real(folder);
                case "heap" -> HeapBench.run(folder);
                case "intel" -> IntelBench.run(folder);
                case "estate" -> EstateBench.run(folder);
                case "ledger" -> LedgerBench.run(folder);
                default -> FormatsBench.run(folder, Sample.named(part));
            }
            return;
        }
        // The peer logs what it does not understand; that is not to be measured.
        LogManager.getLogManager().reset();
        Sample sample = Sample.named(args[1]);
        Path file = Path.of(args[2]);
        switch (args[0]) {
            case "reading" -> ReadingBench.measure(sample, file);
            case "model" -> ModelBench.measure(sample, file);
            case "judging" -> JudgingBench.judging(file);
            case "heap" -> HeapBench.measure(file);
            case "signals" -> SignalsBench.measure();
            case "intel" -> IntelBench.measure(file);
            case "estate" -> EstateBench.measure(file);
            case "ledger" -> LedgerBench.measure(file);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Measures one thing in a JVM of its own with so many MiB of heap. */
    static void forked(int heap, String what, Sample sample, Path file) throws Exception {
        long size = Files.exists(file) ? Files.size(file) : 0;
        System.out.printf(Locale.ROOT, "%s, %,d bytes, -Xmx%dm: ", sample, size, heap);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        what,
                        sample.name(),
                        file.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            System.out.println("FAILED");
        }
    }

    /**
     * Lets two things take turns and prints how many times as long the one takes as the other: by the clock, and by the
     * thread's CPU time, which does not see what else the machine does, nor the collector's threads.
     */
    static void pair(String name, Work one, Work other) throws Exception {
        double[] clock = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        double[] ones = new double[ROUNDS];
        double[] others = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            double a = seconds(one);
            long middle = THREADS.getCurrentThreadCpuTime();
            double b = seconds(other);
            long end = THREADS.getCurrentThreadCpuTime();
            if (i >= 0) {
                clock[i] = a / b;
                cpu[i] = (double) (middle - start) / (end - middle);
                ones[i] = (middle - start) / 1e9;
                others[i] = (end - middle) / 1e9;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: clock %s, CPU %s; CPU seconds %.3f / %.3f%n",
                name,
                spread(clock),
                spread(cpu),
                median(ones),
                median(others));
    }

    private static String spread(double[] values) {
        double median = median(values);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, values[0], values[ROUNDS - 1]);
    }

    /** Sorts the values. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values[ROUNDS / 2];
    }

    /** Nanoseconds of CPU that this thread had. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        long count = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (count < 100) {
            throw new IllegalStateException("Only " + count + " were read");
        }
        return seconds;
    }
}
