package io.github.shiftup.maven;

import io.github.shiftup.LedgerSummary;
import io.github.shiftup.LedgerUpload;
import io.github.shiftup.ledger.Deployments;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import io.github.shiftup.ledger.LedgerCopy;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.ledger.LedgerProblem;
import io.github.shiftup.ledger.Retention;
import io.github.shiftup.policy.LedgerSpec;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the ledger in which {@code gate} records its verdicts: says what is in it, and verifies every record against its
 * name and against those that follow it. Fails where a record is missing, edited, cut off or in a wrong place. On request it
 * records a deployment, or takes old records away. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "ledger", aggregator = true, requiresProject = false, threadSafe = true, requiresOnline = false)
public final class LedgerMojo extends SessionMojo {

    /**
     * Directory of the ledger, relative to the reactor's root or the working folder; by default the one that
     * {@code shift-up.yaml} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.ledger")
    private @Nullable String ledger;

    /**
     * The service to prune, or of which a deployment is recorded; by default the one that {@code shift-up.yaml} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.service")
    private @Nullable String service;

    /**
     * Records that the last candidate of the service has come to this environment: for the pipeline that deploys it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.deployed")
    private @Nullable String deployed;

    /**
     * Version of the candidate that was deployed, if it is not the last one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.version")
    private @Nullable String version;

    /**
     * Digest of the candidate that was deployed, {@code sha256:...}, as its verdict names it, if it is not the last one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.candidate")
    private @Nullable String candidate;

    /**
     * The image that was deployed, as the platform names it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.image")
    private @Nullable String image;

    /**
     * Digest of that image, {@code sha256:...}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.imageDigest")
    private @Nullable String imageDigest;

    /**
     * Takes records away that are older, such as {@code 365d}; first and last sightings stay, so that no deadline begins anew,
     * and so do the last verdict, candidate and deployments. Without {@code shiftup.apply} it only says how many would go. What the
     * profile of the {@code shift-up.yaml} here keeps is not taken.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.prune")
    private @Nullable String prune;

    /**
     * Sends every record that is not there yet to a server that takes files ({@code PUT}): {@code https} address of the folder, or
     * {@code http} for this machine. Fails where some did not arrive; the next run sends them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.copyTo")
    private @Nullable String copyTo;

    /**
     * Server of {@code settings.xml} with the credentials for {@code shiftup.copyTo}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.serverId")
    private @Nullable String serverId;

    /**
     * Whether to prune indeed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.apply", defaultValue = "false")
    private boolean apply;

    private final SourceAccessProvider sources;

    @Inject
    LedgerMojo(SourceAccessProvider sources) {
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (Stream.of(deployed, prune, copyTo).filter(Objects::nonNull).count() > 1) {
            throw new MojoExecutionException(
                    "shiftup.deployed, shiftup.prune and shiftup.copyTo are three things to do;"
                            + " ask for one at a time, so that none is left undone in silence");
        }
        Optional<Policy> policy = policy();
        Ledger kept = Ledger.in(directory(policy));
        Instant now = Instant.now();
        try {
            if (deployed != null) {
                deploy(kept, serviceOf(policy, "shiftup.deployed"), deployed, now);
            } else if (prune != null) {
                prune(kept, serviceOf(policy, "shiftup.prune"), age(prune), policy, now);
            } else if (copyTo != null) {
                copy(kept, copyTo);
            } else {
                verify(kept, now);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The ledger " + kept.root() + " cannot be read or written: "
                            + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private void verify(Ledger kept, Instant now) throws IOException, MojoFailureException, MojoExecutionException {
        if (!Files.isDirectory(kept.root())) {
            throw new MojoExecutionException("There is no ledger in " + kept.root()
                    + ": the first gate that records a verdict makes it. Name it with -Dshiftup.ledger=DIRECTORY");
        }
        LedgerCheck check = LedgerCheck.of(kept, now);
        LedgerSummary.of(kept).lines().forEach(line -> getLog().info(line));
        for (LedgerProblem problem : check.problems()) {
            String text = kept.root().relativize(problem.file()) + " " + problem.text();
            if (problem.type().breaks()) {
                getLog().error(text);
            } else {
                getLog().warn(text);
            }
        }
        if (!check.isClean()) {
            throw new MojoFailureException("Shift Up: the ledger " + kept.root() + " is not what was written");
        }
        getLog().info("Verified: " + check.records() + (check.records() == 1 ? " record" : " records") + " in "
                + kept.root());
    }

    private void deploy(Ledger kept, String of, String environment, Instant now) throws IOException {
        LedgerFile record = Deployments.record(kept, of, environment, version, candidate, image, imageDigest, now);
        getLog().info("Recorded: " + of + " is deployed to " + environment + " (" + record.file() + ")");
    }

    private void prune(Ledger kept, String of, Duration age, Optional<Policy> policy, Instant now)
            throws IOException, MojoExecutionException {
        Sourced<Duration> least = policy.flatMap(each -> each.profile().find(Parameters.RETENTION))
                .orElse(null);
        if (least != null && age.compareTo(least.value()) < 0) {
            throw new MojoExecutionException(
                    "Records are kept for " + Durations.text(least.value()) + ", as the profile of "
                            + PolicyLocation.of(session(), null) + " says (retention); nothing younger is pruned");
        }
        Instant before = now.minus(age);
        if (!apply) {
            int old = Retention.old(kept, of, before);
            getLog().info(old + (old == 1 ? " record of " : " records of ") + of + " from before " + before
                    + " would be taken away. To do it: -Dshiftup.apply");
            return;
        }
        int gone = Retention.prune(kept, of, before, now);
        getLog().info(gone + (gone == 1 ? " record" : " records") + " of " + of + " from before " + before
                + " taken away; their sightings are kept");
    }

    private void copy(Ledger kept, String to) throws IOException, MojoExecutionException {
        LedgerCopy.Result result = LedgerUpload.send(kept, to, serverId, sources.of(session(), null));
        getLog().info("Sent: " + result.sent() + (result.sent() == 1 ? " record" : " records") + " of " + kept.root());
        if (result.waiting() > 0) {
            throw new MojoExecutionException(
                    result.waiting() + (result.waiting() == 1 ? " record was" : " records were")
                            + " not sent and wait for the next run: " + result.problem());
        }
    }

    private static Duration age(String text) {
        return Durations.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("shiftup.prune is \"" + text + "\", not an age such as 365d"));
    }

    private Optional<Policy> policy() throws MojoExecutionException {
        Path file = PolicyLocation.of(session(), null);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PolicyLoader.load(file));
        } catch (PolicyException e) {
            // Without it nobody knows how long records have to be kept.
            if (ledger != null && prune == null && (service != null || deployed == null)) {
                return Optional.empty();
            }
            throw new MojoExecutionException(file + ": " + e.getMessage(), e);
        }
    }

    private Path directory(Optional<Policy> policy) throws MojoExecutionException {
        if (ledger != null) {
            return at(ledger);
        }
        LedgerSpec named = policy.map(Policy::ledger).orElse(null);
        if (named == null) {
            throw new MojoExecutionException("No ledger is named: neither by -Dshiftup.ledger=DIRECTORY nor by the key"
                    + " \"ledger\" of a shift-up.yaml here");
        }
        return named.directory(PolicyLocation.of(session(), null));
    }

    private String serviceOf(Optional<Policy> policy, String what) {
        if (service != null) {
            return service;
        }
        return policy.map(each -> each.identity().service())
                .orElseThrow(() -> new IllegalArgumentException(what
                        + " needs a service: name it with -Dshiftup.service=NAME, or run beside its shift-up.yaml"));
    }
}
