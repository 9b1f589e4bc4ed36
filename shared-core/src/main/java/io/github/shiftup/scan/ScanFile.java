package io.github.shiftup.scan;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.stream.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Findings of a scan as JSON Lines. The first line says what was looked at: a scan that found nothing is no empty file. */
public final class ScanFile {
    private ScanFile() {}

    /**
     * Writes the file; it is there whole or not at all.
     *
     * @param components how many were looked at
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, int components, List<Finding> findings) throws IOException {
        AtomicFiles.write(file, out -> {
            String head = "{\"scanned\":{\"tool\":\"" + AdvisoryScan.TOOL + "\",\"components\":" + components + "}}\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            try (FindingLines lines = new FindingLines(out)) {
                findings.forEach(lines);
            }
        });
    }
}
