package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's own small reports, one folder per reader, named as its format. */
final class Fixtures {
    private Fixtures() {}

    /** All fixtures of a reader; none if it has no folder. */
    static List<Path> of(ReportReader reader) {
        URL folder = Fixtures.class.getResource(reader.format().id());
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isJson(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") || name.endsWith(".sarif");
    }

    static boolean isJsonLines(Path file) {
        return file.getFileName().toString().endsWith(".jsonl");
    }

    static boolean isXml(Path file) {
        return file.getFileName().toString().endsWith(".xml");
    }

    static Report report(byte[] bytes) {
        return report(bytes, Limits.DEFAULT);
    }

    static Report report(byte[] bytes, Limits limits) {
        return new Report("source", ReportDocument.ofBytes(bytes, "report"), limits);
    }

    /** What came of a report: its summary and its findings. */
    record Reading(ReportSummary summary, List<Finding> findings) {}

    /** Reads as users do: the format is detected. */
    static Reading read(byte[] bytes) {
        return read(report(bytes));
    }

    static Reading read(Report report) {
        List<Finding> findings = new ArrayList<>();
        ReportSummary summary = ReportReaders.read(report, null, findings::add);
        return new Reading(summary, findings);
    }
}
