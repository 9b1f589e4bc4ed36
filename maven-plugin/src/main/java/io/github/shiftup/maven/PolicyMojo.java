package io.github.shiftup.maven;

import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that reads the build's policy. */
abstract class PolicyMojo extends SessionMojo {

    /**
     * The policy, relative to the reactor's root. By default {@code shift-up.yaml} beside the reactor's root POM, or in the
     * nearest folder above that has a POM.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.policy")
    private @Nullable String policy;

    /** Whether or not it is there. */
    Path policy() {
        return PolicyLocation.of(session(), policy);
    }
}
