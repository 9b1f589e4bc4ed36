package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tools put into the property bags of rules and results.
 *
 * @param level by {@code security-severity}, a number or a word; null where it says neither
 * @param ratings its number, or the CVSS vectors beside it
 * @param tags in lower case
 * @param weaknesses CWE ids
 * @param purls of the packages that a rule is about, as Grype and Docker Scout write them
 * @param fixedVersion as Docker Scout writes it
 */
record SarifProperties(
        @Nullable Level level,
        List<Rating> ratings,
        List<String> tags,
        List<String> weaknesses,
        List<String> purls,
        @Nullable String fixedVersion) {
    static final SarifProperties NONE = new SarifProperties(null, List.of(), List.of(), List.of(), List.of(), null);

    private enum Key {
        security_severity("security-severity"),
        cvssv2_vector("cvssv2_vector"),
        cvssv2_score("cvssv2_score"),
        cvssv3_vector("cvssv3_vector"),
        cvssv3_score("cvssv3_baseScore"),
        cvssv4_vector("cvssv40_vector"),
        cvssv4_score("cvssv40_baseScore"),
        cvssV3("cvssV3"),
        tags("tags"),
        cwe("cwe"),
        purls("purls"),
        fixed_version("fixed_version");

        private final String key;

        Key(String key) {
            this.key = key;
        }
    }

    private enum Descriptor {
        id,
        toolComponent
    }

    private enum Component {
        name
    }

    /** Dependency-Check writes security-severity twice where there is a score of CVSS 3 and one of CVSS 4. */
    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key.key).lastWins();

    private static final Keys<Descriptor> DESCRIPTOR = Keys.of(Descriptor.class);
    private static final Keys<Component> COMPONENT = Keys.of(Component.class);
    private static final int MOST_PURLS = 50;

    static SarifProperties read(JsonCursor json) {
        String severity = null;
        String[] vectors = new String[3];
        Double[] scores = new Double[3];
        List<String> tags = new ArrayList<>(4);
        List<String> weaknesses = new ArrayList<>(0);
        List<String> purls = new ArrayList<>(0);
        String fixed = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case security_severity -> severity = json.textIfScalar();
                case cvssv2_vector -> vectors[0] = json.textIfScalar();
                case cvssv2_score -> scores[0] = scalar(json);
                case cvssv3_vector, cvssV3 -> vectors[1] = json.textIfScalar();
                case cvssv3_score -> scores[1] = scalar(json);
                case cvssv4_vector -> vectors[2] = json.textIfScalar();
                case cvssv4_score -> scores[2] = scalar(json);
                case tags -> texts(json).forEach(tag -> tag(tag, tags, weaknesses));
                case cwe -> texts(json).forEach(cwe -> weakness(cwe, weaknesses));
                case purls -> texts(json).stream().limit(MOST_PURLS).forEach(purls::add);
                case fixed_version -> fixed = json.textIfScalar();
            }
        }
        Double score = score(severity);
        return new SarifProperties(
                level(severity, score), ratings(score, vectors, scores), tags, weaknesses, purls, fixed);
    }

    SarifProperties withWeaknesses(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(weaknesses);
        all.addAll(more);
        return new SarifProperties(level, ratings, tags, all, purls, fixedVersion);
    }

    /** In a free bag a key can hold anything: only texts count. */
    private static List<String> texts(JsonCursor json) {
        List<String> texts = new ArrayList<>();
        if (!json.isArray()) {
            String text = json.textIfScalar();
            return text == null ? texts : List.of(text);
        }
        for (var each = json.array(); each.next(); ) {
            String text = json.textIfScalar();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable Double scalar(JsonCursor json) {
        return score(json.textIfScalar());
    }

    /** A tag such as {@code external/cwe/cwe-79} or {@code CWE-79: Cross-site scripting} names a weakness. */
    private static void tag(String tag, List<String> tags, List<String> weaknesses) {
        tags.add(tag.strip().toLowerCase(Locale.ROOT));
        weakness(tag, weaknesses);
    }

    /** The CWE in a text, if there is one. */
    private static void weakness(String text, List<String> weaknesses) {
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf("cwe");
        int from = at + 3;
        while (at >= 0 && from < text.length() && "-_: ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (at >= 0 && end < text.length() && Character.isDigit(text.charAt(end)) && end - from < 6) {
            end++;
        }
        if (at >= 0 && end > from) {
            weaknesses.add(text.substring(from, end));
        }
    }

    /** A reference to an entry of a taxonomy: it is a weakness where the taxonomy is CWE. */
    static void weakness(JsonCursor json, List<String> weaknesses) {
        String id = null;
        String taxonomy = null;
        for (var member = json.object(DESCRIPTOR); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case toolComponent -> {
                    for (var inner = json.object(COMPONENT); inner.next(); ) {
                        taxonomy = json.label();
                    }
                }
            }
        }
        if (id != null && "CWE".equalsIgnoreCase(taxonomy)) {
            weaknesses.add(id);
        }
    }

    /** Zero is what tools write who know of none: it is no score. */
    private static @Nullable Double score(@Nullable String text) {
        try {
            double score = text == null ? 0 : Double.parseDouble(text.strip());
            return score > 0 && score <= 10 ? score : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Level level(@Nullable String severity, @Nullable Double score) {
        if (score != null) {
            return Level.ofScore(score);
        }
        Level level = Level.ofWord(severity);
        return level == Level.UNKNOWN ? null : level;
    }

    private static List<Rating> ratings(@Nullable Double score, String[] vectors, Double[] scores) {
        List<Rating> ratings = new ArrayList<>(1);
        String[] methods = {"CVSSv2", "CVSSv3", "CVSSv4"};
        for (int i = 0; i < vectors.length; i++) {
            String vector = vectors[i] == null ? "" : vectors[i].strip();
            if (!vector.isEmpty()) {
                ratings.add(
                        new Rating(vector.startsWith("CVSS:3.1") ? "CVSSv31" : methods[i], vector, scores[i], null));
            }
        }
        if (ratings.isEmpty() && score != null) {
            ratings.add(new Rating(null, null, score, "security-severity"));
        }
        return ratings;
    }
}
