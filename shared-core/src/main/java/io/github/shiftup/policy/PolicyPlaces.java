package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlPlaces;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the parts of a policy stand, waivers in a file of their own included. */
public final class PolicyPlaces {
    private final YamlPlaces policy;
    private final @Nullable YamlPlaces waivers;

    private PolicyPlaces(YamlPlaces policy, @Nullable YamlPlaces waivers) {
        this.policy = policy;
        this.waivers = waivers;
    }

    /**
     * The places of a policy.
     *
     * @throws PolicyException if it cannot be read
     */
    public static PolicyPlaces of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        String name = String.valueOf(absolute.getFileName());
        YamlPlaces policy = YamlFile.places(name, PolicyFiles.read(folder, name));
        String other = policy.text("waivers");
        return new PolicyPlaces(policy, other == null ? null : YamlFile.places(other, PolicyFiles.read(folder, other)));
    }

    /** A problem at a place, or around it where it is not written. */
    public Problem problem(String path, String message) {
        return policy.problem(path, message);
    }

    /** A problem with a waiver, by its place in the list. */
    public Problem ofWaiver(int index, String message) {
        return waivers == null
                ? policy.problem("waivers[" + index + "]", message)
                : waivers.problem("[" + index + "]", message);
    }

    public boolean has(String path) {
        return policy.has(path);
    }
}
