package io.github.shiftup.evidence.fetch;

import io.github.shiftup.evidence.fetch.FetchException.Kind;
import java.nio.file.Path;

/** The repositories of the host's build. */
@FunctionalInterface
public interface Artifacts {
    /** For hosts without repositories. */
    Artifacts NONE = coordinates -> {
        throw new FetchException(Kind.UNREACHABLE, coordinates + ": artefacts can be resolved in a Maven build only");
    };

    /**
     * An artefact's file.
     *
     * @param version that was resolved: a release or a snapshot with its time
     * @param file on this machine
     */
    record Resolved(String version, Path file) {}

    /**
     * Resolves with the build's own repositories, mirrors, credentials and offline mode.
     *
     * @throws FetchException of the kind {@code MISSING} if no repository has it
     */
    Resolved resolve(MavenCoordinates coordinates) throws FetchException;
}
