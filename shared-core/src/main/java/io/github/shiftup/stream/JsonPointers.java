package io.github.shiftup.stream;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Where a parser stands, as a JSON pointer. */
final class JsonPointers {
    private JsonPointers() {}

    /** The pointer of the value at which the parser stands, or whose key it stands at. */
    static String of(JsonParser parser) {
        StringBuilder pointer = new StringBuilder(48);
        append(parser.streamReadContext(), pointer);
        JsonToken token = parser.currentToken();
        // The context of an object or array is its own; that of anything else is its parent's.
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            segment(parser.streamReadContext(), pointer);
        }
        return pointer.toString();
    }

    private static void append(TokenStreamContext context, StringBuilder out) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return;
        }
        append(parent, out);
        // A context's own place is told by its parent: the index or the key at which the parent stands.
        segment(parent, out);
    }

    private static void segment(TokenStreamContext context, StringBuilder out) {
        if (context.inArray()) {
            out.append('/').append(context.getCurrentIndex());
        } else if (context.inObject() && context.currentName() != null) {
            out.append('/').append(escaped(context.currentName()));
        } else if (context.inRoot() && context.getCurrentIndex() > 0) {
            out.append('#').append(context.getCurrentIndex());
        }
    }

    private static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
