package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Condenses a {@code verdict.json}, ours or the Maven goal's, into a summary and rows. Runs where the file is: on the agent. */
public final class VerdictCondenser {
    private static final int MAX_DECISIONS = 5_000_000;

    private enum CandidateKey {
        name,
        version
    }

    private static final Keys<SummaryDraft.Key> TOP = Keys.of(SummaryDraft.Key.class);
    private static final Keys<CandidateKey> CANDIDATE = Keys.of(CandidateKey.class);

    private final FindingRows.Sink sink;
    private final Set<String> blocking = new LinkedHashSet<>();
    private final Set<String> fixed = new LinkedHashSet<>();
    private final Set<String> waived = new LinkedHashSet<>();

    private VerdictCondenser(FindingRows.Sink sink) {
        this.sink = sink;
    }

    /**
     * Condenses.
     *
     * @param verdict JSON by the schema {@code verdict-1}; closed
     * @param where it lies, for messages
     * @param maxBytes that it may have
     * @param rows takes the findings; left open
     * @throws ReportException if it is no verdict, or of another version, or over a limit
     */
    public static GateSummary condense(InputStream verdict, String where, long maxBytes, OutputStream rows)
            throws IOException {
        Limits limits = new Limits(maxBytes, 50, 2_000_000, 10_000, MAX_DECISIONS);
        try (JsonCursor json = JsonCursor.open(new Bounded(verdict, maxBytes, where), where, limits);
                FindingRows.Sink sink = new FindingRows.Sink(rows)) {
            if (!json.nextRoot()) {
                throw new ReportException(Reason.NO_CONTENT, where, "is empty");
            }
            GateSummary summary = new VerdictCondenser(sink).summary(json, where);
            json.end();
            return summary;
        }
    }

    private GateSummary summary(JsonCursor json, String where) throws IOException {
        SummaryDraft draft = new SummaryDraft();
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case candidate -> draft.candidate = candidate(json);
                case decisions -> {
                    for (var each = json.array(); each.next(); ) {
                        decision(json);
                    }
                }
                default -> draft.read(member.key(), json);
            }
        }
        if (!"verdict-1".equals(draft.schema)) {
            throw new ReportException(
                    draft.schema == null ? Reason.UNKNOWN_FORMAT : Reason.UNKNOWN_VERSION,
                    where,
                    "is no verdict of schema verdict-1; name the verdict.json that the Maven goal wrote");
        }
        draft.blocking = List.copyOf(blocking);
        draft.fixed = List.copyOf(fixed);
        draft.waived = List.copyOf(waived);
        return draft.finished(where, "lacks outcome, asOf, counts or digests");
    }

    private void decision(JsonCursor json) throws IOException {
        FindingRow row = DecisionRow.read(json);
        note(row.effect(), row.id());
        sink.write(row);
    }

    private void note(Effect effect, String id) {
        Set<String> ids = switch (effect) {
            case BLOCKS -> blocking;
            case FIXED -> fixed;
            case WAIVED -> waived;
            default -> null;
        };
        if (ids != null && ids.size() < GateSummary.MOST_IDS) {
            ids.add(id);
        }
    }

    private static String candidate(JsonCursor json) {
        String name = "";
        String version = null;
        for (var member = json.object(CANDIDATE); member.next(); ) {
            switch (member.key()) {
                case name -> name = VerdictParts.text(json);
                case version -> version = Clean.text(json.text());
            }
        }
        return version == null ? name : name + " " + version;
    }
}
