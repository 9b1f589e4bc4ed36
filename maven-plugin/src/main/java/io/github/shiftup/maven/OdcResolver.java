package io.github.shiftup.maven;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** Gets Dependency-Check's engine through the build's own repositories: only when it is asked for. */
@Named
final class OdcResolver {
    private static final String GROUP = "org.owasp";
    private static final String ARTIFACT = "dependency-check-core";
    /** What 13.0.0 asks for (5.6.2) was never published as a whole. */
    private static final List<String> PINNED = List.of(
            "org.apache.httpcomponents.client5:httpclient5:5.6.5",
            "org.apache.httpcomponents.client5:httpclient5-cache:5.6.5");

    private final RepositorySystem system;

    @Inject
    OdcResolver(RepositorySystem system) {
        this.system = system;
    }

    List<Path> resolve(MavenSession session, String version) throws MojoExecutionException {
        MavenProject root = session.getTopLevelProject();
        List<RemoteRepository> repositories = root == null ? List.of() : root.getRemoteProjectRepositories();
        CollectRequest collect = new CollectRequest();
        collect.setRoot(new Dependency(new DefaultArtifact(GROUP, ARTIFACT, "jar", version), "runtime"));
        collect.setRepositories(repositories);
        if (version.equals("13.0.0")) {
            PINNED.forEach(each -> collect.addManagedDependency(new Dependency(new DefaultArtifact(each), null)));
        }
        try {
            return system
                    .resolveDependencies(
                            session.getRepositorySession(),
                            new DependencyRequest(collect, (node, parents) -> isRuntime(node.getDependency())))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "Dependency-Check " + version + " could not be resolved: " + e.getMessage()
                            + (session.isOffline()
                                    ? ". The build is offline: run shift-up:scan online once"
                                    : ". Choose another with -Dshiftup.dependencyCheckVersion"),
                    e);
        }
    }

    private static boolean isRuntime(@Nullable Dependency dependency) {
        if (dependency == null || dependency.isOptional()) {
            return dependency == null;
        }
        String scope = dependency.getScope();
        return scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
    }
}
