package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.FindingBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The package that a tool means, where SARIF has no place to say so: Dependency-Check puts its purl into the logical
 * location, Trivy and Grype write a sentence.
 */
final class SarifInference {
    private static final Pattern TRIVY = Pattern.compile(
            "Package: (\\S+)\\s*\\nInstalled Version: (\\S+)(?s:.*?)(?:\\nFixed Version: ([^\\n]+))?(?:\\n|$)");
    private static final Pattern TRIVY_FIX = Pattern.compile("(?m)^Fixed Version: (\\S.*)$");
    private static final Pattern GRYPE_OLD =
            Pattern.compile("The path (\\S+) reports (\\S+) at version (\\S+)\\s.*", Pattern.DOTALL);
    private static final Pattern GRYPE = Pattern.compile(
            ".* vulnerability in \\S+ package: (\\S+), version (\\S+) was found (?:in|at)\\b.*", Pattern.DOTALL);

    private SarifInference() {}

    static void apply(
            FindingBuilder finding,
            @Nullable String message,
            @Nullable String locationMessage,
            @Nullable String qualifiedName,
            @Nullable String uri) {
        if (qualifiedName != null && qualifiedName.startsWith("pkg:")) {
            finding.inferredComponent(new Component(null, qualifiedName, null, uri, null));
            return;
        }
        if (message == null) {
            return;
        }
        Matcher trivy = TRIVY.matcher(message);
        if (trivy.lookingAt()) {
            finding.inferredComponent(new Component(trivy.group(1), null, trivy.group(2), path(locationMessage), null));
            Matcher fix = TRIVY_FIX.matcher(message);
            if (fix.find()) {
                for (String version : fix.group(1).split(",")) {
                    finding.fixedVersion(version);
                }
            }
            return;
        }
        Matcher old = GRYPE_OLD.matcher(message);
        if (old.matches()) {
            finding.inferredComponent(new Component(old.group(2), null, old.group(3), old.group(1), null));
            return;
        }
        Matcher grype = GRYPE.matcher(message);
        if (grype.matches()) {
            finding.inferredComponent(new Component(grype.group(1), null, grype.group(2), uri, null));
        }
    }

    /** The file of Trivy's {@code file: package@version}. */
    private static @Nullable String path(@Nullable String locationMessage) {
        int colon = locationMessage == null ? -1 : locationMessage.lastIndexOf(": ");
        return locationMessage == null || colon < 0 ? null : locationMessage.substring(0, colon);
    }
}
