package io.github.shiftup.portfolio;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where what runs is listed.
 *
 * @param id of the list, unique in the estate
 * @param from file, folder or glob, relative to the estate's folder; {@code https://...}; {@code mvn:...}
 * @param environment that is listed, where the list does not say
 * @param service whose it is, where the list does not say
 * @param since when it runs, where the list does not say
 * @param maxAge of the list; null if none was set
 * @param serverId of the credentials in the host; null for none
 */
public record DeployedSpec(
        String id,
        String from,
        @Nullable String environment,
        @Nullable String service,
        @Nullable Instant since,
        @Nullable Duration maxAge,
        @Nullable String serverId) {}
