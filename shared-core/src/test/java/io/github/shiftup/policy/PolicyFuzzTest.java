package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.testing.Fuzzing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged policy is refused with problems that have a place, or it is a policy. */
class PolicyFuzzTest {
    @TempDir
    Path folder;

    @Test
    void aPolicyIsReadOrRefusedWithPlaces() throws Exception {
        Path file = folder.resolve("shift-up.yaml");
        Fuzzing.hold("policy", seeds(), 250, text -> {
            write(file, text);
            try {
                assertThat(PolicyLoader.load(file).identity().service()).isNotBlank();
            } catch (PolicyException e) {
                assertThat(e.problems()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(Objects.requireNonNull(e.getMessage()).chars())
                        .noneMatch(c -> Character.isISOControl(c) && c != '\n');
            }
        });
    }

    private static List<byte[]> seeds() throws IOException, URISyntaxException {
        List<byte[]> seeds = new ArrayList<>();
        for (String folder : List.of("every-key", "errors")) {
            Path root = Path.of(Objects.requireNonNull(PolicyFuzzTest.class.getResource(folder))
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    seeds.add(Files.readAllBytes(file));
                    if (folder.equals("every-key")) {
                        // Half of all damage is done to what is whole.
                        for (int i = 0; i < 30; i++) {
                            seeds.add(Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return seeds;
    }

    private static void write(Path file, byte[] text) {
        try {
            Files.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
