package io.github.shiftup.jenkins.view;

import hudson.Util;
import hudson.model.Api;
import hudson.model.Run;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.judging.SideFiles;
import io.github.shiftup.jenkins.verdict.Consequence;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.Words;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One gate's verdict on one build. In {@code build.xml} stand a few numbers, of findings by effect; the findings lie in files beside it. */
@ExportedBean(defaultVisibility = 2)
public final class GateAction implements RunAction2 {
    private static final String NAME = "Shift Up";

    private final String id;
    private final @Nullable String name;
    private final String outcome;
    private final boolean enforced;
    private final String consequence;
    private final @Nullable String why;
    private final @Nullable String firstReason;
    private final String asOf;
    private final boolean reported;
    private final long blocks;
    private final long warns;
    private final long waived;
    private final long tolerated;
    private final long claimed;
    private final long fixed;

    private transient @Nullable Run<?, ?> run;
    private transient @Nullable SoftReference<GateSummary> summary;

    private GateAction(GateConfiguration gate, GateSummary summary, Consequence consequence, boolean reported) {
        this.id = gate.getId();
        this.name = gate.getName();
        this.outcome = summary.outcome().name();
        this.enforced = summary.enforced();
        this.consequence = consequence.kind().name();
        this.why = Util.fixEmpty(consequence.why());
        this.firstReason =
                summary.reasons().isEmpty() ? null : summary.reasons().get(0);
        this.asOf = summary.asOf();
        this.reported = reported;
        this.blocks = summary.counts().blocks();
        this.warns = summary.counts().warns();
        this.waived = summary.counts().waived();
        this.tolerated = summary.counts().tolerated();
        this.claimed = summary.counts().claimed();
        this.fixed = summary.counts().fixed();
    }

    /**
     * The action of a verdict.
     *
     * @param reported whether its report is an artefact of the build
     */
    public static GateAction of(
            GateConfiguration gate, GateSummary summary, Consequence consequence, boolean reported) {
        return new GateAction(gate, summary, consequence, reported);
    }

    /** The verdict of a gate on a build, where there is one already. */
    public static Optional<GateAction> find(Run<?, ?> run, String id) {
        return run.getActions(GateAction.class).stream()
                .filter(action -> action.getId().equals(id))
                .findFirst();
    }

    /** Adds an action to its build, in the place of an earlier one of the same gate. */
    public static void publish(Run<?, ?> run, GateAction action) throws IOException {
        find(run, action.getId()).ifPresent(run::removeAction);
        run.addAction(action);
        run.save();
    }

    /** Whole address of a gate's page, where Jenkins knows its own; else relative to its root. */
    public static String address(Run<?, ?> run, String id) {
        String root = Jenkins.get().getRootUrl();
        return (root == null ? "" : root) + run.getUrl() + GateConfiguration.pageOf(id) + '/';
    }

    @Override
    public void onAttached(Run<?, ?> attached) {
        run = attached;
    }

    @Override
    public void onLoad(Run<?, ?> loaded) {
        run = loaded;
    }

    /** The build; null before the action is attached to one. */
    public @Nullable Run<?, ?> getRun() {
        return run;
    }

    @Override
    public String getIconFileName() {
        return "symbol-shield-warning";
    }

    @Override
    public String getDisplayName() {
        if (name != null) {
            return NAME + ": " + name;
        }
        return id.equals(GateConfiguration.ID) ? NAME : NAME + ": " + id;
    }

    @Override
    public String getUrlName() {
        return GateConfiguration.pageOf(id);
    }

    public Api getApi() {
        return new Api(this);
    }

    @Exported
    public String getId() {
        return id;
    }

    /** {@code PASS}, {@code WARN}, {@code FAIL} or {@code NOT_EVALUATED}. */
    @Exported
    public String getVerdict() {
        return outcome;
    }

    /** What the verdict does to the build, unless somebody broke the glass: {@code NOTHING}, {@code UNSTABLE} or {@code FAILURE}. */
    @Exported
    public String getConsequence() {
        return consequence;
    }

    /** Whether the policy acts, or only observes. */
    @Exported
    public boolean isEnforced() {
        return enforced;
    }

    /** The moment it was judged for, ISO 8601. */
    @Exported
    public String getAsOf() {
        return asOf;
    }

    /** The same for people. */
    public String getMoment() {
        return Words.moment(asOf);
    }

    @Exported
    public long getBlocks() {
        return blocks;
    }

    @Exported
    public long getWarns() {
        return warns;
    }

    @Exported
    public long getWaived() {
        return waived;
    }

    @Exported
    public long getTolerated() {
        return tolerated;
    }

    @Exported
    public long getClaimed() {
        return claimed;
    }

    @Exported
    public long getFixed() {
        return fixed;
    }

    /** Ids of what blocks. */
    @Exported
    public List<String> getBlocking() {
        return getSummary().blocking();
    }

    /** Ids of what this build mends. */
    @Exported
    public List<String> getFixedByThisBuild() {
        return getSummary().fixed();
    }

    /** Ids of waivers that are about to end. */
    @Exported
    public List<String> getExpiringWaivers() {
        return getSummary().expiring();
    }

    /** Age of the oldest source, ISO 8601; null if nobody tells. */
    @Exported
    public @Nullable String getEvidenceAge() {
        return getSummary().evidenceAge();
    }

    /** A word that another version of the plugin saved, and this one does not know, is no verdict. */
    Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(Outcome.NOT_EVALUATED);
    }

    public String getOutcomeWord() {
        return Words.outcome(outcome());
    }

    public String getSymbol() {
        return Words.symbol(outcome());
    }

    /** Why the build is unstable or fails; null if nothing is done to it. */
    public @Nullable String getWhy() {
        return why;
    }

    /** The first of the reasons on the whole, for where there is room for one; null if there is none. */
    public @Nullable String getFirstReason() {
        return firstReason;
    }

    /** Whether the report is an artefact of the build. */
    public boolean isReported() {
        return reported;
    }

    /** Of the report, relative to the build. */
    public String getReportPath() {
        return "artifact/shift-up/" + id + "/report.html";
    }

    /** The whole verdict without its findings; says so where its file is gone. */
    public GateSummary getSummary() {
        SoftReference<GateSummary> held = summary;
        GateSummary known = held == null ? null : held.get();
        if (known == null) {
            Run<?, ?> of = run;
            known = of == null
                    ? GateSummary.notEvaluated("this action belongs to no build", Instant.EPOCH.toString())
                    : new SideFiles(of, id).summary();
            summary = new SoftReference<>(known);
        }
        return known;
    }

    /** The findings that the current request asks for. */
    public FindingsView getFindings() {
        Run<?, ?> of = run;
        return FindingsView.ofRequest(of == null ? null : new SideFiles(of, id).findings());
    }

    /** How many findings have each effect, for the page. */
    public List<EffectCount> getEffects() {
        return List.of(
                new EffectCount(Effect.BLOCKS, blocks),
                new EffectCount(Effect.WARNS, warns),
                new EffectCount(Effect.WAIVED, waived),
                new EffectCount(Effect.CLAIMED, claimed),
                new EffectCount(Effect.TOLERATED, tolerated),
                new EffectCount(Effect.FIXED, fixed));
    }
}
