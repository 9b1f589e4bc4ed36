package io.github.shiftup.inventory;

import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of what runs.
 *
 * @param format {@code cyclonedx}, {@code kubernetes}, {@code dependency-track}
 * @param time when it was made; null if it does not say
 * @param deployments in its order
 * @param remarks on what it holds and is not taken for something that runs
 */
public record DeploymentList(
        String format, @Nullable Instant time, List<Deployment> deployments, List<String> remarks) {

    public DeploymentList {
        deployments = List.copyOf(deployments);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a list: the CycloneDX SBOM of something that runs (JSON or XML), {@code kubectl get pods -o json},
     * trivy-operator's SbomReports, or the projects of Dependency-Track ({@code /api/v1/project}). YAML is as good as JSON.
     *
     * @throws ReportException if it is none of these, or cannot be read to its end: nothing of it counts then
     */
    public static DeploymentList read(Path file, String location) {
        return DeploymentReader.read(ReportDocument.ofFile(file, location));
    }
}
