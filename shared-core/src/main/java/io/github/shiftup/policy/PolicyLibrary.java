package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files of profiles, overlays and tables that a policy names, wherever they lie: in folders, in archives, in artefacts of
 * the build's repositories. What is pinned is held against its digest.
 */
final class PolicyLibrary implements Closeable {
    private static final String TYPE = "jar";

    private final Path folder;
    private final Artifacts artifacts;
    private final Map<String, Archive> archives = new LinkedHashMap<>();
    private final List<byte[]> content = new ArrayList<>();
    private final List<ProfileOrigin> origins = new ArrayList<>();

    /**
     * A library.
     *
     * @param folder of the policy
     * @param artifacts the build's repositories
     */
    PolicyLibrary(Path folder, Artifacts artifacts) {
        this.folder = folder;
        this.artifacts = artifacts;
    }

    /** An archive that is open, by the name that it resolved to. */
    private record Archive(FileSystem files, String resolved, String sha256) {
        Path root() {
            return files.getPath("/");
        }
    }

    /** A file that was found. */
    static final class Found {
        private final String name;
        private final String shown;
        private final byte[] bytes;

        private Found(String name, String shown, byte[] bytes) {
            this.name = name;
            this.shown = shown;
            this.bytes = bytes;
        }

        /** As seen from the policy's folder; {@code archive!/path} in an archive. */
        String name() {
            return name;
        }

        /** What messages call it. */
        String shown() {
            return shown;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** The bytes of all that was read, in order, for the digest. */
    List<byte[]> content() {
        return content;
    }

    List<ProfileOrigin> origins() {
        return List.copyOf(origins);
    }

    /**
     * Finds and reads the file of a profile or an overlay.
     *
     * @param reference as seen from the file that names it
     * @param from that file, as seen from the policy's folder
     * @param kind of what is looked for, and the folder in which archives may keep it: {@code profiles}
     * @param place in the policy, for the record
     */
    Found profile(Reference reference, String from, String kind, String place) {
        String name = name(reference, from, kind);
        Path path = path(name);
        byte[] bytes = read(path, name);
        int inside = name.indexOf(Reference.IN_ARCHIVE);
        Archive archive = inside < 0 ? null : archive(name.substring(0, inside));
        String sha256 = archive == null ? Sha256.of(bytes) : archive.sha256;
        if (reference.sha256() != null && !reference.sha256().equals(sha256)) {
            throw PolicyException.of(
                    reference.text(),
                    "is pinned to sha256:" + reference.sha256() + " and is sha256:" + sha256
                            + (archive == null ? "" : " (" + archive.resolved + ")")
                            + ": it is not what was agreed. If the change is wanted, pin the new digest");
        }
        origins.add(new ProfileOrigin(
                place,
                reference.text(),
                archive == null ? name : archive.resolved + name.substring(inside),
                "sha256:" + sha256,
                reference.sha256() != null,
                MavenCoordinates.isMaven(name) || Reference.isAbsolute(name) || isOutside(name)));
        content.add(bytes);
        return new Found(name, archive == null ? reference.text() : name, bytes);
    }

    /** The bytes of a decision table, by its name as seen from the policy's folder. */
    byte[] table(String name) {
        byte[] bytes = read(path(name), name);
        content.add(bytes);
        return bytes;
    }

    private static byte[] read(Path path, String name) {
        return PolicyFiles.read(path.resolveSibling(""), String.valueOf(path.getFileName()), name);
    }

    private String name(Reference reference, String from, String kind) {
        String place = Reference.beside(from, reference.place());
        String entry = reference.entry();
        if (entry == null) {
            if (reference.isArchive()) {
                throw PolicyException.of(
                        reference.text(), "holds several profiles; say which: " + reference.text() + "#NAME");
            }
            return place;
        }
        Path root = reference.isArchive() ? archive(place).root() : PolicyFiles.resolve(folder, place);
        String prefix = reference.isArchive()
                ? place + Reference.IN_ARCHIVE
                : place.isEmpty() || place.endsWith("/") ? place : place + '/';
        for (String within : List.of("", kind + '/')) {
            if (Files.isRegularFile(root.resolve(within + entry + ".yaml"))) {
                return prefix + within + entry + ".yaml";
            }
        }
        throw PolicyException.of(reference.text(), "is not there: " + there(root, kind, entry));
    }

    private static String there(Path root, String kind, String entry) {
        TreeSet<String> names = new TreeSet<>();
        for (Path each : List.of(root, root.resolve(kind))) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> files = Files.list(each)) {
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.substring(0, file.length() - ".yaml".length()))
                            .forEach(names::add);
                } catch (IOException e) {
                    return each + " cannot be listed (" + e.getMessage() + ")";
                }
            }
        }
        if (names.isEmpty()) {
            return "there is no .yaml file, neither at the top nor in " + kind;
        }
        String nearest = Nearest.to(entry, names);
        return "there are " + String.join(", ", names) + (nearest == null ? "" : "; did you mean #" + nearest + "?");
    }

    private Path path(String name) {
        int inside = name.indexOf(Reference.IN_ARCHIVE);
        if (inside < 0) {
            return PolicyFiles.resolve(folder, name);
        }
        try {
            return archive(name.substring(0, inside))
                    .root()
                    .resolve(name.substring(inside + Reference.IN_ARCHIVE.length()))
                    .normalize();
        } catch (InvalidPathException e) {
            throw PolicyException.of(name, "cannot be the path of a file: " + e.getReason());
        }
    }

    private Archive archive(String place) {
        Archive open = archives.get(place);
        if (open == null) {
            open = MavenCoordinates.isMaven(place) ? artifact(place) : open(place, PolicyFiles.resolve(folder, place));
            archives.put(place, open);
        }
        return open;
    }

    private Archive artifact(String place) {
        String problem = MavenCoordinates.problem(place);
        if (problem != null) {
            throw PolicyException.of(place, problem);
        }
        MavenCoordinates coordinates = MavenCoordinates.of(place, TYPE);
        try {
            Artifacts.Resolved artifact = artifacts.resolve(coordinates);
            return open(coordinates.withVersion(artifact.version()).toString(), artifact.file());
        } catch (FetchException e) {
            throw PolicyException.of(place, "cannot be had: " + e.text());
        }
    }

    private static Archive open(String resolved, Path file) {
        if (!Files.isRegularFile(file)) {
            throw PolicyException.of(resolved, "is not there (looked for " + file + ")");
        }
        try {
            return new Archive(FileSystems.newFileSystem(file), resolved, Sha256.of(file));
        } catch (IOException | ProviderNotFoundException e) {
            throw PolicyException.of(resolved, "is no jar or zip that can be read: " + e.getMessage());
        }
    }

    private static boolean isOutside(String name) {
        return !name.contains(Reference.IN_ARCHIVE)
                && (name.equals("..") || Path.of(name).normalize().startsWith(".."));
    }

    @Override
    public void close() {
        for (Archive archive : archives.values()) {
            try {
                archive.files.close();
            } catch (IOException e) {
                // It was only read from; what was read is whole.
            }
        }
    }
}
