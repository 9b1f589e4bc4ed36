package io.github.shiftup.maven;

import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.HostSources;
import io.github.shiftup.NotRecordedException;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Holds what production reports against this build and fails it where the policy says so. Decides once for the whole
 * reactor, with its last module; also offline, also in parallel builds.
 *
 * <p>A policy that says no fails the build; a question that cannot be answered (a report missing, unreadable or too old)
 * is an error of the build. Either way the reports are written first.
 *
 * @since 0.1.0
 */
@Mojo(name = "gate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresOnline = false)
public final class GateMojo extends AbstractGateMojo {

    @Inject
    GateMojo(ModuleResolver resolver, SourceAccessProvider sources) {
        super(resolver, sources);
    }

    /** A verdict that is lost lets deadlines begin anew, so that it is an error unless the build fails anyway. */
    @Override
    void remember(GateRequest request, Verdict verdict) throws MojoExecutionException {
        try {
            log(GateLedger.remember(request, HostSources.NONE, verdict, "-Dshiftup.ledger=DIRECTORY"));
        } catch (NotRecordedException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    void act(Verdict verdict, Path reports) throws MojoExecutionException, MojoFailureException {
        if (!verdict.failsBuild()) {
            return;
        }
        String where = "; see " + reports.resolve("report.html");
        if (verdict.outcome() == Outcome.NOT_EVALUATED) {
            throw new MojoExecutionException("Shift Up could not evaluate this build against production"
                    + (verdict.reasons().isEmpty()
                            ? ""
                            : ": " + verdict.reasons().get(0))
                    + (verdict.reasons().size() > 1
                            ? " (and " + (verdict.reasons().size() - 1) + " more, above)"
                            : "")
                    + where);
        }
        long blocks = verdict.counts().blocks();
        throw new MojoFailureException("Shift Up: "
                + (blocks == 0
                        ? "the policy fails this build on warnings"
                        : blocks == 1
                                ? "1 finding that is live in production blocks this build"
                                : blocks + " findings that are live in production block this build")
                + where);
    }
}
