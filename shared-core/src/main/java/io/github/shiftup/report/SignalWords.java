package io.github.shiftup.report;

import io.github.shiftup.match.Signal;
import io.github.shiftup.match.Signals;
import java.util.List;
import java.util.Locale;

/** Says which runtime signals raise a finding. */
final class SignalWords {
    private SignalWords() {}

    /** {@code 944110 (critical, this weakness, 12 times, last 2026-11-24, by waf), and 3 more signals}. */
    static String line(Signals signals) {
        String shown = String.join(", ", list(signals));
        return signals.more() == 0 ? shown : shown + ", and " + Words.count(signals.more(), "more signal");
    }

    /** One text a signal. */
    static List<String> list(Signals signals) {
        return signals.shown().stream().map(SignalWords::text).toList();
    }

    private static String text(Signal signal) {
        return Plain.name(signal.id()) + " (" + signal.level().name().toLowerCase(Locale.ROOT) + ", of " + tie(signal)
                + ", " + Words.count(signal.count(), "time")
                + (signal.lastSeen() == null ? "" : ", last " + Words.date(signal.lastSeen()))
                + ", by " + Plain.name(signal.source()) + ")";
    }

    private static String tie(Signal signal) {
        return switch (signal.tie()) {
            case WEAKNESS -> "this weakness";
            case COMPONENT -> "this component";
            case PLACE -> "the same place";
            case SERVICE -> "the same service";
        };
    }
}
