package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a Dependency-Check report says of itself, and the way of its findings. */
final class DependencyCheckScan {
    private static final int MAX_REMARKS = 20;

    private final Report report;
    private final Consumer<Finding> sink;

    @Nullable
    String schema;

    @Nullable
    String engineVersion;

    @Nullable
    Instant reportDate;

    boolean scanInfoRead;
    boolean projectInfoRead;
    boolean dependenciesRead;
    private boolean secondPass;
    private boolean postponed;
    private long covered;
    private long count;
    private final List<String> remarks = new ArrayList<>();

    DependencyCheckScan(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    /**
     * Takes the version of the schema.
     *
     * @param named how the report names it: {@code reportSchema 1.1}, {@code dependency-check.4.1.xsd}
     * @param version null if the report does not say
     * @param newest major version that we know
     * @param known what we know, in words
     */
    void schema(String named, @Nullable String version, int newest, String known) {
        schema = version;
        int dot = version == null ? -1 : version.indexOf('.');
        String major = version == null ? "" : dot < 0 ? version : version.substring(0, dot);
        if (!major.matches("[1-9]") || Integer.parseInt(major) > newest) {
            throw new ReportException(
                    Reason.UNKNOWN_VERSION,
                    report.location(),
                    (version == null ? "does not say which version of the schema it is in" : "is in " + named)
                            + ", and we know " + known
                            + ". Read it with a newer Shift Up, or let Dependency-Check write one"
                            + " of these");
        }
    }

    /** Whether the dependencies that come now are to be read: not before the report has said who made it and when. */
    boolean wantsDependencies() {
        dependenciesRead = true;
        postponed = !secondPass && !(scanInfoRead && projectInfoRead);
        return !postponed;
    }

    /** Ends the first pass. True if the dependencies came too early and a second one is needed, with this same object. */
    boolean needsSecondPass() {
        if (!dependenciesRead) {
            throw new ReportException(
                    Reason.SHAPE,
                    report.location(),
                    "has no dependencies, not even an empty list of them: it is not whole, or no report of"
                            + " Dependency-Check. Let the scan run again");
        }
        secondPass = true;
        return postponed;
    }

    boolean isSecondPass() {
        return secondPass;
    }

    /** Takes what went wrong in the scan; a long list of it says no more than a short one. */
    void exception(@Nullable String message) {
        if (remarks.size() < MAX_REMARKS) {
            String headline = Headline.of(message);
            remarks.add(
                    "incomplete scan: " + (headline == null ? "an analysis exception without a message" : headline));
        }
    }

    void covered() {
        covered++;
    }

    /** Takes a vulnerability of a dependency, which may not be read whole yet. */
    void add(DependencyCheckVulnerability vulnerability, DependencyCheckDependency dependency, String pointer) {
        Provenance place = report.at(DependencyCheckReader.ID, DependencyCheckReader.TOOL, engineVersion, pointer);
        dependency.add(
                vulnerability.finding(place).lastSeen(reportDate), vulnerability.software.isBesideRanges(), this::emit);
    }

    void end(DependencyCheckDependency dependency) {
        dependency.end(this::emit);
    }

    private void emit(Finding finding) {
        count++;
        sink.accept(finding);
    }

    ReportSummary summary() {
        return new ReportSummary(
                DependencyCheckReader.ID,
                schema,
                DependencyCheckReader.TOOL,
                engineVersion,
                reportDate,
                count,
                covered,
                remarks);
    }
}
