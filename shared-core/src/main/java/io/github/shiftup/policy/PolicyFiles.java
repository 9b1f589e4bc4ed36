package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that people write; what cannot be read is a problem like any other. */
final class PolicyFiles {
    private PolicyFiles() {}

    /** The place of a file: absolute, and the same however it was written. */
    static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw PolicyException.of(name.replace('\0', '?'), "cannot be the path of a file: " + e.getReason());
        }
    }

    /**
     * The bytes of a file, at most one more than it may have: {@link YamlFile} refuses it then, and nobody held it whole.
     *
     * @param name of the file as it was written, relative to the folder
     */
    static byte[] read(Path folder, String name) {
        return read(folder, name, name);
    }

    /**
     * The same.
     *
     * @param shown what messages call it
     */
    static byte[] read(Path folder, String name, String shown) {
        Path file = resolve(folder, name);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlFile.MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw PolicyException.of(shown, "is not there (looked for " + file + ")");
        } catch (IOException e) {
            throw PolicyException.of(
                    shown, "could not be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
