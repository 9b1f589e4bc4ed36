package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Rating;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CVSS rating that a report writes in parts ({@code attackVector: NETWORK}), put together to a vector. */
final class CvssParts {
    private static final Map<String, String> V2 = Map.ofEntries(
            Map.entry("accessvector", "AV"),
            Map.entry("accesscomplexity", "AC"),
            Map.entry("authenticationr", "Au"),
            Map.entry("authentication", "Au"),
            Map.entry("confidentialimpact", "C"),
            Map.entry("confidentialityimpact", "C"),
            Map.entry("integrityimpact", "I"),
            Map.entry("availabilityimpact", "A"));
    private static final Map<String, String> V3 = Map.ofEntries(
            Map.entry("attackvector", "AV"),
            Map.entry("attackcomplexity", "AC"),
            Map.entry("privilegesrequired", "PR"),
            Map.entry("userinteraction", "UI"),
            Map.entry("scope", "S"),
            Map.entry("confidentialityimpact", "C"),
            Map.entry("integrityimpact", "I"),
            Map.entry("availabilityimpact", "A"));

    private final int major;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private @Nullable String vector;
    private @Nullable String version;
    private @Nullable Double score;

    CvssParts(int major) {
        this.major = major;
    }

    /** Takes one key of the rating; unknown ones are left alone. */
    void put(String key, @Nullable String value) {
        if (value == null) {
            return;
        }
        String name = key.toLowerCase(Locale.ROOT);
        switch (name) {
            case "score", "basescore", "cvssscore" -> score = number(value);
            case "vectorstring" -> vector = value;
            case "version" -> version = value;
            default -> {
                String metric = (major == 2 ? V2 : V3).get(name.startsWith("cvss") ? name.substring(4) : name);
                if (metric != null) {
                    parts.put(metric, value.substring(0, 1).toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    /** Adds the rating, if there is one. */
    void rate(FindingBuilder finding, @Nullable String source) {
        String whole = vector != null ? vector : assembled();
        if (whole != null || score != null) {
            finding.rating(new Rating(method(), whole, score, source));
        }
    }

    private String method() {
        if (major == 3) {
            return "3.0".equals(version) ? "CVSSv3" : "CVSSv31";
        }
        return "CVSSv" + major;
    }

    private @Nullable String assembled() {
        String[] order = major == 2
                ? new String[] {"AV", "AC", "Au", "C", "I", "A"}
                : new String[] {"AV", "AC", "PR", "UI", "S", "C", "I", "A"};
        if (major == 4 || parts.size() < order.length) {
            return null;
        }
        StringBuilder text = new StringBuilder(major == 2 ? "" : "3.0".equals(version) ? "CVSS:3.0/" : "CVSS:3.1/");
        for (String metric : order) {
            text.append(metric).append(':').append(parts.get(metric)).append('/');
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 10 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
