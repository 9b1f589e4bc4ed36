package io.github.shiftup.maven;

import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.snapshot.SnapshotLocator;
import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What a Maven build has to get at sources: its settings' servers and proxies, its repositories, its offline mode. */
@Named
final class SourceAccessProvider {
    private final RepositorySystem system;
    private final SettingsDecrypter decrypter;

    @Inject
    SourceAccessProvider(RepositorySystem system, SettingsDecrypter decrypter) {
        this.system = system;
        this.decrypter = decrypter;
    }

    /**
     * Access for a build.
     *
     * @param snapshot that it names; null if it names none
     */
    SourceAccess of(MavenSession session, @Nullable String snapshot) {
        MavenProject root = session.getTopLevelProject();
        List<RemoteRepository> repositories = root == null ? List.of() : root.getRemoteProjectRepositories();
        return new SourceAccess(
                cache(session),
                new ServerCredentials(session.getSettings(), decrypter),
                new BuildArtifacts(system, session.getRepositorySession(), repositories),
                session.isOffline(),
                BuildProxies.of(session.getSettings()),
                HttpLimits.DEFAULT,
                snapshot == null || !SnapshotLocator.isPath(snapshot)
                        ? snapshot
                        : PolicyLocation.root(session).resolve(snapshot).toString());
    }

    /** Beside the local repository, {@code ~/.m2/.shift-up} where nothing is configured. */
    private static Path cache(MavenSession session) {
        Path repository = Path.of(session.getLocalRepository().getBasedir())
                .toAbsolutePath()
                .normalize();
        Path parent = repository.getParent();
        return (parent == null ? repository : parent).resolve(".shift-up");
    }
}
