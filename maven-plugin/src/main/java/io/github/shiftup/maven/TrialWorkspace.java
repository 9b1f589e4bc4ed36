package io.github.shiftup.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** The reactor's modules as a trial has them: other modules see the changed POMs, not those on disk. */
final class TrialWorkspace implements WorkspaceReader {
    private final WorkspaceRepository repository = new WorkspaceRepository("shift-up-trial");
    private volatile List<MavenProject> projects = List.of();

    void projects(List<MavenProject> projects) {
        this.projects = List.copyOf(projects);
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        if (!artifact.getExtension().equals("pom")) {
            return null;
        }
        return projects.stream()
                .filter(project -> project.getGroupId().equals(artifact.getGroupId())
                        && project.getArtifactId().equals(artifact.getArtifactId())
                        && project.getVersion().equals(artifact.getVersion()))
                .map(MavenProject::getFile)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return projects.stream()
                .filter(project -> project.getGroupId().equals(artifact.getGroupId())
                        && project.getArtifactId().equals(artifact.getArtifactId()))
                .map(MavenProject::getVersion)
                .toList();
    }
}
