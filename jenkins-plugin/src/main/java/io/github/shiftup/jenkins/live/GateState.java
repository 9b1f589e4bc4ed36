package io.github.shiftup.jenkins.live;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.SharedSources;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one gate of one job: the verdict on its last build, and what would be said of that build now. Lies in a
 * small file beside the job.
 */
public final class GateState {
    private static final int MOST_IDS = 50;

    private final String gate;
    private final int build;
    private final String outcome;
    private final long blocks;
    private final long warns;
    private final String node;
    private final ArrayList<String> blocking;
    private final GateConfiguration configuration;
    private @Nullable String nowOutcome;
    private @Nullable String nowReason;
    private @Nullable String nowSource;
    private long nowAt;
    private long nowBlocks;
    private ArrayList<String> nowBlocking = new ArrayList<>();
    private @Nullable String started;
    /** Digests by the ids of shared sources; null in what an earlier version saved. */
    private @Nullable HashMap<String, String> seen;

    GateState(
            GateConfiguration configuration,
            int build,
            GateSummary summary,
            String node,
            Map<String, String> evidence) {
        this.gate = configuration.getId();
        this.configuration = configuration;
        this.build = build;
        this.outcome = summary.outcome().name();
        this.blocks = summary.counts().blocks();
        this.warns = summary.counts().warns();
        this.node = node;
        this.blocking = first(summary.blocking());
        this.seen = ofThisGate(evidence);
    }

    private HashMap<String, String> ofThisGate(Map<String, String> evidence) {
        HashMap<String, String> digests = new HashMap<>(evidence);
        digests.keySet().retainAll(SharedSources.ids(configuration));
        return digests;
    }

    private static ArrayList<String> first(List<String> ids) {
        return new ArrayList<>(ids.subList(0, Math.min(MOST_IDS, ids.size())));
    }

    /**
     * Takes in what would be said now.
     *
     * @param source whose evidence is new
     * @param evidence digests of what was there before
     * @param at epoch milliseconds
     */
    void judgedAgain(GateSummary summary, String source, Map<String, String> evidence, long at) {
        nowOutcome = summary.outcome().name();
        nowReason = summary.reasons().isEmpty() ? null : summary.reasons().get(0);
        nowSource = source;
        nowAt = at;
        nowBlocks = summary.counts().blocks();
        nowBlocking = first(summary.blocking());
        seen = ofThisGate(evidence);
    }

    /** Whether what would be said now is worse than what was said of the build: a worse outcome, or something new that blocks. */
    public boolean isWorse() {
        return nowOutcome != null && (Outcome.valueOf(nowOutcome).compareTo(outcome()) < 0 || !getNew().isEmpty());
    }

    /** Ids of what blocks now and did not block the build. */
    public List<String> getNew() {
        Set<String> known = new HashSet<>(blocking);
        return nowBlocking.stream().filter(id -> !known.contains(id)).toList();
    }

    /** Whether builds are to be started for this change; once. */
    boolean startOnce() {
        String change = nowOutcome + new TreeSet<>(nowBlocking);
        if (!isWorse() || change.equals(started)) {
            return false;
        }
        started = change;
        return true;
    }

    /**
     * A shared source whose evidence is other than what this was judged by last; empty if there is none. The job's own sources,
     * and the policy's, do not change without a build.
     *
     * @param newest digests by the ids of sources
     */
    Optional<String> news(Map<String, String> newest) {
        Map<String, String> known = seen == null ? Map.of() : seen;
        return SharedSources.ids(configuration).stream()
                .filter(newest::containsKey)
                .filter(id -> !known.getOrDefault(id, "").equals(newest.get(id)))
                .findFirst();
    }

    /** Whether all is there that pages and judging again ask; another version of the plugin may have saved something else. */
    @SuppressWarnings("ConstantValue")
    boolean isWhole() {
        return gate != null
                && node != null
                && blocking != null
                && nowBlocking != null
                && configuration != null
                && configuration.getEvidence() != null
                && isOutcome(outcome)
                && (nowOutcome == null || isOutcome(nowOutcome));
    }

    private static boolean isOutcome(@Nullable String word) {
        return Stream.of(Outcome.values()).anyMatch(known -> known.name().equals(word));
    }

    GateConfiguration configuration() {
        return configuration;
    }

    String node() {
        return node;
    }

    Outcome outcome() {
        return Outcome.valueOf(outcome);
    }

    public String getGate() {
        return gate;
    }

    /** Whether it is the only gate that most builds have. */
    public boolean isOrdinary() {
        return gate.equals(GateConfiguration.ID);
    }

    public int getBuild() {
        return build;
    }

    public String getVerdict() {
        return outcome;
    }

    public String getOutcomeWord() {
        return Words.outcome(outcome());
    }

    public String getSymbol() {
        return Words.symbol(outcome());
    }

    public long getBlocks() {
        return blocks;
    }

    public long getWarns() {
        return warns;
    }

    /** What blocked the build, the first few; null if nothing did. */
    public @Nullable String getTold() {
        return blocking.isEmpty() ? null : few(blocking);
    }

    private static String few(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(3, ids.size())))
                + (ids.size() > 3 ? " and " + (ids.size() - 3) + " more" : "");
    }

    public String getUrlName() {
        return GateConfiguration.pageOf(gate);
    }

    /** {@code FAIL} and the like; null while nothing new was seen since the build. */
    public @Nullable String getNowVerdict() {
        return nowOutcome;
    }

    public long getNowAt() {
        return nowAt;
    }

    /** What would be said now, in one sentence; null while nothing new was seen since the build. */
    public @Nullable String getNowText() {
        if (nowOutcome == null) {
            return null;
        }
        return said(Outcome.valueOf(nowOutcome)) + ", seen " + Words.ago(nowAt, System.currentTimeMillis()) + " ("
                + nowSource + ")";
    }

    /** The same for a build that is started because of it, which is read long after. */
    String cause() {
        return said(nowOutcome == null ? outcome() : Outcome.valueOf(nowOutcome)) + " (" + nowSource + ")";
    }

    private String said(Outcome now) {
        List<String> ids = getNew();
        return switch (now) {
            case FAIL -> "would fail now: " + (ids.isEmpty() ? nowBlocks + " blocking" : few(ids));
            case NOT_EVALUATED -> "could not be evaluated now" + (nowReason == null ? "" : ": " + nowReason);
            case WARN -> "would pass with warnings now";
            case PASS -> "would pass now";
        };
    }
}
