package io.github.shiftup.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs, as whoever looks at an environment lists it. What the list does not tell is null or empty: nothing
 * is guessed.
 *
 * @param environment {@code production}, a cluster
 * @param service application or project name
 * @param workload {@code namespace/kind/name}, kind in lower case
 * @param image {@code registry/repository:tag}, without digest
 * @param digest of the image, {@code sha256:...}
 * @param version the project's or the SBOM's own, else the image's tag
 * @param since when it began to run
 * @param made when its SBOM was made
 * @param components that run; empty if the list names none
 * @param unnamed components that have no purl, so that nothing can be held against them
 * @param where the list and the place in it
 */
public record Deployment(
        @Nullable String environment,
        @Nullable String service,
        @Nullable String workload,
        @Nullable String image,
        @Nullable String digest,
        @Nullable String version,
        @Nullable Instant since,
        @Nullable Instant made,
        List<ShippedComponent> components,
        List<String> unnamed,
        String where) {

    public Deployment {
        components = List.copyOf(components);
        unnamed = List.copyOf(unnamed);
    }

    /** Whether the list tells what it consists of. */
    public boolean isComposed() {
        return !components.isEmpty();
    }

    /** The same in an environment, of a service, since a time, where the list itself does not tell. */
    public Deployment orElse(@Nullable String inEnvironment, @Nullable String ofService, @Nullable Instant from) {
        return new Deployment(
                environment == null ? inEnvironment : environment,
                service == null ? ofService : service,
                workload,
                image,
                digest,
                version,
                since == null ? from : since,
                made,
                components,
                unnamed,
                where);
    }
}
