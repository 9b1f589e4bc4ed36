package io.github.shiftup.jenkins.view;

import hudson.model.Job;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One gate of one job, in the list of all. */
@ExportedBean(defaultVisibility = 2)
public final class GatedJob {
    private final Job<?, ?> job;
    private final GateState state;

    GatedJob(Job<?, ?> job, GateState state) {
        this.job = job;
        this.state = state;
    }

    Outcome outcome() {
        return Outcome.valueOf(state.getVerdict());
    }

    @Exported
    public String getName() {
        return job.getFullName();
    }

    public String getDisplayName() {
        return job.getFullDisplayName();
    }

    @Exported
    public String getUrl() {
        return job.getUrl();
    }

    @Exported
    public String getGate() {
        return state.getGate();
    }

    @Exported
    public int getBuild() {
        return state.getBuild();
    }

    public boolean isBuildThere() {
        return GateStates.hasBuild(job, state);
    }

    @Exported
    public String getVerdict() {
        return state.getVerdict();
    }

    /** What would be said now; null while nothing new was seen since the build. */
    @Exported
    public @Nullable String getNow() {
        return state.getNowText();
    }

    @Exported
    public boolean isWorse() {
        return state.isWorse();
    }

    public GateState getState() {
        return state;
    }
}
