package io.github.shiftup.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where intel is: files relative to the policy's folder, {@code https://...} or {@code mvn:...}.
 *
 * @param kev CISA's catalogue of known exploited vulnerabilities, JSON or CSV
 * @param epss FIRST's daily scores, CSV
 * @param ssvc CVE records with SSVC facts: a folder of JSON files, or a zip of them
 * @param advisories OSV records: a folder of JSON files, or a zip of them
 */
public record IntelSpec(
        @Nullable String kev,
        @Nullable String epss,
        @Nullable String ssvc,
        @Nullable String advisories) {
    /** No intel. */
    public static final IntelSpec NONE = new IntelSpec(null, null, null, null);

    /** The locations by the name of what is there. */
    public Map<String, String> locations() {
        Map<String, String> locations = new LinkedHashMap<>();
        if (kev != null) {
            locations.put("kev", kev);
        }
        if (epss != null) {
            locations.put("epss", epss);
        }
        if (ssvc != null) {
            locations.put("ssvc", ssvc);
        }
        if (advisories != null) {
            locations.put("advisories", advisories);
        }
        return locations;
    }
}
