package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.FindingBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The package that a tool means, where SARIF has no place to say so: by the habits of the tools that are known to write
 * it into messages, logical locations and rules.
 */
final class SarifInference {
    /** How Grype begins a rule's description where there is a fix. */
    static final String GRYPE_FIX = "Version ";

    private static final String GRYPE_FIXES = " is affected with an available fix in versions ";

    private final SarifRun run;
    private final SarifRule rule;
    private final SarifLocation location;
    private final @Nullable String message;

    SarifInference(SarifRun run, SarifRule rule, SarifLocation location, @Nullable String message) {
        this.run = run;
        this.rule = rule;
        this.location = location;
        this.message = message;
    }

    /** Sets what can be told; returns whether a package could. */
    boolean on(FindingBuilder finding, String id) {
        return dependencyCheck(finding)
                || listed(finding)
                || grype(finding)
                || snyk(finding, id)
                || trivyLocation(finding);
    }

    /** The first purl of the dependency is the name of the logical location. */
    private boolean dependencyCheck(FindingBuilder finding) {
        String purl = location.logicalName();
        if (!Purls.isPurl(purl)) {
            return false;
        }
        finding.inferredComponent(new Component(null, purl, Purls.version(purl), location.uri(), null));
        return true;
    }

    /** Trivy and Docker Scout write a line for each fact: {@code Package: org.acme:triage}. */
    private boolean listed(FindingBuilder finding) {
        if (message == null || !startsWithList(message)) {
            return false;
        }
        String name = null;
        String version = null;
        String fixed = null;
        int from = 0;
        while (from < message.length()) {
            int end = message.indexOf('\n', from);
            end = end < 0 ? message.length() : end;
            int colon = message.indexOf(':', from);
            if (colon > from && colon < end) {
                String value = message.substring(colon + 1, end).strip();
                switch (message.substring(from, colon).strip()) {
                    case "Package" -> name = value;
                    case "Installed Version" -> version = value;
                    case "Fixed Version", "Fixed version" -> fixed = value;
                    default -> {}
                }
            }
            from = end + 1;
        }
        if (name == null || name.isEmpty()) {
            return false;
        }
        if (Purls.isPurl(name)) {
            finding.inferredComponent(new Component(null, name, Purls.version(name), null, null));
        } else {
            boolean system = "OsPackageVulnerability".equals(rule.name());
            finding.inferredComponent(new Component(name, null, version, system ? null : location.uri(), null));
        }
        finding.fixedVersionsListed("not fixed".equals(fixed) ? null : fixed);
        return true;
    }

    private static boolean startsWithList(String message) {
        return message.startsWith("Package: ")
                || (message.startsWith("  Vulnerability ") && message.contains("\n  Package "));
    }

    /**
     * {@code A high vulnerability in java-archive package: triage, version 2.1.0 was found in image ... at: app/x.jar}, and
     * before that {@code The path app/x.jar reports triage at version 2.1.0  which would result in ...}.
     */
    private boolean grype(FindingBuilder finding) {
        if (message == null) {
            return false;
        }
        String name = between(message, " package: ", ", version ");
        String version;
        String path;
        if (name != null) {
            version = between(message, ", version ", " was found ");
            path = after(message, " at: ");
        } else if (message.startsWith("The path ")) {
            name = between(message, " reports ", " at version ");
            version = between(message, " at version ", " ");
            path = between(message, "The path ", " reports ");
        } else {
            return false;
        }
        if (name == null || version == null) {
            return false;
        }
        finding.inferredComponent(new Component(name, purl(version), version, path, null));
        String description = rule.description();
        if (description != null && description.startsWith(GRYPE_FIX + version + GRYPE_FIXES)) {
            finding.fixedVersionsListed(after(description, GRYPE_FIXES));
        }
        image(finding);
        return true;
    }

    /** The one purl of the rule that is of this version. */
    private @Nullable String purl(String version) {
        List<String> found = rule.properties().purls().stream()
                .filter(purl -> version.equals(Purls.version(purl)))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Grype writes {@code image@digest:/path} as the logical name where it scanned an image. */
    private void image(FindingBuilder finding) {
        String name = location.logicalName();
        int at = name == null ? -1 : name.indexOf('@');
        int path = name == null ? -1 : name.indexOf(":/", Math.max(at, 0));
        Asset asset = finding.asset();
        if (name != null && at > 0 && path > at && asset.image() == null) {
            String digest = name.substring(at + 1, path);
            finding.asset(asset.withImage(name.substring(0, at), digest.isEmpty() ? null : digest));
        }
    }

    /** {@code org.acme:triage@2.1.0} as the logical name. */
    private boolean snyk(FindingBuilder finding, String id) {
        String name = location.logicalName();
        int at = name == null ? -1 : name.lastIndexOf('@');
        if (name == null || at < 1 || !id.startsWith("SNYK-")) {
            return false;
        }
        finding.inferredComponent(Component.named(name.substring(0, at), name.substring(at + 1)));
        return true;
    }

    /** {@code app/x.jar: org.acme:triage@2.1.0} as the location's message. */
    private boolean trivyLocation(FindingBuilder finding) {
        String text = location.message();
        String uri = location.uri();
        if (text == null || uri == null || !"Trivy".equalsIgnoreCase(run.tool()) || !text.startsWith(uri + ": ")) {
            return false;
        }
        int at = text.lastIndexOf('@');
        int from = uri.length() + 2;
        if (at <= from) {
            return false;
        }
        finding.inferredComponent(new Component(text.substring(from, at), null, text.substring(at + 1), uri, null));
        return true;
    }

    private static @Nullable String between(String text, String before, String behind) {
        int from = text.indexOf(before);
        int start = from + before.length();
        int end = from < 0 ? -1 : text.indexOf(behind, start);
        return end <= start ? null : text.substring(start, end);
    }

    private static @Nullable String after(String text, String before) {
        int from = text.indexOf(before);
        String rest = from < 0 ? "" : text.substring(from + before.length()).strip();
        return rest.isEmpty() ? null : rest;
    }
}
