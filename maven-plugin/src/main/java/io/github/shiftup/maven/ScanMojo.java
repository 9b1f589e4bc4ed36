package io.github.shiftup.maven;

import io.github.shiftup.AdvisoryFiles;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.maven.odc.OdcRun;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.scan.AdvisoryBook;
import io.github.shiftup.scan.AdvisoryScan;
import io.github.shiftup.scan.Agreement;
import io.github.shiftup.scan.ScanFile;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for weaknesses of what the reactor ships that no sensor reported: by the advisories that the policy names
 * ({@code intel.advisories}), by coordinates and version order; and, where it is asked for, by OWASP Dependency-Check, which
 * is resolved only then and runs in a JVM of its own, offline. What is found is written to {@code target/shift-up/scan}; an
 * evidence entry with the id {@code scan} that reads this folder brings it into the gate, which keeps it apart from what was
 * seen in production.
 *
 * @since 0.1.0
 */
@Mojo(name = "scan", aggregator = true, threadSafe = true, requiresOnline = false)
public final class ScanMojo extends ShippingMojo {
    private static final String ADVISORIES = "advisories";
    private static final String DEPENDENCY_CHECK = "dependency-check";
    private static final int SHOWN = 20;

    private final ModuleResolver resolver;
    private final OdcResolver engines;
    private final SourceAccessProvider sources;

