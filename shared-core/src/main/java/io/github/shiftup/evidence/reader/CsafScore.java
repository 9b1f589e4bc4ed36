package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores of some products: an entry of scores in CSAF 2.0, of metrics in 2.1.
 *
 * @param severity the worst word among them
 */
record CsafScore(
        Collection<String> products,
        List<Rating> ratings,
        @Nullable String severity,
        @Nullable Double epss) {
    private enum Key {
        products,
        source,
        content,
        cvss_v2,
        cvss_v3,
        cvss_v4,
        epss,
        qualitative_severity_rating
    }

    private enum Cvss {
        version,
        vectorString,
        baseScore,
        baseSeverity
    }

    private enum Epss {
        probability
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Cvss> CVSS = Keys.of(Cvss.class);
    private static final Keys<Epss> EPSS = Keys.of(Epss.class);

    static CsafScore read(JsonCursor json) {
        Entry entry = new Entry();
        entry.read(json);
        if (entry.source != null) {
            String source = entry.source;
            entry.ratings.replaceAll(rating -> new Rating(rating.method(), rating.vector(), rating.score(), source));
        }
        return new CsafScore(entry.products, entry.ratings, entry.severity, entry.epss);
    }

    boolean isAbout(String product) {
        return products.contains(product);
    }

    private static final class Entry {
        private final List<Rating> ratings = new ArrayList<>(2);
        private Collection<String> products = List.of();
        private @Nullable String source;
        private @Nullable String severity;
        private @Nullable Double epss;

        void read(JsonCursor json) {
            for (var member = json.object(KEYS); member.next(); ) {
                switch (member.key()) {
                    case products -> products = CsafProducts.ids(json.texts());
                    case source -> source = json.label();
                    case content -> read(json);
                    case cvss_v2 -> cvss(json, "2.0");
                    case cvss_v3 -> cvss(json, "3.0");
                    case cvss_v4 -> cvss(json, "4.0");
                    case epss -> {
                        for (var inner = json.object(EPSS); inner.next(); ) {
                            epss = json.number();
                        }
                    }
                    case qualitative_severity_rating -> severity = CsafVulnerability.worse(severity, json.label());
                }
            }
        }

        private void cvss(JsonCursor json, String usual) {
            String version = usual;
            String vector = null;
            Double score = null;
            for (var member = json.object(CVSS); member.next(); ) {
                switch (member.key()) {
                    case version -> version = json.label();
                    case vectorString -> vector = json.label();
                    case baseScore -> score = json.number();
                    case baseSeverity -> severity = CsafVulnerability.worse(severity, json.label());
                }
            }
            ratings.add(new Rating(CvssMethods.of(vector, version), vector, score, null));
        }
    }
}
