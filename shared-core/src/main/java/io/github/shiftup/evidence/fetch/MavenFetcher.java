package io.github.shiftup.evidence.fetch;

import io.github.shiftup.evidence.fetch.Artifacts.Resolved;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are deployed as artefacts. When an artefact was deployed or downloaded says nothing of the report's age, so
 * no time is told.
 */
public final class MavenFetcher implements SourceFetcher {
    private final Artifacts artifacts;

    public MavenFetcher(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
        String problem = MavenCoordinates.problem(request.from());
        if (problem != null) {
            throw new FetchException(Kind.UNREACHABLE, request.from() + " " + problem);
        }
        MavenCoordinates coordinates = MavenCoordinates.of(request.from());
        Resolved report = artifacts.resolve(coordinates);
        MavenCoordinates resolved = coordinates.withVersion(report.version());
        return Fetched.now(List.of(new FetchedFile(
                resolved.toString(),
                report.file(),
                signature(resolved, request.signatureSuffix()),
                null,
                TimeBasis.SERVER,
                null,
                null)));
    }

    /** The signature is deployed beside the report, of the version that was resolved. */
    private @Nullable Path signature(MavenCoordinates resolved, @Nullable String suffix) throws FetchException {
        if (suffix == null) {
            return null;
        }
        try {
            return artifacts
                    .resolve(resolved.withType(resolved.type() + suffix))
                    .file();
        } catch (FetchException e) {
            if (e.kind() == Kind.MISSING) {
                return null;
            }
            throw e;
        }
    }
}
