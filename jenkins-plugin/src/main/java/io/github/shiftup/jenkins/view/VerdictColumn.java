package io.github.shiftup.jenkins.view;

import hudson.Extension;
import hudson.model.Job;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The last verdict of each job, in lists of jobs. */
public final class VerdictColumn extends ListViewColumn {

    @DataBoundConstructor
    public VerdictColumn() {}

    /** The gates of a job; none for what is no job. */
    public List<GateState> states(Object item) {
        return item instanceof Job<?, ?> job ? GateStates.of(job) : List.of();
    }

    /** Where a verdict is told, relative to its job: on its build's page, or on the job's where that build is deleted. */
    public String page(Object item, GateState state) {
        return item instanceof Job<?, ?> job ? GateStates.page(job, state) : "";
    }

    @Extension
    @Symbol("shiftUpVerdict")
    public static final class DescriptorImpl extends ListViewColumnDescriptor {
        @Override
        public String getDisplayName() {
            return "Shift Up verdict";
        }

        @Override
        public boolean shownByDefault() {
            return false;
        }
    }
}
