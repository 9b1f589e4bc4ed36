package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of one CycloneDX vulnerability. All are kept; the severity is the worst word among them.
 *
 * <p>An EPSS probability in a rating's clothes (Amazon Inspector: source {@code EPSS}, severity {@code none}) is a
 * probability: it gives no level.
 */
final class CycloneDxRatings {
    private final List<Rating> ratings = new ArrayList<>();
    private @Nullable String severity;
    private Level worst = Level.UNKNOWN;
    private Level level = Level.UNKNOWN;
    private Level scored = Level.UNKNOWN;
    private boolean worded;
    private @Nullable Double epss;

    void clear() {
        ratings.clear();
        severity = null;
        worst = Level.UNKNOWN;
        level = Level.UNKNOWN;
        scored = Level.UNKNOWN;
        worded = false;
        epss = null;
    }

    void add(
            @Nullable String method,
            @Nullable String vector,
            @Nullable Double score,
            @Nullable String source,
            @Nullable String word) {
        boolean probability = source != null && source.equalsIgnoreCase("EPSS");
        if (probability && score != null && score >= 0 && score <= 1) {
            epss = score;
        }
        if (word != null) {
            Level ofWord = Level.ofWord(word);
            if (severity == null || ofWord.compareTo(worst) < 0) {
                severity = word;
                worst = ofWord;
            }
            if (!probability) {
                worded = true;
                level = worse(level, ofWord);
            }
        } else if (score != null && banded(method)) {
            scored = worse(scored, Level.ofScore(score));
        }
        if (method != null || vector != null || score != null || source != null) {
            ratings.add(new Rating(method, vector, score, source));
        }
    }

    List<Rating> all() {
        return ratings;
    }

    /** The worst word of all ratings, the first of its kind; null where no rating has a word. */
    @Nullable
    String severity() {
        return severity;
    }

    /** The level of the worst word; where no rating has one, the band of the highest CVSS 3.x or 4.0 score. */
    Level level() {
        return worded ? level : scored;
    }

    @Nullable
    Double epss() {
        return epss;
    }

    private static Level worse(Level a, Level b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** CVSS 2.0 has no bands of its own. */
    private static boolean banded(@Nullable String method) {
        return method != null && (method.startsWith("CVSSv3") || method.startsWith("CVSSv4"));
    }
}
