package io.github.shiftup.fix;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A verdict as the search sees it: what blocks, what warns, and what advisories know of it, each by a key that stays the
 * same when a version changes.
 */
public final class Judgement {
    private final Map<String, Decision> blocking = new TreeMap<>();
    private final Map<String, Decision> warning = new TreeMap<>();
    private final Map<String, Finding> known = new TreeMap<>();

    private Judgement() {}

    /**
     * Takes in a verdict.
     *
     * @param advisories what a scan by advisories finds in the same candidate; empty where there are none
     */
    public static Judgement of(Verdict verdict, List<Finding> advisories) {
        Judgement judgement = new Judgement();
        for (Decision decision : verdict.decisions()) {
            if (decision.effect() == Effect.BLOCKS) {
                judgement.blocking.put(key(decision), decision);
            } else if (decision.effect() == Effect.WARNS) {
                judgement.warning.put(key(decision), decision);
            }
        }
        for (Finding finding : advisories) {
            Component component = finding.component();
            judgement.known.put(finding.id() + " in " + (component == null ? "" : component.name()), finding);
        }
        return judgement;
    }

    /** What blocks, by keys such as {@code CVE-2022-25857 in org.yaml:snakeyaml}. */
    public Map<String, Decision> blocking() {
        return Collections.unmodifiableMap(blocking);
    }

    /** What comes of this after some changes, compared with what was before. */
    public Outcome since(Judgement before) {
        Set<String> left = new TreeSet<>(blocking.keySet());
        List<String> worse = new ArrayList<>();
        blocking.forEach((key, decision) -> {
            if (!before.blocking.containsKey(key)) {
                worse.add(words(key, "blocks", decision));
            }
        });
        warning.forEach((key, decision) -> {
            if (!before.blocking.containsKey(key) && !before.warning.containsKey(key)) {
                worse.add(words(key, "warns", decision));
            }
        });
        Level least = before.blocking.entrySet().stream()
                .filter(entry -> !left.contains(entry.getKey()))
                .map(entry -> entry.getValue().seen().finding().level())
                .max(Level::compareTo)
                .orElse(Level.UNKNOWN);
        known.forEach((key, finding) -> {
            // What is as bad as the least of what is mended is no mending.
            if (!before.known.containsKey(key)
                    && (finding.level() == Level.UNKNOWN || finding.level().compareTo(least) <= 0)) {
                worse.add(key + " (" + finding.level() + ", says an advisory)");
            }
        });
        return new Outcome(left, worse, null);
    }

    private static String words(String key, String does, Decision decision) {
        return key + ", which " + does + ": " + decision.headline();
    }

    private static String key(Decision decision) {
        List<ShippedComponent> components = decision.seen().match().components();
        Component subject = decision.seen().finding().subject();
        String name = !components.isEmpty()
                ? components.get(0).coordinates().displayName()
                : subject == null ? "" : String.valueOf(subject.name());
        return decision.seen().finding().id() + (name.isEmpty() ? "" : " in " + name);
    }
}
