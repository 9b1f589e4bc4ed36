package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One dependency of a Dependency-Check report with its vulnerabilities, kept until its end: its file may be named after
 * them.
 */
final class DependencyCheckDependency {
    private static final Pattern MAVEN = Pattern.compile("\\(?([^:()]+):([^:()]+):([^:()]+)\\)?");
    private static final Pattern CWE = Pattern.compile("(?i)\\s*(?:cwe-)?(\\d+)\\b.*", Pattern.DOTALL);

    private final Report report;
    private final @Nullable String engineVersion;
    private final List<FindingBuilder> vulnerabilities = new ArrayList<>();

    @Nullable
    String fileName;

    @Nullable
    String filePath;

    @Nullable
    String md5;

    @Nullable
    String sha1;

    @Nullable
    String sha256;

    private @Nullable String purl;
    private @Nullable String mavenVersion;

    DependencyCheckDependency(Report report, @Nullable String engineVersion) {
        this.report = report;
        this.engineVersion = engineVersion;
    }

    /** An identifier of the file: a purl, or in old reports {@code group:artifact:version}. The first of each counts. */
    void identifier(@Nullable String id) {
        if (id == null) {
            return;
        }
        if (id.startsWith("pkg:")) {
            purl = purl == null ? id : purl;
            return;
        }
        Matcher maven = MAVEN.matcher(id);
        if (maven.matches()) {
            mavenVersion = mavenVersion == null ? maven.group(3) : mavenVersion;
        }
    }

    FindingBuilder vulnerability(String pointer, boolean suppressed) {
        FindingBuilder finding = Finding.of(
                "UNKNOWN",
                Kind.VULNERABILITY,
                report.at(DependencyCheckReader.ID, DependencyCheckReader.TOOL, engineVersion, pointer));
        if (suppressed) {
            finding.activity(Activity.INACTIVE).state("suppressed");
        }
        vulnerabilities.add(finding);
        return finding;
    }

    /** {@code CWE-79}, {@code 79} or {@code CWE-79 Cross-site scripting}. */
    static void cwe(FindingBuilder finding, @Nullable String text) {
        Matcher cwe = CWE.matcher(text == null ? "" : text);
        if (cwe.matches()) {
            finding.cwe(cwe.group(1));
        }
    }

    List<Finding> findings() {
        String version = purl != null ? Purls.version(purl) : null;
        Component component =
                new Component(fileName, purl, version != null ? version : mavenVersion, filePath, digest());
        return vulnerabilities.stream()
                .map(finding -> finding.component(component).build())
                .toList();
    }

    private @Nullable String digest() {
        if (sha256 != null) {
            return "sha256:" + sha256;
        }
        return sha1 != null ? "sha1:" + sha1 : md5 != null ? "md5:" + md5 : null;
    }
}
