package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** SARIF 2.1.0, whoever wrote it. */
final class SarifReader implements ReportReader {
    static final String ID = "sarif";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "SARIF",
                "2.1.0",
                List.of("JSON"),
                "one entry of runs[].results[]",
                List.of(
                        "Trivy",
                        "Grype",
                        "Semgrep",
                        "CodeQL",
                        "Dependency-Check",
                        "ZAP",
                        "Docker Scout",
                        "Snyk",
                        "SpotBugs",
                        "and most others"),
                List.of(
                        "The id is ruleId, else rule.id, else the id of the rule at ruleIndex, in an extension where"
                                + " rule.toolComponent says so. A CVE or GHSA inside an id is an alias.",
                        "Severity is the result's level, else the one that the invocation at provenance.invocationIndex gave"
                                + " to its rule (ruleConfigurationOverrides), else its rule's, else warning; none where kind"
                                + " is not fail. A result whose rule was switched off counts like any other.",
                        "The level comes from security-severity, the result's before the rule's: a number by the bands of CVSS"
                                + " 3, or a word. Without it error is HIGH, warning MEDIUM, note LOW, none INFO.",
                        "security-severity is kept as a rating without method, unless the rule gives CVSS vectors, which are"
                                + " kept instead. Where it stands twice in one object, as Dependency-Check writes it, the"
                                + " last counts.",
                        "Inactive: kind other than fail, baselineState absent, suppressions that are accepted or have no"
                                + " status. Suppressions that disagree leave it open: active is null.",
                        "SARIF has no place for a package. What Trivy, Grype, Docker Scout, Snyk and Dependency-Check write"
                                + " into messages and logical locations is inferred, and marked so.",
                        "The image comes from the run's properties, as Trivy writes them, or from Grype's locations.",
                        "A finding was last seen at provenance.lastDetectionTimeUtc, else at the end of the run's"
                                + " invocations; first at provenance.firstDetectionTimeUtc.",
                        "automationDetails and versionControlProvenance say what was built, not what runs: they name no"
                                + " asset.",
                        "Refused: other versions than 2.1.0, a log without runs. Remarked: a run without results, which is"
                                + " no empty list, and one that did not end well."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (!shape.isJson() || !shape.has("runs") || shape.has("bomFormat")) {
            return false;
        }
        String schema = shape.text("$schema");
        return shape.has("runs[].tool.driver")
                || shape.hasAll("runs[].tool", "runs[].results")
                || shape.says("version", "2.1.0")
                || (schema != null && schema.contains("sarif"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new SarifPass(report, findings).run();
    }
}
