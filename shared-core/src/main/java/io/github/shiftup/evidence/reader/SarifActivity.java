package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Whether a result counts, by its own word. Of suppressions the specification only says to examine their status: one that
 * was accepted, or has no status, suppresses; one that was rejected or is under review does not; and where several
 * disagree, nobody knows.
 */
final class SarifActivity {
    private enum Suppression {
        status,
        state,
        justification
    }

    private static final Keys<Suppression> SUPPRESSION = Keys.of(Suppression.class);

    private @Nullable String kind;
    private @Nullable String baseline;
    private @Nullable String suppressions;
    private boolean suppressed;
    private boolean disagreeing;

    void kind(@Nullable String kind) {
        this.kind = kind;
    }

    void baseline(@Nullable String baseline) {
        this.baseline = baseline;
    }

    /** The specification's own comprehensive example writes {@code state} where its schema says {@code status}. */
    void suppressions(JsonCursor json) {
        String first = null;
        StringBuilder words = new StringBuilder();
        for (var each = json.array(); each.next(); ) {
            String status = "accepted";
            String why = null;
            for (var member = json.object(SUPPRESSION); member.next(); ) {
                switch (member.key()) {
                    case status, state -> {
                        String word = json.label();
                        status = word == null ? status : word;
                    }
                    case justification -> why = json.label();
                }
            }
            words.append(words.isEmpty() ? "suppressions " : ", ").append(status);
            if (why != null) {
                words.append(" (").append(why).append(')');
            }
            disagreeing |= first != null && !first.equals(status);
            suppressed |= status.equals("accepted");
            first = status;
        }
        suppressions = words.isEmpty() ? null : words.toString();
    }

    /** Whether the result says that nothing is wrong, or that nobody knows yet: then it has no level. */
    boolean isNoFailure() {
        return kind != null && !kind.equals("fail");
    }

    void on(FindingBuilder finding) {
        boolean gone = isNoFailure() || "absent".equals(baseline);
        Activity activity = gone || (suppressed && !disagreeing)
                ? Activity.INACTIVE
                : disagreeing ? Activity.CONTRADICTORY : Activity.ACTIVE;
        finding.activity(activity).state(state());
    }

    private @Nullable String state() {
        if (kind == null && baseline == null && suppressions == null) {
            return null;
        }
        StringBuilder state = new StringBuilder();
        add(state, isNoFailure() ? "kind " + kind : null);
        add(state, baseline == null ? null : "baselineState " + baseline);
        add(state, suppressions);
        return state.isEmpty() ? null : state.toString();
    }

    private static void add(StringBuilder state, @Nullable String words) {
        if (words != null) {
            state.append(state.isEmpty() ? "" : "; ").append(words);
        }
    }
}
