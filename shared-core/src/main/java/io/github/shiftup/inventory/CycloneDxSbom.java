package io.github.shiftup.inventory;

import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A candidate as a CycloneDX SBOM. What CycloneDX has no place for (modules, paths, whether the build was partial) stands
 * in properties whose names begin with {@code shift-up:}, so that reading gives back exactly what was written.
 */
public final class CycloneDxSbom {
    private CycloneDxSbom() {}

    /** Writes CycloneDX 1.6 JSON; equal candidates give equal bytes. */
    public static void write(Candidate candidate, OutputStream out) {
        SbomWriter.write(candidate, out);
    }

    /**
     * Reads a CycloneDX SBOM, JSON of versions 1.2 to 1.7 or XML of 1.0 to 1.7, whoever wrote it.
     *
     * @throws ReportException if it cannot be read, is none, or does not tell what is shipped: it lists no components, or
     *     software without a purl. What it left out would count as mended
     */
    public static Candidate read(Path file) {
        return SbomReader.read(ReportDocument.ofFile(file, file.toString()));
    }
}
