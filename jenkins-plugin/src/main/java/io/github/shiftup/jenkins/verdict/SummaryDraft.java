package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary that is being read. Until it is told otherwise, its policy acts and its build fails. */
final class SummaryDraft {
    /** What {@code summary-1} and {@code verdict-1} have at their top, most of it alike. */
    enum Key {
        schema,
        outcome,
        enforced,
        failsBuild,
        asOf,
        service,
        candidate,
        profile,
        reasons,
        counts,
        digests,
        blocking,
        fixed,
        waived,
        sources,
        waivers,
        decisions
    }

    @Nullable
    String schema;

    @Nullable
    String asOf;

    String candidate = "";
    List<String> blocking = List.of();
    List<String> fixed = List.of();
    List<String> waived = List.of();

    private @Nullable String outcome;
    private boolean enforced = true;
    private boolean failsBuild = true;
    private String service = "";
    private String profile = "";
    private List<String> reasons = List.of();
    private @Nullable Counts counts;
    private @Nullable Digests digests;
    private final List<SourceRow> sources = new ArrayList<>();
    private final List<WaiverRow> waivers = new ArrayList<>();

    /** Reads a member that both have alike; others are left alone. */
    void read(Key key, JsonCursor json) {
        switch (key) {
            case schema -> schema = json.text();
            case outcome -> outcome = json.text();
            case enforced -> enforced = !Boolean.FALSE.equals(json.flag());
            case failsBuild -> failsBuild = !Boolean.FALSE.equals(json.flag());
            case asOf -> asOf = VerdictParts.text(json);
            case service -> service = VerdictParts.text(json);
            case profile -> profile = VerdictParts.text(json);
            case reasons -> reasons = VerdictParts.texts(json, GateSummary.MOST_REASONS);
            case counts -> counts = VerdictParts.counts(json);
            case digests -> digests = VerdictParts.digests(json);
            case sources -> {
                for (var each = json.array(); each.next() && sources.size() < GateSummary.MOST_ROWS; ) {
                    sources.add(RowReader.source(json));
                }
            }
            case waivers -> {
                for (var each = json.array(); each.next() && waivers.size() < GateSummary.MOST_ROWS; ) {
                    waivers.add(RowReader.waiver(json));
                }
            }
            case candidate, blocking, fixed, waived, decisions -> {
                // of another shape in each, or in one only
            }
        }
    }

    /**
     * The summary.
     *
     * @param where it was read, for messages
     * @param incomplete what is wrong if it lacks something
     */
    GateSummary finished(String where, String incomplete) {
        if (outcome == null || asOf == null || counts == null || digests == null) {
            throw new ReportException(Reason.SHAPE, where, incomplete);
        }
        return new GateSummary(
                VerdictParts.outcome(outcome, where),
                enforced,
                failsBuild,
                asOf,
                service,
                candidate,
                profile,
                reasons,
                counts,
                digests,
                blocking,
                fixed,
                waived,
                sources,
                waivers);
    }
}
