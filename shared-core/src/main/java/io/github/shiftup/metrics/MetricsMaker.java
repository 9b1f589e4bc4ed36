package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.LedgerFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up services, one after the other, and keeps nothing of their records. */
final class MetricsMaker {
    private final MetricsRequest request;
    private final List<Span> spans;
    private final List<Tally> trend = new ArrayList<>();
    private final Tally all = new Tally();
    private final List<Group> services = new ArrayList<>();
    private final SortedMap<String, Tally> teams = new TreeMap<>();
    private final SortedMap<String, Tally> profiles = new TreeMap<>();
    private final SortedMap<String, EvidenceQuality.Collector> sources = new TreeMap<>();
    private final SortedMap<String, WaiverDebt.Collector> owners = new TreeMap<>();
    private final NamedCases.Collector open = new NamedCases.Collector();
    private final NamedCases.Collector escapes = new NamedCases.Collector();
    private final NamedCases.Collector falseBlocks = new NamedCases.Collector();
    private long future;
    private long clocks;

    MetricsMaker(MetricsRequest request) {
        this.request = request;
        this.spans = request.period().spans();
        spans.forEach(span -> trend.add(new Tally()));
    }

    void add(String service, Collection<LedgerFile> files) {
        ServiceFacts told = ServiceFacts.of(service, files, request);
        Tally own = new Tally();
        List<Tally> counting = List.of(
                all,
                own,
                teams.computeIfAbsent(told.team(), name -> new Tally()),
                profiles.computeIfAbsent(told.profile(), name -> new Tally()));
        for (Fact fact : told.facts()) {
            if (!fact.trendOnly()) {
                counting.forEach(fact.told());
            }
            if (fact.at() != null) {
                for (int i = 0; i < spans.size(); i++) {
                    if (spans.get(i).holds(fact.at())) {
                        fact.told().accept(trend.get(i));
                    }
                }
            }
        }
        services.add(new Group(service, told.team(), told.profile(), own.figures()));
        evidence(told);
        told.waiversNow()
                .forEach(waiver -> owners.computeIfAbsent(waiver.owner(), name -> new WaiverDebt.Collector())
                        .add(waiver, request.period().now()));
        open.add(told.open());
        escapes.add(told.escapes());
        falseBlocks.add(told.falseBlocks());
        future += told.future();
        clocks += told.clocks();
    }

    private void evidence(ServiceFacts told) {
        for (Event.Verdict verdict : told.inPeriod()) {
            for (Source source : ServiceFacts.sources(verdict)) {
                source(source.id()).add(source, verdict.entry().asOf());
            }
        }
        told.unseen().forEach((id, assets) -> source(id).unseen(assets));
    }

    private EvidenceQuality.Collector source(String id) {
        return sources.computeIfAbsent(id, name -> new EvidenceQuality.Collector());
    }

    Metrics metrics() {
        List<Trend> overTime = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            overTime.add(new Trend(spans.get(i), trend.get(i).figures()));
        }
        Figures figures = all.figures();
        return new Metrics(
                request.period(),
                figures,
                List.copyOf(services),
                groups(teams),
                groups(profiles),
                List.copyOf(overTime),
                finished(sources, EvidenceQuality.Collector::quality),
                finished(owners, WaiverDebt.Collector::debt),
                open.cases(),
                escapes.cases(),
                falseBlocks.cases(),
                remarks(figures));
    }

    private List<String> remarks(Figures figures) {
        List<String> remarks = new ArrayList<>();
        if (future > 0) {
            remarks.add("Records written after " + request.period().now() + " are left out: " + future
                    + ". Where that is now, a clock runs ahead.");
        }
        if (clocks > 0) {
            remarks.add(
                    "Durations that came out below 0 are counted as 0, since the clocks that wrote the records differ: "
                            + clocks + ".");
        }
        if (figures.unknown() > 0) {
            remarks.add("Findings of which nobody can tell since when they block, since older records were pruned: "
                    + figures.unknown() + ". They are in no time to red or to green.");
        }
        return List.copyOf(remarks);
    }

    private static List<Group> groups(SortedMap<String, Tally> tallies) {
        List<Group> groups = new ArrayList<>();
        tallies.forEach((name, tally) -> groups.add(new Group(name, "", "", tally.figures())));
        return List.copyOf(groups);
    }

    private static <C, F> SortedMap<String, F> finished(
            SortedMap<String, C> collectors, Function<C, @Nullable F> finish) {
        SortedMap<String, F> finished = new TreeMap<>();
        for (Map.Entry<String, C> each : collectors.entrySet()) {
            F figures = finish.apply(each.getValue());
            if (figures != null) {
                finished.put(each.getKey(), figures);
            }
        }
        return Collections.unmodifiableSortedMap(finished);
    }
}
