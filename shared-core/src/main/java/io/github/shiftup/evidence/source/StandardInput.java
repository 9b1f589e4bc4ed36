package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import io.github.shiftup.stream.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The standard input, kept in a file while it is read: readers go over a report more than once. */
final class StandardInput implements AutoCloseable {
    static final String NAME = "-";

    private final InputStream in;
    private @Nullable Path kept;

    StandardInput(InputStream in) {
        this.in = in;
    }

    /** @throws IOException if it cannot be read, or is larger than a report may be */
    FetchedFile file() throws IOException {
        Path file = Files.createTempFile("shift-up", ".report");
        kept = file;
        byte[] buffer = new byte[1 << 16];
        long left = Limits.DEFAULT.maxBytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException(
                            "the standard input is larger than the limit of " + Limits.DEFAULT.maxBytes() + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return new FetchedFile("standard input", file, null, null, TimeBasis.FILE, null, null);
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept);
        }
    }
}
