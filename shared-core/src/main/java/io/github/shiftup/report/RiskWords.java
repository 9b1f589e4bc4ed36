package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.risk.Assessment;
import java.util.ArrayList;
import java.util.List;

/** Says how bad a finding is. */
final class RiskWords {
    private RiskWords() {}

    /** {@code CRITICAL 10.0}; the level alone where there is no score. */
    static String level(Assessment risk) {
        return risk.level().name() + (risk.score() == null ? "" : ' ' + Words.score(risk.score()));
    }

    /** What that rests on: {@code CVSS 3.1, environmental}, or the tool's word. */
    static String basis(Decision decision) {
        Assessment risk = decision.risk();
        if (risk.score() != null) {
            return (risk.scheme() == null ? "" : Plain.name(risk.scheme()) + ", ") + "environmental";
        }
        String word = decision.seen().finding().severity();
        return word == null ? "no score, no severity" : "no score; reported as " + Plain.name(word);
    }

    /** {@code known exploited (KEV 2026-11-20)}; empty unless that is known. */
    static String exploited(Assessment risk) {
        if (!Boolean.TRUE.equals(risk.knownExploited())) {
            return "";
        }
        return "known exploited"
                + (risk.exploitedSource() == null ? "" : " (" + Plain.name(risk.exploitedSource()) + ")");
    }

    /** Everything in one line. */
    static String line(Decision decision) {
        List<String> parts = new ArrayList<>();
        parts.add(level(decision.risk()) + " (" + basis(decision) + ")");
        if (!exploited(decision.risk()).isEmpty()) {
            parts.add(exploited(decision.risk()));
        }
        parts.addAll(likelihood(decision.risk()));
        return String.join(", ", parts);
    }

    /** How likely it is to be attacked: EPSS and exposure. */
    static List<String> likelihood(Assessment risk) {
        List<String> parts = new ArrayList<>();
        if (risk.epss() != null) {
            parts.add("EPSS " + Words.percent(risk.epss()));
        }
        parts.add((risk.exposed() ? "exposed: " : "not exposed: ") + Plain.name(risk.exposedSource()));
        return parts;
    }
}
