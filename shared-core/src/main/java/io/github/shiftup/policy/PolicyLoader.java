package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.policy.yaml.PolicyException;
import java.nio.file.Path;

/** Loads a repository's policy. */
public final class PolicyLoader {
    private PolicyLoader() {}

    /**
     * Reads a policy with its profile, overlays, waivers and fix claims.
     *
     * @param file usually {@code shift-up.yaml}; paths in it are relative to its folder
     * @throws PolicyException with every problem of every file, each with its place
     */
    public static Policy load(Path file) {
        return load(file, Artifacts.NONE);
    }

    /**
     * Reads a policy with its profile, overlays, waivers and fix claims.
     *
     * @param file usually {@code shift-up.yaml}; paths in it are relative to its folder
     * @param artifacts for profiles that lie in the build's repositories
     * @throws PolicyException with every problem of every file, each with its place
     */
    public static Policy load(Path file, Artifacts artifacts) {
        return new PolicyReader(file, artifacts).read();
    }
}
