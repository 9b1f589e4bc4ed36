package io.github.shiftup.maven;

import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Resolves only files of dependencies in the scopes that ship. Of the reactor's own modules none are needed, and where only
 * this goal runs there are none.
 */
final class InScopes implements DependencyFilter {
    private final Set<String> scopes;
    private final Set<String> siblings;

    InScopes(Set<String> scopes, Set<String> siblings) {
        this.scopes = Set.copyOf(scopes);
        this.siblings = Set.copyOf(siblings);
    }

    @Override
    public boolean accept(DependencyNode node, List<DependencyNode> parents) {
        if (node.getDependency() == null) {
            return true;
        }
        Artifact artifact = node.getArtifact();
        if (siblings.contains(
                artifact.getGroupId() + ':' + artifact.getArtifactId() + ':' + artifact.getBaseVersion())) {
            return false;
        }
        String scope = node.getDependency().getScope();
        return scopes.contains(scope == null || scope.isEmpty() ? "compile" : scope);
    }
}
