package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code summary-1}: a summary as JSON, which is how an agent sends it and how it lies beside the build. */
public final class SummaryJson {
    /** Of a whole summary, in characters. More is not read. */
    public static final int LONGEST = 4 << 20;

    private static final String SCHEMA = "summary-1";
    private static final String WHERE = "the summary of a verdict";
    private static final Limits LIMITS = new Limits(4L * LONGEST, 10, 100_000, 100, 1);
    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Keys<SummaryDraft.Key> KEYS = Keys.of(SummaryDraft.Key.class);

    private SummaryJson() {}

    public static String write(GateSummary summary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("outcome", summary.outcome().name());
            json.writeBooleanProperty("enforced", summary.enforced());
            json.writeBooleanProperty("failsBuild", summary.failsBuild());
            json.writeStringProperty("asOf", summary.asOf());
            json.writeStringProperty("service", summary.service());
            json.writeStringProperty("candidate", summary.candidate());
            json.writeStringProperty("profile", summary.profile());
            texts(json, "reasons", summary.reasons());
            counts(json, summary.counts());
            digests(json, summary.digests());
            texts(json, "blocking", summary.blocking());
            texts(json, "fixed", summary.fixed());
            texts(json, "waived", summary.waived());
            json.writeArrayPropertyStart("sources");
            summary.sources().forEach(source -> source(json, source));
            json.writeEndArray();
            json.writeArrayPropertyStart("waivers");
            summary.waivers().forEach(waiver -> waiver(json, waiver));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void counts(JsonGenerator json, Counts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("blocks", counts.blocks());
        json.writeNumberProperty("warns", counts.warns());
        json.writeNumberProperty("waived", counts.waived());
        json.writeNumberProperty("tolerated", counts.tolerated());
        json.writeNumberProperty("claimed", counts.claimed());
        json.writeNumberProperty("fixed", counts.fixed());
        json.writeNumberProperty("silenced", counts.silenced());
        json.writeNumberProperty("elsewhere", counts.elsewhere());
        json.writeEndObject();
    }

    private static void digests(JsonGenerator json, Digests digests) {
        json.writeObjectPropertyStart("digests");
        json.writeStringProperty("candidate", digests.candidate());
        json.writeStringProperty("evidence", digests.evidence());
        json.writeStringProperty("policy", digests.policy());
        json.writeStringProperty("intel", digests.intel());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, SourceRow source) {
        json.writeStartObject();
        json.writeStringProperty("id", source.id());
        json.writeStringProperty("from", source.from());
        json.writeStringProperty("health", source.health());
        json.writeBooleanProperty("required", source.required());
        json.writeNumberProperty("findings", source.findings());
        text(json, "newest", source.newest());
        text(json, "age", source.age());
        text(json, "maxAge", source.maxAge());
        texts(json, "problems", source.problems());
        json.writeEndObject();
    }

    private static void waiver(JsonGenerator json, WaiverRow waiver) {
        json.writeStartObject();
        json.writeStringProperty("id", waiver.id());
        json.writeStringProperty("state", waiver.state());
        text(json, "owner", waiver.owner());
        text(json, "reason", waiver.reason());
        text(json, "expires", waiver.expires());
        text(json, "explanation", waiver.explanation());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(key, text);
        }
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /**
     * Reads a summary that somebody else wrote.
     *
     * @throws ReportException if it is none, lacks what a summary has, or is over a limit
     */
    public static GateSummary read(String text) {
        if (text.length() > LONGEST) {
            throw new ReportException(Reason.LIMIT, WHERE, "has more than the limit of " + LONGEST + " characters");
        }
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (JsonCursor json = JsonCursor.open(in, WHERE, LIMITS)) {
            if (!json.nextRoot()) {
                throw new ReportException(Reason.NO_CONTENT, WHERE, "is empty");
            }
            GateSummary summary = summary(json);
            json.end();
            return summary;
        }
    }

    private static GateSummary summary(JsonCursor json) {
        String incomplete = "lacks what a summary has: schema " + SCHEMA + ", outcome, asOf, counts, digests";
        SummaryDraft draft = new SummaryDraft();
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case asOf -> draft.asOf = instant(json);
                case candidate -> draft.candidate = VerdictParts.text(json);
                case blocking -> draft.blocking = VerdictParts.texts(json, GateSummary.MOST_IDS);
                case fixed -> draft.fixed = VerdictParts.texts(json, GateSummary.MOST_IDS);
                case waived -> draft.waived = VerdictParts.texts(json, GateSummary.MOST_IDS);
                default -> draft.read(member.key(), json);
            }
        }
        if (!SCHEMA.equals(draft.schema)) {
            throw new ReportException(Reason.SHAPE, WHERE, incomplete);
        }
        return draft.finished(WHERE, incomplete);
    }

    private static String instant(JsonCursor json) {
        String text = VerdictParts.text(json);
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw json.error(Reason.SHAPE, "is no time in UTC by ISO 8601");
        }
    }
}
