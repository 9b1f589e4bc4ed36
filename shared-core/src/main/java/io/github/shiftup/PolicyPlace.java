package io.github.shiftup;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a policy can be: a file, an entry of a jar or zip, or a file of a Git revision. */
interface PolicyPlace extends Closeable {
    String IN_ARCHIVE = "!/";

    /**
     * Reads it with all that it names beside itself.
     *
     * @param artifacts for profiles in the build's repositories
     */
    Policy load(Artifacts artifacts);

    /** What its evidence's relative paths are relative to: a revision and an archive hold no evidence. */
    Path evidenceFolder();

    /**
     * Finds it.
     *
     * @param text {@code file.jar!/path}, {@code mvn:group:artifact:version!/path}, a file that is there, or {@code REV:path}
     * @param artifacts the build's repositories
     * @throws IOException if there is no such file, or Git cannot show it
     */
    static PolicyPlace of(String text, Path folder, Artifacts artifacts) throws IOException {
        int inside = text.indexOf(IN_ARCHIVE);
        if (inside > 0) {
            Path archive = archive(text.substring(0, inside), folder, artifacts);
            if (!Files.isRegularFile(archive)) {
                throw new IOException(archive + " is not there; name a jar or a zip before \"!/\"");
            }
            FileSystem files = FileSystems.newFileSystem(archive);
            return of(files.getPath("/").resolve(text.substring(inside + IN_ARCHIVE.length())), folder, files);
        }
        // A revision has a colon behind more than one letter: one letter is a drive.
        int colon = text.indexOf(':');
        if (colon > 1 && !isFile(folder, text)) {
            PolicyRevision revision = PolicyRevision.fetch(text.substring(0, colon), text.substring(colon + 1), folder);
            return of(revision.policy(), folder, revision);
        }
        Path file = folder.resolve(text).toAbsolutePath().normalize();
        return of(file, file.resolveSibling(""), () -> {});
    }

    private static Path archive(String named, Path folder, Artifacts artifacts) throws IOException {
        if (!MavenCoordinates.isMaven(named)) {
            return folder.resolve(named);
        }
        String problem = MavenCoordinates.problem(named);
        if (problem != null) {
            throw new IOException(named + " " + problem);
        }
        try {
            return artifacts.resolve(MavenCoordinates.of(named, "jar")).file();
        } catch (FetchException e) {
            throw new IOException(e.text(), e);
        }
    }

    private static boolean isFile(Path folder, String text) {
        try {
            return Files.exists(folder.resolve(text));
        } catch (InvalidPathException e) {
            return false; // a colon, where files have none
        }
    }

    private static PolicyPlace of(Path policy, Path evidence, Closeable whole) {
        return new PolicyPlace() {
            @Override
            public Policy load(Artifacts artifacts) {
                return PolicyLoader.load(policy, artifacts);
            }

            @Override
            public Path evidenceFolder() {
                return evidence;
            }

            @Override
            public void close() throws IOException {
                whole.close();
            }
        };
    }
}
