package io.github.shiftup.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real reports and figures that the tests read in place and that are no part of the project. */
public final class SharedData {
    private SharedData() {}

    /** A folder or file below the shared data. Without it the test is aborted, loudly. */
    public static Path require(String path) {
        Path shared = Path.of(System.getProperty("shiftup.shared", "../../shared"));
        Path wanted = shared.resolve(path);
        if (!Files.exists(wanted)) {
            System.err.println("NOT TESTED against real data: "
                    + wanted.toAbsolutePath().normalize() + " is not there. Set -Dshiftup.shared to where it is.");
            abort("no shared data at " + wanted);
        }
        return wanted;
    }
}
