package io.github.shiftup.maven;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that asks its build where it is. */
abstract class SessionMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private MavenSession session;

    MavenSession session() {
        return session;
    }

    /** A path as the build names it: relative to the reactor's root, or to the working folder where there is no project. */
    Path at(String path) {
        return PolicyLocation.root(session).resolve(path);
    }

    /** The moment that {@code shiftup.asOf} names; now if it names none. */
    static Instant moment(@Nullable String asOf) throws MojoExecutionException {
        if (asOf == null) {
            return Instant.now();
        }
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException(
                    "shiftup.asOf: \"" + asOf + "\" is no time in UTC such as 2026-12-01T08:00:00Z", e);
        }
    }
}
