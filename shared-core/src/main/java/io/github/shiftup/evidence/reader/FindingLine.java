package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads findings in their normalised form, one after the other. */
final class FindingLine {
    private enum Key {
        id,
        aliases,
        cwes,
        kind,
        title,
        severity,
        level,
        ratings,
        component,
        inferredComponent,
        fixedVersions,
        affectedRanges,
        active,
        state,
        asset,
        firstSeen,
        lastSeen,
        observed,
        exploited,
        epss,
        statement,
        source,
        scanned
    }

    private enum ScannedKey {
        tool,
        components
    }

    private enum SourceKey {
        id,
        format,
        tool,
        toolVersion,
        location,
        pointer
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<SourceKey> SOURCE = Keys.of(SourceKey.class);
    private static final Keys<ScannedKey> SCANNED = Keys.of(ScannedKey.class);

    private final Report report;
    private final Consumer<Finding> findings;
    private long read;
    private long scanned;
    private @Nullable String scanner;
    private @Nullable Instant latest;

    FindingLine(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    ReportSummary summary() {
        return new ReportSummary(
                FindingLinesReader.ID,
                null,
                scanner == null ? "Shift Up" : scanner,
                null,
                latest,
                read,
                Math.max(read, scanned),
                List.of());
    }

    void read(JsonCursor json) {
        String pointer = json.pointer();
        // Id and kind may stand anywhere; the builder has stand-ins for them until then.
        FindingBuilder finding =
                Finding.of("", Kind.VULNERABILITY, report.at(FindingLinesReader.ID, null, null, pointer));
        String id = null;
        Kind kind = null;
        String severity = null;
        Level level = null;
        boolean scan = false;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.text();
                case aliases -> json.texts().forEach(finding::alias);
                case cwes -> json.texts().forEach(finding::cwe);
                case kind -> kind = StrictValues.constant(json, Kind.class);
                case title -> finding.title(json.text());
                case severity -> severity = json.text();
                case level -> level = StrictValues.constant(json, Level.class);
                case ratings -> {
                    for (var each = json.array(); each.next(); ) {
                        finding.rating(FindingParts.rating(json));
                    }
                }
                case component -> finding.component(FindingParts.component(json));
                case inferredComponent -> finding.inferredComponent(FindingParts.component(json));
                case fixedVersions -> json.texts().forEach(finding::fixedVersion);
                case affectedRanges -> json.texts().forEach(finding::affectedRange);
                case active -> finding.activity(StrictValues.activity(json));
                case state -> finding.state(json.text());
                case asset -> finding.asset(FindingParts.asset(json));
                case firstSeen -> finding.firstSeen(StrictValues.time(json));
                case lastSeen -> {
                    Instant time = StrictValues.time(json);
                    latest = time == null || (latest != null && latest.isAfter(time)) ? latest : time;
                    finding.lastSeen(time);
                }
                case observed -> finding.observed(StrictValues.count(json, 1));
                case exploited -> finding.exploited(StrictValues.flag(json));
                case epss -> finding.epss(json.number());
                case statement -> finding.statement(FindingParts.statement(json));
                case source -> source(json, finding, pointer);
                case scanned -> scan = scanned(json);
            }
        }
        if (scan && id == null && kind == null) {
            return;
        }
        if (id == null || id.isBlank() || kind == null) {
            throw json.error(
                    Reason.SHAPE,
                    "a finding has no " + (kind == null ? "kind" : "id")
                            + ". These are no findings of Shift Up, or they were edited; nothing of them is used");
        }
        read++;
        findings.accept(finding.id(id)
                .kind(kind)
                .severity(severity, level == null ? Level.ofWord(severity) : level)
                .build());
    }

    /** A line that is no finding: what a scan looked at, so that one which found nothing says so. */
    private boolean scanned(JsonCursor json) {
        for (var member = json.object(SCANNED); member.next(); ) {
            switch (member.key()) {
                case tool -> scanner = json.label();
                case components -> scanned += StrictValues.count(json, 0);
            }
        }
        return true;
    }

    /** Where it was read first. Its id there means nothing here: the policy gives sources their ids. */
    private void source(JsonCursor json, FindingBuilder finding, String pointer) {
        String format = null;
        String tool = null;
        String toolVersion = null;
        String location = null;
        String place = null;
        for (var member = json.object(SOURCE); member.next(); ) {
            switch (member.key()) {
                case id -> {}
                case format -> format = json.text();
                case tool -> tool = json.text();
                case toolVersion -> toolVersion = json.text();
                case location -> location = json.text();
                case pointer -> place = json.text();
            }
        }
        finding.source(new Provenance(
                report.sourceId(),
                format == null ? FindingLinesReader.ID : format,
                tool,
                toolVersion,
                location == null ? report.location() : location,
                place == null ? pointer : place));
    }
}
