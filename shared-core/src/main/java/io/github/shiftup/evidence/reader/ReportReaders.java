package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.ShapeSniffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The readers there are. To add a format: one class, one fixture, one line here. */
public final class ReportReaders {
    private static final List<ReportReader> ALL = List.of(
            new CycloneDxReader(),
            new DependencyCheckReader(),
            new TrivyReader(),
            new TrivyOperatorReader(),
            new SarifReader(),
            new GrypeReader(),
            new DependencyTrackReader(),
            new SnykReader(),
            new OsvReader(),
            new FalcoReader(),
            new ZapReader(),
            new NucleiReader(),
            new ModSecurityReader(),
            new AsffReader(),
            new Inspector2Reader(),
            new OcsfReader(),
            new KubescapeReader(),
            new OpenVexReader(),
            new CsafReader(),
            new DefectDojoReader(),
            new FindingLinesReader(),
            new GithubReader(),
            new GitlabReader());

    /** As where the lines of a log have a time and a name before the JSON. */
    private static final String NO_SYNTAX =
            ": it begins as neither JSON, YAML, XML nor a table with named columns. Where"
                    + " something stands before the tool's own output, on its lines or above them, leave that out";

    private ReportReaders() {}

    public static List<ReportReader> all() {
        return ALL;
    }

    public static Optional<ReportReader> byId(String format) {
        return ALL.stream()
                .filter(reader -> reader.format().id().equals(format))
                .findFirst();
    }

    /**
     * Reads a report with the reader that recognises it.
     *
     * @param format id of the reader to use whatever the content looks like, null to detect
     * @throws ReportException if no reader, or more than one, recognises it, or if it cannot be read to its end
     */
    public static ReportSummary read(Report report, @Nullable String format, Consumer<Finding> findings) {
        ReportReader reader = format == null ? detect(report) : named(report, format);
        return reader.read(report, new Counter(report, findings));
    }

    /** The one reader that recognises the content. */
    public static ReportReader detect(Report report) {
        Shape head = ShapeSniffer.head(report.document(), report.limits());
        List<ReportReader> found = recognising(head);
        if (found.isEmpty() && head.syntax() != Shape.Syntax.UNKNOWN) {
            found = recognising(ShapeSniffer.whole(report.document(), report.limits()));
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ReportException(
                Reason.UNKNOWN_FORMAT,
                report.location(),
                (found.isEmpty()
                                ? "is none of the formats we read (" + ids(ALL) + ")"
                                : "could be any of " + ids(found))
                        + (head.syntax() == Shape.Syntax.UNKNOWN ? NO_SYNTAX : "")
                        + ". If you know which it is, name it: 'format' in the policy's evidence entry,"
                        + " -Dshiftup.format on the command line");
    }

    private static ReportReader named(Report report, String format) {
        return byId(format)
                .orElseThrow(() -> new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        report.location(),
                        "was said to be of the format \"" + format + "\", which we do not read. Known: " + ids(ALL)));
    }

    private static List<ReportReader> recognising(Shape shape) {
        return ALL.stream().filter(reader -> reader.recognises(shape)).toList();
    }

    private static String ids(List<ReportReader> readers) {
        return readers.stream().map(reader -> reader.format().id()).collect(Collectors.joining(", "));
    }

    /** Holds the limit on findings for every reader. */
    private static final class Counter implements Consumer<Finding> {
        private final Report report;
        private final Consumer<Finding> next;
        private long count;

        Counter(Report report, Consumer<Finding> next) {
            this.report = report;
            this.next = next;
        }

        @Override
        public void accept(Finding finding) {
            if (++count > report.limits().maxFindings()) {
                throw new ReportException(
                        Reason.LIMIT,
                        report.location(),
                        "has more findings than the limit of " + report.limits().maxFindings());
            }
            next.accept(finding);
        }
    }
}
