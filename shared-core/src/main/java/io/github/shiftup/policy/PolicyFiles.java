package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that people write; what cannot be read is a problem like any other. */
final class PolicyFiles {
    private PolicyFiles() {}

    /**
     * The bytes of a file.
     *
     * @param name for messages
     */
    static byte[] read(Path file, String name) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw PolicyException.of(
                    name, "is not there (looked for " + file.toAbsolutePath().normalize() + ")");
        } catch (IOException e) {
            throw PolicyException.of(name, "could not be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
