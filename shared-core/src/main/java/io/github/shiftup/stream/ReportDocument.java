package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One report's bytes, as often as they are wanted: detection looks at them first, and a reader may need a second pass
 * where a document names things before it explains them.
 */
public final class ReportDocument {

    /** Opens the raw bytes from their beginning. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final String location;
    private final Opener opener;

    public ReportDocument(String location, Opener opener) {
        this.location = location;
        this.opener = opener;
    }

    public static ReportDocument ofFile(Path file, String location) {
        return new ReportDocument(location, () -> Files.newInputStream(file));
    }

    public static ReportDocument ofBytes(byte[] bytes, String location) {
        return new ReportDocument(location, () -> new ByteArrayInputStream(bytes));
    }

    /** How the report is called in messages and findings: its path or address. */
    public String location() {
        return location;
    }

    /** Opens the content from its beginning, decompressed where it is gzipped, whatever its name says. It is not buffered. */
    public InputStream open(Limits limits) {
        try {
            // Not buffered: whoever reads on asks for much at once, and copies of it would take as long as the reading.
            PushbackInputStream raw = new PushbackInputStream(opener.open(), 2);
            byte[] head = raw.readNBytes(2);
            raw.unread(head);
            boolean gzipped = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
            return new BoundedInputStream(gzipped ? new GzipContent(raw) : raw, limits.maxBytes());
        } catch (ReportIoException e) {
            throw new ReportException(e.reason(), location, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ReportException(Reason.IO, location, "could not be opened: " + FileProblems.text(e), e);
        }
    }
}
