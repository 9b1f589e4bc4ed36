package io.github.shiftup.maven;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/**
 * Artefacts through the build's own repositories, with its mirrors, credentials and offline mode. What {@code LATEST} or a
 * snapshot is, is asked anew each time: evidence that is a day old because of a cached answer would be no evidence.
 */
final class BuildArtifacts implements Artifacts {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    BuildArtifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        DefaultRepositorySystemSession fresh = new DefaultRepositorySystemSession(session);
        fresh.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        this.session = fresh;
        this.repositories = List.copyOf(repositories);
    }

    @Override
    public Resolved resolve(MavenCoordinates coordinates) throws FetchException {
        Artifact artifact = new DefaultArtifact(
                coordinates.group(),
                coordinates.artifact(),
                coordinates.classifier(),
                coordinates.type(),
                coordinates.version());
        try {
            ArtifactResult result =
                    system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "shift-up"));
            Artifact resolved = result.getArtifact();
            return new Resolved(resolved.getVersion(), resolved.getFile().toPath());
        } catch (ArtifactResolutionException e) {
            throw failure(coordinates, e);
        }
    }

    private FetchException failure(MavenCoordinates coordinates, ArtifactResolutionException e) {
        boolean missing = !session.isOffline() && e.getCause() instanceof ArtifactNotFoundException;
        return new FetchException(
                missing ? Kind.MISSING : Kind.UNREACHABLE,
                missing
                        ? coordinates + " is in none of the build's repositories"
                        : session.isOffline()
                                ? coordinates + " is not in the local repository, and the build is offline."
                                        + " Run shift-up:sync online once"
                                : coordinates + " could not be resolved: " + e.getMessage(),
                e);
    }
}
