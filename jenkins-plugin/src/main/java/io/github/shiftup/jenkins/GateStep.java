package io.github.shiftup.jenkins;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.github.shiftup.jenkins.config.GateChecks;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code shiftUpGate} in a Pipeline. */
public final class GateStep extends Step {
    private final GateConfiguration gate = new GateConfiguration();

    @DataBoundConstructor
    public GateStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new GateStepExecution(gate, context);
    }

    public String getId() {
        return gate.getId();
    }

    @DataBoundSetter
    public void setId(@Nullable String value) {
        gate.setId(value);
    }

    public @Nullable String getName() {
        return gate.getName();
    }

    @DataBoundSetter
    public void setName(@Nullable String value) {
        gate.setName(value);
    }

    public String getPolicy() {
        return gate.getPolicy();
    }

    @DataBoundSetter
    public void setPolicy(@Nullable String value) {
        gate.setPolicy(value);
    }

    public String getCandidate() {
        return gate.getCandidate();
    }

    @DataBoundSetter
    public void setCandidate(@Nullable String value) {
        gate.setCandidate(value);
    }

    public @Nullable String getVerdictFiles() {
        return gate.getVerdictFiles();
    }

    @DataBoundSetter
    public void setVerdictFiles(@Nullable String value) {
        gate.setVerdictFiles(value);
    }

    public String getUnstableOn() {
        return gate.getUnstableOn();
    }

    @DataBoundSetter
    public void setUnstableOn(@Nullable String value) {
        gate.setUnstableOn(value);
    }

    public String getFailOn() {
        return gate.getFailOn();
    }

    @DataBoundSetter
    public void setFailOn(@Nullable String value) {
        gate.setFailOn(value);
    }

    public boolean isStopBuild() {
        return gate.isStopBuild();
    }

    @DataBoundSetter
    public void setStopBuild(boolean value) {
        gate.setStopBuild(value);
    }

    public List<GateEvidence> getEvidence() {
        return gate.getEvidence();
    }

    @DataBoundSetter
    public void setEvidence(@Nullable List<GateEvidence> value) {
        gate.setEvidence(value);
    }

    public @Nullable GateLedger getLedger() {
        return gate.getLedger();
    }

    @DataBoundSetter
    public void setLedger(@Nullable GateLedger value) {
        gate.setLedger(value);
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor implements GateChecks {
        @Override
        public String getFunctionName() {
            return "shiftUpGate";
        }

        @Override
        public String getDisplayName() {
            return "Shift Up: judge this build by what production reports";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(FilePath.class, FlowNode.class, Launcher.class, Run.class, TaskListener.class);
        }
    }
}
