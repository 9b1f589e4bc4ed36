package io.github.shiftup.evidence.http;

import java.time.Duration;

/**
 * What a report from a server may cost.
 *
 * @param deadline of everything: redirects, retries and the pauses between them
 * @param connect until there is a connection
 * @param stall how long nothing may arrive
 * @param maxBytes of one answer as it is sent
 * @param maxUnpacked of one answer whose transfer is compressed
 * @param attempts at most
 * @param backoff before the second attempt; it doubles from there
 * @param maxPause that a server may ask for
 * @param redirects to follow at most
 */
public record HttpLimits(
        Duration deadline,
        Duration connect,
        Duration stall,
        long maxBytes,
        long maxUnpacked,
        int attempts,
        Duration backoff,
        Duration maxPause,
        int redirects) {

    /** 5 minutes for everything, 10 s to connect, 30 s of silence, 2 GiB (4 unpacked), 4 attempts, 5 redirects. */
    public static final HttpLimits DEFAULT = new HttpLimits(
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            2L << 30,
            4L << 30,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            5);

    /** The same, but all of it within this time. */
    public HttpLimits within(Duration time) {
        return deadline.compareTo(time) <= 0
                ? this
                : new HttpLimits(time, connect, stall, maxBytes, maxUnpacked, attempts, backoff, maxPause, redirects);
    }
}
