package io.github.shiftup.maven;

import io.github.shiftup.evidence.source.EvidenceExport;
import io.github.shiftup.evidence.source.EvidenceExport.FileSummary;
import io.github.shiftup.evidence.source.ReportReading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was understood of production's reports: reads files, directories and globs of any known format and writes one
 * normalised finding a line (JSON Lines), suppressed ones included, before any merging. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "evidence", requiresProject = false, threadSafe = true, requiresOnline = false)
public final class EvidenceMojo extends AbstractMojo {

    /**
     * Reports: files, directories and globs, separated by commas; {@code -} is the standard input.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.evidence", required = true)
    private List<String> evidence = List.of();

    /**
     * The file to write, replaced only when all is written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.output", defaultValue = "findings.jsonl")
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File output;

    /**
     * Format of all the reports, where detection by content must be overruled.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.format")
    private @Nullable String format;

    @Override
    public void execute() throws MojoExecutionException {
        List<String> reports = evidence.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (reports.isEmpty()) {
            throw new MojoExecutionException(
                    "No report is named. Say which files, directories or globs to read, such as"
                            + " -Dshiftup.evidence=production,trivy.json; - is the standard input");
        }
        Path base = Path.of("").toAbsolutePath();
        List<FileSummary> summaries;
        try {
            summaries = new EvidenceExport(base, format, System.in).write(reports, output.toPath());
        } catch (IOException e) {
            throw new MojoExecutionException("The findings cannot be written to " + output + ": " + e.getMessage(), e);
        }
        long findings = 0;
        int unreadable = 0;
        for (FileSummary summary : summaries) {
            ReportReading reading = summary.reading();
            if (reading == null) {
                unreadable++;
                getLog().error(summary.problem());
            } else {
                findings += reading.findings();
                getLog().info(reading.location() + ": " + reading.format()
                        + (reading.tool() == null ? "" : " by " + reading.tool()) + ", " + time(reading) + ", "
                        + reading.findings() + " findings, " + summary.active() + " active, "
                        + reading.covered() + " things looked at");
                reading.remarks().forEach(remark -> getLog().warn(reading.location() + ": " + remark));
            }
        }
        getLog().info(findings + " findings written to " + output);
        if (unreadable > 0) {
            throw new MojoExecutionException(unreadable + " of " + summaries.size()
                    + " reports could not be read; what could be is in " + output);
        }
    }

    private static String time(ReportReading reading) {
        if (reading.time() == null) {
            return "undated";
        }
        return reading.time()
                + (reading.ageBasis() == ReportReading.AgeBasis.REPORT ? " (its own time)" : " (the file's time)");
    }
}
