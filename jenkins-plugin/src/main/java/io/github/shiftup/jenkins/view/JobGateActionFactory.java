package io.github.shiftup.jenkins.view;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import hudson.security.Permission;
import io.github.shiftup.jenkins.live.BreakGlass;
import io.github.shiftup.jenkins.live.GateStates;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;

/** Gives every job that has ever been gated its link, whatever came of it. */
@Extension
@SuppressWarnings("rawtypes") // as it is declared
public final class JobGateActionFactory extends TransientActionFactory<Job> {
    /** Known as soon as there are jobs, so that it can be given to people before a glass was ever broken. */
    static final Permission KNOWN = BreakGlass.PERMISSION;

    @Override
    public Class<Job> type() {
        return Job.class;
    }

    @Override
    public Collection<? extends Action> createFor(Job target) {
        Job<?, ?> job = target;
        return GateStates.of(job).isEmpty() ? List.of() : List.of(new JobGateAction(job));
    }
}
