package io.github.shiftup.report;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who keeps the record of an id, where the form of the id tells. Only ids of such a form are ever made into an address.
 *
 * @param name of the authority
 * @param url of the record
 */
record Authority(String name, String url) {
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final Pattern GHSA = Pattern.compile("GHSA(-[23456789cfghjmpqrvwx]{4}){3}");

    static Optional<Authority> of(String id) {
        if (CVE.matcher(id).matches()) {
            return Optional.of(new Authority("NVD", "https://nvd.nist.gov/vuln/detail/" + id));
        }
        if (GHSA.matcher(id).matches()) {
            return Optional.of(new Authority("GitHub Advisories", "https://github.com/advisories/" + id));
        }
        return Optional.empty();
    }

    /** The member {@code source} of a CycloneDX vulnerability or reference. */
    void write(JsonText json) {
        json.object("source").member("name", name).member("url", url).end();
    }
}
