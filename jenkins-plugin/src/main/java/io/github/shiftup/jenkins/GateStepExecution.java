package io.github.shiftup.jenkins;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.view.GateAction;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/** Runs the gate in a Pipeline: publishes first, then marks the stage and the build. */
final class GateStepExecution extends SynchronousNonBlockingStepExecution<GateResult> {
    private static final long serialVersionUID = 1L;

    /** An execution does not go on after a restart, so what it was told need not either. */
    private final transient GateConfiguration gate;

    GateStepExecution(GateConfiguration gate, StepContext context) {
        super(context);
        this.gate = gate;
    }

    @Override
    protected GateResult run() throws Exception {
        FilePath workspace = required(FilePath.class);
        workspace.mkdirs();
        Run<?, ?> run = required(Run.class);
        GateRunner runner =
                new GateRunner(gate, run, workspace, required(Launcher.class), required(TaskListener.class));
        GateRunner.Outcome outcome = runner.run();
        if (outcome.fails()) {
            mark(Result.FAILURE, outcome);
            if (gate.isStopBuild()) {
                // The result is what catchError and the like make of the exception.
                throw outcome.abort();
            }
            run.setResult(Result.FAILURE);
        } else if (outcome.isUnstable()) {
            mark(Result.UNSTABLE, outcome);
            run.setResult(Result.UNSTABLE);
        }
        return new GateResult(
                outcome.summary(), outcome.consequence().kind().name(), GateAction.address(run, gate.getId()));
    }

    private void mark(Result result, GateRunner.Outcome outcome) throws Exception {
        required(FlowNode.class).addOrReplaceAction(new WarningAction(result).withMessage(outcome.message()));
    }

    private <T> T required(Class<T> type) throws Exception {
        return Objects.requireNonNull(getContext().get(type), type.getName());
    }
}
