package io.github.shiftup.maven;

import io.github.shiftup.inventory.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecution.Source;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Gathers what each module ships and tells which module comes last, so that the reactor is judged once, as a whole, also
 * when modules are built in parallel. One per session and goal, kept in the session's own data.
 */
final class ReactorCollector {
    private final Set<String> expected = new TreeSet<>();
    private final Map<String, ModuleInventory> collected = new TreeMap<>();

    private ReactorCollector(MavenSession session, MojoExecution execution) {
        for (MavenProject project : session.getProjects()) {
            if (execution.getSource() == Source.CLI || binds(project, execution)) {
                expected.add(key(project));
            }
        }
    }

    /** The collector of this session for this goal. */
    static ReactorCollector of(MavenSession session, MojoExecution execution) {
        String key = ReactorCollector.class.getName() + ':' + execution.getGoal();
        SessionData data = session.getRepositorySession().getData();
        data.set(key, null, new ReactorCollector(session, execution));
        return (ReactorCollector) data.get(key);
    }

    /**
     * Adds a module.
     *
     * @return the whole candidate if this was the last module; empty if others are still to come
     */
    synchronized Optional<Candidate> add(MavenSession session, MavenProject project, ModuleInventory module) {
        collected.put(key(project), module);
        if (!collected.keySet().containsAll(expected)) {
            return Optional.empty();
        }
        MavenProject root = session.getTopLevelProject();
        return Optional.of(CandidateAssembler.assemble(
                root.getGroupId() + ':' + root.getArtifactId(),
                root.getVersion(),
                List.copyOf(collected.values()),
                session.getProjects().size() < allProjects(session)));
    }

    private static int allProjects(MavenSession session) {
        List<MavenProject> all = session.getAllProjects();
        return all == null ? session.getProjects().size() : all.size();
    }

    private static boolean binds(MavenProject project, MojoExecution execution) {
        Plugin plugin = project.getPlugin(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(bound ->
                                bound.getGoals().contains(execution.getGoal()) && !"none".equals(bound.getPhase()));
    }

    private static String key(MavenProject project) {
        return project.getGroupId() + ':' + project.getArtifactId();
    }
}
