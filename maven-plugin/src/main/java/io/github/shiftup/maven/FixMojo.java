package io.github.shiftup.maven;

import io.github.shiftup.AdvisoryFiles;
import io.github.shiftup.GateRequest;
import io.github.shiftup.PreparedGate;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.fix.Change;
import io.github.shiftup.fix.FixSearch;
import io.github.shiftup.fix.Judgement;
import io.github.shiftup.fix.Plan;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.maven.pom.PomEditException;
import io.github.shiftup.maven.pom.PomFile;
import io.github.shiftup.maven.pom.UnifiedDiff;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.scan.AdvisoryBook;
import io.github.shiftup.stream.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectBuilder;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest set of version changes in the reactor's POMs that mends what blocks: of a dependency, a property, an
 * entry of {@code dependencyManagement}, an imported BOM, a parent, or a new entry for what others bring in. Each set is
 * resolved and judged as the gate would judge it before it is proposed, and none that brings in a worse finding is. Prints the
 * difference and writes it to {@code target/shift-up/fix.patch}; the POMs change only with {@code -Dshiftup.apply}, and keep
 * their form. Says what nothing can mend, and what can be done instead.
 *
 * @since 0.1.0
 */
@Mojo(name = "fix", aggregator = true, threadSafe = true, requiresOnline = false)
public final class FixMojo extends ShippingMojo {
    private static final int WORDS_SHOWN = 6;

    private final ProjectBuilder projects;
    private final RepositorySystem repositorySystem;
    private final ModuleResolver resolver;
    private final SourceAccessProvider sources;

