package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Several verdicts of one gate. */
public final class Summaries {
    private Summaries() {}

    /**
     * One summary of several: the worst outcome, the earliest moment, all counts together.
     *
     * @param parts at least one
     */
    public static GateSummary merged(List<GateSummary> parts) {
        GateSummary first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        Outcome worst = first.outcome();
        String earliest = first.asOf();
        Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
        List<SourceRow> sources = new ArrayList<>();
        List<WaiverRow> waivers = new ArrayList<>();
        for (GateSummary part : parts) {
            // Outcomes stand in their order, worst first.
            worst = part.outcome().compareTo(worst) < 0 ? part.outcome() : worst;
            earliest = part.asOf().compareTo(earliest) < 0 ? part.asOf() : earliest;
            counts = sum(counts, part.counts());
            sources.addAll(part.sources());
            waivers.addAll(part.waivers());
        }
        return new GateSummary(
                worst,
                parts.stream().anyMatch(GateSummary::enforced),
                parts.stream().anyMatch(GateSummary::failsBuild),
                earliest,
                joined(parts, GateSummary::service),
                joined(parts, GateSummary::candidate),
                joined(parts, GateSummary::profile),
                all(parts, GateSummary::reasons, GateSummary.MOST_REASONS),
                counts,
                new Digests(
                        joined(parts, part -> part.digests().candidate()),
                        joined(parts, part -> part.digests().evidence()),
                        joined(parts, part -> part.digests().policy()),
                        joined(parts, part -> part.digests().intel())),
                all(parts, GateSummary::blocking, GateSummary.MOST_IDS),
                all(parts, GateSummary::fixed, GateSummary.MOST_IDS),
                all(parts, GateSummary::waived, GateSummary.MOST_IDS),
                sources.stream().limit(GateSummary.MOST_ROWS).toList(),
                waivers.stream().limit(GateSummary.MOST_ROWS).toList());
    }

    private static String joined(List<GateSummary> parts, Function<GateSummary, String> text) {
        return Clean.text(
                String.join(", ", new LinkedHashSet<>(parts.stream().map(text).toList())), Clean.LONGEST);
    }

    private static List<String> all(List<GateSummary> parts, Function<GateSummary, List<String>> texts, int most) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(texts.apply(part)));
        return all.stream().limit(most).toList();
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.blocks() + b.blocks(),
                a.warns() + b.warns(),
                a.waived() + b.waived(),
                a.tolerated() + b.tolerated(),
                a.claimed() + b.claimed(),
                a.fixed() + b.fixed(),
                a.silenced() + b.silenced(),
                a.elsewhere() + b.elsewhere());
    }
}
