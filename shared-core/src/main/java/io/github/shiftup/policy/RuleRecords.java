package io.github.shiftup.policy;

import io.github.shiftup.policy.Condition.AnyGlob;
import io.github.shiftup.policy.Condition.InStanding;
import io.github.shiftup.policy.Condition.OfKind;
import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules as verdicts keep them, so that a later policy can be held against them: {@code { id: "r", match: { risk: ">= 7" },
 * then: FAIL }}. One line of YAML with all that decides; the reason does not.
 */
public final class RuleRecords {
    private RuleRecords() {}

    /** A rule as a record has it, in ASCII. */
    public static String write(Rule rule) {
        return "{ id: " + quoted(rule.id()) + ", match: { "
                + rule.conditions().stream()
                        .map(condition -> condition.fact() + ": " + value(condition))
                        .collect(Collectors.joining(", "))
                + " }, then: " + rule.action()
                + (rule.effectiveFrom() == null ? "" : ", effectiveFrom: " + rule.effectiveFrom()) + " }";
    }

    /**
     * What a policy allows that a recorded rule did not, a sentence each.
     *
     * @return empty if the record cannot be read, because another version of Shift Up, which knew other conditions, wrote it
     */
    public static Optional<List<String>> loosened(String written, Policy now) {
        return read(written).map(before -> {
            List<PolicyChange> changes = new ArrayList<>();
            List<Rule> same = now.rules().stream()
                    .filter(rule -> rule.id().equals(before.id()))
                    .toList();
            RuleDiff.compare(List.of(before), same, changes);
            return changes.stream()
                    .filter(change -> change.direction() == Direction.LOOSER)
                    .map(PolicyChange::text)
                    .toList();
        });
    }

    static Optional<Rule> read(String written) {
        try {
            return Optional.of(YamlFile.read(
                    "record", written.getBytes(StandardCharsets.UTF_8), root -> root.map(RuleRecords::rule)));
        } catch (PolicyException e) {
            return Optional.empty();
        }
    }

    private static Rule rule(YamlMap map) {
        RuleReader reader = new RuleReader("record", null);
        return new Rule(
                map.require("id").map(YamlValue::text).orElse(""),
                map.require("match").map(value -> value.map(reader::conditions)).orElse(List.of()),
                map.require("then").map(RuleReader::action).orElse(Action.FAIL),
                map.get("effectiveFrom").map(YamlValue::date).orElse(null),
                "",
                "");
    }

    private static String value(Condition condition) {
        if (condition instanceof AnyGlob any) {
            return any.globs().stream().map(glob -> quoted(glob.text())).collect(Collectors.joining(", ", "[", "]"));
        }
        return condition instanceof OfKind || condition instanceof InStanding
                ? "[" + condition.limit() + "]"
                : quoted(condition.limit());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
