package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a policy with a mistake answers, to the letter. A case is a folder with a {@code shift-up.yaml}, what it names, and
 * the whole answer in {@code expected.txt}; the folder's name says what is wrong.
 */
class PolicyErrorsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsToldWithItsPlaceAndWhatToDo(String name) throws Exception {
        Path folder = folder().resolve(name);

        PolicyException refusal =
                catchThrowableOfType(PolicyException.class, () -> PolicyLoader.load(folder.resolve("shift-up.yaml")));

        assertThat(refusal).as("the policy is refused").isNotNull();
        assertThat(refusal.problems()).doesNotHaveDuplicates();
        String told = Objects.requireNonNull(refusal.getMessage()).replace(folder.toString(), "(folder)") + "\n";
        String expected = expected(folder);
        if (!told.equals(expected)) {
            Path written = Path.of("target", "golden", "policy", name + ".txt");
            Files.createDirectories(written.getParent());
            Files.writeString(written, told);
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void thereAreCases() throws Exception {
        assertThat(cases()).hasSizeGreaterThan(50);
    }

    private static String expected(Path folder) throws IOException {
        try {
            return Files.readString(folder.resolve("expected.txt"));
        } catch (NoSuchFileException e) {
            return "(no expected.txt)";
        }
    }

    static List<String> cases() throws Exception {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PolicyErrorsTest.class.getResource("errors"))
                .toURI());
    }
}
