package io.github.shiftup.evidence.reader;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself.
 *
 * @param format id of the reader
 * @param formatVersion schema version as the report writes it
 * @param tool that wrote it, null if it does not say
 * @param toolVersion as the report writes it
 * @param generated when it was made, by its own word; the latest such time if it holds several reports
 * @param findings how many units were read, suppressed ones included
 * @param covered how many things the report says it looked at: targets, components, resources, pages. Zero findings in
 *     zero covered things is no good news, it is no news.
 * @param remarks what a person should know: an incomplete scan, an analysis exception, a truncated list
 */
public record ReportSummary(
        String format,
        @Nullable String formatVersion,
        @Nullable String tool,
        @Nullable String toolVersion,
        @Nullable Instant generated,
        long findings,
        long covered,
        List<String> remarks) {

    public ReportSummary {
        remarks = List.copyOf(remarks);
    }
}
