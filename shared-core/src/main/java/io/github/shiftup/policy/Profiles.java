package io.github.shiftup.policy;

import io.github.shiftup.policy.ProfileReader.ProfileFile;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds profiles and overlays: built in by name, or a file. */
public final class Profiles {
    public static final List<String> BUILT_IN = List.of(
            "healthcare",
            "medical-device",
            "web",
            "finance",
            "public-sector-us",
            "public-sector-uk",
            "critical-infrastructure",
            "internal",
            "baseline");
    public static final List<String> BUILT_IN_OVERLAYS =
            List.of("bod-26-04", "fedramp-vdr", "hipaa-nprm", "cyber-essentials", "cra-reporting", "dora");

    private Profiles() {}

    /** A built-in profile. */
    public static Profile builtIn(String id) {
        return load(id, Path.of(""), new ArrayList<>(), new ArrayList<>());
    }

    /** A built-in overlay; it sets some parameters only. */
    public static Profile builtInOverlay(String id) {
        return resource("overlays", id).profile();
    }

    /**
     * A profile by built-in name, or by a path that ends in .yaml or .yml, with all that it extends.
     *
     * @param folder that a path is relative to
     * @param content receives the bytes of every file read, for the digest
     * @throws PolicyException if there is none of that name, or it cannot be used
     */
    static Profile load(String name, Path folder, List<String> chain, List<byte[]> content) {
        if (chain.contains(name)) {
            throw PolicyException.of(name, "extends itself: " + String.join(" -> ", chain) + " -> " + name);
        }
        chain.add(name);
        ProfileFile file = isPath(name) ? file(name, folder, content) : named(name, content);
        Path next = isPath(name) ? folder.resolve(name).toAbsolutePath().resolveSibling("") : folder;
        Profile profile = file.base()
                .map(base -> load(base, next, chain, content).overriddenBy(file.profile()))
                .orElse(file.profile());
        if (!profile.missing().isEmpty() && chain.get(0).equals(name)) {
            throw PolicyException.of(
                    name,
                    "leaves open: "
                            + profile.missing().stream().map(Parameter::key).collect(Collectors.joining(", "))
                            + ". Set them, or extend a built-in profile (" + String.join(", ", BUILT_IN) + ")");
        }
        if (!profile.pastFloors().isEmpty()) {
            throw PolicyException.of(name, "contradicts itself: " + String.join("; ", profile.pastFloors()));
        }
        return profile;
    }

    /** An overlay by built-in name or path. */
    static Profile loadOverlay(String name, Path folder, List<byte[]> content) {
        if (isPath(name)) {
            return file(name, folder, content).profile();
        }
        refuseUnknown("overlay", name, BUILT_IN_OVERLAYS);
        return resource("overlays", name, content).profile();
    }

    private static ProfileFile named(String name, List<byte[]> content) {
        refuseUnknown("profile", name, BUILT_IN);
        return resource("profiles", name, content);
    }

    private static void refuseUnknown(String what, String name, List<String> known) {
        if (!known.contains(name)) {
            String nearest = Nearest.to(name, known);
            throw PolicyException.of(
                    name,
                    "is no " + what + " that we know" + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?")
                            + " Built in: " + String.join(", ", known) + "; or give a path that ends in .yaml");
        }
    }

    static boolean isPath(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ProfileFile resource(String folder, String id) {
        return resource(folder, id, new ArrayList<>());
    }

    private static ProfileFile resource(String folder, String id, List<byte[]> content) {
        String name = folder + "/" + id + ".yaml";
        try (InputStream in = Profiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            byte[] bytes = in.readAllBytes();
            content.add(bytes);
            return ProfileReader.read(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProfileFile file(String name, Path folder, List<byte[]> content) {
        byte[] bytes = PolicyFiles.read(folder.resolve(name), name);
        content.add(bytes);
        return ProfileReader.read(name, bytes);
    }
}
