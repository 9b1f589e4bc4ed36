package io.github.shiftup.intel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One day's EPSS scores. Immutable. */
public final class EpssScores {
    private final String modelVersion;
    private final LocalDate day;
    private final EpssIndex index;

    EpssScores(String modelVersion, LocalDate day, EpssIndex index) {
        this.modelVersion = modelVersion;
        this.day = day;
        this.index = index;
    }

    /**
     * Scores that are at hand already.
     *
     * @param scores CVE id, upper case, to its score
     */
    public EpssScores(String modelVersion, LocalDate day, Map<String, Score> scores) {
        this(modelVersion, day, new EpssIndex());
        scores.forEach((id, score) -> index.put(id, score.probability(), score.percentile()));
    }

    /** The model that gave them ({@code v2026.06.15}); a threshold made for another model means nothing. */
    public String modelVersion() {
        return modelVersion;
    }

    /** Day of the scores. */
    public LocalDate day() {
        return day;
    }

    /** How many have a score. */
    public int size() {
        return index.size();
    }

    /**
     * EPSS of one CVE.
     *
     * @param probability of exploitation in the next 30 days, 0.0 to 1.0
     * @param percentile share of all CVEs with the same or a lower probability, 0.0 to 1.0
     */
    public record Score(double probability, double percentile) {}

    /** The highest score of these ids. */
    public Optional<Score> highest(List<String> ids) {
        return ids.stream()
                .map(index::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Score::probability));
    }
}
