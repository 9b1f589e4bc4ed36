package io.github.shiftup.maven;

import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about what the build ships. */
abstract class ShippingMojo extends PolicyMojo {

    /**
     * Scopes of the dependencies that this build ships: any of {@code compile}, {@code runtime}, {@code provided},
     * {@code system}, {@code test}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.scopes", defaultValue = "compile,runtime")
    private List<String> scopes = List.of();

    /** @throws MojoExecutionException if one of them is none */
    Set<String> scopes() throws MojoExecutionException {
        return Scopes.checked(scopes);
    }
}
