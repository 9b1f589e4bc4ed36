package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.reader.TrivyEntry.Place;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the lists of one result of a Trivy report and counts what is in them. */
final class TrivyResults {
    private enum Modified {
        Type,
        Status,
        Statement,
        Source,
        Finding
    }

    private static final Keys<Modified> MODIFIED = Keys.of(Modified.class);

    private final Report report;
    private final Consumer<Finding> sink;
    private long findings;

    TrivyResults(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    /**
     * @param list which of the result's lists stands at the cursor
     * @param result pointer of the result
     */
    void read(JsonCursor json, TrivyContext.Result list, String result, Place place, @Nullable String toolVersion) {
        String pointer = result + '/' + list.name() + '/';
        for (var each = json.array(); each.next(); ) {
            Provenance source = report.at(TrivyReader.ID, "Trivy", toolVersion, pointer + each.index());
            FindingBuilder finding = switch (list) {
                case Vulnerabilities -> entry(json, source).finding(Kind.VULNERABILITY, place);
                case Misconfigurations -> entry(json, source).finding(Kind.MISCONFIGURATION, place);
                case Secrets -> entry(json, source).finding(Kind.EXPOSED_SECRET, place);
                case Licenses -> entry(json, source).finding(Kind.LICENSE, place);
                case ExperimentalModifiedFindings -> modified(json, source, place);
                case Target -> throw new IllegalArgumentException("the target is no list");
            };
            findings++;
            sink.accept(finding.build());
        }
    }

    private static TrivyEntry entry(JsonCursor json, Provenance source) {
        TrivyEntry entry = new TrivyEntry(source);
        entry.read(json);
        return entry;
    }

    /** A finding that a VEX statement or an ignore rule took out, with what did. */
    private static FindingBuilder modified(JsonCursor json, Provenance source, Place place) {
        TrivyEntry entry = new TrivyEntry(source);
        String type = null;
        String status = null;
        String statement = null;
        String by = null;
        for (var member = json.object(MODIFIED); member.next(); ) {
            switch (member.key()) {
                case Type -> type = json.label();
                case Status -> status = json.label();
                case Statement -> statement = json.label();
                case Source -> by = json.label();
                case Finding -> entry.read(json);
            }
        }
        StringBuilder state = new StringBuilder(status == null ? "modified" : status);
        if (statement != null) {
            state.append(": ").append(statement);
        }
        if (by != null) {
            state.append(" (").append(by).append(')');
        }
        return entry.finding(TrivyEntry.kind(type), place)
                .activity(Activity.INACTIVE)
                .state(state.toString());
    }
}
