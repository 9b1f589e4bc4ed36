package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Source;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How good evidence was.
 *
 * @param readings how often a source was read for a verdict
 * @param ok how many of these were OK
 * @param tooOld how many were older than allowed; null where no age is limited or known
 * @param age of the newest report at the verdict, in seconds; null if no report told its time
 * @param unseen expected assets that the last readings did not see; null if nobody knows
 */
public record EvidenceQuality(
        long readings,
        long ok,
        @Nullable Long tooOld,
        @Nullable Spread age,
        @Nullable Long unseen) {

    /** Share of the readings that were OK, 0 to 1. */
    public @Nullable Double coverage() {
        return Shares.of(ok, readings);
    }

    static final class Collector {
        private final Spread.Collector age = new Spread.Collector();
        private long readings;
        private long ok;
        private @Nullable Long tooOld;
        private @Nullable Long unseen;

        void add(Source source, Instant asOf) {
            readings++;
            ok += source.health().equals("OK") ? 1 : 0;
            Instant newest = source.newest();
            if (newest != null) {
                // A report from the future has no age below 0.
                Duration old = Duration.between(newest.isAfter(asOf) ? asOf : newest, asOf);
                age.add(old.toSeconds());
                Duration limit = source.maxAge();
                if (limit != null) {
                    tooOld = (tooOld == null ? 0 : tooOld) + (old.compareTo(limit) > 0 ? 1 : 0);
                }
            }
        }

        void unseen(long assets) {
            unseen = (unseen == null ? 0 : unseen) + assets;
        }

        @Nullable
        EvidenceQuality quality() {
            return readings == 0 ? null : new EvidenceQuality(readings, ok, tooOld, age.spread(), unseen);
        }
    }
}
