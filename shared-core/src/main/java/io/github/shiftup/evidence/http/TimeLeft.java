package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.time.Duration;

/** The time that is left for everything that one source needs. */
final class TimeLeft {
    private final Duration whole;
    private final long end;

    TimeLeft(Duration whole) {
        this.whole = whole;
        this.end = System.nanoTime() + whole.toNanos();
    }

    /** @throws HttpFailure if nothing is left */
    Duration left() throws HttpFailure {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) {
            throw new HttpFailure(Kind.LASTING, "did not send the report whole within " + words(whole));
        }
        return Duration.ofNanos(nanos);
    }

    boolean allows(Duration pause) {
        return end - System.nanoTime() > pause.toNanos();
    }

    static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
