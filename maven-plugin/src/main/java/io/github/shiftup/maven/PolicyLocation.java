package io.github.shiftup.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** Where the policy of a build lies. Relative paths mean the reactor's root, whichever module comes last. */
final class PolicyLocation {
    private static final String NAME = "shift-up.yaml";

    private PolicyLocation() {}

    /**
     * The policy's file, whether or not it is there.
     *
     * @param named by the build; null to look beside the reactor's root POM, and above it as long as there are POMs
     */
    static Path of(MavenSession session, @Nullable String named) {
        Path root = root(session);
        if (named != null) {
            return root.resolve(named);
        }
        for (Path folder = root;
                folder != null && Files.exists(folder.resolve("pom.xml"));
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve(NAME))) {
                return folder.resolve(NAME);
            }
        }
        return root.resolve(NAME);
    }

    /** The reactor's root; the working folder where there is no project. */
    static Path root(MavenSession session) {
        return session.getTopLevelProject() == null
                        || session.getTopLevelProject().getBasedir() == null
                ? Path.of("").toAbsolutePath()
                : session.getTopLevelProject().getBasedir().toPath();
    }
}
