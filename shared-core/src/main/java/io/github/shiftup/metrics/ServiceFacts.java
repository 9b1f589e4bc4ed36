package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.LedgerFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the records of one service tell, as facts to be counted. */
final class ServiceFacts {
    private final String service;
    private final Period period;
    private final ServiceHistory history;
    private final List<Event.Verdict> verdicts;
    private final List<Fact> facts = new ArrayList<>();
    private final List<NamedCase> escapes = new ArrayList<>();
    private final List<NamedCase> falseBlocks = new ArrayList<>();
    private final List<NamedCase> open = new ArrayList<>();
    private final int future;
    private int clocks;

    private ServiceFacts(String service, Collection<LedgerFile> files, MetricsRequest request) {
        this.service = service;
        this.period = request.period();
        List<LedgerFile> past = files.stream()
                .filter(file -> !file.record().at().isAfter(period.now()))
                .toList();
        this.future = files.size() - past.size();
        this.history = ServiceHistory.of(past, request);
        this.verdicts = history.verdicts();
    }

    static ServiceFacts of(String service, Collection<LedgerFile> files, MetricsRequest request) {
        ServiceFacts told = new ServiceFacts(service, files, request);
        told.verdicts();
        for (FindingKey key : told.history.findings()) {
            told.finding(key);
        }
        told.waivers();
        return told;
    }

    String service() {
        return service;
    }

    /** By the last verdict; empty if it names none, or there is none. */
    String team() {
        return verdicts.isEmpty()
                ? ""
                : Objects.requireNonNullElse(last().entry().team(), "");
    }

    /** By the last verdict; empty if there is none. */
    String profile() {
        return verdicts.isEmpty() ? "" : last().entry().profile();
    }

    List<Fact> facts() {
        return facts;
    }

    List<NamedCase> escapes() {
        return escapes;
    }

    List<NamedCase> falseBlocks() {
        return falseBlocks;
    }

    List<NamedCase> open() {
        return open;
    }

    /** Records that were written after the period's end. */
    int future() {
        return future;
    }

    /** Durations that came out below 0, since clocks differ. */
    int clocks() {
        return clocks;
    }

    /** The verdicts of the period. */
    List<Event.Verdict> inPeriod() {
        return verdicts.stream().filter(each -> period.holds(each.at())).toList();
    }

    /** Of the last verdict; empty without one. */
    List<Accepted> waiversNow() {
        return verdicts.isEmpty() ? List.of() : waivers(period.now());
    }

    /** Expected assets that the last reading of each source did not see, where known. */
    Map<String, Long> unseen() {
        Map<String, Long> unseen = new TreeMap<>();
        for (Event.Verdict verdict : inPeriod()) {
            for (Source source : sources(verdict)) {
                if (source.unseen() == null) {
                    unseen.remove(source.id());
                } else {
                    unseen.put(source.id(), source.unseen());
                }
            }
        }
        return unseen;
    }

    static List<Source> sources(Event.Verdict verdict) {
        return verdict.evidence() == null ? List.of() : verdict.evidence().sources();
    }

    private Event.Verdict last() {
        return verdicts.get(verdicts.size() - 1);
    }

    private void verdicts() {
        for (Event.Verdict verdict : inPeriod()) {
            String outcome = verdict.entry().skipped() == null ? verdict.entry().outcome() : "SKIPPED";
            add(verdict.at(), tally -> tally.verdict(outcome));
            for (Source source : sources(verdict)) {
                Instant asOf = verdict.entry().asOf();
                add(verdict.at(), tally -> tally.evidence.add(source, asOf));
            }
        }
        unseen().values().forEach(assets -> facts.add(Fact.now(tally -> tally.evidence.unseen(assets))));
    }

    private void finding(FindingKey key) {
        boolean startUnknown = startUnknown(key);
        firstRed(key, startUnknown);
        List<Episode> reds = Episode.of(history, key, Effects::blocks, judged -> !Effects.blocks(judged));
        for (int i = 0; i < reds.size(); i++) {
            red(key, reds.get(i), i > 0, i == 0 && startUnknown);
        }
        Escape escape = Escape.of(history, key);
        if (escape != null && period.holds(escape.at())) {
            facts.add(Fact.at(escape.at(), tally -> tally.escape(escape.reasons())));
            escapes.add(named(key, escape.at(), List.copyOf(escape.reasons())));
        }
        Episode.of(history, key, Effects::stands, judged -> judged.effect().equals(Effects.FIXED))
                .forEach(this::due);
    }

    /** Whether it may have blocked in a verdict that was pruned. */
    private boolean startUnknown(FindingKey key) {
        if (!history.pruned().contains(key) && history.first().containsKey(key)) {
            return false;
        }
        for (Event.Verdict verdict : verdicts) {
            Judged judged = verdict.by().get(key);
            if (judged != null) {
                return Effects.blocks(judged);
            }
        }
        return false;
    }

