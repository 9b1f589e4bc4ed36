package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging one thing of a service, as far as the next time asks for it.
 *
 * @param service name in the estate
 * @param owner who answers for it; null if nobody does
 * @param standpoint what of it was judged
 * @param environments where it runs; empty if it does not
 * @param version of it; null if unknown
 * @param candidate digest of its content
 * @param history digest of what the ledger remembered of the service; null without a ledger
 * @param outcome what the gate says
 * @param enforced whether it would fail a build
 * @param reasons why not evaluated, or notes
 * @param effects of what blocks, warns or is waived: by the finding's id and component
 * @param whys headline of each of these
 */
public record Judgement(
        String service,
        @Nullable String owner,
        Standpoint standpoint,
        List<String> environments,
        @Nullable String version,
        String candidate,
        @Nullable String history,
        Outcome outcome,
        boolean enforced,
        List<String> reasons,
        Map<String, Effect> effects,
        Map<String, String> whys) {

    public Judgement {
        environments = List.copyOf(environments);
        reasons = List.copyOf(reasons);
    }

    static Judgement of(EstateService service, Standpoint standpoint, List<String> environments, Verdict verdict) {
        Map<String, Effect> effects = new TreeMap<>();
        Map<String, String> whys = new TreeMap<>();
        for (Decision decision : verdict.decisions()) {
            if (isKept(decision.effect())) {
                String name = FindingName.of(decision.seen().finding());
                // Worst first: of one name the most serious counts.
                if (effects.putIfAbsent(name, decision.effect()) == null) {
                    whys.put(name, decision.headline());
                }
            }
        }
        return new Judgement(
                service.name(),
                service.owner(),
                standpoint,
                environments,
                verdict.candidateVersion(),
                verdict.digests().candidate(),
                verdict.digests().history(),
                verdict.outcome(),
                verdict.enforced(),
                verdict.reasons(),
                effects,
                whys);
    }

    private static boolean isKept(Effect effect) {
        return effect == Effect.BLOCKS || effect == Effect.WARNS || effect == Effect.WAIVED;
    }

    /** How many have an effect. */
    long count(Effect effect) {
        return effects.values().stream().filter(each -> each == effect).count();
    }

    /** The names of findings that have an effect. */
    List<String> names(Effect effect) {
        List<String> names = new ArrayList<>();
        effects.forEach((name, each) -> {
            if (each == effect) {
                names.add(name);
            }
        });
        return names;
    }
}
