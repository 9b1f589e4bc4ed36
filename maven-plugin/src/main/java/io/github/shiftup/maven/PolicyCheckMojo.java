package io.github.shiftup.maven;

import io.github.shiftup.PolicyCheck;
import io.github.shiftup.PolicyCheckRequest;
import io.github.shiftup.policy.PolicyTestResult;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.report.PolicyTestReport;
import io.github.shiftup.stream.AtomicFiles;
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
 * Checks the policy: what cannot be read, rules that never hold or add nothing, limits that cannot be met, names that
 * production does not know, waivers that hold nothing, a gate that does not run; and runs the policy's own tests from
 * {@code shift-up-test.yaml}. Fails on errors and on failed tests, with {@code shiftup.strict} on warnings too.
 *
 * @since 0.1.0
 */
@Mojo(name = "policy-check", aggregator = true, threadSafe = true, requiresOnline = false)
public final class PolicyCheckMojo extends PolicyMojo {

    private final SourceAccessProvider sources;

    /**
     * The policy's tests, relative to the reactor's root; by default {@code shift-up-test.yaml} beside the policy.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.policyTests")
    private @Nullable String policyTests;

    /**
     * A CycloneDX SBOM to try waivers on, relative to the reactor's root; by default the candidate that the last build left
     * in the output directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.sbom")
    private @Nullable String sbom;

    /**
     * Whether warnings fail the build too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Where the results of the tests are written, relative to the reactor's root; by default {@code target/shift-up}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * A snapshot to read instead of the sources that the policy names, as for the goal {@code gate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshot")
    private @Nullable String snapshot;

    @Inject
    PolicyCheckMojo(SourceAccessProvider sources) {
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path file = policy();
        Path reports = ReportFolder.of(session(), outputDirectory);
        Path candidate = sbom != null ? at(sbom) : reports.resolve("candidate.cdx.json");
        PolicyCheck check = PolicyCheck.run(new PolicyCheckRequest(
                        file,
                        policyTests == null ? null : at(policyTests),
                        sbom != null || Files.exists(candidate) ? candidate : null,
                        Instant.now(),
                        sources.of(session(), snapshot)))
                .with(PomRemarks.of(session().getProjects(), session().getUserProperties()));
        check.remarks().forEach(this::log);
        check.tests().forEach(this::log);
        write(file, check, reports);
        if (check.fails(strict)) {
            throw new MojoFailureException("The policy " + file + " does not stand: " + summary(check));
        }
        getLog().info("The policy " + file + " stands: " + summary(check));
    }

    private static String summary(PolicyCheck check) {
        return count(check, Severity.ERROR) + " errors, " + count(check, Severity.WARNING) + " warnings, "
                + check.failedTests() + " of " + check.tests().size() + " tests failed";
    }

    private static long count(PolicyCheck check, Severity severity) {
        return check.remarks().stream()
                .filter(remark -> remark.severity() == severity)
                .count();
    }

    private void log(Remark remark) {
        for (String line : remark.toString().split("\n")) {
            switch (remark.severity()) {
                case ERROR -> getLog().error(line);
                case WARNING -> getLog().warn(line);
                case NOTE -> getLog().info(line);
            }
        }
    }

    private void log(PolicyTestResult test) {
        for (String line : PolicyTestReport.lines(test)) {
            if (test.passed()) {
                getLog().info(line);
            } else {
                getLog().error(line);
            }
        }
    }

    private static void write(Path file, PolicyCheck check, Path reports) throws MojoExecutionException {
        if (check.tests().isEmpty()) {
            return;
        }
        try {
            AtomicFiles.write(
                    reports.resolve(PolicyTestReport.FILE),
                    out -> PolicyTestReport.write(String.valueOf(file.getFileName()), check.tests(), out));
        } catch (IOException e) {
            throw new MojoExecutionException("The results of the tests cannot be written to " + reports + ": " + e, e);
        }
    }
}
