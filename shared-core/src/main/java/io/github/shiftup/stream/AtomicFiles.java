package io.github.shiftup.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Files that are there whole or not at all: written beside, then renamed. */
public final class AtomicFiles {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFiles() {}

    /**
     * Writes a file; missing folders are made. If anything goes wrong, what was there before is still there.
     *
     * @throws IOException if the folder or the file cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        try (StagedFiles files = StagedFiles.in(whole.resolveSibling(""))) {
            files.stage(whole.getFileName().toString(), content);
            files.commit();
        }
    }
}
