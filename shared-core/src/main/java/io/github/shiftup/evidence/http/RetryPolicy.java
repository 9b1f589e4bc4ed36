package io.github.shiftup.evidence.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When to ask again: after a pause that doubles and is never the same for two builds, or when the server says. */
final class RetryPolicy {
    private final HttpLimits limits;
    private final DoubleSupplier random;

    /**
     * A policy.
     *
     * @param random from 0 to 1
     */
    RetryPolicy(HttpLimits limits, DoubleSupplier random) {
        this.limits = limits;
        this.random = random;
    }

    /**
     * The pause before the next attempt; empty if there is to be none.
     *
     * @param attempt that failed, from 1
     */
    Optional<Duration> pause(int attempt, HttpFailure failure, TimeLeft time) {
        if (failure.kind() != HttpFailure.Kind.PASSING || attempt >= limits.attempts()) {
            return Optional.empty();
        }
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(limits.maxPause()) > 0) {
            return Optional.empty();
        }
        Duration pause = backoff(attempt);
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked;
        }
        return time.allows(pause) ? Optional.of(pause) : Optional.empty();
    }

    /** Between half of the pause and all of it, so that builds that failed together do not come back together. */
    private Duration backoff(int attempt) {
        long whole = limits.backoff().toMillis() << Math.min(attempt - 1, 16);
        return Duration.ofMillis((long) (whole * (0.5 + random.getAsDouble() / 2)));
    }
}
