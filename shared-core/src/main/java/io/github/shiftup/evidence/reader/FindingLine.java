package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Times;
import java.time.Instant;
import java.util.Arrays;
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

    private enum RatingKey {
        method,
        vector,
        score,
        source
    }

    private enum ComponentKey {
        name,
        purl,
        version,
        path,
        digest
    }

    private enum AssetKey {
        environment,
        service,
        workload,
        image,
        digest,
        host,
        url
    }

    private enum StatementKey {
        status,
        justification,
        detail,
        ranges,
        author,
        at
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
    private static final Keys<RatingKey> RATING = Keys.of(RatingKey.class);
    private static final Keys<ComponentKey> COMPONENT = Keys.of(ComponentKey.class);
    private static final Keys<AssetKey> ASSET = Keys.of(AssetKey.class);
    private static final Keys<StatementKey> STATEMENT = Keys.of(StatementKey.class);
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
                case kind -> kind = constant(json, Kind.class);
                case title -> finding.title(json.text());
                case severity -> severity = json.text();
                case level -> level = constant(json, Level.class);
                case ratings -> {
                    for (var each = json.array(); each.next(); ) {
                        finding.rating(rating(json));
                    }
                }
                case component -> finding.component(component(json));
                case inferredComponent -> finding.inferredComponent(component(json));
                case fixedVersions -> json.texts().forEach(finding::fixedVersion);
                case affectedRanges -> json.texts().forEach(finding::affectedRange);
                case active -> finding.activity(activity(json));
                case state -> finding.state(json.text());
                case asset -> finding.asset(asset(json));
                case firstSeen -> finding.firstSeen(time(json));
                case lastSeen -> {
                    Instant time = time(json);
                    latest = time == null || (latest != null && latest.isAfter(time)) ? latest : time;
                    finding.lastSeen(time);
                }
                case observed -> finding.observed(count(json, 1));
                case exploited -> finding.exploited(flag(json));
                case epss -> finding.epss(json.number());
                case statement -> finding.statement(statement(json));
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
                case components -> scanned += count(json, 0);
            }
        }
        return true;
    }

    private static Rating rating(JsonCursor json) {
        String method = null;
        String vector = null;
        Double score = null;
        String source = null;
        for (var member = json.object(RATING); member.next(); ) {
            switch (member.key()) {
                case method -> method = json.text();
                case vector -> vector = json.text();
                case score -> score = json.number();
                case source -> source = json.text();
            }
        }
        return new Rating(method, vector, score, source);
    }

    private static @Nullable Component component(JsonCursor json) {
        if (json.isNull()) {
            return null;
        }
        String name = null;
        String purl = null;
        String version = null;
        String path = null;
        String digest = null;
        for (var member = json.object(COMPONENT); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.text();
                case purl -> purl = json.text();
                case version -> version = json.text();
                case path -> path = json.text();
                case digest -> digest = json.text();
            }
        }
        return new Component(name, purl, version, path, digest);
    }

    private static @Nullable VexStatement statement(JsonCursor json) {
        VexStatement.Status status = null;
        String justification = null;
        String detail = null;
        List<String> ranges = List.of();
        String author = null;
        Instant at = null;
        for (var member = json.object(STATEMENT); member.next(); ) {
            switch (member.key()) {
                case status -> status = constant(json, VexStatement.Status.class);
                case justification -> justification = json.text();
                case detail -> detail = json.text();
                case ranges -> ranges = json.texts();
                case author -> author = json.text();
                case at -> at = time(json);
            }
        }
        return status == null ? null : new VexStatement(status, justification, detail, ranges, author, at);
    }

    private static Asset asset(JsonCursor json) {
        String environment = null;
        String service = null;
        String workload = null;
        String image = null;
        String digest = null;
        String host = null;
        String url = null;
        for (var member = json.object(ASSET); member.next(); ) {
            switch (member.key()) {
                case environment -> environment = json.text();
                case service -> service = json.text();
                case workload -> workload = json.text();
                case image -> image = json.text();
                case digest -> digest = json.text();
                case host -> host = json.text();
                case url -> url = json.text();
            }
        }
        return new Asset(environment, service, workload, image, digest, host, url);
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

    private static <E extends Enum<E>> @Nullable E constant(JsonCursor json, Class<E> type) {
        String name = json.text();
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> json.error(
                        Reason.SHAPE,
                        "there is none of these called \"" + name + "\": " + Arrays.toString(type.getEnumConstants())));
    }

    private static Activity activity(JsonCursor json) {
        Boolean active = flag(json);
        return active == null ? Activity.CONTRADICTORY : Activity.activeIf(active);
    }

    private static @Nullable Boolean flag(JsonCursor json) {
        Boolean flag = json.flag();
        if (flag == null && !json.isNull()) {
            throw json.error(Reason.SHAPE, "expected true, false or null");
        }
        return flag;
    }

    private static @Nullable Instant time(JsonCursor json) {
        String text = json.text();
        Instant time = Times.parse(text);
        if (time == null && text != null) {
            throw json.error(Reason.SHAPE, "expected a time in ISO 8601 or null");
        }
        return time;
    }

    private static long count(JsonCursor json, long least) {
        String text = json.text();
        try {
            long count = text == null ? 1 : Long.parseLong(text);
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw json.error(Reason.SHAPE, "expected a whole number of at least " + least);
    }
}
