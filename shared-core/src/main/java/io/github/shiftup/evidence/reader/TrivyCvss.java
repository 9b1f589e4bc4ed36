package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The map from who rated to the ratings, as Trivy and trivy-operator write it. */
final class TrivyCvss {
    private enum Key {
        V2Vector,
        V3Vector,
        V40Vector,
        V2Score,
        V3Score,
        V40Score
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Comparator<Rating> BY_SOURCE = Comparator.comparing(rating -> String.valueOf(rating.source()));

    private TrivyCvss() {}

    /** Adds the ratings sorted by who rated, as Trivy writes them: a map has no order of its own. */
    static void read(JsonCursor json, FindingBuilder finding) {
        List<Rating> ratings = new ArrayList<>(4);
        for (var source = json.entries(); source.next(); ) {
            String v2 = null;
            String v3 = null;
            String v4 = null;
            Double score2 = null;
            Double score3 = null;
            Double score4 = null;
            for (var member = json.object(KEYS); member.next(); ) {
                switch (member.key()) {
                    case V2Vector -> v2 = json.label();
                    case V3Vector -> v3 = json.label();
                    case V40Vector -> v4 = json.label();
                    case V2Score -> score2 = json.number();
                    case V3Score -> score3 = json.number();
                    case V40Score -> score4 = json.number();
                }
            }
            rating(ratings, "CVSSv2", v2, score2, source.key());
            rating(ratings, v3 != null && v3.startsWith("CVSS:3.1") ? "CVSSv31" : "CVSSv3", v3, score3, source.key());
            rating(ratings, "CVSSv4", v4, score4, source.key());
        }
        ratings.sort(BY_SOURCE);
        ratings.forEach(finding::rating);
    }

    private static void rating(
            List<Rating> ratings, String method, @Nullable String vector, @Nullable Double score, String source) {
        if (vector != null || score != null) {
            ratings.add(new Rating(method, vector, score, source));
        }
    }
}
