package io.github.shiftup.jenkins.agent;

import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.HostSources;
import io.github.shiftup.NotRecordedException;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.ConsoleLine.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What came of recording a verdict in the ledger.
 *
 * @param notes what went wrong and changes nothing
 * @param lost why the verdict is lost where that matters; null if it is not
 */
record Recorded(List<String> notes, @Nullable String lost) {
    Recorded {
        notes = List.copyOf(notes);
    }

    /** Records it. What went wrong becomes a reason of the verdict, and is told on the console with these. */
    static Recorded of(GateRequest request, HostSources host, Verdict verdict, Consumer<String> console) {
        try {
            List<ConsoleLine> lines =
                    GateLedger.remember(request, host, verdict, "the step's ledger: [directory: 'DIRECTORY']");
            lines.stream().filter(line -> line.level() == Level.INFO).forEach(line -> console.accept(line.text()));
            return new Recorded(
                    lines.stream()
                            .filter(line -> line.level() != Level.INFO)
                            .map(ConsoleLine::text)
                            .toList(),
                    null);
        } catch (NotRecordedException e) {
            return new Recorded(List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** The summary of the same verdict, with what is to be said of its record. */
    GateSummary told(GateSummary summary) {
        return lost == null ? summary.noting(notes) : summary.lost(lost);
    }
}
