package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a CSAF document says of some products beside their status: a flag, a threat, a remediation or a date.
 *
 * @param products that it is about; null for all of the vulnerability
 * @param label of a flag
 */
record CsafRemark(
        @Nullable String category,
        @Nullable String label,
        @Nullable String details,
        @Nullable Instant date,
        @Nullable Collection<String> products) {
    private enum Key {
        category,
        label,
        details,
        date,
        product_ids,
        group_ids
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Pattern EXPLOITED =
            Pattern.compile("\\bexploited:\\s*yes\\b|\\bknown[- ]exploited\\b|\\bKEV\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_EXPLOITED = Pattern.compile("\\bexploited:\\s*no\\b", Pattern.CASE_INSENSITIVE);

    static CsafRemark read(JsonCursor json, CsafProducts tree) {
        String category = null;
        String label = null;
        String details = null;
        Instant date = null;
        List<String> products = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case category -> category = json.label();
                case label -> label = json.label();
                case details -> details = json.label();
                case date -> date = json.time();
                case product_ids -> {
                    products = products == null ? new ArrayList<>() : products;
                    products.addAll(json.texts());
                }
                case group_ids -> {
                    products = products == null ? new ArrayList<>() : products;
                    for (String group : json.texts()) {
                        products.addAll(tree.group(group));
                    }
                }
            }
        }
        return new CsafRemark(category, label, details, date, products == null ? null : CsafProducts.ids(products));
    }

    boolean isAbout(String product) {
        return products == null || products.contains(product);
    }

    boolean isImpact() {
        return "impact".equals(category) && details != null;
    }

    /** An impact that is a word such as {@code Important}, as Red Hat and Microsoft write it; null if it is prose. */
    @Nullable
    String severityWord() {
        return isImpact() && Level.ofWord(details) != Level.UNKNOWN ? details : null;
    }

    /** Whether an exploit_status says that it is exploited, or that it is not; null where its prose says neither. */
    @Nullable
    Boolean tellsExploitation() {
        if (!"exploit_status".equals(category) || details == null) {
            return null;
        }
        if (EXPLOITED.matcher(details).find()) {
            return true;
        }
        return NOT_EXPLOITED.matcher(details).find() ? Boolean.FALSE : null;
    }
}
