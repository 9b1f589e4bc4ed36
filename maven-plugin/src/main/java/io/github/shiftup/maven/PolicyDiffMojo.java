package io.github.shiftup.maven;

import io.github.shiftup.PolicyComparison;
import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.report.PolicyDiffReport;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two policies: says of every change whether it is stricter, looser or neutral, and, with a candidate, which findings
 * change their effect on the evidence that there is. Writes {@code policy-diff.txt}, {@code policy-diff.md} and
 * {@code policy-diff.json}.
 *
 * @since 0.1.0
 */
@Mojo(name = "policy-diff", aggregator = true, threadSafe = true, requiresOnline = false)
public final class PolicyDiffMojo extends SessionMojo {

    /** What fails the goal. */
    enum FailOn {
        none,
        looser
    }

    private final SourceAccessProvider sources;

    /**
     * The earlier policy: a file, {@code REV:path} of the Git repository, {@code file.jar!/path}, or
     * {@code mvn:group:artifact:version!/path}; relative to the reactor's root.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.from", required = true)
    private String from = "";

    /**
     * The later policy, named in the same ways; by default the policy of this build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.to")
    private @Nullable String to;

    /**
     * A CycloneDX SBOM of the candidate on which both are tried, relative to the reactor's root; by default the one that the
     * last build left in the output directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.sbom")
    private @Nullable String sbom;

    /**
     * What fails the build: {@code none} or {@code looser}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.failOn", defaultValue = "none")
    private FailOn failOn = FailOn.none;

    /**
     * Where the comparison is written, relative to the reactor's root; by default {@code target/shift-up}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * A snapshot to read instead of the sources that the later policy names, as for the goal {@code gate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshot")
    private @Nullable String snapshot;

    @Inject
    PolicyDiffMojo(SourceAccessProvider sources) {
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path reports = ReportFolder.of(session(), outputDirectory);
        PolicyComparison comparison = compare(reports);
        PolicyDiffReport report =
                new PolicyDiffReport(comparison.from(), comparison.to(), comparison.changes(), comparison.verdicts());
        report.lines().forEach(line -> getLog().info(line));
        try (StagedFiles files = StagedFiles.in(reports)) {
            files.stage("policy-diff.txt", report::text);
            files.stage("policy-diff.md", report::markdown);
            files.stage("policy-diff.json", report::json);
            files.commit();
        } catch (IOException e) {
            throw new MojoExecutionException("The comparison cannot be written to " + reports + ": " + e, e);
        }
        long looser = comparison.count(Direction.LOOSER);
        if (failOn == FailOn.looser && looser > 0) {
            throw new MojoFailureException("The policy became looser in " + looser
                    + (looser == 1 ? " place" : " places") + "; see " + reports.resolve("policy-diff.md"));
        }
    }

    private PolicyComparison compare(Path reports) throws MojoExecutionException {
        Path root = PolicyLocation.root(session());
        Path candidate = sbom != null ? root.resolve(sbom) : reports.resolve("candidate.cdx.json");
        Path here = PolicyLocation.of(session(), null);
        String later =
                to != null ? to : here.startsWith(root) ? root.relativize(here).toString() : here.toString();
        try {
            return PolicyComparison.of(
                    from,
                    later,
                    root,
                    sbom != null || Files.exists(candidate) ? candidate : null,
                    Instant.now(),
                    sources.of(session(), snapshot));
        } catch (PolicyException | ReportException | IOException e) {
            throw new MojoExecutionException("The policies cannot be compared: " + e.getMessage(), e);
        }
    }
}
