package io.github.shiftup.evidence.source;

import io.github.shiftup.bench.AlertStream;
import io.github.shiftup.bench.ReadingBench;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** 10 million alerts through the counter, against the bare token loop over the same bytes: once, as it is long enough. */
public final class SignalsBench {
    private static final int ALERTS = 10_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SignalsBench() {}

    public static void measure() {
        long start = THREADS.getCurrentThreadCpuTime();
        ReadingBench.tokens(new AlertStream(ALERTS));
        long middle = THREADS.getCurrentThreadCpuTime();
        long[] kept = {0, 0};
        SignalCounter counter = new SignalCounter(finding -> {
            kept[0]++;
            kept[1] += finding.observed();
        });
        ReportReaders.read(
                new Report("bench", new ReportDocument("alerts", () -> new AlertStream(ALERTS)), Limits.DEFAULT),
                "falco",
                counter);
        counter.finish();
        long end = THREADS.getCurrentThreadCpuTime();
        if (kept[1] != ALERTS) {
            throw new IllegalStateException(kept[1] + " alerts were counted");
        }
        System.out.printf(
                Locale.ROOT,
                "token loop / counting %,d alerts: CPU %.2f; %.1f / %.1f s; %,d findings are left%n",
                ALERTS,
                (double) (middle - start) / (end - middle),
                (middle - start) / 1e9,
                (end - middle) / 1e9,
                kept[0]);
    }
}
