package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.policy.PolicyLibrary.Found;
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

/** Finds profiles and overlays: built in by name, or in files and archives. */
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

    private static final String PROFILES = "profiles";
    private static final String OVERLAYS = "overlays";

    /** Read once: an estate asks for the same few thousands of times. */
    private static final Map<String, Resource> RESOURCES = new ConcurrentHashMap<>();

    private Profiles() {}

    /** A built-in profile. */
    public static Profile builtIn(String id) {
        return load(id, new PolicyLibrary(Path.of(""), Artifacts.NONE));
    }

    /** A built-in overlay; it sets some parameters only. */
    public static Profile builtInOverlay(String id) {
        return loadOverlay(id, new PolicyLibrary(Path.of(""), Artifacts.NONE), "overlays");
    }

    /**
     * A profile by built-in name, or by a {@link Reference} to a file, with all that it extends.
     *
     * @param library that reads the files, and keeps their bytes for the digest
     * @throws PolicyException if there is none of that name, or it cannot be used
     */
    static Profile load(String name, PolicyLibrary library) {
        Deque<ProfileFile> files = new ArrayDeque<>();
        Map<String, String> chain = new LinkedHashMap<>();
        String next = name;
        String from = "";
        while (true) {
            Link link = link(next, from, chain, files.peekFirst(), library);
            files.addFirst(link.file);
            if (link.file.base().isEmpty()) {
                break;
            }
            from = link.name;
            next = link.file.base().get().text();
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

    /** A file of a chain, by its name as seen from the policy's folder. */
    private record Link(String name, ProfileFile file) {}

    /** One file of a chain; what is wrong with its name is a problem of the file that extends it. */
    private static Link link(
            String name,
            String from,
            Map<String, String> chain,
            @Nullable ProfileFile extending,
            PolicyLibrary library) {
        try {
            Reference reference = Reference.of(name);
            if (!reference.isFile()) {
                return new Link(name, named(name, library));
            }
            Found found = library.profile(reference, from, PROFILES, "profile");
            if (chain.putIfAbsent(normal(found.name()), name) != null) {
                throw PolicyException.of(
                        name, "extends itself: " + String.join(" -> ", chain.values()) + " -> " + name);
            }
            return new Link(found.name(), file(found));
        } catch (PolicyException e) {
            Problem first = e.problems().get(0);
            if (first.line() > 0 || extending == null) {
                throw e;
            }
            throw extending.base().orElseThrow().exception("extends " + first.file() + " " + first.message());
        }
    }

    /** One name for one file, however it was written. */
    private static String normal(String name) {
        return Path.of(name).normalize().toString();
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

    /** An overlay by built-in name or reference. */
    static Profile loadOverlay(String name, PolicyLibrary library, String place) {
        Reference reference = Reference.of(name);
        if (!reference.isFile()) {
            refuseUnknown("overlay", name, BUILT_IN_OVERLAYS);
            return resource(OVERLAYS, name, library).profile();
        }
        ProfileFile file = file(library.profile(reference, "", OVERLAYS, place));
        file.base().ifPresent(base -> {
            throw base.exception("an overlay extends nothing; name several overlays instead");
        });
        return file.profile();
    }

    private static ProfileFile named(String name, PolicyLibrary library) {
        if (BUILT_IN_OVERLAYS.contains(name)) {
            throw PolicyException.of(name, "is an overlay; write it under \"overlays\", beside a profile");
        }
        refuseUnknown("profile", name, BUILT_IN);
        return resource(PROFILES, name, library);
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

    private static ProfileFile resource(String folder, String id, PolicyLibrary library) {
        Resource known = RESOURCES.computeIfAbsent(folder + "/" + id + ".yaml", Profiles::resource);
        library.content().add(known.bytes);
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
    private static ProfileFile file(Found found) {
        ProfileFile read = ProfileReader.read(found.shown(), found.bytes());
        return new ProfileFile(read.profile().withTablesBeside(found.name()), read.base(), read.places());
    }
}
