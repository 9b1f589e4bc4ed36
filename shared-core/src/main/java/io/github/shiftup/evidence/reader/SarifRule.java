package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of all its results: kept small, since a run can have ten thousand of them.
 *
 * @param id of the rule
 * @param name such as Trivy's {@code OsPackageVulnerability}
 * @param title its short description, else its full one, in one line
 * @param description the beginning of its full description, in which Grype names the fix
 * @param level of its default configuration
 * @param properties its property bag, as far as it is understood
 * @param named its id, taken apart
 */
record SarifRule(
        @Nullable String id,
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable String level,
        SarifProperties properties,
        SarifName named) {
    static final SarifRule NONE =
            new SarifRule(null, null, null, null, null, SarifProperties.NONE, SarifName.of(null, null, List.of()));

    private enum Key {
        id,
        name,
        shortDescription,
        fullDescription,
        defaultConfiguration,
        relationships,
        properties
    }

    private enum Text {
        text
    }

    private enum Configuration {
        level
    }

    private enum Relationship {
        target
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Text> TEXT = Keys.of(Text.class);
    private static final Keys<Configuration> CONFIGURATION = Keys.of(Configuration.class);
    private static final Keys<Relationship> RELATIONSHIP = Keys.of(Relationship.class);

    /** Enough for the versions that Grype lists. */
    private static final int DESCRIPTION = 300;

    static SarifRule read(JsonCursor json) {
        String id = null;
        String name = null;
        String shortly = null;
        String fully = null;
        String level = null;
        SarifProperties properties = SarifProperties.NONE;
        List<String> weaknesses = new ArrayList<>(0);
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case name -> name = json.label();
                case shortDescription -> shortly = text(json);
                case fullDescription -> fully = text(json);
                case defaultConfiguration -> {
                    for (var inner = json.object(CONFIGURATION); inner.next(); ) {
                        level = json.label();
                    }
                }
                case relationships -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var inner = json.object(RELATIONSHIP); inner.next(); ) {
                            SarifProperties.weakness(json, weaknesses);
                        }
                    }
                }
                case properties -> properties = SarifProperties.read(json);
            }
        }
        SarifProperties all = properties.withWeaknesses(weaknesses);
        String title = Headline.of(shortly != null ? shortly : fully);
        boolean fix = fully != null && fully.startsWith(SarifInference.GRYPE_FIX);
        return new SarifRule(id, name, title, fix ? fully : null, level, all, SarifName.of(id, name, all.tags()));
    }

    /** The beginning of the message at the cursor; null for none. */
    private static @Nullable String text(JsonCursor json) {
        String text = null;
        for (var member = json.object(TEXT); member.next(); ) {
            text = json.beginning(DESCRIPTION);
        }
        return text == null || text.isBlank() ? null : text;
    }
}
