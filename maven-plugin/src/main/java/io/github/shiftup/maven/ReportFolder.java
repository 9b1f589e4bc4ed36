package io.github.shiftup.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** Where a build's reports go. */
final class ReportFolder {
    private ReportFolder() {}

    /**
     * The folder, whether or not it is there.
     *
     * @param named by the build, relative to the reactor's root; null for {@code target/shift-up} there
     */
    static Path of(MavenSession session, @Nullable String named) {
        return named != null
                ? PolicyLocation.root(session).resolve(named)
                : Path.of(session.getTopLevelProject().getBuild().getDirectory())
                        .resolve("shift-up");
    }
}
