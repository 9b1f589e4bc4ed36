package io.github.shiftup.jenkins;

import hudson.AbortException;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Result;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.github.shiftup.jenkins.config.GateChecks;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The gate as a build step of freestyle jobs. In Pipelines the {@link GateStep step} of the same name comes first. Both say each
 * property once more: Jenkins binds what a class and its superclasses declare, and these two have none in common. It is no step
 * of Pipelines ({@code SimpleBuildStep}): Pipeline Syntax would offer it in the place of that one, as both have one symbol.
 */
public final class GateBuilder extends Builder {
    private GateConfiguration gate = new GateConfiguration();

    @DataBoundConstructor
    public GateBuilder() {}

    /** A config.xml written by hand or by a generator may hold nothing but the step's name. */
    @SuppressWarnings({"ConstantValue", "UnusedMethod"})
    private Object readResolve() {
        if (gate == null) {
            gate = new GateConfiguration();
        }
        return this;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> run, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        FilePath workspace = run.getWorkspace();
        if (workspace == null) {
            throw new AbortException("Shift Up: there is no workspace to judge; the agent is gone");
        }
        GateRunner.Outcome outcome = new GateRunner(gate, run, workspace, launcher, listener).run();
        if (outcome.fails() && gate.isStopBuild()) {
            throw outcome.abort();
        }
        if (outcome.fails()) {
            run.setResult(Result.FAILURE);
        } else if (outcome.isUnstable()) {
            run.setResult(Result.UNSTABLE);
        }
        return true;
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
    @Symbol("shiftUpGate")
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> implements GateChecks {
        @Override
        public String getDisplayName() {
            return "Shift Up: judge this build by what production reports";
        }

        /** What the two forms ask is one form, and so is its help. */
        @Override
        public @Nullable String getHelpFile(@Nullable String field) {
            return ExtensionList.lookupSingleton(GateStep.DescriptorImpl.class).getHelpFile(field);
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }
    }
}
