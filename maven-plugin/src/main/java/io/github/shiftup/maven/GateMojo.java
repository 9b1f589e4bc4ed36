package io.github.shiftup.maven;

import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
        Optional<GateLedger> ledger = GateLedger.of(request);
        if (ledger.isEmpty()) {
            return;
        }
        try {
            ledger.get().record(verdict, request.candidate());
            getLog().info("Recorded in " + ledger.get().directory());
            ledger.get().copy().ifPresent(this::tell);
        } catch (IOException e) {
            String problem = "Shift Up could not record this verdict in the ledger "
                    + ledger.get().directory() + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Give the build leave to write there, or name another directory in the policy or with"
                    + " -Dshiftup.ledger=DIRECTORY";
            if (verdict.enforced() && !verdict.failsBuild()) {
                throw new MojoExecutionException(problem, e);
            }
            getLog().error(problem);
        }
    }

    /** A copy that fails is no reason to fail a build: the ledger has the records, and the next build sends them. */
    private void tell(GateLedger.Copied copied) {
        if (copied.sent() > 0) {
            getLog().info("Sent " + copied.sent() + (copied.sent() == 1 ? " record" : " records") + " to "
                    + copied.to());
        }
        if (copied.problem() != null) {
            getLog().warn("The copy of the ledger at " + copied.to() + ": " + copied.problem());
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
