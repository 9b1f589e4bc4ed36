package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.match.name.Glob;
import io.github.shiftup.match.name.HostName;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.name.WorkloadName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose an asset is, among many services. Exact names are looked up, so that their number costs nothing; services that name
 * themselves by wild cards are asked one after the other.
 */
public final class ServiceDirectory {
    private static final int[] NOBODY = {};

    private final List<ServiceNames> services;
    private final Map<String, int[]> exact = new HashMap<>();
    private final int[] withWildCards;

    private ServiceDirectory(List<ServiceIdentity> identities) {
        this.services = identities.stream().map(ServiceNames::new).toList();
        Map<String, TreeSet<Integer>> names = new HashMap<>();
        TreeSet<Integer> wild = new TreeSet<>();
        for (int i = 0; i < identities.size(); i++) {
            int service = i;
            for (Name name : names(identities.get(i))) {
                if (name.exact) {
                    names.computeIfAbsent(name.key, any -> new TreeSet<>()).add(service);
                } else {
                    wild.add(service);
                }
            }
        }
        names.forEach((key, owners) -> exact.put(key, ints(owners)));
        this.withWildCards = ints(wild);
    }

    /** A directory of services; they are known by their place in the list. */
    public static ServiceDirectory of(List<ServiceIdentity> identities) {
        return new ServiceDirectory(identities);
    }

    /** The services whose asset this is, in ascending order; none if nobody's. Several may share a host. */
    public int[] owners(Asset asset) {
        TreeSet<Integer> owners = new TreeSet<>();
        keys(asset).forEach(key -> add(owners, exact.getOrDefault(key, NOBODY), asset));
        add(owners, withWildCards, asset);
        return ints(owners);
    }

    private void add(Set<Integer> owners, int[] candidates, Asset asset) {
        for (int candidate : candidates) {
            if (!owners.contains(candidate)
                    && services.get(candidate).belonging(asset).isOurs()) {
                owners.add(candidate);
            }
        }
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A name with the kind of name before it. */
    private record Name(String key, boolean exact) {
        static Name of(String kind, String name) {
            return new Name(kind + name, Glob.of(name, '/').isExact());
        }
    }

    private static List<Name> names(ServiceIdentity identity) {
        Stream<Name> applications = Stream.concat(Stream.of(identity.service()), identity.applications().stream())
                .map(name -> Name.of("application ", name));
        Stream<Name> images = identity.images().stream().map(ImageName::of).flatMap(image -> {
            Stream<Name> digest = image.digest() == null ? Stream.of() : Stream.of(Name.of("digest ", image.digest()));
            return image.repository().isEmpty()
                    ? digest
                    : Stream.concat(digest, Stream.of(Name.of("image ", image.repository())));
        });
        Stream<Name> workloads = identity.workloads().stream()
                .map(name -> Name.of("workload ", WorkloadName.of(name).text()));
        Stream<Name> hosts = identity.hosts().stream()
                .map(name -> Name.of("host ", HostName.of(name).name()));
        return Stream.of(applications, images, workloads, hosts)
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> keys(Asset asset) {
        ImageName image = ServiceNames.image(asset);
        return Stream.of(
                        key(
                                "application ",
                                asset.service() == null ? null : asset.service().strip()),
                        key("image ", image == null ? null : image.repository()),
                        key("digest ", image == null ? null : image.digest()),
                        key(
                                "host ",
                                asset.host() == null
                                        ? null
                                        : HostName.of(asset.host()).name()),
                        key(
                                "host ",
                                asset.url() == null
                                        ? null
                                        : HostName.of(asset.url()).name()),
                        asset.workload() == null
                                ? Stream.<String>of()
                                : WorkloadName.of(asset.workload()).names().stream()
                                        .map(name -> "workload " + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> key(String kind, @Nullable String name) {
        return name == null || name.isEmpty() ? Stream.of() : Stream.of(kind + name);
    }
}
