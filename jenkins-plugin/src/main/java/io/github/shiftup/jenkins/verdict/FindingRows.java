package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code findings.jsonl}: one finding a line, in the verdict's order; the effect stands first, so that it can be filtered by. */
public final class FindingRows {
    private static final String WHERE = "the findings of a verdict";
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Limits LINE = new Limits(1 << 20, 10, 100_000, 100, 1);

    private enum Key {
        effect,
        id,
        title,
        level,
        score,
        component,
        headline,
        fix,
        due,
        waiver,
        source
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    private FindingRows() {}

    /** What a line of this effect begins with. */
    static String prefix(Effect effect) {
        return "{\"effect\":\"" + effect + "\"";
    }

    static String line(FindingRow row) {
        StringWriter line = new StringWriter(400);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("effect", row.effect().name());
            json.writeStringProperty("id", row.id());
            text(json, "title", row.title());
            json.writeStringProperty("level", row.level());
            if (row.score() != null) {
                json.writeNumberProperty("score", row.score());
            }
            text(json, "component", row.component());
            json.writeStringProperty("headline", row.headline());
            text(json, "fix", row.fix());
            text(json, "due", row.due());
            text(json, "waiver", row.waiver());
            text(json, "source", row.source());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void text(JsonGenerator json, String key, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(key, text);
        }
    }

    /** @throws ReportException if the line is no finding */
    static FindingRow row(String line) {
        return row(line.getBytes(StandardCharsets.UTF_8));
    }

    private static FindingRow row(byte[] line) {
        try (JsonCursor json = JsonCursor.open(new ByteArrayInputStream(line), WHERE, LINE)) {
            if (!json.nextRoot()) {
                throw new ReportException(Reason.NO_CONTENT, WHERE, "has an empty line");
            }
            return row(json);
        }
    }

    private static FindingRow row(JsonCursor json) {
        String effect = null;
        String id = "";
        String title = null;
        String level = "UNKNOWN";
        Double score = null;
        String component = null;
        String headline = "";
        String fix = null;
        String due = null;
        String waiver = null;
        String source = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case effect -> effect = json.text();
                case id -> id = VerdictParts.text(json);
                case title -> title = Clean.text(json.text());
                case level -> level = VerdictParts.text(json);
                case score -> score = json.number();
                case component -> component = Clean.text(json.text());
                case headline -> headline = VerdictParts.text(json);
                case fix -> fix = Clean.text(json.text());
                case due -> due = Clean.text(json.text());
                case waiver -> waiver = Clean.text(json.text());
                case source -> source = Clean.text(json.text());
            }
        }
        return new FindingRow(
                VerdictParts.effect(effect, WHERE),
                id,
                title,
                level,
                score,
                component,
                headline,
                fix,
                due,
                waiver,
                source);
    }

    /**
     * Copies what somebody else wrote, row by row: only what is a finding arrives, in our own writing. Memory does not grow
     * with the number of rows.
     *
     * @param in is read to its end and left open
     * @return how many rows there are
     * @throws ReportException if a line is no finding or is over a limit
     */
    public static long copy(InputStream in, OutputStream out, long maxRows) throws IOException {
        long rows = 0;
        Lines lines = new Lines(in, (int) LINE.maxBytes());
        try (Sink sink = new Sink(out)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (++rows > maxRows) {
                    throw new ReportException(
                            Reason.LIMIT,
                            WHERE,
                            "are more than the limit of " + maxRows
                                    + ", which is set in Jenkins' settings for Shift Up");
                }
                sink.write(row(line));
            }
        }
        return rows;
    }

    /** Writes rows. */
    static final class Sink implements Closeable {
        private final Writer out;

        Sink(OutputStream out) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        }

        void write(FindingRow row) throws IOException {
            out.write(line(row));
            out.write('\n');
        }

        /** The stream below stays open. */
        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
