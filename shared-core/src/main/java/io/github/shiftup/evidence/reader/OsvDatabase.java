package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What databases add in places of their own, as far as several write it alike. */
record OsvDatabase(@Nullable String severity, List<String> cwes) {
    static final OsvDatabase NONE = new OsvDatabase(null, List.of());

    private enum Key {
        severity,
        cwe_ids,
        cwes
    }

    private enum CweKey {
        cweId
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<CweKey> CWE = Keys.of(CweKey.class);

    static OsvDatabase read(JsonCursor json) {
        if (!json.isObject()) {
            return NONE;
        }
        String severity = null;
        List<String> cwes = new ArrayList<>();
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case severity -> severity = word(json);
                case cwe_ids, cwes -> {
                    for (var each = json.arrayOrOne(); each.next(); ) {
                        cwe(json, cwes);
                    }
                }
            }
        }
        return new OsvDatabase(severity, cwes);
    }

    private static @Nullable String word(JsonCursor json) {
        String word = json.textIfScalar();
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static void cwe(JsonCursor json, List<String> cwes) {
        if (!json.isObject()) {
            String cwe = word(json);
            if (cwe != null) {
                cwes.add(cwe);
            }
            return;
        }
        for (var member = json.object(CWE); member.next(); ) {
            String cwe = word(json);
            if (cwe != null) {
                cwes.add(cwe);
            }
        }
    }
}
