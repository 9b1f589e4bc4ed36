package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/** Reads one rule. */
final class RuleReader {
    private final String file;
    private final List<SourceSpec> sources;

    RuleReader(String file, List<SourceSpec> sources) {
        this.file = file;
        this.sources = sources;
    }

    Rule rule(YamlMap map) {
        String id = map.require("id").map(YamlValue::text).orElse("");
        List<Condition> conditions =
                map.require("match").map(value -> value.map(this::conditions)).orElse(List.of());
        return new Rule(
                id,
                conditions,
                map.require("then").map(RuleReader::action).orElse(Action.FAIL),
                map.get("effectiveFrom").map(YamlValue::date).orElse(null),
                map.require("because").map(YamlValue::text).orElse(""),
                file + ", rule " + id);
    }

    private static Action action(YamlValue value) {
        if (value.text().equalsIgnoreCase("allow") || value.text().equalsIgnoreCase("pass")) {
            value.problem(
                    "a rule can fail or warn. To accept a risk for a time, write a waiver: it has an owner and an end");
            return Action.FAIL;
        }
        return value.oneOf(Action.class, Action.FAIL);
    }

    private List<Condition> conditions(YamlMap map) {
        List<Condition> conditions = new ArrayList<>();
        for (String fact : List.of("component", "finding", "cwe", "environment")) {
            map.get(fact)
                    .ifPresent(value -> conditions.add(new Condition.AnyGlob(
                            fact, value.texts().stream().map(Glob::new).toList())));
        }
        map.get("source").ifPresent(value -> conditions.add(new Condition.AnyGlob("source", sourceIds(value))));
        map.get("kind")
                .ifPresent(value -> conditions.add(new Condition.OfKind(value.items().stream()
                        .map(item -> item.oneOf(Kind.class, Kind.VULNERABILITY))
                        .toList())));
        map.get("level").ifPresent(value -> conditions.add(new Condition.AtLeast(level(value))));
        for (String fact : List.of("risk", "epss", "ageDays")) {
            map.get(fact)
                    .ifPresent(value -> Comparison.parse(value.text())
                            .ifPresentOrElse(
                                    comparison -> conditions.add(new Condition.Measure(fact, comparison)),
                                    () -> value.problem(
                                            "\"" + value.path() + "\" has to be a limit such as \">= 7.0\", not \""
                                                    + value.text() + "\"")));
        }
        for (String fact : List.of("knownExploited", "fixAvailable", "exposed")) {
            map.get(fact).ifPresent(value -> conditions.add(new Condition.Flag(fact, value.bool())));
        }
        map.get("standing")
                .ifPresent(value -> conditions.add(new Condition.InStanding(value.items().stream()
                        .map(item -> item.oneOf(Standing.class, Standing.STILL_PRESENT))
                        .toList())));
        if (map.keys().isEmpty()) {
            map.problem("a rule without a condition would hold for every finding; name at least one");
        }
        return conditions;
    }

    private List<Glob> sourceIds(YamlValue value) {
        List<Glob> globs = new ArrayList<>();
        for (YamlValue item : value.items()) {
            Glob glob = new Glob(item.text());
            if (sources.stream().noneMatch(source -> glob.matches(source.id()))) {
                item.problem("no source of evidence has the id \"" + item.text() + "\"; there are "
                        + sources.stream().map(SourceSpec::id).toList());
            }
            globs.add(glob);
        }
        return globs;
    }

    /** {@code HIGH} or {@code >= HIGH}. */
    private static Level level(YamlValue value) {
        String text = value.text().replace(">=", "").strip();
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(text)) {
                return level;
            }
        }
        return value.oneOf(Level.class, Level.CRITICAL);
    }
}
