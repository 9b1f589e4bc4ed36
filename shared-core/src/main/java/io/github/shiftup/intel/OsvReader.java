package io.github.shiftup.intel;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one record in the <a href="https://ossf.github.io/osv-schema/">OSV format</a>, version 1. */
final class OsvReader {

    private enum Vulnerability {
        schema_version,
        id,
        modified,
        withdrawn,
        aliases,
        upstream,
        affected
    }

    private enum Affected {
        PACKAGE,
        ranges,
        versions
    }

    private enum Named {
        ecosystem,
        name
    }

    private enum Range {
        type,
        events
    }

    private enum Event {
        introduced,
        fixed,
        last_affected,
        limit
    }

    private static final Keys<Vulnerability> VULNERABILITY = Keys.of(Vulnerability.class);
    private static final Keys<Affected> AFFECTED =
            Keys.of(Affected.class, key -> key == Affected.PACKAGE ? "package" : key.name());
    private static final Keys<Named> PACKAGE = Keys.of(Named.class);
    private static final Keys<Range> RANGE = Keys.of(Range.class);
    private static final Keys<Event> EVENT = Keys.of(Event.class);

    private OsvReader() {}

    /**
     * Reads a record; empty if it was withdrawn.
     *
     * @throws io.github.shiftup.stream.ReportException if it cannot be read to its end, or is none
     */
    static Optional<OsvRecord> read(ReportDocument document, Limits limits) {
        try (JsonCursor json = JsonCursor.open(document.open(limits), document.location(), limits)) {
            if (!json.nextRoot()) {
                throw json.error(Reason.NO_CONTENT, "there is no OSV record; fetch it anew");
            }
            Optional<OsvRecord> read = vulnerability(json);
            json.end();
            return read;
        }
    }

    private static Optional<OsvRecord> vulnerability(JsonCursor json) {
        String id = null;
        Instant modified = null;
        boolean withdrawn = false;
        List<String> otherIds = new ArrayList<>();
        List<OsvAffected> affected = new ArrayList<>();
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case schema_version -> checkVersion(json);
                case id -> id = json.label();
                case modified -> modified = json.time();
                case withdrawn -> withdrawn = json.label() != null;
                case aliases, upstream -> otherIds.addAll(json.texts());
                case affected -> {
                    for (var each = json.array(); each.next(); ) {
                        affected.add(affected(json));
                    }
                }
            }
        }
        if (id == null || modified == null) {
            throw json.error(
                    Reason.UNKNOWN_FORMAT,
                    "is no OSV record: it has no " + (id == null ? "id" : "time under modified"));
        }
        return withdrawn
                ? Optional.empty()
                : Optional.of(new OsvRecord(id, LocalDate.ofInstant(modified, ZoneOffset.UTC), otherIds, affected));
    }

    private static void checkVersion(JsonCursor json) {
        String version = json.label();
        if (version != null && !version.startsWith("1.")) {
            throw json.error(Reason.UNKNOWN_VERSION, "OSV schema " + version + " is not read by this version; 1.x is");
        }
    }

    private static OsvAffected affected(JsonCursor json) {
        String key = null;
        List<List<AffectedVersions.Event>> ranges = new ArrayList<>();
        List<String> versions = List.of();
        for (var member = json.object(AFFECTED); member.next(); ) {
            switch (member.key()) {
                case PACKAGE -> key = packageKey(json);
                case versions -> versions = json.texts();
                case ranges -> {
                    for (var each = json.array(); each.next(); ) {
                        List<AffectedVersions.Event> events = range(json);
                        if (!events.isEmpty()) {
                            ranges.add(events);
                        }
                    }
                }
            }
        }
        return new OsvAffected(key, ranges, versions);
    }

    private static @Nullable String packageKey(JsonCursor json) {
        String ecosystem = null;
        String name = null;
        for (var member = json.object(PACKAGE); member.next(); ) {
            switch (member.key()) {
                case ecosystem -> ecosystem = json.label();
                case name -> name = json.label();
            }
        }
        return ecosystem == null || name == null ? null : OsvEcosystems.key(ecosystem, name);
    }

    /** The events of a range of versions; none for one of commits. */
    private static List<AffectedVersions.Event> range(JsonCursor json) {
        String type = null;
        List<AffectedVersions.Event> events = new ArrayList<>();
        for (var member = json.object(RANGE); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case events -> {
                    for (var each = json.array(); each.next(); ) {
                        event(json, events);
                    }
                }
            }
        }
        return "ECOSYSTEM".equals(type) || "SEMVER".equals(type) ? events : List.of();
    }

    private static void event(JsonCursor json, List<AffectedVersions.Event> events) {
        for (var member = json.object(EVENT); member.next(); ) {
            String version = json.label();
            if (version != null) {
                events.add(new AffectedVersions.Event(member.key().name(), version));
            }
        }
    }
}
