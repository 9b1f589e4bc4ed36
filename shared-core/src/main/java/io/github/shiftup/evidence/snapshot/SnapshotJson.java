package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code index.json} of a snapshot. */
final class SnapshotJson {
    private static final String SCHEMA = "snapshot-1";

    private enum Top {
        schema,
        service,
        created,
        sources
    }

    private enum Entry {
        id,
        from,
        fromDigest,
        absence,
        absenceText,
        copyOf,
        remarks,
        files,
        compared,
        accepted
    }

    private enum Item {
        location,
        sha256,
        signature,
        fetched,
        lastModified,
        lastModifiedBy
    }

    private enum Count {
        assets,
        at
    }

    private static final Keys<Top> TOP = Keys.of(Top.class);
    private static final Keys<Entry> ENTRY = Keys.of(Entry.class);
    private static final Keys<Item> ITEM = Keys.of(Item.class);
    private static final Keys<Count> COUNT = Keys.of(Count.class);

    private SnapshotJson() {}

    static byte[] write(SnapshotIndex index) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("service", index.service());
            time(json, "created", index.created());
            json.writeArrayPropertyStart("sources");
            index.entries().forEach(entry -> write(json, entry));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, SnapshotEntry entry) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("from", entry.from());
        json.writeStringProperty("fromDigest", entry.fromDigest());
        if (entry.absence() != null) {
            json.writeStringProperty("absence", entry.absence().name());
            json.writeStringProperty("absenceText", entry.absenceText());
        }
        time(json, "copyOf", entry.copyOf());
        json.writeArrayPropertyStart("remarks");
        entry.remarks().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        entry.items().forEach(item -> write(json, item));
        json.writeEndArray();
        count(json, "compared", entry.compared());
        count(json, "accepted", entry.accepted());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SnapshotItem item) {
        json.writeStartObject();
        json.writeStringProperty("location", item.location());
        json.writeStringProperty("sha256", item.sha256());
        if (item.signature() != null) {
            json.writeStringProperty("signature", item.signature());
        }
        time(json, "fetched", item.fetched());
        time(json, "lastModified", item.modified());
        json.writeStringProperty("lastModifiedBy", item.basis().name());
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, String key, @Nullable AssetCount count) {
        if (count != null) {
            json.writeObjectPropertyStart(key);
            json.writeNumberProperty("assets", count.assets());
            time(json, "at", count.at());
            json.writeEndObject();
        }
    }

    private static void time(JsonGenerator json, String key, @Nullable Instant time) {
        if (time != null) {
            json.writeStringProperty(key, time.toString());
        }
    }

    /** @throws ReportException if it is no index, or of another schema version */
    static SnapshotIndex read(byte[] bytes, String location) {
        ReportDocument document = ReportDocument.ofBytes(bytes, location);
        try (JsonCursor json = JsonCursor.open(document.open(Limits.DEFAULT), location, Limits.DEFAULT)) {
            json.nextRoot();
            return index(json);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new ReportException(Reason.SHAPE, location, "is no index of a snapshot", e);
        }
    }

    private static SnapshotIndex index(JsonCursor json) {
        String schema = null;
        String service = null;
        Instant created = null;
        List<SnapshotEntry> entries = new ArrayList<>();
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case schema -> schema = json.text();
                case service -> service = json.text();
                case created -> created = json.time();
                case sources -> {
                    for (var each = json.array(); each.next(); ) {
                        entries.add(entry(json));
                    }
                }
            }
        }
        if (!SCHEMA.equals(schema)) {
            throw json.error(
                    schema == null ? Reason.UNKNOWN_FORMAT : Reason.UNKNOWN_VERSION,
                    "is no index of a snapshot that we read: schema " + SCHEMA + " is expected");
        }
        return new SnapshotIndex(Objects.requireNonNull(service), Objects.requireNonNull(created), entries);
    }

    private static SnapshotEntry entry(JsonCursor json) {
        String id = null;
        String from = null;
        String fromDigest = null;
        String absence = null;
        String absenceText = null;
        Instant copyOf = null;
        List<String> remarks = List.of();
        List<SnapshotItem> items = new ArrayList<>();
        AssetCount compared = null;
        AssetCount accepted = null;
        for (var member = json.object(ENTRY); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.text();
                case from -> from = json.text();
                case fromDigest -> fromDigest = json.text();
                case absence -> absence = json.text();
                case absenceText -> absenceText = json.text();
                case copyOf -> copyOf = json.time();
                case remarks -> remarks = json.texts();
                case files -> {
                    for (var each = json.array(); each.next(); ) {
                        items.add(item(json));
                    }
                }
                case compared -> compared = count(json);
                case accepted -> accepted = count(json);
            }
        }
        return new SnapshotEntry(
                Objects.requireNonNull(id),
                Objects.requireNonNull(from),
                Objects.requireNonNull(fromDigest),
                absence == null ? null : FetchException.Kind.valueOf(absence),
                absenceText,
                copyOf,
                remarks,
                items,
                compared,
                accepted);
    }

    private static SnapshotItem item(JsonCursor json) {
        String location = null;
        String sha256 = null;
        String signature = null;
        Instant fetched = null;
        Instant modified = null;
        TimeBasis basis = TimeBasis.FILE;
        for (var member = json.object(ITEM); member.next(); ) {
            switch (member.key()) {
                case location -> location = json.text();
                case sha256 -> sha256 = json.text();
                case signature -> signature = json.text();
                case fetched -> fetched = json.time();
                case lastModified -> modified = json.time();
                case lastModifiedBy -> basis = TimeBasis.valueOf(String.valueOf(json.text()));
            }
        }
        return new SnapshotItem(
                Objects.requireNonNull(location),
                Objects.requireNonNull(sha256),
                signature,
                Objects.requireNonNull(fetched),
                modified,
                basis);
    }

    private static AssetCount count(JsonCursor json) {
        double assets = 0;
        Instant at = null;
        for (var member = json.object(COUNT); member.next(); ) {
            switch (member.key()) {
                case assets -> assets = Objects.requireNonNull(json.number());
                case at -> at = json.time();
            }
        }
        return new AssetCount((long) assets, Objects.requireNonNull(at));
    }
}
