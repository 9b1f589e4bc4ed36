package io.github.shiftup.maven;

import io.github.shiftup.Sync;
import io.github.shiftup.SyncRequest;
import io.github.shiftup.evidence.snapshot.Snapshot;
import io.github.shiftup.evidence.snapshot.SnapshotZip;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Fetches all that the policy names, evidence and intel, into an immutable snapshot, so that builds after it need no
 * network: {@code mvn -o} reads the last one, {@code -Dshiftup.snapshot} names any. All or nothing: where a required source
 * cannot be had, the last snapshot stays the last one and the build fails. Offline, nothing is fetched.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "sync",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        aggregator = true,
        requiresProject = false,
        threadSafe = true,
        requiresOnline = false)
public final class SyncMojo extends PolicyMojo {
    private final SourceAccessProvider sources;
    private final MavenProjectHelper projects;

    /**
     * A zip to write the snapshot to as well, relative to the reactor's root: to carry it to where there is no network.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshotZip")
    private @Nullable String snapshotZip;

    /**
     * Whether the snapshot becomes an artefact of this project, of the type {@code zip}: installed and deployed with it,
     * and read elsewhere with {@code from: mvn:group:artifact:LATEST:zip} or {@code -Dshiftup.snapshot=mvn:...}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.attach", defaultValue = "false")
    private boolean attach;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Inject
    SyncMojo(SourceAccessProvider sources, MavenProjectHelper projects) {
        this.sources = sources;
        this.projects = projects;
    }

    @Override
    public void execute() throws MojoExecutionException {
        SourceAccess access = sources.of(session(), null);
        if (access.offline()) {
            getLog().info("Nothing is fetched, as the build is offline; the last snapshot stays the last one");
            return;
        }
        Sync sync;
        try {
            sync = Sync.run(new SyncRequest(policy(), access, Instant.now()));
        } catch (PolicyException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The snapshot cannot be written: " + e.getMessage(), e);
        }
        sync.sources().forEach(this::log);
        Snapshot snapshot = sync.snapshot();
        if (snapshot == null) {
            sync.problems().forEach(problem -> getLog().error(problem));
            throw new MojoExecutionException(
                    "No new snapshot, the last one stays: " + sync.problems().get(0));
        }
        getLog().info("Snapshot sha256:" + snapshot.digest() + " in " + snapshot.directory());
        pack(snapshot);
    }

    private void log(SourceState source) {
        String text = source.id() + ": " + source.health() + ", " + source.findings() + " findings in "
                + source.reports() + " reports";
        if (source.health() == SourceHealth.OK) {
            getLog().info(text);
        } else {
            getLog().warn(text
                    + (source.problems().isEmpty()
                            ? ""
                            : ": " + source.problems().get(0)));
        }
    }

    private void pack(Snapshot snapshot) throws MojoExecutionException {
        try {
            if (snapshotZip != null) {
                SnapshotZip.pack(snapshot, at(snapshotZip));
            }
            if (attach && project != null && project.getFile() != null) {
                Path zip = Path.of(project.getBuild().getDirectory()).resolve("shift-up/snapshot.zip");
                SnapshotZip.pack(snapshot, zip);
                projects.attachArtifact(project, "zip", zip.toFile());
            } else if (attach) {
                throw new MojoExecutionException("shiftup.attach: there is no project to attach the snapshot to");
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The snapshot cannot be packed: " + e.getMessage(), e);
        }
    }
}
