package io.github.shiftup.evidence;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding was seen, as production names it. Every part is null where the report does not say.
 *
 * @param environment {@code production}, a cluster name, an account
 * @param service application or project name
 * @param workload {@code namespace/kind/name}, kind in lower case ({@code prod/deployment/clinic-portal})
 * @param image {@code registry/repository:tag}, without digest
 * @param digest of the image, {@code sha256:...}
 * @param host host name or address
 * @param url page or endpoint
 */
public record Asset(
        @Nullable String environment,
        @Nullable String service,
        @Nullable String workload,
        @Nullable String image,
        @Nullable String digest,
        @Nullable String host,
        @Nullable String url)
        implements Comparable<Asset> {

    private static final Comparator<String> TEXT = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Asset> ORDER = Comparator.comparing(Asset::environment, TEXT)
            .thenComparing(Asset::service, TEXT)
            .thenComparing(Asset::workload, TEXT)
            .thenComparing(Asset::image, TEXT)
            .thenComparing(Asset::digest, TEXT)
            .thenComparing(Asset::host, TEXT)
            .thenComparing(Asset::url, TEXT);

    /** An asset of which nothing is known. */
    public static final Asset UNKNOWN = new Asset(null, null, null, null, null, null, null);

    public Asset withService(@Nullable String service) {
        return new Asset(environment, service, workload, image, digest, host, url);
    }

    public Asset withEnvironment(@Nullable String environment) {
        return new Asset(environment, service, workload, image, digest, host, url);
    }

    public Asset withWorkload(@Nullable String workload) {
        return new Asset(environment, service, workload, image, digest, host, url);
    }

    public Asset withImage(@Nullable String image, @Nullable String digest) {
        return new Asset(environment, service, workload, image, digest, host, url);
    }

    public Asset withHost(@Nullable String host) {
        return new Asset(environment, service, workload, image, digest, host, url);
    }

    public Asset withUrl(@Nullable String url) {
        return Objects.equals(url, this.url)
                ? this
                : new Asset(environment, service, workload, image, digest, host, url);
    }

    /** Part by part, what is not told last. */
    @Override
    public int compareTo(Asset other) {
        return ORDER.compare(this, other);
    }
}
