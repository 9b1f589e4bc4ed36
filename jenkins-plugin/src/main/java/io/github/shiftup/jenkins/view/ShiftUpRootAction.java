package io.github.shiftup.jenkins.view;

import hudson.Extension;
import hudson.model.Api;
import hudson.model.Job;
import hudson.model.UnprotectedRootAction;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.live.Webhook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.interceptor.RequirePOST;

/**
 * All gated jobs on one page, for whoever may see them; and the address that evidence is sent to. Jenkins does not protect
 * it, since whoever sends evidence is no user: the page asks for permission itself, the address for the source's secret.
 */
@Extension
@ExportedBean(defaultVisibility = 2)
public final class ShiftUpRootAction implements UnprotectedRootAction, StaplerProxy {
    private static final String EVIDENCE = "/evidence/";

    @Override
    public @Nullable String getIconFileName() {
        return Jenkins.get().hasPermission(Jenkins.READ) ? "symbol-shield-warning" : null;
    }

    @Override
    public String getDisplayName() {
        return "Shift Up";
    }

    @Override
    public String getUrlName() {
        return "shift-up";
    }

    @Override
    public Object getTarget() {
        StaplerRequest2 request = Stapler.getCurrentRequest2();
        String rest = request == null ? "" : request.getRestOfPath();
        if (!rest.startsWith(EVIDENCE)) {
            Jenkins.get().checkPermission(Jenkins.READ);
        }
        return this;
    }

    public Api getApi() {
        return new Api(this);
    }

    /** The gated jobs that the current user may see, what would get worse first, then the worst verdict first. */
    @Exported
    public List<GatedJob> getJobs() {
        Jenkins.get().checkPermission(Jenkins.READ);
        List<GatedJob> jobs = new ArrayList<>();
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            for (GateState state : GateStates.of(job)) {
                jobs.add(new GatedJob(job, state));
            }
        }
        jobs.sort(Comparator.comparing(GatedJob::isWorse)
                .reversed()
                .thenComparing(GatedJob::outcome)
                .thenComparing(GatedJob::getName));
        return jobs;
    }

    /** Takes in evidence; the source's secret is asked for there. Whoever asks otherwise is told what is wrong (405). */
    @RequirePOST
    public void doEvidence(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        String rest = request.getRestOfPath();
        Webhook.receive(rest.startsWith("/") ? rest.substring(1) : rest, request, response);
    }
}
