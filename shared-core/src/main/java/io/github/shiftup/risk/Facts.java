package io.github.shiftup.risk;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.SsvcFacts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the assessment of a finding depends on: findings that have it in common are assessed once.
 *
 * @param ratings as reported
 * @param level of the tool's word
 * @param severity that word
 * @param exploited what the report says
 * @param exploitedSource id of the source that says so; null unless {@code exploited} is true
 * @param epss probability that the report gives
 * @param loaded score that is loaded for its ids
 * @param listed which of its ids the catalogue of known exploited ones lists
 * @param ssvc SSVC facts of its ids
 * @param vulnerability whether it is one, so that decision tables apply
 * @param attack the signal that raises it, in words; null without one
 */
record Facts(
        List<Rating> ratings,
        Level level,
        @Nullable String severity,
        @Nullable Boolean exploited,
        @Nullable String exploitedSource,
        @Nullable Double epss,
        EpssScores.@Nullable Score loaded,
        @Nullable String listed,
        List<SsvcFacts> ssvc,
        boolean vulnerability,
        @Nullable String attack)
        implements Comparable<Facts> {

    private static final Comparator<Facts> ORDER = Comparator.comparing(Facts::ratings, Facts::compare)
            .thenComparing(Facts::level)
            .thenComparing(Facts::severity, nullsLast())
            .thenComparing(Facts::exploited, nullsLast())
            .thenComparing(Facts::exploitedSource, nullsLast())
            .thenComparing(Facts::epss, nullsLast())
            .thenComparing(facts -> facts.loaded == null ? null : facts.loaded.probability(), nullsLast())
            .thenComparing(facts -> facts.loaded == null ? null : facts.loaded.percentile(), nullsLast())
            .thenComparing(Facts::listed, nullsLast())
            .thenComparing(Facts::vulnerability)
            .thenComparing(
                    facts -> facts.ssvc.stream().map(SsvcFacts::id).toList().toString())
            .thenComparing(Facts::attack, nullsLast());

    static Facts of(
            Finding finding,
            EpssScores.@Nullable Score loaded,
            @Nullable String listed,
            List<SsvcFacts> ssvc,
            @Nullable String attack) {
        return new Facts(
                finding.ratings(),
                finding.level(),
                finding.severity(),
                finding.exploited(),
                Boolean.TRUE.equals(finding.exploited()) ? finding.source().id() : null,
                finding.epss(),
                loaded,
                listed,
                ssvc,
                finding.kind() == Kind.VULNERABILITY,
                attack);
    }

    /** An order for maps to fall back to. */
    @Override
    public int compareTo(Facts other) {
        return ORDER.compare(this, other);
    }

    private static int compare(List<Rating> a, List<Rating> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static <T extends Comparable<T>> Comparator<T> nullsLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }
}
