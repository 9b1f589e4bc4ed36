package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.match.name.ImageName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names in {@code runsAs} that fit no asset of the evidence, each with those that there are. */
public final class UnseenNames {
    private static final String NOBODY = "\0";

    /**
     * A name that fits nothing.
     *
     * @param key of {@code runsAs}: {@code images}
     * @param index in the list there
     * @param name as it is written
     * @param seen names of that kind in the evidence, sorted
     */
    public record Unseen(String key, int index, String name, List<String> seen) {
        public Unseen {
            seen = List.copyOf(seen);
        }
    }

    private final Set<Asset> assets = new LinkedHashSet<>();
    private final List<Unseen> unseen = new ArrayList<>();

    private UnseenNames(Iterable<Finding> findings) {
        findings.forEach(finding -> assets.add(finding.asset()));
    }

    public static List<Unseen> of(ServiceIdentity identity, Iterable<Finding> findings) {
        UnseenNames names = new UnseenNames(findings);
        List<String> none = List.of();
        names.check(
                "images",
                identity.images(),
                UnseenNames::image,
                name -> new ServiceIdentity(NOBODY, List.of(name), none, none, none));
        names.check(
                "workloads",
                identity.workloads(),
                Asset::workload,
                name -> new ServiceIdentity(NOBODY, none, List.of(name), none, none));
        names.check(
                "applications",
                identity.applications(),
                Asset::service,
                name -> new ServiceIdentity(NOBODY, none, none, List.of(name), none));
        names.check(
                "hosts",
                identity.hosts(),
                Asset::host,
                name -> new ServiceIdentity(NOBODY, none, none, none, List.of(name)));
        return List.copyOf(names.unseen);
    }

    private void check(
            String key,
            List<String> names,
            Function<Asset, @Nullable String> there,
            Function<String, ServiceIdentity> alone) {
        for (int i = 0; i < names.size(); i++) {
            ServiceNames name = new ServiceNames(alone.apply(names.get(i)));
            if (assets.stream().noneMatch(asset -> name.belonging(asset).isOurs())) {
                unseen.add(new Unseen(
                        key,
                        i,
                        names.get(i),
                        List.copyOf(new TreeSet<>(assets.stream()
                                .map(there)
                                .filter(Objects::nonNull)
                                .toList()))));
            }
        }
    }

    /** The repository, as policies mostly name it. */
    private static @Nullable String image(Asset asset) {
        return asset.image() == null ? null : ImageName.of(asset.image()).repository();
    }
}
