package io.github.shiftup.intel;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the SSVC facts of one CVE record (format 5): an ADP container's metrics of type {@code ssvc} and {@code kev}. */
final class CveReader {

    private enum CveRecord {
        dataType,
        cveMetadata,
        containers
    }

    private enum Metadata {
        cveId,
        state
    }

    private enum Containers {
        adp
    }

    private enum Adp {
        metrics
    }

    private enum Metric {
        other
    }

    private enum Other {
        type,
        content
    }

    private enum Content {
        options,
        timestamp,
        dateAdded
    }

    private static final Keys<CveRecord> RECORD = Keys.of(CveRecord.class);
    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Containers> CONTAINERS = Keys.of(Containers.class);
    private static final Keys<Adp> ADP = Keys.of(Adp.class);
    private static final Keys<Metric> METRIC = Keys.of(Metric.class);
    private static final Keys<Other> OTHER = Keys.of(Other.class);
    private static final Keys<Content> CONTENT = Keys.of(Content.class);

    private @Nullable String id;
    private @Nullable String state;
    private @Nullable String exploitation;
    private @Nullable String automatable;
    private @Nullable String technicalImpact;
    private @Nullable Instant said;
    private @Nullable Instant kevAdded;

    private CveReader() {}

    /**
     * Reads a record; empty if it has no SSVC facts, or if the CVE was rejected.
     *
     * @throws io.github.shiftup.stream.ReportException if it cannot be read to its end, or is none
     */
    static Optional<SsvcFacts> read(ReportDocument document, Limits limits) {
        try (JsonCursor json = JsonCursor.open(document.open(limits), document.location(), limits)) {
            if (!json.nextRoot()) {
                throw json.error(Reason.NO_CONTENT, "there is no CVE record; fetch it anew");
            }
            Optional<SsvcFacts> read = new CveReader().record(json);
            json.end();
            return read;
        }
    }

    private Optional<SsvcFacts> record(JsonCursor json) {
        String type = null;
        for (var member = json.object(RECORD); member.next(); ) {
            switch (member.key()) {
                case dataType -> type = json.label();
                case cveMetadata -> metadata(json);
                case containers -> containers(json);
            }
        }
        if (!"CVE_RECORD".equals(type) || id == null) {
            throw json.error(
                    Reason.UNKNOWN_FORMAT,
                    "is no CVE record of format 5: it has no "
                            + (id == null ? "cveMetadata.cveId" : "dataType \"CVE_RECORD\""));
        }
        boolean silent = exploitation == null && automatable == null && technicalImpact == null && kevAdded == null;
        return silent || "REJECTED".equals(state)
                ? Optional.empty()
                : Optional.of(new SsvcFacts(
                        id.toUpperCase(Locale.ROOT),
                        exploitation,
                        automatable,
                        technicalImpact,
                        day(said),
                        day(kevAdded)));
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private void metadata(JsonCursor json) {
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case cveId -> id = json.label();
                case state -> state = json.label();
            }
        }
    }

    private void containers(JsonCursor json) {
        for (var member = json.object(CONTAINERS); member.next(); ) {
            for (var adp = json.array(); adp.next(); ) {
                for (var part = json.object(ADP); part.next(); ) {
                    for (var metric = json.array(); metric.next(); ) {
                        for (var kind = json.object(METRIC); kind.next(); ) {
                            other(json);
                        }
                    }
                }
            }
        }
    }

    /** The type may stand behind the content, so what the content has tells which it is. */
    private void other(JsonCursor json) {
        for (var member = json.object(OTHER); member.next(); ) {
            if (member.key() == Other.content && json.isObject()) {
                content(json);
            }
        }
    }

    private void content(JsonCursor json) {
        boolean ssvc = false;
        Instant timestamp = null;
        for (var member = json.object(CONTENT); member.next(); ) {
            switch (member.key()) {
                case options -> {
                    for (var option = json.array(); option.next(); ) {
                        for (var point = json.entries(); point.next(); ) {
                            ssvc |= point(point.key(), json.label());
                        }
                    }
                }
                case timestamp -> timestamp = json.time();
                case dateAdded -> kevAdded = json.time();
            }
        }
        if (ssvc && timestamp != null) {
            said = timestamp;
        }
    }

    private boolean point(String name, @Nullable String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "exploitation" -> exploitation = value;
            case "automatable" -> automatable = value;
            case "technical impact" -> technicalImpact = value;
            default -> {
                return false;
            }
        }
        return true;
    }
}
