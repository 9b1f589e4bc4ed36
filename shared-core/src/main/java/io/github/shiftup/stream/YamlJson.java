package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * YAML as a stream of JSON, so that what reads a tool's JSON reads its YAML too ({@code kubectl get -o yaml}). It turns a
 * few events at a time and keeps nothing; several documents become several root values. Aliases are refused: no tool's
 * report has them, and nested they are a bomb.
 */
final class YamlJson extends InputStream {
    /** What comes next in an open collection. */
    private enum Expect {
        KEY,
        VALUE,
        ELEMENT
    }

    /** The parser copies all that it has seen of a line whenever it reads on: the more at once, the less often. */
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private final Iterator<Event> events;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(1 << 13);
    private final JsonGenerator json;
    private final Deque<Expect> open = new ArrayDeque<>();
    private byte[] chunk = new byte[0];
    private int position;

    YamlJson(InputStream yaml, String location, Limits limits) {
        this.limits = limits;
        this.events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setBufferSize(BUFFER)
                        .setLabel(location)
                        .build())
                .parseInputStream(new BoundedLines(new BufferedInputStream(yaml, BUFFER), limits.maxTextLength()))
                .iterator();
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), pending);
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position >= chunk.length) {
            try {
                int turned = 0;
                while (turned++ < 256 && events.hasNext()) {
                    turn(events.next());
                }
            } catch (MarkedYamlEngineException e) {
                throw new ReportIoException(
                        Reason.SYNTAX, "is not well-formed YAML: " + String.valueOf(e.getMessage()));
            } catch (YamlEngineException e) {
                if (e.getCause() instanceof ReportIoException limit) {
                    throw limit;
                }
                throw new ReportIoException(Reason.SYNTAX, "is not well-formed YAML: " + e.getMessage());
            }
            json.flush();
            if (pending.size() == 0 && !events.hasNext()) {
                return false;
            }
            chunk = pending.toByteArray();
            pending.reset();
            position = 0;
        }
        return true;
    }

    private void turn(Event event) throws ReportIoException {
        switch (event.getEventId()) {
            case MappingStart -> {
                enter(Expect.KEY);
                json.writeStartObject();
            }
            case SequenceStart -> {
                enter(Expect.ELEMENT);
                json.writeStartArray();
            }
            case MappingEnd -> {
                open.pop();
                json.writeEndObject();
            }
            case SequenceEnd -> {
                open.pop();
                json.writeEndArray();
            }
            case Scalar -> scalar((ScalarEvent) event);
            case Alias ->
                throw new ReportIoException(
                        Reason.SYNTAX, "has a YAML alias, which no tool's report needs. It is refused");
            default -> {}
        }
    }

    private void enter(Expect first) throws ReportIoException {
        if (open.peek() == Expect.KEY) {
            throw new ReportIoException(Reason.SYNTAX, "has a YAML mapping or sequence as a key. It is refused");
        }
        if (open.size() >= limits.maxDepth()) {
            throw new ReportIoException(Reason.LIMIT, "is nested deeper than the limit of " + limits.maxDepth());
        }
        valueWritten();
        open.push(first);
    }

    private void scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        if (open.peek() == Expect.KEY) {
            open.pop();
            open.push(Expect.VALUE);
            json.writeName(value);
            return;
        }
        valueWritten();
        // The cursor reads numbers and booleans from text, so only null has to keep its type.
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && isNull(value)) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void valueWritten() {
        if (open.peek() == Expect.VALUE) {
            open.pop();
            open.push(Expect.KEY);
        }
    }

    private static boolean isNull(String value) {
        return value.isEmpty()
                || value.equals("~")
                || value.equals("null")
                || value.equals("Null")
                || value.equals("NULL");
    }
}
