package io.github.shiftup.portfolio;

import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service of the estate.
 *
 * @param name by which the estate knows it
 * @param owner who answers for it; null if nobody does
 * @param formerly names that it had: what builds and production know under them is its own
 * @param runtimes what it runs on where no SBOM tells: product of endoflife.date to version
 * @param policy that it is judged by; null if it cannot be read
 * @param policyFolder that the policy's paths are relative to
 * @param problems with its policy, each with its place; empty if there is one
 */
public record EstateService(
        String name,
        @Nullable String owner,
        List<String> formerly,
        Map<String, String> runtimes,
        @Nullable Policy policy,
        Path policyFolder,
        List<String> problems) {

    public EstateService {
        formerly = List.copyOf(formerly);
        runtimes = Map.copyOf(runtimes);
        problems = List.copyOf(problems);
    }

    /** How production names it: as its policy says, and by the names that it had. */
    public ServiceIdentity identity() {
        ServiceIdentity own = policy == null
                ? new ServiceIdentity(name, List.of(), List.of(), List.of(name), List.of())
                : policy.identity();
        return new ServiceIdentity(
                own.service(),
                own.images(),
                own.workloads(),
                Stream.concat(Stream.concat(own.applications().stream(), Stream.of(name)), formerly.stream())
                        .distinct()
                        .toList(),
                own.hosts());
    }

    /** Names under which a ledger has records of it: the one that its gate goes by, and those that it has here or had. */
    List<String> recordedAs() {
        Stream<String> gate =
                policy == null ? Stream.of() : Stream.of(policy.identity().service());
        return Stream.concat(Stream.concat(gate, Stream.of(name)), formerly.stream())
                .distinct()
                .toList();
    }
}
