package io.github.shiftup.gate;

import io.github.shiftup.intel.Intel;
import io.github.shiftup.match.AliasClasses;
import io.github.shiftup.match.KnownAnswers;
import io.github.shiftup.risk.RiskAssessor;
import io.github.shiftup.risk.RiskParameters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What many verdicts on the same evidence have in common: which ids name one weakness, and how bad a finding is in one
 * environment. It makes them faster and changes no answer. Thread-safe.
 */
public final class SharedWork {
    private static final int MAX_ENVIRONMENTS = 256;

    private final AliasClasses classes;
    private final KnownAnswers answers = KnownAnswers.shared();
    private final Map<Environment, RiskAssessor> assessors = new ConcurrentHashMap<>();

    private record Environment(RiskParameters parameters, Intel intel) {}

    /**
     * Begins.
     *
     * @param classes of the ids of all findings, closed
     */
    public SharedWork(AliasClasses classes) {
        this.classes = classes;
    }

    AliasClasses classes() {
        return classes;
    }

    KnownAnswers answers() {
        return answers;
    }

    RiskAssessor assessor(RiskParameters parameters, Intel intel) {
        Environment environment = new Environment(parameters, intel);
        RiskAssessor known = assessors.get(environment);
        if (known == null) {
            known = new RiskAssessor(parameters, intel);
            if (assessors.size() < MAX_ENVIRONMENTS) {
                assessors.put(environment, known);
            }
        }
        return known;
    }
}
