package io.github.shiftup.maven;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;

/** Tells what the {@code dependencyManagement} of a POM in the repositories decides about. */
final class BomReader {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Map<String, Set<String>> managed = new HashMap<>();

    BomReader(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * Whether it manages an artefact.
     *
     * @param pom {@code group:artifact:version}
     * @param artifact {@code group:artifact}
     */
    boolean manages(String pom, String artifact) {
        return managed.computeIfAbsent(pom, this::read).contains(artifact);
    }

    private Set<String> read(String pom) {
        String[] parts = pom.split(":", -1);
        Artifact artifact = new DefaultArtifact(parts[0], parts[1], "pom", parts[2]);
        try {
            return system
                    .readArtifactDescriptor(session, new ArtifactDescriptorRequest(artifact, repositories, "shift-up"))
                    .getManagedDependencies()
                    .stream()
                    .map(each -> each.getArtifact().getGroupId()
                            + ':'
                            + each.getArtifact().getArtifactId())
                    .collect(Collectors.toSet());
        } catch (ArtifactDescriptorException e) {
            // The build itself would have failed; what cannot be read decides nothing that could be changed here.
            return Set.of();
        }
    }
}
