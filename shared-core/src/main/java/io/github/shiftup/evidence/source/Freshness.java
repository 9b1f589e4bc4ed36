package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.seal.AcceptedReports;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a source that signs its reports to what was accepted of it before: a good signature does not make an old report new. */
final class Freshness {
    private Freshness() {}

    /**
     * Checks, and remembers what is accepted.
     *
     * @param accepted null if nothing is remembered
     */
    static SourceReading check(SourceReading reading, @Nullable AcceptedReports accepted) {
        SourceSpec spec = reading.spec();
        Optional<ReportReading> newest = reading.newest();
        if (spec.signature() == null || newest.isEmpty() || !reading.untrusted().isEmpty()) {
            return reading;
        }
        Instant time = newest.get().time();
        if (time == null || newest.get().ageBasis() != AgeBasis.REPORT) {
            return spec.signature().required()
                    ? untrusted(
                            reading,
                            newest.get().location() + " tells no time of its own, and no other time is signed:"
                                    + " an old report could be passed off as a new one")
                    : reading;
        }
        if (accepted == null) {
            return reading;
        }
        try {
            Optional<Instant> last = accepted.last(spec.id(), spec.from());
            if (last.isPresent() && time.toEpochMilli() < last.get().toEpochMilli()) {
                return untrusted(
                        reading,
                        newest.get().location() + " is of " + time + ", but one of " + last.get()
                                + " was accepted before: an old report is passed off as a new one");
            }
            // What claims to come from the future would shut out all true reports until then.
            if (!time.isAfter(Instant.now().plus(SourceReading.SKEW))) {
                accepted.accept(
                        spec.id(), spec.from(), time, newest.get().digest().substring("sha256:".length()));
            }
            return reading;
        } catch (IOException e) {
            return untrusted(reading, "what was accepted before cannot be read: " + e.getMessage());
        }
    }

    private static SourceReading untrusted(SourceReading reading, String why) {
        List<String> untrusted = new ArrayList<>(reading.untrusted());
        untrusted.add(why);
        return new SourceReading(
                reading.spec(),
                reading.reports(),
                reading.absence(),
                reading.absenceText(),
                reading.unreadable(),
                untrusted,
                reading.coverage(),
                reading.copyOf(),
                reading.remarks());
    }
}
