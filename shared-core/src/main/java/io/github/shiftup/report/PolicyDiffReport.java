package io.github.shiftup.report;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.VerdictDiff;
import io.github.shiftup.policy.PolicyChange;
import io.github.shiftup.policy.PolicyChange.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two policies, as text, Markdown and JSON.
 *
 * @param from the earlier policy, as it was named
 * @param to the later one
 * @param changes looser ones first
 * @param verdicts what becomes of findings; null if that was not asked
 */
public record PolicyDiffReport(
        String from,
        String to,
        List<PolicyChange> changes,
        @Nullable VerdictDiff verdicts) {
    private static final int MOVED = 50;

    public PolicyDiffReport {
        changes = List.copyOf(changes);
    }

    /** For a console; nothing in the lines steers a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Policy " + Plain.name(to) + " against " + Plain.name(from) + ": " + summary());
        for (PolicyChange change : changes) {
            lines.add(
                    String.format(Locale.ROOT, "  %-8s  %s", word(change.direction()), Plain.sentence(change.text())));
        }
        if (verdicts != null) {
            lines.add("On the same evidence and candidate: " + outcomes(verdicts));
            verdicts.moved().stream()
                    .limit(MOVED)
                    .forEach(moved -> lines.add("  " + Plain.name(moved.finding()) + ": " + effects(moved) + ": "
                            + Plain.sentence(moved.why())));
            if (verdicts.moved().size() > MOVED) {
                lines.add("  and " + Words.number(verdicts.moved().size() - MOVED) + " more in policy-diff.json");
            }
            verdicts.announced().forEach(text -> lines.add("  announced: " + Plain.sentence(text)));
        }
        return lines;
    }

    private String summary() {
        return changes.isEmpty()
                ? "nothing changed"
                : count(Direction.LOOSER) + " looser, " + count(Direction.STRICTER) + " stricter, "
                        + count(Direction.NEUTRAL) + " neutral";
    }

    private long count(Direction direction) {
        return changes.stream()
                .filter(change -> change.direction() == direction)
                .count();
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static String outcomes(VerdictDiff verdicts) {
        String moved = Words.count(verdicts.moved().size(), "finding") + " with another effect";
        return (verdicts.before() == verdicts.after()
                        ? Words.outcome(verdicts.after()) + " as before"
                        : Words.outcome(verdicts.before()) + " became " + Words.outcome(verdicts.after()))
                + ", " + moved;
    }

    private static String effects(VerdictDiff.Moved moved) {
        return effect(moved.before()) + " -> " + effect(moved.after());
    }

    private static String effect(@Nullable Effect effect) {
        return effect == null ? "not seen" : effect.name();
    }

    public void text(OutputStream out) throws IOException {
        out.write((String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** For the comment on a pull request. */
    public void markdown(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("### Policy: ")
                .append(Markdown.text(summary()))
                .append("\n\n")
                .append(Markdown.code(Plain.name(from)))
                .append(" to ")
                .append(Markdown.code(Plain.name(to)))
                .append('\n');
        if (!changes.isEmpty()) {
            text.append("\n| | change |\n| --- | --- |\n");
            for (PolicyChange change : changes) {
                String word = word(change.direction());
                text.append("| ")
                        .append(change.direction() == Direction.LOOSER ? "**" + word + "**" : word)
                        .append(" | ")
                        .append(Markdown.text(Plain.sentence(change.text())))
                        .append(" |\n");
            }
        }
        if (verdicts != null) {
            text.append("\nOn the same evidence and candidate: ")
                    .append(Markdown.text(outcomes(verdicts)))
                    .append(".\n");
            if (!verdicts.moved().isEmpty()) {
                text.append("\n| finding | before | after | why |\n| --- | --- | --- | --- |\n");
            }
            verdicts.moved().stream()
                    .limit(MOVED)
                    .forEach(moved -> text.append("| ")
                            .append(Markdown.code(Plain.name(moved.finding())))
                            .append(" | " + effect(moved.before()) + " | " + effect(moved.after()) + " | ")
                            .append(Markdown.text(Plain.sentence(moved.why())))
                            .append(" |\n"));
            if (!verdicts.announced().isEmpty()) {
                text.append("\nAnnounced:\n\n");
                verdicts.announced()
                        .forEach(each -> text.append("- ")
                                .append(Markdown.text(Plain.sentence(each)))
                                .append('\n'));
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void json(OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("schema", "policy-diff-1")
                    .member("from", from)
                    .member("to", to)
                    .member("looser", count(Direction.LOOSER))
                    .member("stricter", count(Direction.STRICTER))
                    .member("neutral", count(Direction.NEUTRAL))
                    .array("changes");
            for (PolicyChange change : changes) {
                json.object()
                        .member("direction", change.direction())
                        .member("key", change.key())
                        .member("text", change.text())
                        .end();
            }
            json.end();
            if (verdicts != null) {
                json.object("verdicts")
                        .member("before", verdicts.before())
                        .member("after", verdicts.after())
                        .array("moved");
                for (VerdictDiff.Moved moved : verdicts.moved()) {
                    json.object()
                            .member("finding", moved.finding())
                            .member(
                                    "before",
                                    moved.before() == null
                                            ? null
                                            : moved.before().name())
                            .member(
                                    "after",
                                    moved.after() == null ? null : moved.after().name())
                            .member("why", moved.why())
                            .end();
                }
                json.end().member("announced", verdicts.announced()).end();
            }
            json.end();
        }
    }
}
