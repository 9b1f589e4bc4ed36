package io.github.shiftup.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs, at a glance.
 *
 * @param environment null if the list does not tell
 * @param place workload or name
 * @param what image or name with version
 * @param version null if unknown
 * @param digest of the image; null if unknown
 * @param since when it runs; null if unknown
 * @param replicas list entries it stands for
 * @param build version and day of the build it is of; null if unknown
 * @param list id of the list that names it
 */
public record DeployedView(
        @Nullable String environment,
        String place,
        String what,
        @Nullable String version,
        @Nullable String digest,
        @Nullable Instant since,
        int replicas,
        @Nullable String build,
        String list) {

    static DeployedView of(Running running) {
        return new DeployedView(
                running.deployment().environment(),
                running.place(),
                running.what(),
                running.deployment().version(),
                running.deployment().digest(),
                running.deployment().since(),
                running.replicas(),
                running.build() == null ? null : running.build().shown(),
                running.list());
    }
}