    /**
     * Where {@code fix.patch} is written, relative to the reactor's root; by default {@code target/shift-up}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * A snapshot to read instead of the sources that the policy names, as for {@code gate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.snapshot")
    private @Nullable String snapshot;

    /**
     * Directory of the history, relative to the reactor's root, in the place of the one that the policy names, as for
     * {@code gate}: what blocks because of a first sighting that only the ledger remembers is then mended as well.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.ledger")
    private @Nullable String ledger;

    /**
     * Whether the POMs are changed. Without it, the difference is only shown.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.apply", defaultValue = "false")
    private boolean apply;

    /**
     * How often the reactor may be resolved and judged anew in the search.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.maxTrials", defaultValue = "200")
    private int maxTrials = 200;

    @Inject
    FixMojo(
            ProjectBuilder projects,
            RepositorySystem repositorySystem,
            ModuleResolver resolver,
            SourceAccessProvider sources) {
        this.projects = projects;
        this.repositorySystem = repositorySystem;
        this.resolver = resolver;
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException {
        Path policyFile = policy();
        SourceAccess access = sources.of(session(), snapshot);
        Path folder = ReportFolder.of(session(), outputDirectory);
        Path patch = folder.resolve("fix.patch");
        try {
            Files.deleteIfExists(patch);
            PreparedGate gate = PreparedGate.of(new GateRequest(
                    policyFile, nothing(), Instant.now(), false, access, null, ledger == null ? null : at(ledger)));
            ReactorTrial trial = new ReactorTrial(
                    session(),
                    projects,
                    resolver,
                    scopes(),
                    gate,
                    advisories(policyFile, access),
                    new TrialPoms(session().getAllProjects(), folder.resolve("fix-trial")));
            Judgement before = trial.unchanged();
            if (before.blocking().isEmpty()) {
                getLog().info("Nothing blocks this build, so there is nothing to mend: "
                        + trial.verdict().outcome());
                return;
            }
            search(trial, before, patch);
        } catch (IOException | PolicyException | PomEditException e) {
            throw new MojoExecutionException("No fix could be looked for: " + e.getMessage(), e);
        }
    }

    private void search(ReactorTrial trial, Judgement before, Path patch)
            throws IOException, PomEditException, MojoExecutionException {
        List<RemoteRepository> repositories = session().getTopLevelProject().getRemoteProjectRepositories();
        RepositorySystemSession repositorySession = session().getRepositorySession();
        FixLevers levers = new FixLevers(
                PolicyLocation.root(session()).toAbsolutePath().normalize(),
                session().getProjects(),
                new KnownVersions(repositorySystem, repositorySession, repositories),
                new BomReader(repositorySystem, repositorySession, repositories)::manages,
                before.blocking());
        trial.spots(change -> levers.spot(change.lever()));
        Plan plan = FixSearch.search(levers.levers(), trial, maxTrials);
        Map<PomFile, String> changed = trial.changed(plan.changes());
        if (!plan.changes().isEmpty()) {
            propose(plan, changed, patch);
        }
        leave(plan, before, levers);
        if (apply && !changed.isEmpty()) {
            apply(changed);
        } else if (!changed.isEmpty()) {
            getLog().info("Nothing is changed yet: run again with -Dshiftup.apply, or apply " + patch);
        }
        Verdict after = afterwards(trial, plan);
        getLog().info("After it, the gate says " + after.outcome() + " (" + plan.trials() + " trials)");
    }

    private static Verdict afterwards(ReactorTrial trial, Plan plan) {
        trial.of(plan.changes());
        return trial.verdict();
    }

    private void propose(Plan plan, Map<PomFile, String> changed, Path patch) throws IOException {
        getLog().info("The smallest change that mends " + plan.mended().size() + " of what blocks:");
        for (Change change : plan.changes()) {
            getLog().info("  " + change);
        }
        plan.mended().forEach(key -> getLog().info("  mends " + key));
        List<String> lines = new ArrayList<>();
        changed.forEach((pom, text) -> lines.addAll(UnifiedDiff.of(relative(pom.path()), pom.text(), text)));
        lines.forEach(line -> getLog().info(line.replace("\r", "")));
        AtomicFiles.write(patch, out -> out.write((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8)));
    }

    private void leave(Plan plan, Judgement before, FixLevers levers) {
        plan.left().forEach((key, tried) -> {
            Decision decision = Objects.requireNonNull(before.blocking().get(key));
            getLog().warn("No version change mends " + key + ": " + decision.headline());
            List<String> words = new ArrayList<>(levers.refused(key));
            words.addAll(tried);
            if (words.isEmpty()) {
                words.add(
                        decision.seen().match().components().isEmpty()
                                ? "it is in no component of this build"
                                : "no place in this reactor's POMs decides its version");
            }
            words.stream().limit(WORDS_SHOWN).forEach(word -> getLog().warn("  " + word));
            if (words.size() > WORDS_SHOWN) {
                getLog().warn("  and " + (words.size() - WORDS_SHOWN) + " more were tried");
            }
            getLog().warn("  What can be done: " + decision.fix().action()
                    + " Exclude or replace the component, mend it where it runs and write a fix claim, or accept the risk for a"
                    + " time by a waiver.");
        });
    }

    private void apply(Map<PomFile, String> changed) throws IOException, PomEditException {
        for (Map.Entry<PomFile, String> entry : byPath(changed).values()) {
            entry.getKey().replaceBy(entry.getValue());
            getLog().info("Changed " + relative(entry.getKey().path()));
        }
    }

    private static Map<Path, Map.Entry<PomFile, String>> byPath(Map<PomFile, String> changed) {
        Map<Path, Map.Entry<PomFile, String>> byPath = new TreeMap<>();
        changed.entrySet().forEach(entry -> byPath.put(entry.getKey().path(), entry));
        return byPath;
    }

    private @Nullable AdvisoryBook advisories(Path policyFile, SourceAccess access) throws IOException {
        AdvisoryFiles files = AdvisoryFiles.of(policyFile, access).orElse(null);
        return files == null ? null : files.book(any -> true);
    }

    private String relative(Path file) {
        return PolicyLocation.root(session())
                .toAbsolutePath()
                .normalize()
                .relativize(file)
                .toString()
                .replace('\\', '/');
    }

    private Candidate nothing() {
        return new Candidate(session().getTopLevelProject().getArtifactId(), null, List.of(), List.of(), false);
    }
}
