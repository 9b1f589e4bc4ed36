package io.github.shiftup.evidence.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of a source, read to its end.
 *
 * @param location path as it is shown, relative to the policy where it lies below
 * @param digest SHA-256 of the file as it lies there, {@code sha256:...}
 * @param format id of the reader
 * @param tool that wrote it, with its version; null if it does not say
 * @param time when it was made; null if nobody tells
 * @param ageBasis whose word that is; null if nobody tells
 * @param written when the file was last written where it lies or lay; null if nobody tells
 * @param findings units read, suppressed ones included
 * @param covered things that it looked at
 * @param remarks for people
 */
public record ReportReading(
        String location,
        String digest,
        String format,
        @Nullable String tool,
        @Nullable Instant time,
        @Nullable AgeBasis ageBasis,
        @Nullable Instant written,
        long findings,
        long covered,
        List<String> remarks) {

    public ReportReading {
        remarks = List.copyOf(remarks);
    }

    /** With these remarks behind its own. */
    ReportReading withRemarks(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new ReportReading(location, digest, format, tool, time, ageBasis, written, findings, covered, all);
    }

    /** Whose word a report's time is. */
    public enum AgeBasis {
        /** The report's own. */
        REPORT,
        /** The file's time of last change, as the report tells none. */
        FILE,
        /** The server's, as the report tells none. */
        SERVER
    }
}
