package io.github.shiftup.metrics;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures while they are counted. */
final class Tally {
    private static final List<String> LEVELS = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO", "NONE", "UNKNOWN");
    private static final Comparator<String> WORST_FIRST = Comparator.<String>comparingInt(
                    level -> LEVELS.contains(level) ? LEVELS.indexOf(level) : LEVELS.size())
            .thenComparing(Comparator.naturalOrder());

    final Spread.Collector timeToRed = new Spread.Collector();
    final Spread.Collector timeToGreenBuild = new Spread.Collector();
    final Spread.Collector timeToGreen = new Spread.Collector();
    final Spread.Collector open = new Spread.Collector();
    final WaiverDebt.Collector waivers = new WaiverDebt.Collector();
    final EvidenceQuality.Collector evidence = new EvidenceQuality.Collector();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> neverRed = new TreeMap<>();
    private final Map<String, Long> greenBy = new TreeMap<>();
    private final Map<String, Long> greenHow = new TreeMap<>();
    private final Map<String, Long> escapesBy = new TreeMap<>();
    private final Map<String, DueDates> dueDates = new TreeMap<>(WORST_FIRST);
    private long unknown;
    private long reopened;
    private long escapes;
    private long blocks;
    private long falseBlocks;

    void verdict(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void neverRed(String why) {
        neverRed.merge(why, 1L, Long::sum);
    }

    void unknown() {
        unknown++;
    }

    void green(long seconds, String by, String how) {
        timeToGreen.add(seconds);
        greenBy.merge(by, 1L, Long::sum);
        greenHow.merge(how, 1L, Long::sum);
    }

    void blocked(boolean again, boolean wrongly) {
        blocks++;
        reopened += again ? 1 : 0;
        falseBlocks += wrongly ? 1 : 0;
    }

    void escape(Iterable<String> reasons) {
        escapes++;
        reasons.forEach(reason -> escapesBy.merge(reason, 1L, Long::sum));
    }

    void due(String level, DueDates.State state) {
        dueDates.put(level, dueDates.getOrDefault(level, DueDates.NONE).and(state));
    }

    Figures figures() {
        boolean judged = !outcomes.isEmpty();
        return new Figures(
                fixed(outcomes),
                timeToRed.spread(),
                fixed(neverRed),
                unknown,
                timeToGreenBuild.spread(),
                timeToGreen.spread(),
                fixed(greenBy),
                fixed(greenHow),
                open.spread(),
                reopened,
                judged ? (Long) escapes : null,
                fixed(escapesBy),
                fixed(dueDates),
                waivers.debt(),
                evidence.quality(),
                judged ? (Long) blocks : null,
                judged ? (Long) falseBlocks : null);
    }

    private static <V> Map<String, V> fixed(Map<String, V> map) {
        Map<String, V> copy = new TreeMap<>(map instanceof TreeMap<String, V> sorted ? sorted.comparator() : null);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
