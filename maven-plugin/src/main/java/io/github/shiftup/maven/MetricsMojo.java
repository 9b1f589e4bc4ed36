package io.github.shiftup.maven;

import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.metrics.Metrics;
import io.github.shiftup.metrics.MetricsReport;
import io.github.shiftup.metrics.MetricsRequest;
import io.github.shiftup.metrics.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the ledger recorded: time from a finding in production to a red build and from there to green production, escapes,
 * due dates kept, waivers, evidence, and false blocks, by service, team and profile and over time. Writes {@code metrics.json},
 * {@code metrics.prom} (OpenMetrics) and {@code metrics.html}. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "metrics", aggregator = true, requiresProject = false, threadSafe = true, requiresOnline = false)
public final class MetricsMojo extends SessionMojo {

    /**
     * The ledger's directory, relative to the reactor's root or the working folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.ledger", required = true)
    private String ledger = "";

    /**
     * The only service that is measured; by default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.service")
    private @Nullable String service;

    /**
     * Where the period begins: days before its end, as {@code 90d}, or a date in UTC, as {@code 2026-01-01}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.since", defaultValue = "90d")
    private String since = "";

    /**
     * Where the period ends, {@code 2026-12-01T08:00:00Z}; by default now.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.asOf")
    private @Nullable String asOf;

    /**
     * Environments whose deployments are production's, separated by commas; by default all that are recorded.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.environments")
    private List<String> environments = List.of();

    /**
     * Services that have another name now, as {@code letters=mailer}, separated by commas: what was recorded under the former
     * name is measured under the present one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.renamed")
    private List<String> renamed = List.of();

    /**
     * Where the files are written, relative to the reactor's root or the working folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.output", defaultValue = "target/shift-up/metrics")
    private String output = "";

    @Override
    public void execute() throws MojoExecutionException {
        Path directory = at(ledger);
        if (!Files.isDirectory(directory)) {
            throw new MojoExecutionException("shiftup.ledger: " + directory
                    + " is no directory, so there is nothing to measure; name the one that builds record to");
        }
        try {
            MetricsRequest request =
                    new MetricsRequest(Period.of(since, moment(asOf)), Set.copyOf(environments), names());
            MetricsReport report = new MetricsReport(Metrics.read(Ledger.in(directory), service, request));
            Path folder = at(output);
            report.writeAll(folder);
            report.lines(ConsoleColour.style(session())).forEach(getLog()::info);
            getLog().info("Metrics: " + folder.resolve("metrics.html"));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The ledger " + directory + " cannot be read, or the metrics not be written: " + e.getMessage(), e);
        }
    }

    private Map<String, String> names() throws MojoExecutionException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : renamed) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                throw new MojoExecutionException("shiftup.renamed: \"" + each
                        + "\" names no two services; write former=present, as letters=mailer");
            }
            names.put(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        return names;
    }
}
