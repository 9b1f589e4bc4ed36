package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A record as JSON on one line, so that an engine that reads JSON Lines reads it as it is. */
final class RecordWriter {
    static final String SCHEMA = "ledger-1";

    /** With what a record of each kind begins. */
    static final Map<Entry.Kind, byte[]> BEGINNINGS = Arrays.stream(Entry.Kind.values())
            .collect(Collectors.toMap(
                    kind -> kind,
                    kind -> ("{\"schema\":\"" + SCHEMA + "\",\"kind\":\"" + kind.name() + "\",")
                            .getBytes(StandardCharsets.UTF_8)));

    private final JsonGenerator json;

    private RecordWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] bytes(LedgerRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new RecordWriter(json).write(record);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private void write(LedgerRecord record) {
        json.writeStartObject();
        text("schema", SCHEMA);
        text("kind", record.entry().kind().name());
        text("service", record.service());
        text("at", record.at());
        texts("parents", record.parents());
        json.writeName(record.entry().kind().name().toLowerCase(Locale.ROOT));
        json.writeStartObject();
        Entry entry = record.entry();
        if (entry instanceof VerdictEntry verdict) {
            write(verdict);
        } else if (entry instanceof CandidateEntry candidate) {
            write(candidate);
        } else if (entry instanceof DeploymentEntry deployment) {
            write(deployment);
        } else if (entry instanceof EvidenceEntry evidence) {
            write(evidence);
        } else if (entry instanceof SightingsEntry sightings) {
            write(sightings.sightings());
        } else if (entry instanceof CheckpointEntry checkpoint) {
            texts("pruned", checkpoint.pruned());
            write(checkpoint.sightings());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(VerdictEntry verdict) {
        text("outcome", verdict.outcome());
        json.writeBooleanProperty("enforced", verdict.enforced());
        json.writeBooleanProperty("partial", verdict.partial());
        text("skipped", verdict.skipped());
        text("asOf", verdict.asOf());
        text("team", verdict.team());
        text("version", verdict.version());
        text("profile", verdict.profile());
        text("candidate", verdict.candidate());
        text("evidence", verdict.evidence());
        text("policy", verdict.policy());
        text("intel", verdict.intel());
        json.writeArrayPropertyStart("decisions");
        for (Judged each : verdict.decisions()) {
            json.writeStartObject();
            text("id", each.id());
            text("component", each.component());
            text("effect", each.effect());
            text("standing", each.standing());
            text("level", each.level());
            text("rule", each.rule());
            text("due", each.due());
            text("waiver", each.waiver());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("waivers");
        for (Accepted each : verdict.waivers()) {
            json.writeStartObject();
            text("id", each.id());
            text("state", each.state());
            text("owner", each.owner());
            text("created", each.created());
            text("expires", each.expires());
            json.writeNumberProperty("findings", each.findings());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(CandidateEntry candidate) {
        text("digest", candidate.digest());
        text("name", candidate.name());
        text("version", candidate.version());
        json.writeBooleanProperty("partial", candidate.partial());
        json.writeArrayPropertyStart("components");
        for (Shipped each : candidate.components()) {
            json.writeStartObject();
            text("purl", each.purl());
            text("sha256", each.sha256());
            text("scope", each.scope());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(DeploymentEntry deployment) {
        text("environment", deployment.environment());
        text("version", deployment.version());
        text("candidate", deployment.candidate());
        text("image", deployment.image());
        text("imageDigest", deployment.imageDigest());
    }

    private void write(EvidenceEntry evidence) {
        text("digest", evidence.digest());
        json.writeArrayPropertyStart("sources");
        for (Source each : evidence.sources()) {
            json.writeStartObject();
            text("id", each.id());
            text("health", each.health());
            json.writeBooleanProperty("required", each.required());
            json.writeNumberProperty("findings", each.findings());
            text("newest", each.newest());
            text("maxAge", each.maxAge());
            number("assets", each.assets());
            number("unseen", each.unseen());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(List<Seen> sightings) {
        json.writeArrayPropertyStart("sightings");
        for (Seen each : sightings) {
            json.writeStartObject();
            text("id", each.id());
            if (!each.aliases().isEmpty()) {
                texts("aliases", each.aliases());
            }
            text("component", each.component());
            text("first", each.first());
            text("last", each.last());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String key, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(key, value.toString());
        }
    }

    private void number(String key, @Nullable Long value) {
        if (value != null) {
            json.writeNumberProperty(key, value);
        }
    }

    private void texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
