package io.github.shiftup.maven;

import io.github.shiftup.policy.PolicyStarter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commented starter {@code shift-up.yaml} for this project. Never replaces one that is there.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", aggregator = true, threadSafe = true, requiresOnline = false)
public final class InitMojo extends SessionMojo {

    /**
     * The file to write; by default {@code shift-up.yaml} beside the reactor's root POM.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.policy")
    private @Nullable File policy;

    /**
     * Profile to start with.
     *
     * @since 0.1.0
     */
    @Parameter(property = "shiftup.profile", defaultValue = "web")
    @SuppressWarnings("NullAway.Init") // set by Maven
    private String profile;

    @Override
    public void execute() throws MojoExecutionException {
        Path root = session().getTopLevelProject().getBasedir().toPath();
        Path file = policy != null ? policy.toPath() : root.resolve("shift-up.yaml");
        String text = PolicyStarter.yaml(session().getTopLevelProject().getArtifactId(), profile);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new MojoExecutionException(file + " is there already; init replaces nothing", e);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
        getLog().info("Wrote " + file + ". Next: name your reports under 'evidence', then run");
        getLog().info("  mvn io.github.shiftup:shift-up-maven-plugin:evaluate");
    }
}
