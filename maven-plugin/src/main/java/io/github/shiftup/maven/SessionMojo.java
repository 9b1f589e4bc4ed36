package io.github.shiftup.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;

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
}
