package io.github.shiftup.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** One line for each format and notation: reading 200 MB against the bare loop over the same bytes. */
final class FormatsBench {
    private static final long SIZE = 200_000_000;

    private FormatsBench() {}

    static void run(Path folder) throws Exception {
        for (Sample sample : Sample.all().toList()) {
            run(folder, sample);
        }
    }

    /** The same for real reports, if they are here. */
    static void real(Path folder) throws Exception {
        if (!GrownReports.areHere()) {
            System.out.println("The shared evidence is not here (-Dshiftup.shared=DIRECTORY): no real report was read.");
            return;
        }
        for (Sample sample : GrownReports.values()) {
            run(folder, sample);
        }
    }

    /** One of them, for whoever makes its reader faster. */
    static void run(Path folder, Sample sample) throws Exception {
        Path file = sample.write(folder, SIZE, Integer.MAX_VALUE);
        Bench.forked(sample.heap(), "reading", sample, file);
        Files.delete(file);
    }
}
