package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what goes on in the background, as the harness does for builds. */
final class Waiting {
    private Waiting() {}

    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("not within a minute").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
