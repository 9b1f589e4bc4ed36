package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none of them longer than a limit, whatever the stream holds. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 15];
    private int at;
    private int end;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line that is not empty, without its end; null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return line.size() == 0 ? null : line.toByteArray();
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > longest) {
                throw new ReportException(
                        Reason.LIMIT, "a list of lines", "has a line over the limit of " + longest + " bytes");
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                if (line.size() > 0) {
                    return line.toByteArray();
                }
            }
        }
    }
}
