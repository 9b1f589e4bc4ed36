package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Effect;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was judged as JSON Lines, one thing a line, in an order of their own: equal judgements are equal bytes, whoever made
 * them on how many machines. The next recheck compares with it.
 */
public final class RecheckLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecheckLines() {}

    /** Writes {@code recheck.jsonl}. */
    public static void write(Recheck recheck, OutputStream out) throws IOException {
        for (Rechecked each : recheck.judged()) {
            out.write((line(each, recheck.asOf()) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One line, without its end. */
    public static String line(Rechecked rechecked, Instant asOf) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            Judgement now = rechecked.now();
            json.writeStartObject();
            text(json, "service", now.service());
            text(json, "owner", now.owner());
            text(json, "standpoint", now.standpoint().name());
            texts(json, "environments", now.environments());
            text(json, "version", now.version());
            text(json, "candidate", now.candidate());
            text(json, "history", now.history());
            text(json, "asOf", asOf.toString());
            text(json, "outcome", now.outcome().name());
            json.writeBooleanProperty("enforced", now.enforced());
            texts(json, "reasons", now.reasons());
            held(json, "blocks", now, Effect.BLOCKS);
            held(json, "warns", now, Effect.WARNS);
            held(json, "waived", now, Effect.WAIVED);
            text(json, "change", rechecked.change().name());
            text(
                    json,
                    "before",
                    rechecked.before() == null ? null : rechecked.before().name());
            text(json, "beforeBy", rechecked.beforeBy());
            moved(json, rechecked.moved());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void held(JsonGenerator json, String key, Judgement judgement, Effect effect) {
        json.writeArrayPropertyStart(key);
        for (String name : judgement.names(effect)) {
            json.writeStartObject();
            text(json, "finding", name);
            text(json, "why", judgement.whys().get(name));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void moved(JsonGenerator json, List<Rechecked.Moved> moved) {
        json.writeArrayPropertyStart("moved");
        for (Rechecked.Moved each : moved) {
            json.writeStartObject();
            text(json, "finding", each.finding());
            text(json, "before", each.before() == null ? null : each.before().name());
            text(json, "after", each.after() == null ? null : each.after().name());
            text(json, "why", each.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String key, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(key, value);
        }
    }

    private static void texts(JsonGenerator json, String key, Collection<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
