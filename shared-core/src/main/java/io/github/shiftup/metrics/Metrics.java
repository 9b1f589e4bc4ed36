package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a ledger. {@link Figure} defines them.
 *
 * @param period that was measured
 * @param all figures of everything
 * @param services by name
 * @param teams by name
 * @param profiles by name
 * @param overTime weeks or months, in order
 * @param sources evidence by the id that policies give their sources
 * @param owners waivers by owner
 * @param open findings that still block, or are not green in production
 * @param escapes that were counted
 * @param falseBlocks that were counted
 * @param remarks what limits the figures: clocks that differ, records of the future, pruned records
 */
public record Metrics(
        Period period,
        Figures all,
        List<Group> services,
        List<Group> teams,
        List<Group> profiles,
        List<Trend> overTime,
        SortedMap<String, EvidenceQuality> sources,
        SortedMap<String, WaiverDebt> owners,
        NamedCases open,
        NamedCases escapes,
        NamedCases falseBlocks,
        List<String> remarks) {

    /** The figures of these records by service; nothing but them is looked at. */
    public static Metrics of(Map<String, ? extends Collection<LedgerFile>> records, MetricsRequest request) {
        SortedMap<String, List<LedgerFile>> byName = new TreeMap<>();
        records.forEach((service, files) -> byName.computeIfAbsent(request.current(service), name -> new ArrayList<>())
                .addAll(files));
        MetricsMaker maker = new MetricsMaker(request);
        byName.forEach(maker::add);
        return maker.metrics();
    }

    /**
     * The figures of a ledger. Its services are read one after the other: besides the records of one service, memory holds
     * the figures of every service, up to {@value NamedCases#MOST} names of each kind, and 8 bytes for each duration of which
     * a median is told, three times (in all, of the team, of the profile) and once for its week or month. 1,000 services with
     * 100 verdicts each need no more than the largest of them and some megabytes.
     *
     * @param service that alone is measured, by its current name; null for all
     * @throws IOException if the ledger cannot be read
     * @throws IllegalArgumentException if the ledger has no such service
     */
    public static Metrics read(Ledger ledger, @Nullable String service, MetricsRequest request) throws IOException {
        SortedMap<String, List<String>> names = new TreeMap<>();
        for (String each : ledger.services()) {
            names.computeIfAbsent(request.current(each), name -> new ArrayList<>())
                    .add(each);
        }
        if (service != null && !names.containsKey(service)) {
            throw new IllegalArgumentException("The ledger " + ledger.root() + " has no service \"" + service + "\""
                    + (names.isEmpty() ? "; it has none at all" : ""));
        }
        MetricsMaker maker = new MetricsMaker(request);
        for (Map.Entry<String, List<String>> each : names.entrySet()) {
            if (service == null || service.equals(each.getKey())) {
                List<LedgerFile> files = new ArrayList<>();
                for (String name : each.getValue()) {
                    files.addAll(ledger.records(name));
                }
                maker.add(each.getKey(), files);
            }
        }
        return maker.metrics();
    }
}
