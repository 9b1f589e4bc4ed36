package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one rule. */
final class RuleReader {
    private final String file;
    private final @Nullable List<SourceSpec> sources;
    private final Ids ids = new Ids("rule");

    /**
     * A reader.
     *
     * @param file that the rules are in, for messages
     * @param sources of which a condition may speak; null if nobody knows them any more
     */
    RuleReader(String file, @Nullable List<SourceSpec> sources) {
        this.file = file;
        this.sources = sources;
    }

    Rule rule(YamlMap map) {
        String id = ids.of(map);
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

    static Action action(YamlValue value) {
        if (value.isOneOf("allow", "pass")) {
            value.problem(
                    "a rule can fail or warn. To accept a risk for a time, write a waiver: it has an owner and an end");
            return Action.FAIL;
        }
        return value.oneOf(Action.class, Action.FAIL);
    }

    List<Condition> conditions(YamlMap map) {
        List<Condition> conditions = new ArrayList<>();
        for (String fact : List.of("component", "finding", "cwe", "environment")) {
            map.get(fact)
                    .ifPresent(value -> conditions.add(new Condition.AnyGlob(
                            fact,
                            some(value).stream()
                                    .map(YamlValue::text)
                                    .map(Glob::new)
                                    .toList())));
        }
        map.get("source").ifPresent(value -> conditions.add(new Condition.AnyGlob("source", sourceIds(value))));
        map.get("kind")
                .ifPresent(value -> conditions.add(new Condition.OfKind(some(value).stream()
                        .map(item -> item.oneOf(Kind.class, Kind.VULNERABILITY))
                        .toList())));
        map.get("level").ifPresent(value -> conditions.add(new Condition.AtLeast(level(value))));
        measure(map, "risk", 10, "scores go").ifPresent(conditions::add);
        measure(map, "epss", 1, "a probability, not a percentile, goes").ifPresent(conditions::add);
        measure(map, "ageDays", 36_500, "days are counted").ifPresent(conditions::add);
        for (String fact : List.of("knownExploited", "fixAvailable", "exposed")) {
            map.get(fact).ifPresent(value -> conditions.add(new Condition.Flag(fact, value.bool())));
        }
        map.get("standing")
                .ifPresent(value -> conditions.add(new Condition.InStanding(some(value).stream()
                        .map(item -> item.oneOf(Standing.class, Standing.STILL_PRESENT))
                        .toList())));
        map.refuseKeysWithoutValue();
        if (map.isEmpty()) {
            map.problem("a rule without a condition would hold for every finding; name at least one");
        }
        return conditions;
    }

    /** A limit of a fact that goes from 0 to {@code highest}: beyond it a rule would silently hold never or always. */
    private static Optional<Condition> measure(YamlMap map, String fact, int highest, String goes) {
        Optional<YamlValue> value = map.get(fact);
        Optional<Comparison> comparison = value.flatMap(limit -> limit.sound(YamlValue::text))
                .flatMap(text -> {
                    Optional<Comparison> parsed = Comparison.parse(text);
                    if (parsed.isEmpty()) {
                        value.get()
                                .problem("\"" + value.get().path() + "\" has to be a limit such as \">= 7.0\", not \""
                                        + text + "\"");
                    }
                    return parsed;
                });
        comparison
                .filter(limit -> limit.limit() > highest)
                .ifPresent(limit -> value.orElseThrow()
                        .problem("\"" + value.get().path() + "\" is compared with " + limit.limitText() + ", but "
                                + goes + " from 0 to " + highest));
        return comparison.map(limit -> new Condition.Measure(fact, limit));
    }

    /** The items of a list that must not be empty: nothing would ever fit. */
    private static List<YamlValue> some(YamlValue value) {
        List<YamlValue> items = value.items();
        if (value.isList() && items.isEmpty()) {
            value.problem("\"" + value.path() + "\" is an empty list, which no finding fits; take the key out");
        }
        return items;
    }

    private List<Glob> sourceIds(YamlValue value) {
        List<Glob> globs = new ArrayList<>();
        for (YamlValue item : some(value)) {
            Glob glob = new Glob(item.text());
            if (sources != null && sources.stream().noneMatch(source -> glob.matches(source.id()))) {
                item.problem("no source of evidence has the id \"" + item.text() + "\"; there are "
                        + sources.stream().map(SourceSpec::id).toList());
            }
            globs.add(glob);
        }
        return globs;
    }

    /** {@code HIGH} or {@code >= HIGH}. */
    private static Level level(YamlValue value) {
        return value.afterPrefix(">=").oneOf(Level.class, Level.CRITICAL);
    }
}
