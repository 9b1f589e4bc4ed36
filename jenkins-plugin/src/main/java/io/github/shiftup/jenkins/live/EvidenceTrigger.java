package io.github.shiftup.jenkins.live;

import hudson.Extension;
import hudson.model.CauseAction;
import hudson.model.Item;
import hudson.model.Job;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import jenkins.model.ParameterizedJobMixIn;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Starts a build when what production reports makes the verdict on the last one worse. */
public final class EvidenceTrigger extends Trigger<Job<?, ?>> {

    @DataBoundConstructor
    public EvidenceTrigger() {}

    /** Starts a build if the job wants that; whether it was started. */
    static boolean start(Job<?, ?> job, EvidenceCause cause) {
        EvidenceTrigger trigger = ParameterizedJobMixIn.getTrigger(job, EvidenceTrigger.class);
        return trigger != null && ParameterizedJobMixIn.scheduleBuild2(job, -1, new CauseAction(cause)) != null;
    }

    @Extension
    @Symbol("shiftUpOnEvidence")
    public static final class DescriptorImpl extends TriggerDescriptor {
        @Override
        public boolean isApplicable(Item item) {
            return item instanceof Job && item instanceof ParameterizedJobMixIn.ParameterizedJob;
        }

        @Override
        public String getDisplayName() {
            return "Shift Up: build when production makes the last verdict worse";
        }
    }
}
