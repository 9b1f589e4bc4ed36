package io.github.shiftup.maven;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.maven.ModuleInventory.Dependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** What a reactor as a whole ships, for goals that run once for all of it. */
record Reactor(Candidate candidate, List<ModuleInventory> modules) {

    Reactor {
        modules = List.copyOf(modules);
    }

    static Reactor of(MavenSession session, ModuleResolver resolver, Set<String> scopes) throws MojoExecutionException {
        List<ModuleInventory> modules = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            modules.add(resolver.resolve(session, project, scopes));
        }
        return of(session, modules);
    }

    /** What these modules of a session ship. */
    static Reactor of(MavenSession session, List<ModuleInventory> modules) {
        MavenProject root = session.getTopLevelProject();
        List<MavenProject> all = session.getAllProjects();
        return new Reactor(
                CandidateAssembler.assemble(
                        root.getGroupId() + ':' + root.getArtifactId(),
                        root.getVersion(),
                        modules,
                        all != null && session.getProjects().size() < all.size()),
                modules);
    }

    /** All files from outside the reactor, each once, sorted. */
    List<Path> files() {
        return modules.stream()
                .flatMap(module -> module.dependencies().stream())
                .map(Dependency::file)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
