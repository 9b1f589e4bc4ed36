package io.github.shiftup.jenkins;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractProject;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import hudson.util.FormValidation;
import io.github.shiftup.jenkins.config.GateChecks;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.GateEvidence;
import java.io.IOException;
import java.util.List;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The gate as a build step of freestyle jobs. In Pipelines the {@link GateStep step} of the same name comes first. */
public final class GateBuilder extends Builder implements SimpleBuildStep {
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
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        GateRunner.Outcome outcome = new GateRunner(gate, run, workspace, launcher, listener).run();
        if (outcome.fails() && gate.isStopBuild()) {
            throw new AbortException(outcome.message());
        }
        if (outcome.fails()) {
            run.setResult(Result.FAILURE);
        } else if (outcome.isUnstable()) {
            run.setResult(Result.UNSTABLE);
        }
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

    @Extension
    @Symbol("shiftUpGate")
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {
        @Override
        public String getDisplayName() {
            return "Shift Up: judge this build by what production reports";
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @POST
        public FormValidation doCheckId(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.id(item, value);
        }

        @POST
        public FormValidation doCheckPolicy(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.inWorkspace(item, value);
        }

        @POST
        public FormValidation doCheckCandidate(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.inWorkspace(item, value);
        }

        @POST
        public FormValidation doCheckVerdictFiles(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.inWorkspace(item, value);
        }

        @POST
        public FormValidation doCheckUnstableOn(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.rules(item, value);
        }

        @POST
        public FormValidation doCheckFailOn(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return GateChecks.rules(item, value);
        }
    }
}
