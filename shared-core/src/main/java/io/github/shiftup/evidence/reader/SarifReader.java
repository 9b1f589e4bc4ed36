package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SARIF 2.1.0, whoever wrote it. */
final class SarifReader implements ReportReader {
    static final String ID = "sarif";

    private enum Log {
        version,
        runs
    }

    private enum Run {
        tool,
        results,
        invocations
    }

    private enum Invocation {
        endTimeUtc,
        startTimeUtc,
        executionSuccessful
    }

    private static final Keys<Log> LOG = Keys.of(Log.class);
    private static final Keys<Run> RUN = Keys.of(Run.class);
    private static final Keys<Invocation> INVOCATION = Keys.of(Invocation.class);

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
                        "and most others"),
                List.of(
                        "The id is ruleId, else rule.id, else the id of the rule at ruleIndex; a CVE or GHSA in it is an alias.",
                        "Severity is the result's level, else its rule's, else warning; a numeric security-severity decides the level.",
                        "Inactive: kind other than fail, baselineState absent, an accepted or unqualified suppression."
                                + " Suppressions that disagree leave it open.",
                        "SARIF has no place for a package: what Trivy, Grype and Dependency-Check write in prose is inferred,"
                                + " and marked so.",
                        "A log without runs is refused: it is not an empty report."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.has("runs")
                && (shape.has("runs[].tool") || shape.has("runs[].results") || shape.has("version"))
                && !shape.has("bomFormat");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new Pass(report, findings).run();
    }

    private static final class Pass {
        private final Report report;
        private final SarifResults results;
        private final List<String> remarks = new ArrayList<>();
        private @Nullable List<SarifRules> scanned;
        private @Nullable String version;
        private @Nullable SarifRules last;
        private @Nullable Instant ended;
        private long runs;
        private boolean sawRuns;

        Pass(Report report, Consumer<Finding> findings) {
            this.report = report;
            this.results = new SarifResults(report, findings);
        }

        ReportSummary run() {
            try (JsonCursor json = report.json()) {
                json.nextRoot();
                for (var member = json.object(LOG); member.next(); ) {
                    switch (member.key()) {
                        case version -> version(json);
                        case runs -> {
                            sawRuns = !json.isNull();
                            for (var each = json.array(); each.next(); ) {
                                runs++;
                                run(json, each.index());
                            }
                        }
                    }
                }
                json.end();
            }
            if (!sawRuns || version == null) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        report.location(),
                        "is no SARIF log: it has no " + (sawRuns ? "version" : "runs"));
            }
            return new ReportSummary(
                    ID,
                    version,
                    last == null ? null : last.name(),
                    last == null ? null : last.version(),
                    ended,
                    results.findings(),
                    runs,
                    remarks);
        }

        private void version(JsonCursor json) {
            version = json.text();
            if (!"2.1.0".equals(version)) {
                throw json.error(Reason.UNKNOWN_VERSION, "SARIF " + version + " is not read by this version; 2.1.0 is");
            }
        }

        private void run(JsonCursor json, int index) {
            SarifRules rules = null;
            for (var member = json.object(RUN); member.next(); ) {
                switch (member.key()) {
                    case tool -> {
                        rules = new SarifRules();
                        rules.read(json);
                    }
                    case results -> {
                        rules = rules == null ? scanned().get(index) : rules;
                        results.read(json, rules);
                    }
                    case invocations -> {
                        for (var each = json.array(); each.next(); ) {
                            invocation(json);
                        }
                    }
                }
            }
            last = rules != null ? rules : last;
        }

        private void invocation(JsonCursor json) {
            for (var member = json.object(INVOCATION); member.next(); ) {
                switch (member.key()) {
                    case endTimeUtc, startTimeUtc -> {
                        Instant time = json.time();
                        ended = ended == null || (time != null && time.isAfter(ended)) ? time : ended;
                    }
                    case executionSuccessful -> {
                        if (Boolean.FALSE.equals(json.flag())) {
                            remarks.add("the tool says that it did not run to its end (executionSuccessful: false)");
                        }
                    }
                }
            }
        }

        /** Where results come before the tool that explains them, the log is looked through first. */
        private List<SarifRules> scanned() {
            if (scanned == null) {
                scanned = new ArrayList<>();
                try (JsonCursor json = report.json()) {
                    json.nextRoot();
                    for (var member = json.object(LOG); member.next(); ) {
                        if (member.key() == Log.runs) {
                            for (var each = json.array(); each.next(); ) {
                                scanned.add(tool(json));
                            }
                        }
                    }
                }
            }
            return scanned;
        }

        private static SarifRules tool(JsonCursor json) {
            SarifRules rules = new SarifRules();
            for (var member = json.object(RUN); member.next(); ) {
                if (member.key() == Run.tool) {
                    rules.read(json);
                }
            }
            return rules;
        }
    }
}
