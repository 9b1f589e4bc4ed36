package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/**
 * How a SARIF log names a rule from elsewhere (a {@code reportingDescriptorReference}).
 *
 * @param id of the rule; null if not given
 * @param index of the rule in its component; negative if not given
 * @param extension index of the component; negative for the driver
 */
record SarifReference(@Nullable String id, int index, int extension) {
    static final SarifReference NONE = new SarifReference(null, -1, -1);

    private enum Key {
        id,
        index,
        toolComponent
    }

    private enum Component {
        index
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Component> COMPONENT = Keys.of(Component.class);

    static SarifReference read(JsonCursor json) {
        String id = null;
        int index = -1;
        int extension = -1;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case index -> index = index(json);
                case toolComponent -> {
                    for (var inner = json.object(COMPONENT); inner.next(); ) {
                        extension = index(json);
                    }
                }
            }
        }
        return new SarifReference(id, index, extension);
    }

    /** An index at the cursor; negative for none. */
    static int index(JsonCursor json) {
        Double number = json.number();
        return number == null ? -1 : number.intValue();
    }
}
