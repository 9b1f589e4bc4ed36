package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Alerts of GitHub: Dependabot's, code scanning's and secret scanning's. */
final class GithubReader implements ReportReader {
    static final String ID = "github";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "GitHub alerts",
                "REST API 2022-11-28, webhooks, and GraphQL's vulnerabilityAlerts",
                List.of(
                        "JSON: an array of alerts, one alert alone, a webhook's body",
                        "GraphQL's answer, of one repository, of a search or of an organization",
                        "JSON Lines of any of these"),
                "one alert",
                List.of("Dependabot", "GitHub code scanning (CodeQL and others)", "GitHub secret scanning"),
                List.of(
                        "The id of a Dependabot alert is the CVE, the GHSA its alias; of a code scanning alert the rule; of a"
                                + " secret its type. The secret itself is not read.",
                        "REST alerts do not tell the installed version. GraphQL does where vulnerableRequirements is asked"
                                + " for and pins one (= 5.3.29).",
                        "Active: state open, or no state and neither dismissed nor fixed.",
                        "The severity of code is rule.severity, its level by rule.security_severity_level where there is one.",
                        "The asset is the repository as application, where the report names it. These alerts come from"
                                + " repositories, not from production: they corroborate.",
                        "First seen is when the alert was created. No alert tells when the list was written, so the file's"
                                + " time counts.",
                        "Remarked: a list that has another page. Refused: an answer with errors, which is not all of one."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && (shape.paths().stream().anyMatch(GithubReader::isGraphQl)
                        || isAlert(shape, "")
                        || isAlert(shape, "[].")
                        || isAlert(shape, "alert.")
                        || isAlert(shape, "[].alert."));
    }

    private static boolean isGraphQl(String path) {
        return (path.startsWith("data.") || path.startsWith("[].data.")) && path.endsWith(".vulnerabilityAlerts");
    }

    private static boolean isAlert(Shape shape, String place) {
        boolean dependency = shape.hasAll(place + "security_advisory.ghsa_id", place + "security_vulnerability");
        boolean code = shape.hasAll(place + "rule.id", place + "tool.name", place + "state", place + "number");
        boolean secret = shape.hasAll(place + "secret_type", place + "number")
                && (shape.has(place + "state") || shape.has(place + "resolution"));
        return dependency || code || secret;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new GithubPass(report, new Tally(findings)).run();
    }
}
