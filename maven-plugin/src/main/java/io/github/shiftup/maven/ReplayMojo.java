package io.github.shiftup.maven;

import io.github.shiftup.Replay;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.stream.ReportException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Proves a verdict: judges the same candidate again by the same policy, evidence and intel, for the same moment, and holds
 * the result against the recorded {@code verdict.json}, byte for byte. Fails, and says what differs, if the two are not
 * equal. Writes nothing and needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "replay", requiresProject = false, threadSafe = true, requiresOnline = false)
public final class ReplayMojo extends SessionMojo {

    private final SourceAccessProvider sources;

    /**
     * The recorded verdict.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.verdict", defaultValue = "target/shift-up/verdict.json")
    private String verdict = "";

    /**
     * The candidate that was judged; by default {@code candidate.cdx.json} beside the verdict.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.sbom")
    private @Nullable String sbom;

    /**
     * The policy; by default {@code shift-up.yaml} in the nearest folder above the verdict that has one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.policy")
    private @Nullable String policy;

    /**
     * The snapshot that was read: {@code last}, {@code sha256:...}, a folder, a zip or {@code mvn:...}; by default the files
     * that the policy names. Reports of servers are proved with a snapshot only.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshot")
    private @Nullable String snapshot;

    /**
     * Directory of the history that the verdict remembered, relative to the working folder, if it does not lie where the policy
     * says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.ledger")
    private @Nullable String ledger;

    @Inject
    ReplayMojo(SourceAccessProvider sources) {
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path file = Path.of(verdict).toAbsolutePath().normalize();
        Path candidate = sbom != null ? Path.of(sbom) : file.resolveSibling("candidate.cdx.json");
        Replay replay;
        try {
            replay = Replay.of(file, candidate, policyFor(file), access(), ledger == null ? null : Path.of(ledger));
        } catch (ReportException e) {
            throw new MojoExecutionException(
                    "shiftup.verdict: " + e.getMessage() + "; name a verdict.json that the goal gate wrote", e);
        }
        if (!replay.proves()) {
            replay.differences().forEach(difference -> getLog().error(difference));
            throw new MojoFailureException("The verdict in " + file + " does not come out again: "
                    + replay.differences().get(0));
        }
        getLog().info("Proved: " + replay.verdict().outcome() + " for "
                + replay.verdict().candidateName() + " at " + replay.verdict().asOf()
                + " comes out again, byte for byte (" + file + ")");
    }

    private SourceAccess access() {
        return snapshot == null ? SourceAccess.FILES : sources.of(session(), snapshot);
    }

    private Path policyFor(Path file) throws MojoExecutionException {
        if (policy != null) {
            return Path.of(policy);
        }
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shift-up.yaml");
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new MojoExecutionException(
                "No shift-up.yaml in " + file.getParent() + " or above it; name it with -Dshiftup.policy=FILE");
    }
}
