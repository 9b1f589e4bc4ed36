package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one SARIF log from its beginning to its end. What a run says around its results is looked at before them, since
 * nothing says in which order they come, and Trivy names its image behind them.
 */
final class SarifPass {
    private static final String VERSION = "2.1.0";

    private enum Log {
        version,
        runs
    }

    private enum Run {
        results
    }

    private static final Keys<Log> LOG = Keys.of(Log.class);
    private static final Keys<Run> RUN = Keys.of(Run.class);

    private final Report report;
    private final Consumer<Finding> sink;
    private final Remarks remarks = new Remarks();
    private @Nullable String version;
    private @Nullable SarifRun first;
    private @Nullable Instant newest;
    private long findings;
    private long covered;
    private boolean sawRuns;

    SarifPass(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    ReportSummary run() {
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(LOG); member.next(); ) {
                switch (member.key()) {
                    case version -> version(json);
                    case runs -> runs(json);
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
                SarifReader.ID,
                version,
                first == null ? null : first.tool(),
                first == null ? null : first.toolVersion(),
                newest,
                findings,
                covered,
                remarks.all());
    }

    private void version(JsonCursor json) {
        version = json.text();
        if (!VERSION.equals(version)) {
            throw json.error(
                    Reason.UNKNOWN_VERSION, "SARIF " + version + " is not read by this version; " + VERSION + " is");
        }
    }

    private void runs(JsonCursor json) {
        sawRuns = !json.isNull();
        try (SarifRuns ahead = new SarifRuns(report)) {
            for (var each = json.array(); each.next(); ) {
                SarifRun run = ahead.next();
                first = first == null ? run : first;
                newest = newest == null || (run.ended() != null && run.ended().isAfter(newest)) ? run.ended() : newest;
                run(json, run, "/runs/" + each.index());
            }
        }
    }

    private void run(JsonCursor json, SarifRun run, String pointer) {
        boolean scanned = false;
        for (var member = json.object(RUN); member.next(); ) {
            scanned = !json.isNull();
            String results = pointer + "/results/";
            for (var each = json.array(); each.next(); ) {
                SarifResult result = new SarifResult();
                result.read(json);
                sink.accept(result.finding(
                        run, report.at(SarifReader.ID, run.tool(), run.toolVersion(), results + each.index())));
                findings++;
            }
        }
        if (scanned) {
            covered++;
        } else {
            remarks.add("the run at " + pointer
                    + " has no results: its tool scanned nothing (an empty list would say that" + " it found nothing)");
        }
        if (run.failed()) {
            remarks.add("the tool of the run at " + pointer
                    + " says that it did not end well (executionSuccessful: false); findings may be missing");
        }
    }
}
