package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One CVSS score as Dependency-Check writes it: in parts for versions 2 and 3, from which the vector is put together
 * again, and whole for version 4.
 */
final class DependencyCheckCvss {

    private static final List<String> NAMES = List.of("AV", "AC", "Au", "PR", "UI", "S", "C", "I", "A");

    /** The parts, under all the names that one release or another has given them. */
    enum Part {
        score,
        baseScore,
        version,
        severity,
        baseSeverity,
        /** Dependency-Check 5.0 wrote this key with a stray bracket, and so the key of {@link #authentication}. */
        baseSeverityBracket("baseSeverity>", null),
        vectorString,
        source,
        accessVector(null, "AV"),
        accessComplexity(null, "AC"),
        authentication(null, "Au"),
        authenticationr(null, "Au"),
        authenticationBracket("authenticationr>", "Au"),
        confidentialImpact(null, "C"),
        confidentialityImpact(null, "C"),
        integrityImpact(null, "I"),
        availabilityImpact(null, "A"),
        attackVector(null, "AV"),
        attackComplexity(null, "AC"),
        privilegesRequired(null, "PR"),
        userInteraction(null, "UI"),
        scope(null, "S");

        private static final Map<String, Part> BY_KEY = new HashMap<>();

        static {
            for (Part part : values()) {
                BY_KEY.put(part.key, part);
            }
        }

        private final String key;
        private final int metric;

        Part() {
            this(null, null);
        }

        Part(@Nullable String key, @Nullable String metric) {
            this.key = key == null ? name() : key;
            this.metric = metric == null ? -1 : NAMES.indexOf(metric);
        }

        String key() {
            return key;
        }

        static @Nullable Part of(String key) {
            return BY_KEY.get(key);
        }
    }

    private static final class Metric {
        final String name;
        final String values;
        final int place;

        Metric(String name, String values) {
            this.name = name;
            this.values = values;
            this.place = NAMES.indexOf(name);
        }
    }

    private static final Metric[] V2 = {
        new Metric("AV", "LAN"),
        new Metric("AC", "HML"),
        new Metric("Au", "MSN"),
        new Metric("C", "NPC"),
        new Metric("I", "NPC"),
        new Metric("A", "NPC")
    };
    private static final Metric[] V3 = {
        new Metric("AV", "NALP"),
        new Metric("AC", "LH"),
        new Metric("PR", "NLH"),
        new Metric("UI", "NR"),
        new Metric("S", "UC"),
        new Metric("C", "HLN"),
        new Metric("I", "HLN"),
        new Metric("A", "HLN")
    };

    private final int major;
    /** The first letter of each metric's value, by the metric's place in {@link #NAMES}; 0 where there is none. */
    private final char[] letters = new char[NAMES.size()];

    private @Nullable Double score;
    private @Nullable String version;
    private @Nullable String severity;
    private @Nullable String vector;
    private @Nullable String source;

    /**
     * An empty score.
     *
     * @param major version of CVSS: 2, 3 or 4
     */
    DependencyCheckCvss(int major) {
        this.major = major;
    }

    void put(Part part, @Nullable String text) {
        if (text == null) {
            return;
        }
        switch (part) {
            case score, baseScore -> score(number(text));
            case version -> version = text;
            case severity, baseSeverity, baseSeverityBracket -> severity = text;
            case vectorString -> vector = text;
            case source -> source = text;
            default -> {
                if (part.metric >= 0 && !text.isEmpty()) {
                    // Both NETWORK and N are written, depending on who rated.
                    letters[part.metric] = Character.toUpperCase(text.charAt(0));
                }
            }
        }
    }

    void score(@Nullable Double number) {
        score = number != null ? number : score;
    }

    /** The level of the severity word beside the score. */
    Level level() {
        return Level.ofWord(severity);
    }

    /** The rating; null if there was neither a score nor a vector. */
    @Nullable
    Rating rating(@Nullable String vulnerabilitySource) {
        String whole = vector != null ? vector : major == 4 ? null : built();
        if (score == null && whole == null) {
            return null;
        }
        return new Rating(method(), whole, score, source != null ? source : vulnerabilitySource);
    }

    private String method() {
        return switch (major) {
            case 2 -> "CVSSv2";
            case 3 -> "3.1".equals(version) ? "CVSSv31" : "CVSSv3";
            default -> "CVSSv4";
        };
    }

    /** The base vector; null unless every metric has a value that it can have. No version, no prefix. */
    private @Nullable String built() {
        StringBuilder text = new StringBuilder(44);
        if (major == 3 && ("3.0".equals(version) || "3.1".equals(version))) {
            text.append("CVSS:").append(version).append('/');
        }
        String separator = "";
        for (Metric metric : major == 2 ? V2 : V3) {
            char letter = letters[metric.place];
            if (metric.values.indexOf(letter) < 0) {
                return null;
            }
            text.append(separator).append(metric.name).append(':').append(letter);
            separator = "/";
        }
        return text.toString();
    }

    /** A number; null where there is none. */
    static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
