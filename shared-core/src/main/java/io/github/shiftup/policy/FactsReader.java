package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.table.Fact;
import java.util.EnumMap;
import java.util.Map;

/** Reads what a policy states of the facts that decision tables ask for. */
final class FactsReader {
    private FactsReader() {}

    static Map<Fact, String> facts(YamlMap map) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        map.get("automatable")
                .flatMap(value -> value.sound(YamlValue::bool))
                .ifPresent(yes -> facts.put(Fact.AUTOMATABLE, yes ? "yes" : "no"));
        word(map, "technicalImpact", Fact.TECHNICAL_IMPACT, facts);
        word(map, "missionImpact", Fact.MISSION_IMPACT, facts);
        word(map, "humanImpact", Fact.HUMAN_IMPACT, facts);
        word(map, "adverseImpact", Fact.ADVERSE_IMPACT, facts);
        return facts;
    }

    private static void word(YamlMap map, String key, Fact fact, Map<Fact, String> facts) {
        map.get(key).ifPresent(value -> {
            String written = value.sound(YamlValue::text).orElse(null);
            String answer = written == null ? null : fact.answer(written);
            if (answer != null) {
                facts.put(fact, answer);
            } else if (written != null) {
                value.problem("\"" + value.path() + "\" has to be one of " + String.join(", ", fact.answers())
                        + ", not \"" + written + "\"");
            }
        });
    }
}
