package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.match.Belonging.Whose;
import io.github.shiftup.match.name.Glob;
import io.github.shiftup.match.name.HostName;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.name.WorkloadName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the names in {@code runsAs} whether an asset is this service's. One name is enough: production and policy
 * rarely agree on all of them, and what is taken for another service's is not judged.
 */
final class ServiceNames {
    private final List<Glob> applications;
    private final List<ImageName> images;
    private final List<Glob> workloads;
    private final List<HostName> hosts;
    private final Cache<Asset, Belonging> known = new Cache<>();

    ServiceNames(ServiceIdentity identity) {
        applications = Stream.concat(Stream.of(identity.service()), identity.applications().stream())
                .map(name -> Glob.of(name, '/'))
                .toList();
        images = identity.images().stream().map(ImageName::of).toList();
        workloads = identity.workloads().stream()
                .map(name -> Glob.of(WorkloadName.of(name).text(), '/'))
                .toList();
        hosts = identity.hosts().stream().map(HostName::of).toList();
    }

    Belonging belonging(Asset asset) {
        return known.get(asset, () -> find(asset));
    }

    private Belonging find(Asset asset) {
        ImageName image = image(asset);
        WorkloadName workload = asset.workload() == null ? null : WorkloadName.of(asset.workload());
        String name = name(asset, image, workload);
        if (name.isEmpty()) {
            return new Belonging(Whose.UNKNOWN, name, false);
        }
        boolean ourImage = image != null && images.stream().anyMatch(ours -> ours.covers(image));
        if (ourImage || isOurApplication(asset.service()) || isOurWorkload(workload) || isOurHost(asset)) {
            return new Belonging(Whose.THIS_SERVICE, name, image != null && !images.isEmpty() && !ourImage);
        }
        return new Belonging(Whose.ANOTHER, name, false);
    }

    private boolean isOurApplication(@Nullable String service) {
        return service != null && applications.stream().anyMatch(ours -> ours.matches(service.strip()));
    }

    private boolean isOurWorkload(@Nullable WorkloadName workload) {
        return workload != null
                && workloads.stream().anyMatch(ours -> workload.names().stream().anyMatch(ours::matches));
    }

    private boolean isOurHost(Asset asset) {
        return Stream.of(asset.host(), asset.url())
                .filter(Objects::nonNull)
                .map(HostName::of)
                .anyMatch(host -> hosts.stream().anyMatch(ours -> ours.covers(host)));
    }

    static @Nullable ImageName image(Asset asset) {
        String digest = asset.digest();
        if (asset.image() != null && !asset.image().isBlank()) {
            return ImageName.of(asset.image()).withDigest(digest);
        }
        return digest == null || digest.isBlank() ? null : new ImageName("", null, null).withDigest(digest);
    }

    private static String name(Asset asset, @Nullable ImageName image, @Nullable WorkloadName workload) {
        if (asset.service() != null && !asset.service().isBlank()) {
            return asset.service().strip();
        }
        if (workload != null && !workload.text().isBlank()) {
            return workload.owner();
        }
        if (image != null) {
            return image.repository().isEmpty() ? Objects.requireNonNullElse(image.digest(), "") : image.repository();
        }
        String host = asset.host() != null && !asset.host().isBlank() ? asset.host() : asset.url();
        return host == null ? "" : HostName.of(host).name();
    }
}
