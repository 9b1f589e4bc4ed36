package io.github.shiftup.intel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One day's EPSS scores.
 *
 * @param modelVersion of the model that gave them ({@code v2026.06.15}); a threshold made for another model means nothing
 * @param day of the scores
 * @param scores CVE id, upper case, to its score
 */
public record EpssScores(String modelVersion, LocalDate day, Map<String, Score> scores) {

    public EpssScores {
        scores = Map.copyOf(scores);
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
                .map(scores::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Score::probability));
    }
}
