package io.github.shiftup.maven;

import io.github.shiftup.maven.pom.PomEditException;
import io.github.shiftup.maven.pom.PomFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The POMs of the reactor as they are, and copies of them in a folder of their own, where Maven reads them as it would read
 * the real ones.
 */
final class TrialPoms {
    private final Path folder;
    private final Map<Path, MavenProject> projectOf = new TreeMap<>();
    private final Map<Path, PomFile> read;
    private final Path base;

    /** @param folder for the copies */
    TrialPoms(List<MavenProject> reactor, Path folder) throws MojoExecutionException {
        this.folder = folder;
        this.read = read(reactor);
        this.base = commonFolder(read.keySet());
    }

    /** The POM in a file; null if it is none of the reactor's. */
    @Nullable
    PomFile at(Path file) {
        return read.get(normal(file));
    }

    /** Makes the copies, in place of those of the last trial: with another text of those that are changed. */
    void write(Map<PomFile, String> changed) throws MojoExecutionException {
        sweep();
        try {
            for (PomFile pom : read.values()) {
                Path copy = copy(pom.path());
                Files.createDirectories(copy.getParent());
                Files.write(copy, pom.bytes(plain(pom, changed.getOrDefault(pom, pom.text()))));
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The trial's POMs cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private String plain(PomFile pom, String text) throws MojoExecutionException {
        MavenProject project = Objects.requireNonNull(projectOf.get(pom.path()));
        MavenProject parent = project.getParent();
        try {
            return pom.withoutExpressions(text, project.getVersion(), parent == null ? null : parent.getVersion());
        } catch (PomEditException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    Path copy(Path pom) {
        return folder.resolve(base.relativize(pom).toString());
    }

    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            // What is left over lies in the build's own folder and is overwritten by the next trial.
            folder.toFile().deleteOnExit();
        }
    }

    /** The reactor's POMs, and the parents above them that lie on this machine: those are read, never changed. */
    private Map<Path, PomFile> read(List<MavenProject> reactor) throws MojoExecutionException {
        Map<Path, PomFile> poms = new TreeMap<>();
        for (MavenProject project : reactor) {
            for (MavenProject each = project; each != null && each.getFile() != null; each = each.getParent()) {
                Path file = normal(each.getFile().toPath());
                if (poms.containsKey(file)) {
                    continue;
                }
                try {
                    poms.put(file, PomFile.read(file));
                    projectOf.put(file, each);
                } catch (IOException | PomEditException e) {
                    throw new MojoExecutionException("No fix can be looked for: " + e.getMessage(), e);
                }
            }
        }
        return poms;
    }

    private static Path commonFolder(Set<Path> files) {
        Path common = null;
        for (Path file : files) {
            Path parent = Objects.requireNonNull(file.getParent());
            if (common == null) {
                common = parent;
            }
            while (!parent.startsWith(common)) {
                common = Objects.requireNonNull(common.getParent());
            }
        }
        return Objects.requireNonNull(common);
    }

    static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
