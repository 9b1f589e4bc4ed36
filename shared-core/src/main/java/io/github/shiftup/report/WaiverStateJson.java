package io.github.shiftup.report;

import io.github.shiftup.gate.WaiverState;

/** A waiver as the audit left it. */
final class WaiverStateJson {
    private WaiverStateJson() {}

    static void write(JsonText json, WaiverState waiver) {
        json.object()
                .member("id", waiver.id())
                .member("state", waiver.state())
                .member("owner", waiver.owner())
                .member("reason", waiver.reason())
                .member("expires", waiver.expires().toString())
                .member("findings", waiver.findings())
                .member("explanation", waiver.explanation())
                .end();
    }
}
