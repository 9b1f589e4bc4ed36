package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the id of a rule gives away.
 *
 * @param aliases the CVE or GHSA ids inside it, if they are not all of it
 * @param kind by the id, the rule's name and its tags
 */
record SarifName(List<String> aliases, Kind kind) {
    private static final Pattern ADVISORY =
            Pattern.compile("(?i)CVE-\\d{4}-\\d{4,19}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}");
    /** Ids of advisories that databases of vulnerabilities give. */
    private static final Pattern VULNERABILITY =
            Pattern.compile("(?:SNYK-[A-Z]+|PYSEC|RUSTSEC|GO|OSV|MAL|DSA|DLA|USN|RHSA|ELSA|ALAS2?|SUSE-SU)-\\w.*");

    private static final Pattern MISCONFIGURATION =
            Pattern.compile("AVD-[A-Z]+-\\d+|KSV-?\\d{3,}|KCV-?\\d{3,}|CKV2?_\\w+|CIS-DI-\\d+");

    static SarifName of(@Nullable String id, @Nullable String name, List<String> tags) {
        List<String> aliases = new ArrayList<>(0);
        boolean advisory = false;
        if (id != null) {
            for (Matcher found = ADVISORY.matcher(id); found.find(); ) {
                advisory = true;
                String alias = spelled(found.group());
                if (!alias.equals(id)) {
                    aliases.add(alias);
                }
            }
        }
        return new SarifName(List.copyOf(aliases), kind(id == null ? "" : id, advisory, name, tags));
    }

    private static Kind kind(String id, boolean advisory, @Nullable String name, List<String> tags) {
        if (advisory
                || tags.contains("vulnerability")
                || VULNERABILITY.matcher(id).matches()) {
            return Kind.VULNERABILITY;
        }
        if (tags.contains("secret") || tags.contains("secrets") || "Secret".equals(name)) {
            return Kind.EXPOSED_SECRET;
        }
        if (tags.contains("license") && "License".equals(name)) {
            return Kind.LICENSE;
        }
        boolean misconfiguration = tags.contains("misconfiguration")
                || "Misconfiguration".equals(name)
                || MISCONFIGURATION.matcher(id).matches();
        return misconfiguration ? Kind.MISCONFIGURATION : Kind.WEAKNESS;
    }

    /** {@code CVE-2021-44228}, {@code GHSA-jfh8-c2jp-5v3q}. */
    private static String spelled(String advisory) {
        return advisory.charAt(0) == 'C' || advisory.charAt(0) == 'c'
                ? advisory.toUpperCase(Locale.ROOT)
                : "GHSA" + advisory.substring(4).toLowerCase(Locale.ROOT);
    }
}
