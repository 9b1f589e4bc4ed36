package io.github.shiftup.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/**
 * Which versions of an artefact there are, in the build's repositories and in the local one. Offline, the local ones. That
 * a version can be resolved is not promised: whoever takes one tries it.
 */
final class KnownVersions {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Map<String, Set<String>> known = new HashMap<>();

    KnownVersions(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /** All that are known of {@code group:artifact}. */
    Set<String> of(String groupAndArtifact) {
        return known.computeIfAbsent(groupAndArtifact, this::find);
    }

    private Set<String> find(String groupAndArtifact) {
        int colon = groupAndArtifact.indexOf(':');
        String group = groupAndArtifact.substring(0, colon);
        String artifact = groupAndArtifact.substring(colon + 1);
        Set<String> versions = new TreeSet<>(local(group, artifact));
        Artifact all = new DefaultArtifact(group, artifact, "pom", "[0,)");
        try {
            for (Version version : system.resolveVersionRange(
                            session, new VersionRangeRequest(all, repositories, "shift-up"))
                    .getVersions()) {
                versions.add(version.toString());
            }
        } catch (VersionRangeResolutionException e) {
            // No repository could be asked: what lies here is all that is known.
            return versions;
        }
        return versions;
    }

    private Set<String> local(String group, String artifact) {
        Path folder = session.getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(group.replace('.', '/'))
                .resolve(artifact);
        Set<String> versions = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return versions;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(each -> Files.isRegularFile(each.resolve(artifact + '-' + each.getFileName() + ".pom")))
                    .forEach(each -> versions.add(String.valueOf(each.getFileName())));
        } catch (IOException e) {
            return versions;
        }
        return versions;
    }
}
