package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** What is read of a JSON text, and what Jackson reads of it. */
final class JsonReadings {
    /** Jackson's own. */
    private static final Limits LIMITS = new Limits(
            Long.MAX_VALUE,
            StreamReadConstraints.DEFAULT_MAX_DEPTH,
            StreamReadConstraints.DEFAULT_MAX_STRING_LEN,
            StreamReadConstraints.DEFAULT_MAX_NAME_LEN,
            1);

    static final String REFUSED = "refused";
    static final String SKIPPED = "skipped";

    private static final Pattern HALF_OF_A_PAIR =
            Pattern.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]");

    private JsonReadings() {}

    static JsonCursor open(byte[] bytes, int size) {
        return JsonCursor.open(new ByteArrayInputStream(bytes), "report", LIMITS, size);
    }

    static String skips(byte[] bytes, int size) {
        try {
            skipAll(bytes, size);
            return SKIPPED;
        } catch (ReportException e) {
            assertThat(e.reason()).isIn(Reason.SYNTAX, Reason.LIMIT);
            return REFUSED;
        }
    }

    static void skipAll(byte[] bytes, int size) {
        try (JsonCursor json = open(bytes, size)) {
            while (json.nextRoot()) {
                json.skip();
            }
        }
    }

    /** All that is read, objects in braces and scalars in parentheses. */
    static String read(byte[] bytes, int size) {
        StringBuilder out = new StringBuilder();
        try (JsonCursor json = open(bytes, size)) {
            while (json.nextRoot()) {
                read(json, out);
            }
            return out.toString();
        } catch (ReportException e) {
            assertThat(e.reason()).isIn(Reason.SYNTAX, Reason.LIMIT);
            return REFUSED;
        }
    }

    static void read(JsonCursor json, StringBuilder out) {
        if (json.isObject()) {
            out.append('{');
            for (var member = json.entries(); member.next(); ) {
                out.append(member.key()).append(':');
                read(json, out);
            }
            out.append('}');
        } else if (json.isArray()) {
            out.append('[');
            for (var each = json.array(); each.next(); ) {
                read(json, out);
            }
            out.append(']');
        } else {
            out.append('(').append(json.text()).append(')');
        }
    }

    /** The same by Jackson; null where there are several roots, which it takes for what they are in other cases than we do. */
    static @Nullable String byJackson(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int roots = 0;
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            // What is no UTF-8 is refused, where Jackson takes some of it for characters.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.streamReadContext().inRoot()
                        || (token.isStructStart() && parser.streamReadContext().getNestingDepth() == 1)) {
                    roots += token.isStructEnd() ? 0 : 1;
                }
                switch (token) {
                    case START_OBJECT -> out.append('{');
                    case END_OBJECT -> out.append('}');
                    case START_ARRAY -> out.append('[');
                    case END_ARRAY -> out.append(']');
                    case PROPERTY_NAME ->
                        out.append(whole(parser.currentName())).append(':');
                    case VALUE_NULL -> out.append("(null)");
                    default -> out.append('(').append(whole(parser.getString())).append(')');
                }
            }
            return roots > 1 ? null : out.toString();
        } catch (JacksonException | CharacterCodingException e) {
            return roots > 1 ? null : REFUSED;
        }
    }

    private static String whole(String text) {
        return HALF_OF_A_PAIR.matcher(text).replaceAll("\ufffd");
    }
}
