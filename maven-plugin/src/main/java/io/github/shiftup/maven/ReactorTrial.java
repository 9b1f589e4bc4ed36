package io.github.shiftup.maven;

import io.github.shiftup.PreparedGate;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.fix.Change;
import io.github.shiftup.fix.Judgement;
import io.github.shiftup.fix.Outcome;
import io.github.shiftup.fix.Trial;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.maven.pom.PomEditException;
import io.github.shiftup.maven.pom.PomFile;
import io.github.shiftup.maven.pom.Spot;
import io.github.shiftup.maven.pom.SpotChange;
import io.github.shiftup.scan.AdvisoryBook;
import io.github.shiftup.scan.AdvisoryScan;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Resolves anew what the reactor would ship with other versions in its POMs, and judges it. The POMs on disk are not touched:
 * changed copies are read in their place.
 */
final class ReactorTrial implements Trial {
    private static final String NO_MODEL_CACHE = "maven.defaultProjectBuilder.disableGlobalModelCache";

    private final MavenSession session;
    private final ProjectBuilder projects;
    private final ModuleResolver resolver;
    private final Set<String> scopes;
    private final PreparedGate gate;
    private final @Nullable AdvisoryBook book;
    private final TrialPoms poms;
    private Function<Change, Spot> spots = change -> {
        throw new IllegalStateException("No spot is known of " + change);
    };
    private @Nullable Judgement before;
    private @Nullable Verdict lastVerdict;

    ReactorTrial(
            MavenSession session,
            ProjectBuilder projects,
            ModuleResolver resolver,
            Set<String> scopes,
            PreparedGate gate,
            @Nullable AdvisoryBook book,
            TrialPoms poms) {
        this.session = session;
        this.projects = projects;
        this.resolver = resolver;
        this.scopes = scopes;
        this.gate = gate;
        this.book = book;
        this.poms = poms;
    }

    /** The reactor as it is: what all trials are compared with. */
    Judgement unchanged() throws MojoExecutionException {
        Judgement judgement = judged(Map.of());
        before = judgement;
        return judgement;
    }

    /** Says where the changes of trials are. */
    void spots(Function<Change, Spot> spots) {
        this.spots = spots;
    }

    /** What was judged last. */
    Verdict verdict() {
        return Objects.requireNonNull(lastVerdict);
    }

    @Override
    public Outcome of(List<Change> changes) {
        try {
            return judged(changed(changes)).since(Objects.requireNonNull(before));
        } catch (PomEditException | MojoExecutionException e) {
            return Outcome.failed(firstLine(String.valueOf(e.getMessage())));
        }
    }

    /** The POMs that these changes change, with their text after them. */
    Map<PomFile, String> changed(List<Change> changes) throws PomEditException {
        Map<Path, List<SpotChange>> byFile = new TreeMap<>();
        for (Change change : changes) {
            Spot spot = spots.apply(change);
            byFile.computeIfAbsent(TrialPoms.normal(spot.file()), any -> new ArrayList<>())
                    .add(new SpotChange(spot, change.to()));
        }
        Map<PomFile, String> changed = new LinkedHashMap<>();
        for (Map.Entry<Path, List<SpotChange>> entry : byFile.entrySet()) {
            PomFile pom = poms.at(entry.getKey());
            if (pom == null) {
                throw new PomEditException(entry.getKey() + " is no POM of this reactor");
            }
            changed.put(pom, pom.with(entry.getValue()));
        }
        return changed;
    }

    private Judgement judged(Map<PomFile, String> changed) throws MojoExecutionException {
        Candidate candidate = resolved(changed);
        Verdict verdict = gate.evaluate(candidate);
        lastVerdict = verdict;
        if (verdict.outcome() == io.github.shiftup.gate.Outcome.NOT_EVALUATED) {
            throw new MojoExecutionException("Shift Up could not evaluate this build against production"
                    + (verdict.reasons().isEmpty()
                            ? ""
                            : ": " + verdict.reasons().get(0)));
        }
        List<Finding> known = book == null
                ? List.of()
                : AdvisoryScan.of(candidate, book, Advisories::none).findings();
        return Judgement.of(verdict, known);
    }

    private Candidate resolved(Map<PomFile, String> changed) throws MojoExecutionException {
        try {
            poms.write(changed);
            DefaultRepositorySystemSession trial = new DefaultRepositorySystemSession(session.getRepositorySession());
            TrialWorkspace workspace = new TrialWorkspace();
            trial.setWorkspaceReader(workspace);
            // The cache remembers what POMs said by their coordinates, and those of the reactor say something else now.
            trial.setCache(new DefaultRepositoryCache());
            List<MavenProject> reactor = build(trial);
            workspace.projects(reactor);
            Set<String> built =
                    session.getProjects().stream().map(ReactorTrial::key).collect(Collectors.toSet());
            List<ModuleInventory> modules = new ArrayList<>();
            for (MavenProject project : reactor) {
                if (built.contains(key(project))) {
                    modules.add(resolver.resolve(trial, reactor, project, scopes));
                }
            }
            return Reactor.of(session, modules).candidate();
        } finally {
            poms.sweep();
        }
    }

    private List<MavenProject> build(DefaultRepositorySystemSession trial) throws MojoExecutionException {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        request.setRepositorySession(trial);
        // Maven remembers models by their coordinates for as long as it lives; those of a trial are others each time.
        String kept = System.getProperty(NO_MODEL_CACHE);
        System.setProperty(NO_MODEL_CACHE, "true");
        File root = poms.copy(
                        TrialPoms.normal(session.getTopLevelProject().getFile().toPath()))
                .toFile();
        try {
            return projects.build(List.of(root), true, request).stream()
                    .map(ProjectBuildingResult::getProject)
                    .toList();
        } catch (ProjectBuildingException e) {
            throw new MojoExecutionException("the changed POMs cannot be read: " + e.getMessage(), e);
        } finally {
            if (kept == null) {
                System.clearProperty(NO_MODEL_CACHE);
            } else {
                System.setProperty(NO_MODEL_CACHE, kept);
            }
        }
    }

    private static String key(MavenProject project) {
        return project.getGroupId() + ':' + project.getArtifactId();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
