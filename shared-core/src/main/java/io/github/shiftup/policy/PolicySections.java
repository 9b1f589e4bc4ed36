package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a policy that another file may have as well: it reads them as a policy does, with the same problems. */
public final class PolicySections {
    private final Path file;

    /**
     * Sections of a file.
     *
     * @param file paths in it are relative to its folder
     */
    public PolicySections(Path file) {
        this.file = file;
    }

    /** The {@code evidence} of a policy, within the limits of a profile. */
    public List<SourceSpec> evidence(YamlValue value, Profile profile) {
        return new PolicyReader(file, Artifacts.NONE).sources(value, profile);
    }

    /** The {@code intel} of a policy. */
    public static IntelSpec intel(YamlMap map) {
        return PolicyReader.intel(map);
    }

    /**
     * A policy made of an entry that names a profile: without sources, rules and waivers of its own.
     *
     * @param map of the entry, asked for {@code runsAs}, {@code profile}, {@code overlays}, {@code mode}, {@code exposure}
     * @param fallback profile of an entry that names none; null if it has to name one
     */
    public Policy policy(YamlMap map, String service, @Nullable String fallback) {
        return new PolicyReader(file, Artifacts.NONE).within(map, service, fallback);
    }

    /**
     * A profile by name or path.
     *
     * @throws PolicyException if there is none, or it cannot be used
     */
    public Profile profile(String name) {
        try (PolicyLibrary library =
                new PolicyLibrary(file.toAbsolutePath().normalize().resolveSibling(""), Artifacts.NONE)) {
            return Profiles.load(name, library);
        }
    }

    /**
     * The bytes of a file that people write, at most one more than {@link YamlFile} reads.
     *
     * @throws PolicyException if it cannot be read
     */
    public static byte[] read(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return PolicyFiles.read(whole.resolveSibling(""), String.valueOf(whole.getFileName()));
    }
}
