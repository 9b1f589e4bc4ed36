package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.FileFetcher;
import io.github.shiftup.evidence.seal.UntrustedException;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what was understood of reports: one normalised finding a line, suppressed ones included, before any merging. */
public final class EvidenceExport {

    /**
     * What came of one file.
     *
     * @param location path as shown
     * @param reading null if it could not be read
     * @param active how many of its findings count
     * @param problem null if it was read
     */
    public record FileSummary(
            String location,
            @Nullable ReportReading reading,
            long active,
            @Nullable String problem) {}

    private final Path base;
    private final @Nullable String format;
    private final InputStream standardInput;

    /**
     * An export.
     *
     * @param base that relative paths are relative to
     * @param format id of the reader to use whatever the content looks like; null to detect
     * @param standardInput is read where a report is called {@code -}
     */
    public EvidenceExport(Path base, @Nullable String format, InputStream standardInput) {
        this.base = base;
        this.format = format;
        this.standardInput = standardInput;
    }

    /**
     * Reads the files and writes their findings as JSON Lines. The output is there whole or not at all; a file that cannot
     * be read is a problem in the summary, and nothing of it is written.
     *
     * @param evidence files, directories and globs; {@code -} for the standard input
     * @throws IOException if the output cannot be written, or the standard input not be read
     */
    public List<FileSummary> write(List<String> evidence, Path output) throws IOException {
        List<FileSummary> summaries = new ArrayList<>();
        try (StandardInput input = new StandardInput(standardInput)) {
            List<FetchedFile> files = new ArrayList<>();
            if (evidence.contains(StandardInput.NAME)) {
                files.add(input.file());
            }
            files.addAll(files(evidence, summaries));
            AtomicFiles.write(output, out -> {
                try (FindingLines lines = new FindingLines(out)) {
                    for (FetchedFile file : files) {
                        summaries.add(export(file, lines));
                    }
                }
            });
        }
        return summaries;
    }

    private List<FetchedFile> files(List<String> evidence, List<FileSummary> summaries) {
        TreeMap<Path, FetchedFile> files = new TreeMap<>();
        FileFetcher fetcher = new FileFetcher(base);
        for (String from : evidence) {
            if (from.equals(StandardInput.NAME)) {
                continue;
            }
            try {
                List<FetchedFile> found =
                        fetcher.fetch(FetchRequest.of("evidence", from)).files();
                if (found.isEmpty()) {
                    summaries.add(new FileSummary(from, null, 0, fetcher.nothing(from)));
                }
                found.forEach(file -> files.put(file.file(), file));
            } catch (FetchException e) {
                summaries.add(new FileSummary(from, null, 0, e.text()));
            }
        }
        return List.copyOf(files.values());
    }

    private FileSummary export(FetchedFile file, Consumer<Finding> lines) {
        String name = String.valueOf(file.file().getFileName());
        SourceSpec spec = new SourceSpec(name, file.location(), null, true, null, null, format, true, null);
        EvidenceLoader loader = new EvidenceLoader(base, Limits.DEFAULT);
        try {
            // Read once to know that it can be read to its end, then once more to write: nothing is kept in memory.
            loader.read(spec, file, finding -> {});
            Counter counter = new Counter(lines);
            ReportReading reading = loader.read(spec, file, counter);
            return new FileSummary(reading.location(), reading, counter.active, null);
        } catch (ReportException e) {
            return new FileSummary(e.location(), null, 0, e.getMessage());
        } catch (UntrustedException e) {
            return new FileSummary(file.location(), null, 0, e.text());
        }
    }

    private static final class Counter implements Consumer<Finding> {
        private final Consumer<Finding> next;
        private long active;

        Counter(Consumer<Finding> next) {
            this.next = next;
        }

        @Override
        public void accept(Finding finding) {
            if (finding.activity().counts()) {
                active++;
            }
            next.accept(finding);
        }
    }
}
