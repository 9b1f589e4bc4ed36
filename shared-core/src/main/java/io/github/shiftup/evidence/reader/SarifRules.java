package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a SARIF run says of its tool and rules: kept small, since a result only points at them. */
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

    private enum RuleKey {
        id,
        name,
        shortDescription,
        defaultConfiguration,
        properties
    }

    private enum Text {
        text
    }

    private enum Configuration {
        level
    }

    private enum Properties {
        security_severity,
        tags,
        cwe
    }

    private static final Keys<Tool> TOOL = Keys.of(Tool.class);
    private static final Keys<Component> COMPONENT = Keys.of(Component.class);
    private static final Keys<RuleKey> RULE = Keys.of(RuleKey.class);
    private static final Keys<Text> TEXT = Keys.of(Text.class);
    private static final Keys<Configuration> CONFIGURATION = Keys.of(Configuration.class);
    /** Dependency-Check writes security-severity twice where there is a CVSS 3 and a CVSS 4 score. */
    private static final Keys<Properties> PROPERTIES =
            Keys.of(Properties.class, key -> key.name().replace('_', '-')).lastWins();

    /**
     * One rule.
     *
     * @param level of its default configuration
     * @param severity its property security-severity: a number, or a word
     * @param tags of which {@code external/cwe/cwe-79} names a CWE
     */
    record Rule(
            @Nullable String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String level,
            @Nullable String severity,
            List<String> tags) {
        static final Rule NONE = new Rule(null, null, null, null, null, List.of());
    }

    private final Map<String, Rule> byId = new HashMap<>();
    private final List<List<Rule>> byComponent = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String version;

    SarifRules() {
        byComponent.add(new ArrayList<>());
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String version() {
        return version;
    }

    /** Reads a run's {@code tool}. */
    void read(JsonCursor json) {
        for (var member = json.object(TOOL); member.next(); ) {
            switch (member.key()) {
                case driver -> component(json, byComponent.get(0), true);
                case extensions -> {
                    for (var each = json.array(); each.next(); ) {
                        List<Rule> rules = new ArrayList<>();
                        byComponent.add(rules);
                        component(json, rules, false);
                    }
                }
            }
        }
    }

    private void component(JsonCursor json, List<Rule> rules, boolean driver) {
        String semantic = null;
        for (var member = json.object(COMPONENT); member.next(); ) {
            switch (member.key()) {
                case name -> name = driver ? json.label() : name;
                case version -> version = driver ? json.label() : version;
                case semanticVersion -> semantic = json.label();
                case rules -> {
                    for (var each = json.array(); each.next(); ) {
                        rule(json, rules);
                    }
                }
            }
        }
        version = driver && version == null ? semantic : version;
    }

    private void rule(JsonCursor json, List<Rule> rules) {
        String id = null;
        String ruleName = null;
        String title = null;
        String level = null;
        String severity = null;
        List<String> tags = new ArrayList<>();
        for (var member = json.object(RULE); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case name -> ruleName = json.label();
                case shortDescription -> {
                    for (var inner = json.object(TEXT); inner.next(); ) {
                        title = Headline.of(json.label());
                    }
                }
                case defaultConfiguration -> {
                    for (var inner = json.object(CONFIGURATION); inner.next(); ) {
                        level = json.label();
                    }
                }
                case properties -> severity = properties(json, tags);
            }
        }
        Rule rule = new Rule(id, ruleName, title, level, severity, List.copyOf(tags));
        rules.add(rule);
        if (id != null) {
            byId.putIfAbsent(id, rule);
        }
    }

    /** Collects tags and CWEs; the security severity, if there is one. */
    static @Nullable String properties(JsonCursor json, List<String> tags) {
        String severity = null;
        for (var member = json.object(PROPERTIES); member.next(); ) {
            switch (member.key()) {
                case security_severity -> severity = json.textIfScalar();
                case tags, cwe -> tags.addAll(json.texts());
            }
        }
        return severity;
    }

    /** The rule of a result: by index in its component, else by id, else by the id's first part ({@code A} of {@code A/B}). */
    Rule find(@Nullable String id, int index, int extension) {
        int component = extension + 1;
        if (index >= 0
                && component < byComponent.size()
                && index < byComponent.get(component).size()) {
            return byComponent.get(component).get(index);
        }
        if (id == null) {
            return Rule.NONE;
        }
        Rule rule = byId.get(id);
        int slash = id.indexOf('/');
        if (rule == null && slash > 0) {
            rule = byId.get(id.substring(0, slash));
        }
        return rule == null ? Rule.NONE : rule;
    }
}
