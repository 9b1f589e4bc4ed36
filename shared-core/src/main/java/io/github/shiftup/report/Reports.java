package io.github.shiftup.report;

import io.github.shiftup.gate.Verdict;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The files that show a verdict. */
public final class Reports {
    private static final List<VerdictReport> ALL = List.of(
            new JsonReport(),
            new SarifReport(),
            new JunitReport(),
            new MarkdownReport(),
            new VexReport(),
            new HtmlReport());

    private Reports() {}

    /** All reports there are, {@code verdict.json} first. */
    public static List<VerdictReport> all() {
        return ALL;
    }

    /**
     * Writes all reports into a folder, which is made if it is missing. Each file is written beside its place first; only
     * when all are whole do they take their places, so a folder that cannot be written to keeps what it had.
     *
     * @throws UncheckedIOException if a file cannot be written; the message names it and says what to do
     */
    public static void writeAll(Verdict verdict, Path directory) {
        try (StagedFiles files = StagedFiles.in(directory)) {
            for (VerdictReport report : ALL) {
                files.stage(report.fileName(), out -> report.write(verdict, out));
            }
            files.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The reports cannot be written to " + directory + ": " + e
                            + ". Nothing half-written was left there. Make the folder writable, or choose another one",
                    e);
        }
    }
}
