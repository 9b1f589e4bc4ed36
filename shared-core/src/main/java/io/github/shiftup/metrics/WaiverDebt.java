package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Waivers at one moment.
 *
 * @param holding how many hold a finding
 * @param expiring how many of these expire within 30 days
 * @param expired how many have expired and still stand in the policy
 * @param age of those that hold, in seconds; null if none does
 */
public record WaiverDebt(
        long holding, long expiring, long expired, @Nullable Spread age) {

    private static final int SOON = 30;

    static final class Collector {
        private final Spread.Collector age = new Spread.Collector();
        private long holding;
        private long expiring;
        private long expired;
        private boolean any;

        /** A verdict was looked at: without waivers in it the debt is 0, not unknown. */
        void known() {
            any = true;
        }

        void add(Accepted waiver, Instant now) {
            any = true;
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            boolean over = waiver.expires().isBefore(today);
            expired += over ? 1 : 0;
            if (waiver.findings() > 0) {
                holding++;
                expiring += over || waiver.expires().isAfter(today.plusDays(SOON)) ? 0 : 1;
                Instant created = waiver.created().atStartOfDay(ZoneOffset.UTC).toInstant();
                age.add(Math.max(0, Duration.between(created, now).toSeconds()));
            }
        }

        @Nullable
        WaiverDebt debt() {
            return any ? new WaiverDebt(holding, expiring, expired, age.spread()) : null;
        }
    }
}
