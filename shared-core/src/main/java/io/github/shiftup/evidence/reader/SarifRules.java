package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run's tool and the rules that it and its extensions bring. */
final class SarifRules {
    private enum Tool {
        driver,
        extensions
    }

    private enum Component {
        name,
        version,
        semanticVersion,
        rules
    }

    private static final Keys<Tool> TOOL = Keys.of(Tool.class);
    private static final Keys<Component> COMPONENT = Keys.of(Component.class);

    private final Map<String, SarifRule> byId = new HashMap<>();
    private List<SarifRule> ofDriver = List.of();
    private final List<List<SarifRule>> ofExtensions = new ArrayList<>();
    private @Nullable String tool;
    private @Nullable String toolVersion;

    @Nullable
    String tool() {
        return tool;
    }

    @Nullable
    String toolVersion() {
        return toolVersion;
    }

    /** Reads a run's {@code tool}. */
    void read(JsonCursor json) {
        for (var member = json.object(TOOL); member.next(); ) {
            switch (member.key()) {
                case driver -> ofDriver = component(json, true);
                case extensions -> {
                    for (var each = json.array(); each.next(); ) {
                        ofExtensions.add(component(json, false));
                    }
                }
            }
        }
        // The driver's rules go before those of the extensions, wherever they stand.
        ofExtensions.forEach(this::index);
        index(ofDriver);
    }

    private void index(List<SarifRule> rules) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            String id = rules.get(i).id();
            if (id != null) {
                byId.put(id, rules.get(i));
            }
        }
    }

    private List<SarifRule> component(JsonCursor json, boolean driver) {
        String name = null;
        String version = null;
        String semantic = null;
        List<SarifRule> rules = new ArrayList<>();
        for (var member = json.object(COMPONENT); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case version -> version = json.label();
                case semanticVersion -> semantic = json.label();
                case rules -> {
                    for (var each = json.array(); each.next(); ) {
                        rules.add(SarifRule.read(json));
                    }
                }
            }
        }
        if (driver) {
            tool = name;
            toolVersion = version != null ? version : semantic;
        }
        return rules;
    }

    /** The rule of a result or an override, whose id may be the rule's with more behind a slash. */
    SarifRule find(SarifReference reference) {
        int index = reference.index();
        int extension = reference.extension();
        List<SarifRule> component = extension < 0
                ? ofDriver
                : extension < ofExtensions.size() ? ofExtensions.get(extension) : List.<SarifRule>of();
        if (index >= 0 && index < component.size()) {
            return component.get(index);
        }
        for (String part = reference.id(); part != null; part = parent(part)) {
            SarifRule rule = byId.get(part);
            if (rule != null) {
                return rule;
            }
        }
        return SarifRule.NONE;
    }

    private static @Nullable String parent(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? null : id.substring(0, slash);
    }
}
