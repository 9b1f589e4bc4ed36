package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A log's runs without their results, one after the other, ahead of whoever reads the results. */
final class SarifRuns implements AutoCloseable {
    private enum Log {
        runs
    }

    private static final Keys<Log> LOG = Keys.of(Log.class);
    /** Depth of a run's own object. */
    private static final int RUN = 3;
    /** All that can be large in a run and says nothing that places a result. */
    private static final Set<String> UNWANTED = Set.of(
            "results",
            "graphs",
            "logicalLocations",
            "threadFlowLocations",
            "webRequests",
            "webResponses",
            "addresses",
            "policies",
            "taxonomies",
            "translations");

    private final JsonCursor json;
    private final JsonCursor.@Nullable Elements runs;

    SarifRuns(Report report) {
        json = report.jsonWithout(RUN, UNWANTED);
        json.nextRoot();
        var log = json.object(LOG);
        runs = log.next() ? json.array() : null;
    }

    SarifRun next() {
        if (runs == null || !runs.next()) {
            throw new IllegalStateException("the log changed while it was read");
        }
        return SarifRun.read(json);
    }

    @Override
    public void close() {
        json.close();
    }
}
