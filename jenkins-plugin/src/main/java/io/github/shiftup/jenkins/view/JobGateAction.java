package io.github.shiftup.jenkins.view;

import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.util.HttpResponses;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.live.BreakGlass;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.live.Rejudging;
import io.github.shiftup.jenkins.verdict.Trend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.POST;

/** The gates of a job: last verdicts, what would be said now, the trend. */
@ExportedBean(defaultVisibility = 2)
public final class JobGateAction implements Action {
    private static final int BUILDS = 50;

    private final Job<?, ?> job;

    JobGateAction(Job<?, ?> job) {
        this.job = job;
    }

    public Job<?, ?> getJob() {
        return job;
    }

    @Override
    public String getIconFileName() {
        return "symbol-shield-warning";
    }

    @Override
    public String getDisplayName() {
        return "Shift Up";
    }

    @Override
    public String getUrlName() {
        return "shift-up";
    }

    public Api getApi() {
        return new Api(this);
    }

    /** The gates of the last builds. */
    public List<GateState> getStates() {
        return GateStates.of(job);
    }

    /** Whether the build of a verdict is still there. */
    public boolean hasBuild(GateState state) {
        return GateStates.hasBuild(job, state);
    }

    /** Where a verdict is told, relative to the job: on its build's page, or on the job's where that build is deleted. */
    public String page(GateState state) {
        return GateStates.page(job, state);
    }

    /** What would be said now, of each gate. */
    @Exported
    public List<String> getNow() {
        List<String> now = new ArrayList<>();
        for (GateState state : getStates()) {
            if (state.getNowText() != null) {
                now.add(state.getNowText());
            }
        }
        return now;
    }

    /** The worst of the last verdicts; null if there is none. */
    @Exported
    public @Nullable String getVerdict() {
        return getStates().stream()
                .map(state -> Outcome.valueOf(state.getVerdict()))
                .min(Outcome::compareTo)
                .map(Outcome::name)
                .orElse(null);
    }

    /** The builds of the last verdicts, all gates of a build together. */
    public Trend getTrend() {
        List<Trend.Point> points = new ArrayList<>();
        int seen = 0;
        for (Run<?, ?> run = job.getLastCompletedBuild();
                run != null && seen < BUILDS;
                run = run.getPreviousCompletedBuild(), seen++) {
            List<GateAction> gates = run.getActions(GateAction.class);
            if (!gates.isEmpty()) {
                points.add(point(run, gates));
            }
        }
        Collections.reverse(points);
        return new Trend(points);
    }

    private static Trend.Point point(Run<?, ?> run, List<GateAction> gates) {
        boolean evaluated = gates.stream().noneMatch(gate -> gate.outcome() == Outcome.NOT_EVALUATED);
        return new Trend.Point(
                run.getNumber(),
                evaluated,
                gates.stream().mapToLong(GateAction::getBlocks).sum(),
                gates.stream().mapToLong(GateAction::getWarns).sum(),
                gates.stream().mapToLong(GateAction::getWaived).sum(),
                gates.stream().mapToLong(GateAction::getFixed).sum());
    }

    public boolean isMayBreakGlass() {
        return BreakGlass.isAllowed(job);
    }

    public boolean isGlassBroken() {
        return BreakGlass.isGranted(job);
    }

    public boolean isMayJudge() {
        return job.hasPermission(Item.BUILD) && getStates().stream().anyMatch(this::hasBuild);
    }

    /** Lets the next build through. */
    @POST
    public HttpResponse doBreakGlass(@QueryParameter @Nullable String reason, @QueryParameter @Nullable String ticket)
            throws IOException {
        job.checkPermission(BreakGlass.PERMISSION);
        try {
            BreakGlass.grant(job, reason, ticket);
        } catch (IllegalArgumentException e) {
            return HttpResponses.errorWithoutStack(400, String.valueOf(e.getMessage()));
        }
        return HttpResponses.redirectToDot();
    }

    /** Takes that back. */
    @POST
    public HttpResponse doRevokeGlass() throws IOException {
        job.checkPermission(BreakGlass.PERMISSION);
        BreakGlass.revoke(job);
        return HttpResponses.redirectToDot();
    }

    /** Judges the last build by what sources say today. */
    @POST
    public HttpResponse doJudgeAgain() {
        job.checkPermission(Item.BUILD);
        Rejudging.get().judgeAgain(job, "asked by hand");
        return HttpResponses.redirectToDot();
    }
}
