package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Shape;
import java.util.function.Consumer;

/**
 * Reads the reports of one format.
 *
 * <p>An implementation is stateless, keeps no more of a report in memory than the format forces it to, reads what is there
 * whatever the order of its keys, and adds nothing: every text of a finding stands in the report. It hands over one
 * finding per {@linkplain ReportFormat#unit() unit} of the report, suppressed ones included
 * ({@link Finding#activity()} says so), before any merging. What it cannot read it refuses with a
 * {@link ReportException}; it never skips a unit in silence.
 */
public interface ReportReader {

    /** What is read: name, versions, unit. */
    ReportFormat format();

    /** Whether a document of this shape is of this format, told by keys that no other format has. */
    boolean recognises(Shape shape);

    /**
     * Reads a report to its end.
     *
     * @param report what to read, and how its findings are to be labelled
     * @param findings receives each finding as soon as it is read
     * @return what the report says of itself
     * @throws ReportException if it cannot be read to its end; findings handed over before do not count
     */
    ReportSummary read(Report report, Consumer<Finding> findings);
}
