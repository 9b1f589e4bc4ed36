package io.github.shiftup.policy;

import io.github.shiftup.policy.ProfileReader.ProfileFile;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.policy.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Read once: an estate asks for the same few thousands of times. */
    private static final Map<String, Resource> RESOURCES = new ConcurrentHashMap<>();

    private Profiles() {}

    /** A built-in profile. */
    public static Profile builtIn(String id) {
        return load(id, Path.of(""), new ArrayList<>());
    }

    /** A built-in overlay; it sets some parameters only. */
    public static Profile builtInOverlay(String id) {
        return loadOverlay(id, Path.of(""), new ArrayList<>());
    }

    /**
     * A profile by built-in name, or by a path that ends in .yaml or .yml, with all that it extends.
     *
     * @param folder that a path is relative to
     * @param content receives the bytes of every file read, for the digest
     * @throws PolicyException if there is none of that name, or it cannot be used
     */
    static Profile load(String name, Path folder, List<byte[]> content) {
        Deque<ProfileFile> files = new ArrayDeque<>();
        Map<String, String> chain = new LinkedHashMap<>();
        String next = name;
        Path from = folder;
        while (true) {
            ProfileFile file = link(next, from, folder, chain, files.peekFirst(), content);
            files.addFirst(file);
            if (file.base().isEmpty()) {
                break;
            }
            from = isPath(next) ? from.resolve(next).toAbsolutePath().resolveSibling("") : from;
            next = file.base().get().text();
        }
        Profile profile = merged(files);
        if (!profile.missing().isEmpty()) {
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

    /** One file of a chain; what is wrong with its name is a problem of the file that extends it. */
    private static ProfileFile link(
            String name,
            Path folder,
            Path policy,
            Map<String, String> chain,
            @Nullable ProfileFile extending,
            List<byte[]> content) {
        try {
            String place = isPath(name) ? PolicyFiles.resolve(folder, name).toString() : name;
            if (chain.putIfAbsent(place, name) != null) {
                throw PolicyException.of(
                        name, "extends itself: " + String.join(" -> ", chain.values()) + " -> " + name);
            }
            return isPath(name) ? file(name, folder, policy, content) : named(name, content);
        } catch (PolicyException e) {
            Problem first = e.problems().get(0);
            if (first.line() > 0 || extending == null) {
                throw e;
            }
            throw extending.base().orElseThrow().exception("extends " + first.file() + " " + first.message());
        }
    }

    /** The files of a chain in one, the outermost base first. What extends may set anything anew, but loosen no floor. */
    private static Profile merged(Deque<ProfileFile> files) {
        Profile profile = files.getFirst().profile();
        List<Profile> bases = new ArrayList<>();
        for (ProfileFile file : files) {
            for (Profile base : bases) {
                file.places().forEach((parameter, place) -> refuseBelowFloor(parameter, file.profile(), base, place));
            }
            bases.add(file.profile());
            profile = profile.overriddenBy(file.profile());
        }
        return profile;
    }

    private static <T> void refuseBelowFloor(Parameter<T> parameter, Profile child, Profile base, YamlValue place) {
        T value = child.get(parameter);
        base.find(parameter)
                .map(Sourced::floor)
                .filter(floor -> parameter.isLooser(value, floor.value()))
                .ifPresent(floor -> {
                    throw place.exception(parameter.key() + " " + parameter.print(value) + " is looser than the floor "
                            + parameter.print(floor.value()) + " of profile " + base.id() + " (" + floor.source()
                            + "); what extends a profile may move within its floors, not past them");
                });
    }

    /** An overlay by built-in name or path. */
    static Profile loadOverlay(String name, Path folder, List<byte[]> content) {
        if (!isPath(name)) {
            refuseUnknown("overlay", name, BUILT_IN_OVERLAYS);
            return resource("overlays", name, content).profile();
        }
        ProfileFile file = file(name, folder, folder, content);
        file.base().ifPresent(base -> {
            throw base.exception("an overlay extends nothing; name several overlays instead");
        });
        return file.profile();
    }

    private static ProfileFile named(String name, List<byte[]> content) {
        if (BUILT_IN_OVERLAYS.contains(name)) {
            throw PolicyException.of(name, "is an overlay; write it under \"overlays\", beside a profile");
        }
        refuseUnknown("profile", name, BUILT_IN);
        return resource("profiles", name, content);
    }

    private static void refuseUnknown(String what, String name, List<String> known) {
        if (!known.contains(name)) {
            String nearest = Nearest.to(name, known);
            throw PolicyException.of(
                    name,
                    "is no " + what + " that we know" + (nearest == null ? "." : "; did you mean \"" + nearest + "\"?")
                            + " Built in: " + String.join(", ", known) + "; or give a path that ends in .yaml");
        }
    }

    static boolean isPath(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ProfileFile resource(String folder, String id, List<byte[]> content) {
        Resource known = RESOURCES.computeIfAbsent(folder + "/" + id + ".yaml", Profiles::resource);
        content.add(known.bytes);
        return known.file;
    }

    /** What is built in, with its bytes. */
    private static final class Resource {
        private final byte[] bytes;
        private final ProfileFile file;

        Resource(byte[] bytes, ProfileFile file) {
            this.bytes = bytes;
            this.file = file;
        }
    }

    private static Resource resource(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            byte[] bytes = in.readAllBytes();
            return new Resource(bytes, ProfileReader.read(name, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A profile's file; paths in it are relative to its folder, and so have to be told from the policy's. */
    private static ProfileFile file(String name, Path folder, Path policy, List<byte[]> content) {
        byte[] bytes = PolicyFiles.read(folder, name);
        content.add(bytes);
        ProfileFile read = ProfileReader.read(name, bytes);
        Path own = PolicyFiles.resolve(folder, name).resolveSibling("");
        String from = PolicyFiles.resolve(policy, "").relativize(own).toString().replace('\\', '/');
        return new ProfileFile(read.profile().withTablesIn(from), read.base(), read.places());
    }
}
