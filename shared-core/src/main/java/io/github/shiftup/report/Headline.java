package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The whole verdict in a few sentences, good news first. */
final class Headline {
    private static final int COMPONENTS = 3;

    private Headline() {}

    /** What was judged: {@code clinic-portal 2.4.0}. */
    static String subject(Verdict verdict) {
        String version = verdict.candidateVersion();
        return Plain.name(verdict.service()) + (version == null ? "" : ' ' + Plain.name(version));
    }

    /** {@code profile healthcare + bod-26-04, as of 2026-11-24 08:00 UTC}. */
    static String circumstances(Verdict verdict) {
        return "profile " + profile(verdict) + ", as of " + Words.moment(verdict.asOf());
    }

    static String profile(Verdict verdict) {
        StringBuilder text = new StringBuilder(Plain.name(verdict.profile()));
        verdict.overlays().forEach(overlay -> text.append(" + ").append(Plain.name(overlay)));
        return text.toString();
    }

    /** The outcome in one sentence. */
    static String sentence(Verdict verdict) {
        if (verdict.skipped() != null) {
            return Words.stop("Nothing was evaluated: " + Plain.sentence(verdict.skipped()));
        }
        long blocks = verdict.counts().blocks();
        long warns = verdict.counts().warns();
        return switch (verdict.outcome()) {
            case NOT_EVALUATED -> "Whether this build may ship could not be evaluated. That is no pass.";
            case FAIL -> blocks == 0 ? failsWithoutBlock(verdict) : blocks(verdict);
            case WARN ->
                warns == 0
                        ? "Nothing blocks this build, but something wants a look."
                        : "Nothing blocks this build yet; "
                                + (warns == 1
                                        ? "1 finding wants a look."
                                        : Words.number(warns) + " findings want a look.");
            case PASS -> "Nothing that production reports stands against this build.";
        };
    }

    private static String blocks(Verdict verdict) {
        long blocks = verdict.counts().blocks();
        String verb = verdict.enforced() ? (blocks == 1 ? "blocks" : "block") : "would block";
        return Words.count(blocks, "finding") + (blocks == 1 ? " that is" : " that are") + " live in production " + verb
                + " this build.";
    }

    /** A policy can ask that warnings fail. */
    private static String failsWithoutBlock(Verdict verdict) {
        long warns = verdict.counts().warns();
        return warns == 0
                ? "No finding blocks this build, but a source or a waiver wants a look, and the policy fails a build for that."
                : "No finding blocks this build, but " + Words.count(warns, "finding")
                        + (warns == 1 ? " warns" : " warn") + ", and the policy fails a build for that.";
    }

    /** What else has to be known to read the outcome; empty mostly. */
    static List<String> conditions(Verdict verdict) {
        List<String> conditions = new ArrayList<>();
        if (!verdict.enforced() && verdict.skipped() == null) {
            conditions.add("Mode observe: this verdict is shown but does not fail the build.");
        }
        if (verdict.partial()) {
            conditions.add(
                    "Partial: only some modules were built, so a component that is missing here proves nothing.");
        }
        return conditions;
    }

    /** What to do now, in one or two sentences; empty if there is nothing to do. */
    static String advice(Verdict verdict) {
        return switch (verdict.outcome()) {
            case NOT_EVALUATED -> repair(verdict);
            case FAIL ->
                verdict.counts().blocks() > 0
                        ? mend(verdict.decisions(Effect.BLOCKS))
                        : nextDeadline(verdict.decisions(Effect.WARNS));
            case WARN -> nextDeadline(verdict.decisions(Effect.WARNS));
            case PASS -> "";
        };
    }

    /** {@code This build removes 4 findings that are live in production.} Empty if it removes none. */
    static String goodNews(Counts counts) {
        return switch ((int) Math.min(counts.fixed(), 2)) {
            case 0 -> "";
            case 1 -> "This build removes 1 finding that is live in production.";
            default -> "This build removes " + Words.number(counts.fixed()) + " findings that are live in production.";
        };
    }

    /** All counts that are not zero, good news first, in one line. */
    static String counts(Verdict verdict) {
        return (goodNews(verdict.counts()) + ' ' + otherCounts(verdict)).strip();
    }

    /** The counts but for the good news. */
    static String otherCounts(Verdict verdict) {
        Counts counts = verdict.counts();
        List<String> parts = new ArrayList<>();
        add(parts, counts.blocks(), "blocks", "block");
        add(parts, counts.warns(), "warns", "warn");
        add(parts, counts.waived(), "is waived", "are waived");
        add(parts, counts.tolerated(), "is tolerated", "are tolerated");
        add(parts, counts.claimed(), "rests on a fix claim", "rest on fix claims");
        add(
                parts,
                counts.silenced(),
                "is silenced by its report or a statement",
                "are silenced by reports or statements");
        add(parts, counts.elsewhere(), "concerns another service only", "concern other services only");
        if (!parts.isEmpty()) {
            return String.join(", ", parts) + '.';
        }
        if (counts.fixed() > 0) {
            return "";
        }
        return verdict.outcome() == Outcome.NOT_EVALUATED
                ? "No finding was judged, which says nothing about production."
                : "Production reported no finding.";
    }

    private static void add(List<String> parts, long number, String one, String many) {
        if (number > 0) {
            parts.add(Words.number(number) + ' ' + (number == 1 ? one : many));
        }
    }

    private static String repair(Verdict verdict) {
        if (!verdict.reasons().isEmpty()) {
            return Plain.sentence(verdict.reasons().get(0));
        }
        return verdict.sources().stream()
                .filter(source -> source.health() != SourceHealth.OK)
                .findFirst()
                .map(Sources::sentence)
                .orElse("");
    }

    private static String mend(List<Decision> blocks) {
        Map<String, TreeSet<String>> versions = new LinkedHashMap<>();
        long without = 0;
        for (Decision block : blocks) {
            String version = block.fix().version();
            if (version == null || block.seen().match().components().isEmpty()) {
                without++;
            } else {
                String component = Plain.name(
                        block.seen().match().components().get(0).coordinates().displayName());
                versions.computeIfAbsent(component, key -> new TreeSet<>()).add(Plain.name(version));
            }
        }
        List<String> raises = new ArrayList<>(versions.entrySet().stream()
                .limit(COMPONENTS)
                .map(entry -> entry.getKey() + " to "
                        + (entry.getValue().size() == 1 ? "" : "the highest of ")
                        + String.join(", ", entry.getValue()))
                .toList());
        if (versions.size() > COMPONENTS) {
            raises.add(Words.count(versions.size() - COMPONENTS, "more component"));
        }
        String raise = raises.isEmpty() ? "" : "Raise " + Words.and(raises) + ".";
        if (without == 0) {
            return raise;
        }
        return raise + (raises.isEmpty() ? "Decide on " : " Then decide on ") + Words.count(without, "finding")
                + " without a known version that mends it.";
    }

    private static String nextDeadline(List<Decision> warnings) {
        return warnings.stream()
                .filter(decision -> decision.deadline() != null)
                .min(Comparator.comparing(Headline::due))
                .map(decision -> "The next deadline is " + Words.date(due(decision)) + ": "
                        + Plain.name(decision.seen().finding().id()) + " in "
                        + StoryTeller.component(decision.seen()) + ".")
                .orElse("");
    }

    private static Instant due(Decision decision) {
        Deadline deadline = decision.deadline();
        return deadline == null ? Instant.MAX : deadline.due();
    }
}