    /**
     * Where the folder {@code scan} is made, relative to the reactor's root; by default {@code target/shift-up}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * Who scans: {@code advisories}, {@code dependency-check}, or both.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.scanners", defaultValue = "advisories")
    private List<String> scanners = List.of();

    /**
     * The version of Dependency-Check's engine; 12.2.2 or newer.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.dependencyCheckVersion", defaultValue = "12.2.2")
    private String dependencyCheckVersion = "12.2.2";

    /**
     * Dependency-Check's data directory, relative to the reactor's root; by default {@code .shift-up/dependency-check}
     * beside the local repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.dependencyCheckData")
    private @Nullable String dependencyCheckData;

    /**
     * A mirrored NVD feed to update Dependency-Check's data from, {@code file:} or {@code https:}, a folder with
     * {@code nvdcve-2002.json.gz} to this year's and {@code nvdcve-modified.json.gz}. Without it, the data are used as they
     * are, and nobody is asked.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.nvdFeed")
    private @Nullable String nvdFeed;

    /**
     * How old the newest of Dependency-Check's data may be, in days; older ones are refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.maxDataAge", defaultValue = "7")
    private int maxDataAge = 7;

    /**
     * After how many minutes Dependency-Check is stopped.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.scanTimeout", defaultValue = "30")
    private int scanTimeout = 30;

    @Inject
    ScanMojo(ModuleResolver resolver, OdcResolver engines, SourceAccessProvider sources) {
        this.resolver = resolver;
        this.engines = engines;
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException {
        Set<String> wanted = checkedScanners();
        Reactor reactor = Reactor.of(session(), resolver, scopes());
        Path folder = ReportFolder.of(session(), outputDirectory);
        Path scan = folder.resolve("scan");
        try {
            List<Finding> ours = wanted.contains(ADVISORIES) ? byAdvisories(reactor.candidate(), scan) : null;
            List<Finding> theirs = wanted.contains(DEPENDENCY_CHECK) ? byDependencyCheck(reactor, folder, scan) : null;
            if (ours != null && theirs != null) {
                compare(Agreement.of(reactor.candidate(), ours, theirs), folder);
            }
        } catch (IOException | PolicyException | ReportException e) {
            throw new MojoExecutionException("The scan is not done: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The scan was interrupted", e);
        }
    }

    private Set<String> checkedScanners() throws MojoExecutionException {
        Set<String> wanted = scanners.stream().map(String::strip).collect(Collectors.toSet());
        for (String scanner : wanted) {
            if (!scanner.equals(ADVISORIES) && !scanner.equals(DEPENDENCY_CHECK)) {
                throw new MojoExecutionException("shiftup.scanners: there is none called \"" + scanner
                        + "\"; known are " + ADVISORIES + " and " + DEPENDENCY_CHECK);
            }
        }
        return wanted;
    }

    private List<Finding> byAdvisories(Candidate candidate, Path scan) throws IOException, MojoExecutionException {
        Path file = scan.resolve("advisories.jsonl");
        Files.deleteIfExists(file);
        SourceAccess access = sources.of(session(), null);
        AdvisoryFiles files = AdvisoryFiles.of(policy(), access)
                .orElseThrow(() -> new MojoExecutionException(
                        "The policy names no advisories to scan by. Put OSV records under intel.advisories, or scan with"
                                + " -Dshiftup.scanners=" + DEPENDENCY_CHECK));
        Set<String> shipped = candidate.components().stream()
                .map(component -> component.coordinates().displayName())
                .collect(Collectors.toSet());
        long start = System.nanoTime();
        AdvisoryBook book = files.book(shipped::contains);
        AdvisoryScan found = AdvisoryScan.of(candidate, book, files::advisories);
        ScanFile.write(file, found.components(), found.findings());
        getLog().info("By " + book.records() + " advisories: "
                + found.findings().size() + " findings in " + found.components() + " components, " + seconds(start));
        found.undecided()
                .forEach(each ->
                        getLog().warn("Nothing tells whether the version that is shipped is affected: " + each));
        show(found.findings());
        return found.findings();
    }

    private List<Finding> byDependencyCheck(Reactor reactor, Path folder, Path scan)
            throws IOException, InterruptedException, MojoExecutionException {
        Path report = scan.resolve("dependency-check.json");
        Files.deleteIfExists(report);
        Path data = dependencyCheckData != null
                ? at(dependencyCheckData)
                : Objects.requireNonNull(sources.of(session(), null).cache()).resolve(DEPENDENCY_CHECK);
        List<Path> engine = engines.resolve(session(), dependencyCheckVersion);
        long start = System.nanoTime();
        new OdcRun(engine, data, nvdFeed, Duration.ofDays(maxDataAge), Duration.ofMinutes(scanTimeout))
                .scan(reactor.files(), folder.resolve(DEPENDENCY_CHECK), report, Instant.now());
        List<Finding> findings = new ArrayList<>();
        ReportReaders.read(
                new Report(Provenance.SCAN, ReportDocument.ofFile(report, report.toString()), Limits.DEFAULT),
                DEPENDENCY_CHECK,
                findings::add);
        getLog().info("By Dependency-Check " + dependencyCheckVersion + ": " + findings.size() + " findings in "
                + reactor.files().size() + " files, " + seconds(start));
        show(findings);
        return findings;
    }

    private void show(List<Finding> findings) {
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> getLog().info("  " + finding.id() + ' ' + finding.level()
                        + (finding.subject() == null ? "" : " in " + name(finding))));
        if (findings.size() > SHOWN) {
            getLog().info("  and " + (findings.size() - SHOWN) + " more");
        }
    }

    private static String name(Finding finding) {
        var subject = Objects.requireNonNull(finding.subject());
        return subject.purl() != null ? subject.purl() : String.valueOf(subject.name());
    }

    private void compare(Agreement agreement, Path folder) throws IOException {
        getLog().info("Both found " + agreement.both().size() + ", only the advisories "
                + agreement.first().size() + ", only Dependency-Check "
                + agreement.second().size());
        Path file = folder.resolve("scan-agreement.txt");
        AtomicFiles.write(file, out -> {
            StringBuilder text = new StringBuilder();
            agreement
                    .both()
                    .forEach(entry ->
                            text.append("both              ").append(entry).append('\n'));
            agreement
                    .first()
                    .forEach(entry ->
                            text.append("advisories        ").append(entry).append('\n'));
            agreement
                    .second()
                    .forEach(entry ->
                            text.append("dependency-check  ").append(entry).append('\n'));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        });
        getLog().info("Who found what: " + file);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
    }
}
