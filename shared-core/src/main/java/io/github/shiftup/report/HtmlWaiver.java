package io.github.shiftup.report;

import io.github.shiftup.gate.WaiverState;
import java.util.Locale;

/** One waiver in the page. */
record HtmlWaiver(
        String id,
        String state,
        boolean holds,
        String owner,
        String reason,
        String expires,
        String findings,
        String why) {

    static HtmlWaiver of(WaiverState waiver) {
        String state = Plain.name(waiver.state());
        return new HtmlWaiver(
                Plain.name(waiver.id()),
                Words.upperFirst(state.toLowerCase(Locale.ROOT).replace('_', ' ')),
                waiver.state().equals("ACTIVE"),
                Plain.name(waiver.owner()),
                Plain.sentence(waiver.reason()),
                waiver.expires().toString(),
                Plain.sentence(String.join(", ", waiver.findings())),
                Plain.sentence(waiver.explanation()));
    }
}
