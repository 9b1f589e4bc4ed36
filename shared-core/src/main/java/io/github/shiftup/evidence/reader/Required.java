package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a unit of a report cannot be without. */
final class Required {
    private Required() {}

    /**
     * A text that must be there.
     *
     * @param key where it should stand, as a path from the pointer
     * @throws ReportException if it is missing
     */
    static String text(@Nullable String text, Report report, String pointer, String key) {
        return text(text, report, () -> pointer, key);
    }

    /** The same where the pointer has to be put together first. */
    static String text(@Nullable String text, Report report, Supplier<String> place, String key) {
        if (text != null) {
            return text;
        }
        String pointer = place.get();
        throw new ReportException(
                Reason.SHAPE,
                report.location(),
                "at " + (pointer.isEmpty() ? "the document" : pointer) + ": there is no " + key
                        + ". The tool's format changed or the file was edited; nothing of this report is used");
    }
}
