package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry or row, as it is filled in. */
final class DefectDojoFinding {
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final String NOT_AVAILABLE = "N/A";

    final List<String> ids = new ArrayList<>(2);
    final List<String> cwes = new ArrayList<>(2);

    /** What is set of that which silences a finding, or says how sure someone is of it. */
    final List<String> states = new ArrayList<>(2);

    boolean silenced;

    @Nullable
    String title;

    @Nullable
    String toolsId;

    @Nullable
    String severity;

    @Nullable
    String date;

    @Nullable
    String componentName;

    @Nullable
    String componentVersion;

    @Nullable
    String path;

    @Nullable
    String service;

    @Nullable
    String endpoint;

    @Nullable
    String fixVersion;

    @Nullable
    String cvss3;

    @Nullable
    Double score3;

    @Nullable
    String cvss4;

    @Nullable
    Double score4;

    @Nullable
    Double epss;

    @Nullable
    Double count;

    @Nullable
    Boolean exploited;

    void id(@Nullable String id) {
        if (id != null && !id.equalsIgnoreCase(NOT_AVAILABLE) && !ids.contains(id)) {
            ids.add(id);
        }
    }

    void cwe(@Nullable String cwe) {
        if (cwe != null && !cwe.equals("0") && !cwe.equalsIgnoreCase(NOT_AVAILABLE)) {
            cwes.add(cwe);
        }
    }

    /** A flag that silences where it is set. */
    void silencing(String name, @Nullable Boolean set) {
        if (Boolean.TRUE.equals(set)) {
            silenced = true;
            states.add(name);
        }
    }

    void active(@Nullable Boolean active) {
        if (Boolean.FALSE.equals(active)) {
            silenced = true;
            states.add("active: false");
        }
    }

    /** The finding; null where there is nothing to call it by. */
    @Nullable
    Finding finish(Provenance source) {
        String id = !ids.isEmpty() ? ids.get(0) : toolsId != null ? toolsId : title;
        if (id == null) {
            return null;
        }
        states.sort(null);
        FindingBuilder finding = Finding.of(id, ids.isEmpty() ? Kind.WEAKNESS : Kind.VULNERABILITY, source)
                .title(Headline.of(title))
                .severity(severity)
                .component(component())
                .fixedVersionsListed(fixVersion)
                .activity(Activity.activeIf(!silenced))
                .state(states.isEmpty() ? null : String.join(", ", states))
                .asset(Asset.UNKNOWN
                        .withService(service)
                        .withHost(Urls.host(endpoint))
                        .withUrl(Urls.withoutCredentials(endpoint)))
                .firstSeen(day(date))
                .observed(count == null || count < 1 ? 1 : count.longValue())
                .exploited(exploited)
                .epss(epss);
        ids.forEach(finding::alias);
        cwes.forEach(finding::cwe);
        rating(finding, CvssVectors.rating(cvss4, score4, null), "CVSSv4");
        rating(finding, CvssVectors.rating(cvss3, score3, null), "CVSSv3");
        return finding.build();
    }

    private @Nullable Component component() {
        // A file alone is a place in someone's sources, not a thing that is shipped.
        if (componentName == null) {
            return null;
        }
        String purl = Purls.isPurl(componentName) ? componentName : null;
        return new Component(componentName, purl, componentVersion, path, null);
    }

    private static void rating(FindingBuilder finding, @Nullable Rating rating, String method) {
        if (rating != null) {
            finding.rating(
                    rating.method() == null ? new Rating(method, rating.vector(), rating.score(), null) : rating);
        }
    }

    /** A date in ISO, or with slashes where it can be read in one way only. */
    static @Nullable Instant day(@Nullable String text) {
        if (text == null || text.indexOf('/') < 0) {
            return Times.parse(text);
        }
        Matcher slashes = SLASHES.matcher(text);
        if (!slashes.matches()) {
            return Times.parse(text);
        }
        int first = Integer.parseInt(slashes.group(1));
        int second = Integer.parseInt(slashes.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(slashes.group(3)), Math.min(first, second), Math.max(first, second))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
