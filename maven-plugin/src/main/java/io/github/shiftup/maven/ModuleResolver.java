package io.github.shiftup.maven;

import io.github.shiftup.maven.ModuleInventory.Dependency;
import io.github.shiftup.stream.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/** Asks Maven what a module ships: its resolved dependencies, by the build's own repositories, mirrors and offline mode. */
@Named
final class ModuleResolver {
    private final ProjectDependenciesResolver resolver;

    @Inject
    ModuleResolver(ProjectDependenciesResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * What the module ships in these scopes.
     *
     * @param scopes {@code compile}, {@code runtime}, {@code provided}, {@code system}, {@code test}
     */
    ModuleInventory resolve(MavenSession session, MavenProject project, Set<String> scopes)
            throws MojoExecutionException {
        return resolve(session.getRepositorySession(), session.getAllProjects(), project, scopes);
    }

    /**
     * What the module of a reactor ships in these scopes.
     *
     * @param reactor all its modules
     */
    ModuleInventory resolve(
            RepositorySystemSession session, List<MavenProject> reactor, MavenProject project, Set<String> scopes)
            throws MojoExecutionException {
        Set<String> siblings = reactor.stream()
                .map(sibling -> sibling.getGroupId() + ':' + sibling.getArtifactId() + ':' + sibling.getVersion())
                .collect(Collectors.toSet());
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, session);
        request.setResolutionFilter(new InScopes(scopes, siblings));
        DependencyResolutionResult result;
        try {
            result = resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "Shift Up could not resolve what " + project.getId()
                            + " ships, so nothing can be held against production: " + e.getMessage()
                            + ". Build online once, or put the missing artifacts into the local repository",
                    e);
        }
        List<Dependency> dependencies = new ArrayList<>();
        DependencyNode root = result.getDependencyGraph();
        if (root != null) {
            Deque<String> path = new ArrayDeque<>();
            path.add(project.getGroupId() + ':' + project.getArtifactId() + ':' + project.getVersion());
            for (DependencyNode child : root.getChildren()) {
                walk(child, scopes, siblings, path, new HashSet<>(), dependencies);
            }
        }
        return new ModuleInventory(project.getGroupId() + ':' + project.getArtifactId(), dependencies);
    }

    private static void walk(
            DependencyNode node,
            Set<String> scopes,
            Set<String> siblings,
            Deque<String> path,
            Set<DependencyNode> above,
            List<Dependency> dependencies)
            throws MojoExecutionException {
        if (node.getDependency() == null || !scopes.contains(scope(node)) || !above.add(node)) {
            return;
        }
        Artifact artifact = node.getArtifact();
        String id = artifact.getGroupId() + ':' + artifact.getArtifactId() + ':' + artifact.getBaseVersion();
        path.addLast(id);
        dependencies.add(new Dependency(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getExtension().isEmpty() ? "jar" : artifact.getExtension(),
                artifact.getClassifier().isEmpty() ? null : artifact.getClassifier(),
                scope(node),
                siblings.contains(id) ? null : file(artifact),
                siblings.contains(id) ? null : sha256(artifact),
                siblings.contains(id),
                List.copyOf(path)));
        for (DependencyNode child : node.getChildren()) {
            walk(child, scopes, siblings, path, above, dependencies);
        }
        path.removeLast();
        above.remove(node);
    }

    private static String scope(DependencyNode node) {
        String scope = node.getDependency().getScope();
        return scope == null || scope.isEmpty() ? "compile" : scope;
    }

    private static @Nullable Path file(Artifact artifact) {
        File file = RepositoryUtils.toArtifact(artifact).getFile();
        return file == null || !file.isFile() ? null : file.toPath();
    }

    private static @Nullable String sha256(Artifact artifact) throws MojoExecutionException {
        Path file = file(artifact);
        if (file == null) {
            return null;
        }
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new MojoExecutionException("Shift Up could not read " + file + ": " + e.getMessage(), e);
        }
    }
}
