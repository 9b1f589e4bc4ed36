package io.github.shiftup.risk;

import io.github.shiftup.evidence.Rating;
import io.github.shiftup.risk.cvss.CvssFormatException;
import io.github.shiftup.risk.cvss.CvssScores;
import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.cvss.CvssVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Chooses which of a finding's ratings counts, and scores it for the environment. */
final class Ratings {
    private static final Comparator<RatedScore> WORST_LAST = Comparator.comparing(RatedScore::modern)
            .thenComparing(RatedScore::environmental)
            .thenComparing(score -> score.vector() != null)
            .thenComparing(RatedScore::scheme)
            .thenComparing(score -> String.valueOf(score.vector()))
            .thenComparing(score -> String.valueOf(score.rating().source()));

    private final RiskParameters parameters;
    /** Vectors repeat: a report of a hundred thousand findings has some hundred of them. */
    private final Map<String, Reading> scored = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 50_000;

    private record RatedVector(CvssVersion version, CvssScores base, CvssScores environmental, String canonical) {}

    /** What became of a vector's text: its scores, or what is wrong with it. */
    private record Reading(
            @Nullable RatedVector vector, @Nullable String problem) {}

    Ratings(RiskParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The rating that counts: of the preferred sources the first that rated, else the worst for this environment. A CVSS
     * 2.0 score counts only where there is no newer one.
     *
     * @param unreadable receives a sentence per vector that is none
     */
    @Nullable
    RatedScore choose(List<Rating> ratings, List<String> unreadable) {
        List<RatedScore> scores = new ArrayList<>();
        for (Rating rating : ratings) {
            RatedScore score = score(rating, unreadable);
            if (score != null) {
                scores.add(score);
            }
        }
        for (String source : parameters.preferredRatings()) {
            RatedScore preferred = worst(scores, source);
            if (preferred != null) {
                return preferred;
            }
        }
        return worst(scores, null);
    }

    private static @Nullable RatedScore worst(List<RatedScore> scores, @Nullable String source) {
        RatedScore worst = null;
        for (RatedScore score : scores) {
            boolean counts =
                    source == null || source.equalsIgnoreCase(score.rating().source());
            if (counts && (worst == null || WORST_LAST.compare(score, worst) >= 0)) {
                worst = score;
            }
        }
        return worst;
    }

    private @Nullable RatedScore score(Rating rating, List<String> unreadable) {
        String vector = rating.vector();
        if (vector != null && isCvss(rating)) {
            RatedVector rated = rate(vector, unreadable);
            if (rated != null) {
                return new RatedScore(
                        rating,
                        "CVSS " + rated.version().label(),
                        rated.environmental().environmental(),
                        rated.base().environmental(),
                        rated.canonical(),
                        rated.version() != CvssVersion.V2_0);
            }
        }
        Double number = rating.score();
        if (number == null || !(number >= 0 && number <= 10) || !isCvss(rating)) {
            return null;
        }
        // Without the vector nothing can be laid over it: the reported number has to do, and the explanation says so.
        boolean modern =
                !String.valueOf(rating.method()).toUpperCase(Locale.ROOT).contains("V2");
        String scheme = rating.method() == null ? "score as reported" : rating.method() + " as reported";
        return new RatedScore(rating, scheme, number, number, null, modern);
    }

    private static boolean isCvss(Rating rating) {
        String method = rating.method();
        return method == null || method.toUpperCase(Locale.ROOT).startsWith("CVSS");
    }

    private @Nullable RatedVector rate(String text, List<String> unreadable) {
        Reading reading = scored.get(text);
        if (reading == null) {
            reading = read(text);
            if (scored.size() < REMEMBERED) {
                scored.put(text, reading);
            }
        }
        if (reading.problem() != null) {
            unreadable.add(reading.problem());
        }
        return reading.vector();
    }

    private Reading read(String text) {
        try {
            CvssVector vector = CvssVector.parse(text);
            CvssVector here = vector.in(parameters.environment(vector.version()));
            return new Reading(
                    new RatedVector(vector.version(), vector.scores(), here.scores(), here.toString()), null);
        } catch (CvssFormatException e) {
            return new Reading(null, e.getMessage());
        }
    }
}
