package io.github.shiftup.maven;

import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/** The scopes that a build names. */
final class Scopes {
    private static final Set<String> KNOWN = Set.of("compile", "runtime", "provided", "system", "test");

    private Scopes() {}

    static Set<String> checked(List<String> scopes) throws MojoExecutionException {
        for (String scope : scopes) {
            if (!KNOWN.contains(scope.strip())) {
                throw new MojoExecutionException("shiftup.scopes: \"" + scope
                        + "\" is no scope; known are compile, runtime, provided, system, test");
            }
        }
        return Set.copyOf(scopes.stream().map(String::strip).toList());
    }
}
