package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.report.ConsoleLine.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows all waivers of a policy: how each does, and what could be waived. */
public final class WaiverReport {
    private static final int NAMED = 5;

    private WaiverReport() {}

    /** A table of all waivers, each with why it is in its state, and the findings that block without one. */
    public static List<ConsoleLine> lines(Verdict verdict) {
        List<ConsoleLine> lines = new ArrayList<>();
        lines.add(new ConsoleLine(
                Level.INFO,
                Words.count(verdict.waivers().size(), "waiver") + " of " + Plain.name(verdict.service())
                        + " under profile " + Plain.name(verdict.profile()) + ", "
                        + Words.date(verdict.asOf())));
        table(verdict.waivers(), lines);
        List<Decision> blocking = verdict.decisions(Effect.BLOCKS);
        for (Decision decision : blocking.subList(0, Math.min(NAMED, blocking.size()))) {
            lines.add(new ConsoleLine(
                    Level.WARN,
                    "no waiver holds " + Plain.name(decision.seen().finding().id()) + ": "
                            + Plain.sentence(decision.headline())));
        }
        if (blocking.size() > NAMED) {
            lines.add(new ConsoleLine(
                    Level.WARN, "and " + Words.count(blocking.size() - NAMED, "more finding") + " that blocks"));
        }
        return List.copyOf(lines);
    }

    private static void table(List<WaiverState> waivers, List<ConsoleLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("waiver", "state", "until", "owner", "holds"));
        for (WaiverState waiver : waivers) {
            rows.add(List.of(
                    Plain.name(waiver.id()),
                    Plain.name(waiver.state()).toLowerCase(Locale.ROOT).replace('_', ' '),
                    waiver.expires().toString(),
                    Plain.name(waiver.owner()),
                    holds(waiver.findings())));
        }
        if (waivers.isEmpty()) {
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            boolean holds = row == 0 || waivers.get(row - 1).state().equals("ACTIVE");
            Level level = holds ? Level.INFO : Level.WARN;
            lines.add(new ConsoleLine(level, aligned(rows.get(row), rows)));
            if (row > 0) {
                lines.add(new ConsoleLine(
                        level, "   " + Plain.sentence(waivers.get(row - 1).explanation())));
            }
        }
    }

    private static String holds(List<String> findings) {
        List<String> first = findings.stream().limit(NAMED).map(Plain::name).toList();
        return findings.isEmpty()
                ? "nothing"
                : String.join(", ", first)
                        + (findings.size() > NAMED ? " and " + (findings.size() - NAMED) + " more" : "");
    }

    private static String aligned(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    /** YAML of a waiver for each finding of this id or alias that blocks or warns, to be completed; empty if none does. */
    public static List<String> stubs(Verdict verdict, String id) {
        return Stream.of(Effect.BLOCKS, Effect.WARNS)
                .flatMap(effect -> verdict.decisions(effect).stream())
                .filter(decision -> decision.seen().finding().isCalled(id))
                .map(decision -> WaiverStub.yaml(decision, verdict))
                .toList();
    }

    /** {@code waivers.json}: the audit, and a stub for each finding that blocks. */
    public static void write(Verdict verdict, OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("asOf", verdict.asOf())
                    .member("service", verdict.service())
                    .member("profile", verdict.profile())
                    .member("outcome", verdict.outcome())
                    .member("reasons", verdict.reasons())
                    .array("waivers");
            for (WaiverState waiver : verdict.waivers()) {
                WaiverStateJson.write(json, waiver);
            }
            json.end().array("blocking");
            for (Decision decision : verdict.decisions(Effect.BLOCKS)) {
                json.object()
                        .member("finding", decision.seen().finding().id())
                        .member("headline", decision.headline())
                        .member("stub", WaiverStub.yaml(decision, verdict))
                        .end();
            }
            json.end().end();
        }
    }
}
