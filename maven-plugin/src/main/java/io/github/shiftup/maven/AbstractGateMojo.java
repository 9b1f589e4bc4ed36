package io.github.shiftup.maven;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.LastPolicy;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.ConsoleReport;
import io.github.shiftup.report.Explanation;
import io.github.shiftup.report.Reports;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that judge have in common; they differ in what a verdict does to the build. */
abstract class AbstractGateMojo extends ShippingMojo {
    private final ModuleResolver resolver;
    private final SourceAccessProvider sources;

    /**
     * Where the verdict and its reports are written, relative to the reactor's root; by default
     * {@code target/shift-up}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * A CycloneDX SBOM, JSON or XML, relative to the reactor's root, that says what is shipped, instead of the reactor's
     * dependencies. One that lists no components, or software without a purl, is refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.sbom")
    private @Nullable String sbom;

    /**
     * Asks to skip the gate. The verdict says so, and a profile can forbid it; then the build is judged all the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.skip", defaultValue = "false")
    private boolean skip;

    /**
     * A snapshot to read instead of the sources that the policy names: {@code last}, {@code sha256:...}, a folder or a zip
     * (relative to the reactor's root), or {@code mvn:group:artifact:version:zip}. Without it, {@code -o} reads servers'
     * reports from the last snapshot, and a build online asks the sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshot")
    private @Nullable String snapshot;

    /**
     * Id or alias of a finding of which the whole chain is printed: who saw it, how it stands, what its risk is made of, which
     * rules and waivers were tried, and how its deadline was counted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.explain")
    private @Nullable String explain;

    /**
     * The verdict whose policy this build's is compared with, relative to the reactor's root; by default the one that the last
     * build left in the output directory, if it was judged by the same policy file. Where this build's policy allows more, its
     * verdict says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.lastVerdict")
    private @Nullable String lastVerdict;

    /**
     * Directory of the history, relative to the reactor's root, in the place of the one that the policy names: for agents that
     * mount the shared drive elsewhere. Where the policy names none, it gives the build one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.ledger")
    private @Nullable String ledger;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private MojoExecution execution;

    AbstractGateMojo(ModuleResolver resolver, SourceAccessProvider sources) {
        this.resolver = resolver;
        this.sources = sources;
    }

    /** Acts on a verdict whose reports are written. */
    abstract void act(Verdict verdict, Path reports) throws MojoExecutionException, MojoFailureException;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ModuleInventory module = sbom != null
                ? new ModuleInventory(project.getGroupId() + ':' + project.getArtifactId(), List.of())
                : resolver.resolve(session(), project, scopes());
        Optional<Candidate> reactor = ReactorCollector.of(session(), execution).add(session(), project, module);
        if (reactor.isEmpty()) {
            getLog().debug("Shift Up judges the reactor as a whole, with its last module");
            return;
        }
        Candidate candidate = sbom != null ? readSbom(at(sbom)) : reactor.get();
        Path reports = ReportFolder.of(session(), outputDirectory);
        GateRequest request = new GateRequest(
                policy(),
                candidate,
                Instant.now(),
                skip,
                sources.of(session(), snapshot),
                lastPolicy(reports),
                ledger == null ? null : at(ledger));
        judge(request, reports);
    }

    /** Judges a request; goals that show something else than the verdict do it instead. */
    void judge(GateRequest request, Path reports) throws MojoExecutionException, MojoFailureException {
        Verdict verdict = Gate.evaluate(request);
        write(verdict, request.candidate(), reports);
        log(ConsoleReport.lines(verdict, ConsoleColour.style(session())));
        if (explain != null) {
            Explanation.lines(verdict, explain).forEach(line -> getLog().info(line));
        }
        getLog().info("Report: " + reports.resolve("report.html"));
        remember(request, verdict);
        act(verdict, reports);
    }

    /** Records a verdict whose reports are written; only who decides does. */
    void remember(GateRequest request, Verdict verdict) throws MojoExecutionException {}

    private static Candidate readSbom(Path file) throws MojoExecutionException {
        try {
            return CycloneDxSbom.read(file);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("shiftup.sbom: " + e.getMessage(), e);
        }
    }

    private @Nullable LastPolicy lastPolicy(Path reports) throws MojoExecutionException {
        Path file = lastVerdict != null ? at(lastVerdict) : reports.resolve("verdict.json");
        if (lastVerdict == null && !Files.exists(file)) {
            return null;
        }
        try {
            return (lastVerdict != null ? LastPolicy.recordedIn(file) : LastPolicy.of(file, policy())).orElse(null);
        } catch (ReportException e) {
            if (lastVerdict != null) {
                throw new MojoExecutionException("shiftup.lastVerdict: " + e.getMessage(), e);
            }
            getLog().warn("The last verdict cannot be read, so nobody knows whether the policy became looser: "
                    + e.getMessage());
            return null;
        }
    }

    /** Whether this is the module with which the reactor begins. */
    boolean isAtRoot() {
        return session().getTopLevelProject().equals(project);
    }

    private static void write(Verdict verdict, Candidate candidate, Path reports) throws MojoExecutionException {
        try {
            Reports.writeAll(verdict, reports);
            AtomicFiles.write(reports.resolve("candidate.cdx.json"), out -> CycloneDxSbom.write(candidate, out));
        } catch (UncheckedIOException | IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    void log(List<ConsoleLine> lines) {
        for (ConsoleLine line : lines) {
            switch (line.level()) {
                case ERROR -> getLog().error(line.text());
                case WARN -> getLog().warn(line.text());
                case INFO -> getLog().info(line.text());
            }
        }
    }
}
