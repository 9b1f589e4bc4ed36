package io.github.shiftup.maven;

import io.github.shiftup.Estates;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.portfolio.Recheck;
import io.github.shiftup.portfolio.RecheckReport;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges an estate again without a build: the last build of every service and what runs of it, against the evidence and intel
 * of now. Lists the verdicts that changed and why, and fails where one got worse, so that a service that nobody builds any
 * more is heard of. Made for a schedule. Writes {@code recheck.json}, {@code recheck.md} and {@code recheck.jsonl}, with which
 * the next one compares. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "recheck", aggregator = true, requiresProject = false, threadSafe = true, requiresOnline = false)
public final class RecheckMojo extends EstateMojo {

    /**
     * What the last recheck wrote ({@code recheck.jsonl}), relative to the reactor's root or the working folder. By default
     * the one where the reports are written, which is replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.previous")
    private @Nullable String previous;

    /**
     * What fails the build: {@code worse} (a verdict got worse, or is red and was never looked at), {@code red} (any verdict is
     * FAIL or NOT EVALUATED) or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.failOn", defaultValue = "worse")
    private String failOn = "";

    @Inject
    RecheckMojo(SourceAccessProvider sources) {
        super(sources);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Recheck.FailOn condition = Recheck.FailOn.of(failOn);
            Path last = previous == null ? reports().resolve("recheck.jsonl") : at(previous);
            Recheck recheck = Estates.recheck(request(last));
            RecheckReport report = new RecheckReport(recheck);
            report.writeAll(reports());
            log(report.lines(style()));
            getLog().info("Recheck: " + reports().resolve("recheck.json"));
            if (recheck.fails(condition)) {
                throw new MojoFailureException("Shift Up: " + report.summary());
            }
        } catch (PolicyException | ReportException | IllegalArgumentException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The recheck cannot be written: " + e.getMessage(), e);
        }
    }
}