    private void firstRed(FindingKey key, boolean startUnknown) {
        Event.Verdict lastJudging = null;
        Judged lastJudged = null;
        for (Event.Verdict verdict : verdicts) {
            Judged judged = verdict.by().get(key);
            if (judged != null && Effects.blocks(judged)) {
                Instant first = history.first().get(key);
                if (startUnknown || first == null) {
                    if (period.holds(verdict.at())) {
                        facts.add(Fact.at(verdict.at(), Tally::unknown));
                    }
                } else {
                    long seconds = seconds(first, verdict.at());
                    add(verdict.at(), tally -> tally.timeToRed.add(seconds));
                }
                return;
            }
            if (judged != null) {
                lastJudging = verdict;
                lastJudged = judged;
            }
        }
        if (lastJudging != null && lastJudged != null) {
            if (Effects.isOfProduction(lastJudged)) {
                String why = lastJudged.effect();
                add(lastJudging.at(), tally -> tally.neverRed(why));
            }
        } else {
            Instant lastSeen = history.last().get(key);
            if (lastSeen != null) {
                String why = history.pruned().contains(key) ? "PRUNED" : "NOT_JUDGED";
                add(lastSeen, tally -> tally.neverRed(why));
            }
        }
    }

    private void red(FindingKey key, Episode red, boolean again, boolean startUnknown) {
        Instant start = red.start.at();
        Episode.Ending build = red.build();
        if (!startUnknown) {
            boolean wrongly = build != null && isFalse(key, red, build);
            add(start, tally -> tally.blocked(again, wrongly));
            if (build != null) {
                if (wrongly && period.holds(start)) {
                    falseBlocks.add(named(key, start, List.of(build.how())));
                }
                if (period.holds(build.verdict().at())) {
                    long seconds = seconds(start, build.verdict().at());
                    add(build.verdict().at(), tally -> tally.timeToGreenBuild.add(seconds));
                }
            }
        }
        Instant ended = red.ended();
        if (ended == null) {
            long age = seconds(start, period.now());
            facts.add(Fact.now(tally -> tally.open.add(age)));
            open.add(named(key, start, List.of(build == null ? "RED" : "GREEN_BUILD")));
        } else if (!startUnknown && period.holds(ended)) {
            long seconds = seconds(start, ended);
            add(ended, tally -> tally.green(seconds, red.by(), red.how()));
        }
    }

    private boolean isFalse(FindingKey key, Episode red, Episode.Ending build) {
        Set<String> then = history.versions(red.lastStanding().entry().candidate(), key.component());
        Set<String> now = history.versions(build.verdict().entry().candidate(), key.component());
        boolean changed = then != null && now != null && !then.equals(now);
        if (build.how().equals(Effects.SILENCED)) {
            return !changed;
        }
        // What another service mended is gone from its reports, and was no mistake here.
        return build.how().equals(Effects.GONE)
                && Effects.standsOwn(red.stood())
                && then != null
                && !then.isEmpty()
                && now != null
                && !changed;
    }

    private void due(Episode episode) {
        Instant due = episode.due();
        if (due == null) {
            return;
        }
        String level = episode.stood().level();
        Instant ended = episode.ended();
        if (ended != null) {
            DueDates.State state = ended.isAfter(due) ? DueDates.State.MISSED : DueDates.State.MET;
            add(ended, tally -> tally.due(level, state));
            return;
        }
        String last = episode.last().effect();
        DueDates.State state = last.equals(Effects.WAIVED) || last.equals(Effects.SILENCED)
                ? DueDates.State.SET_ASIDE
                : period.now().isAfter(due) ? DueDates.State.OVERDUE : DueDates.State.OPEN;
        facts.add(Fact.now(tally -> tally.due(level, state)));
    }

    private void waivers() {
        if (verdicts.isEmpty()) {
            return;
        }
        List<Accepted> now = waivers(period.now());
        facts.add(Fact.now(tally -> tell(tally, now, period.now())));
        for (Span span : period.spans()) {
            Instant end =
                    span.to().isAfter(period.now()) ? period.now() : span.to().minusSeconds(1);
            if (!verdicts.get(0).at().isAfter(end)) {
                List<Accepted> then = waivers(end);
                facts.add(new Fact(end, true, tally -> tell(tally, then, end)));
            }
        }
    }

    private static void tell(Tally tally, List<Accepted> waivers, Instant at) {
        tally.waivers.known();
        waivers.forEach(each -> tally.waivers.add(each, at));
    }

    /** Of the last verdict until then that was not skipped. */
    private List<Accepted> waivers(Instant until) {
        List<Accepted> found = List.of();
        for (Event.Verdict verdict : verdicts) {
            if (verdict.entry().skipped() == null && !verdict.at().isAfter(until)) {
                found = verdict.entry().waivers();
            }
        }
        return found;
    }

    private void add(Instant at, Consumer<Tally> told) {
        if (period.holds(at)) {
            facts.add(Fact.at(at, told));
        }
    }

    private NamedCase named(FindingKey key, Instant at, List<String> why) {
        return new NamedCase(service, key.id(), key.component(), at, why);
    }

    private long seconds(Instant from, Instant to) {
        long seconds = Duration.between(from, to).toSeconds();
        if (seconds < 0) {
            clocks++;
        }
        return Math.max(0, seconds);
    }
}
