package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The levels that the invocations of a run gave to rules in the place of their own: what somebody configured for that
 * run. They are kept as they are named until all rules are known, since an invocation may stand before the tool.
 */
final class SarifOverrides {
    private enum Key {
        descriptor,
        configuration
    }

    private enum Configuration {
        level
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Configuration> CONFIGURATION = Keys.of(Configuration.class);

    /** Several times the rules of the largest tools. */
    private static final int MOST = 100_000;

    private record Level(SarifReference rule, String level) {}

    /** One invocation's levels: of rules that the tool lists, and of ids that are no rule's or a part of one's. */
    private record Levels(Map<SarifRule, String> byRule, Map<String, String> byId) {}

    private final List<List<Level>> named = new ArrayList<>();
    private final List<Levels> found = new ArrayList<>();
    private int count;

    /** Begins the next invocation. */
    void invocation() {
        named.add(List.of());
    }

    /** Reads the {@code ruleConfigurationOverrides} of the last invocation. */
    void read(JsonCursor json) {
        List<Level> levels = new ArrayList<>();
        for (var each = json.array(); each.next(); ) {
            SarifReference rule = SarifReference.NONE;
            String level = null;
            for (var member = json.object(KEYS); member.next(); ) {
                switch (member.key()) {
                    case descriptor -> rule = SarifReference.read(json);
                    case configuration -> {
                        for (var inner = json.object(CONFIGURATION); inner.next(); ) {
                            level = json.label();
                        }
                    }
                }
            }
            if (++count > MOST) {
                throw json.error(Reason.LIMIT, "the invocations of one run override more than " + MOST + " rules");
            }
            if (level != null) {
                levels.add(new Level(rule, level));
            }
        }
        named.set(named.size() - 1, levels);
    }

    /** Finds the rules that were named, when all are known. */
    void resolve(SarifRules rules) {
        for (List<Level> invocation : named) {
            Levels levels = new Levels(new IdentityHashMap<>(), new HashMap<>());
            for (Level each : invocation) {
                SarifReference name = each.rule();
                SarifRule rule = rules.find(name);
                boolean part =
                        name.index() < 0 && name.id() != null && !name.id().equals(rule.id());
                if (part) {
                    levels.byId().putIfAbsent(name.id(), each.level());
                } else if (!rule.equals(SarifRule.NONE)) {
                    levels.byRule().putIfAbsent(rule, each.level());
                }
            }
            found.add(levels);
        }
        named.clear();
    }

    /**
     * The level that an invocation gave to a rule; null for none.
     *
     * @param invocation its index; negative where a result names none
     * @param id of the result
     */
    @Nullable
    String level(int invocation, SarifRule rule, @Nullable String id) {
        if (invocation < 0 || invocation >= found.size()) {
            return null;
        }
        Levels levels = found.get(invocation);
        String level = id == null ? null : levels.byId().get(id);
        return level != null ? level : levels.byRule().get(rule);
    }
}
