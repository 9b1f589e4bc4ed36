package io.github.shiftup.maven;

import java.util.List;
import java.util.Set;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;

/** Resolves only files of dependencies in the scopes that ship. */
final class InScopes implements DependencyFilter {
    private final Set<String> scopes;

    InScopes(Set<String> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    @Override
    public boolean accept(DependencyNode node, List<DependencyNode> parents) {
        if (node.getDependency() == null) {
            return true;
        }
        String scope = node.getDependency().getScope();
        return scopes.contains(scope == null || scope.isEmpty() ? "compile" : scope);
    }
}
