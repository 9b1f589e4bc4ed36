package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What VEX says of a decision:
 *
 * <table>
 *   <caption>Effects in CycloneDX' words</caption>
 *   <tr><th>effect</th><th>state</th><th>response</th></tr>
 *   <tr><td>blocks, warns, tolerated</td><td>{@code exploitable} if known to be exploited, else {@code in_triage}</td>
 *     <td>{@code update} where a fixed version is known</td></tr>
 *   <tr><td>waived</td><td>{@code exploitable}: an accepted risk is a risk</td>
 *     <td>{@code will_not_fix}, or {@code can_not_fix} where no fix is known</td></tr>
 *   <tr><td>claimed</td><td>{@code in_triage}: production has not proved it yet</td><td>{@code update}</td></tr>
 *   <tr><td>fixed</td><td>{@code resolved}</td><td>{@code update}</td></tr>
 *   <tr><td>silenced</td><td>the report's own state if it is one of VEX', else {@code in_triage}</td><td></td></tr>
 * </table>
 */
final class VexAnalysis {
    private static final List<String> STATES =
            List.of("resolved_with_pedigree", "resolved", "false_positive", "not_affected");

    private VexAnalysis() {}

    static void write(JsonText json, Decision decision) {
        json.object("analysis").member("state", state(decision));
        List<String> response = response(decision);
        if (!response.isEmpty()) {
            json.member("response", response);
        }
        json.member("detail", detail(decision)).end();
    }

    private static String state(Decision decision) {
        return switch (decision.effect()) {
            case BLOCKS, WARNS, TOLERATED, COUNTED ->
                Boolean.TRUE.equals(decision.risk().knownExploited()) ? "exploitable" : "in_triage";
            case WAIVED -> "exploitable";
            case CLAIMED -> "in_triage";
            case FIXED -> "resolved";
            case SILENCED -> stated(decision.seen().finding().state());
        };
    }

    private static String stated(@Nullable String state) {
        if (state == null) {
            return "in_triage";
        }
        String first = state.strip().toLowerCase(Locale.ROOT).split("[^a-z_]", 2)[0];
        return STATES.contains(first) ? first : "in_triage";
    }

    private static List<String> response(Decision decision) {
        boolean fixable = decision.fix().version() != null;
        return switch (decision.effect()) {
            case BLOCKS, WARNS, TOLERATED -> fixable ? List.of("update") : List.of();
            case WAIVED -> List.of(fixable ? "will_not_fix" : "can_not_fix");
            case CLAIMED, FIXED -> List.of("update");
            case SILENCED, COUNTED -> List.of();
        };
    }

    private static String detail(Decision decision) {
        String headline = Words.stop(Plain.sentence(decision.headline()));
        String reason = Plain.sentence(decision.seen().match().reason());
        return headline.contains(reason)
                ? headline
                : headline + ' ' + decision.seen().match().standing() + ": " + Words.stop(reason);
    }
}
