package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One stretch of time in which a finding was there, from the verdict that began it to production being rid of it. */
final class Episode {
    static final String DEPLOYMENT = "DEPLOYMENT";
    static final String NOT_SEEN = "NOT_SEEN";

    /** A verdict that ended it for its candidate. */
    record Ending(Event.Verdict verdict, String how) {}

    final Event.Verdict start;
    private Event.Verdict lastStanding;
    private Judged stood;
    private Judged last;
    private final Map<String, Ending> endings = new HashMap<>();
    private @Nullable Ending build;
    private @Nullable Instant ended;
    private String by = "";
    private String how = "";
    private @Nullable Instant due;

    private Episode(Event.Verdict start, Judged judged) {
        this.start = start;
        this.lastStanding = start;
        this.stood = judged;
        this.last = judged;
        stands(start, judged);
    }

    /**
     * The episodes of a finding, in order; all but the last have ended.
     *
     * @param starts what begins one
     * @param ends what ends it for a candidate, where the verdict is evaluated
     */
    static List<Episode> of(ServiceHistory history, FindingKey key, Predicate<Judged> starts, Predicate<Judged> ends) {
        List<Episode> all = new ArrayList<>();
        Episode open = null;
        int lastDeployment = lastDeployment(history.events());
        int startedAt = 0;
        for (int i = 0; i < history.events().size(); i++) {
            Event event = history.events().get(i);
            if (event instanceof Event.Verdict verdict) {
                Judged judged = verdict.by().get(key);
                if (open != null) {
                    open.verdict(verdict, judged, starts, ends);
                } else if (judged != null && starts.test(judged)) {
                    open = new Episode(verdict, judged);
                    all.add(open);
                    startedAt = i;
                }
            } else if (open != null && event instanceof Event.Deployment deployment) {
                open.deployed(deployment);
            } else if (open != null && event instanceof Event.Sightings sightings && lastDeployment < startedAt) {
                open.sighted(sightings, key);
            }
            if (open != null && open.ended != null) {
                open = null;
            }
        }
        return all;
    }

    private static int lastDeployment(List<Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.Deployment) {
                return i;
            }
        }
        return -1;
    }

    private void verdict(
            Event.Verdict verdict, @Nullable Judged judged, Predicate<Judged> starts, Predicate<Judged> ends) {
        if (judged != null) {
            last = judged;
        }
        String candidate = verdict.entry().candidate();
        if (judged != null && starts.test(judged)) {
            stands(verdict, judged);
            endings.remove(candidate);
            if (build != null && build.verdict().entry().candidate().equals(candidate)) {
                build = null;
            }
        } else if (judged != null ? verdict.isEvaluated() && ends.test(judged) : verdict.provesAbsence()) {
            Ending ending = new Ending(verdict, judged == null ? Effects.GONE : judged.effect());
            endings.put(candidate, ending);
            build = build == null ? ending : build;
        }
    }

    private void stands(Event.Verdict verdict, Judged judged) {
        lastStanding = verdict;
        stood = judged;
        due = judged.due() == null ? due : judged.due();
    }

    private void deployed(Event.Deployment deployment) {
        String candidate = deployment.entry().candidate();
        Ending ending = candidate == null ? byVersion(deployment.entry().version()) : endings.get(candidate);
        if (ending != null) {
            end(deployment.at(), DEPLOYMENT, ending.how());
        }
    }

    /** Where the platform tells no digest, the version tells which build came. */
    private @Nullable Ending byVersion(@Nullable String version) {
        return version == null
                ? null
                : endings.values().stream()
                        .filter(each -> version.equals(each.verdict().entry().version()))
                        .findFirst()
                        .orElse(null);
    }

    private void sighted(Event.Sightings sightings, FindingKey key) {
        if (sightings.complete() && !sightings.seen().contains(key)) {
            end(sightings.at(), NOT_SEEN, build == null ? Effects.GONE : build.how());
        }
    }

    private void end(Instant at, String told, String way) {
        ended = at;
        by = told;
        how = way;
    }

    /** When production was rid of it; null while it is there. */
    @Nullable
    Instant ended() {
        return ended;
    }

    /** Whether a deployment tells of its end, or that production sees it no more. */
    String by() {
        return by;
    }

    String how() {
        return how;
    }

    /** The first verdict that ended it for a candidate; null without one. */
    @Nullable
    Ending build() {
        return build;
    }

    /** The last verdict in which it was there. */
    Event.Verdict lastStanding() {
        return lastStanding;
    }

    /** What {@link #lastStanding()} said of it. */
    Judged stood() {
        return stood;
    }

    /** The last that a verdict said of it. */
    Judged last() {
        return last;
    }

    /** By the last verdict that gave one. */
    @Nullable
    Instant due() {
        return due;
    }
}
