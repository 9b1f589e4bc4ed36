package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that a product adds to its findings in Security Hub. */
final class AsffProduct {
    /** Of all of them, the ones that tell something everywhere. */
    private enum Field {
        provider("ProviderName"),
        hub("aws/securityhub/ProductName"),
        trivy("Product Name"),
        providerVersion("ProviderVersion"),
        inspectorVersion("aws/inspector/ProductVersion"),
        count("aws/guardduty/service/count");

        private final String key;

        Field(String key) {
            this.key = key;
        }
    }

    private static final Keys<Field> FIELDS = Keys.of(Field.class, field -> field.key);
    private static final List<Field> NAMES = List.of(Field.provider, Field.hub, Field.trivy);
    private static final List<Field> VERSIONS = List.of(Field.providerVersion, Field.inspectorVersion);
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,17}");

    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    void read(JsonCursor json) {
        for (var member = json.object(FIELDS); member.next(); ) {
            String text = json.textIfScalar();
            if (text != null && !text.isBlank()) {
                fields.put(member.key(), text.strip());
            }
        }
    }

    @Nullable
    String name() {
        return first(NAMES);
    }

    @Nullable
    String version() {
        return first(VERSIONS);
    }

    /** How often it was seen; once where nothing is said. */
    long observed() {
        String count = fields.get(Field.count);
        return count != null && COUNT.matcher(count).matches() ? Long.parseLong(count) : 1;
    }

    private @Nullable String first(List<Field> wanted) {
        for (Field field : wanted) {
            String text = fields.get(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
