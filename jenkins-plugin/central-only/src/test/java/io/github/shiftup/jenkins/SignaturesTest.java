package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures declare and do nothing: what a test of ours found out by running one would be about nothing. */
class SignaturesTest {
    /** The body of a method or constructor: what stands between a closing parenthesis (or throws) and a closing brace. */
    private static final Pattern BODY = Pattern.compile("\\)[^;{}()]*\\{([^{}]*)}");

    private static final Pattern NOTHING =
            Pattern.compile("\\s*(super\\([^;]*\\);)?\\s*|\\s*throw new UnsupportedOperationException\\(\\);\\s*");

    static List<Path> signatures() {
        return PluginFiles.in(PluginFiles.SIGNATURES, ".java");
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void declaresAndDoesNothing(Path signature) {
        Matcher body = BODY.matcher(PluginFiles.text(signature).replaceAll("(?m)^\\s*@.*$", ""));
        while (body.find()) {
            assertThat(body.group(1)).matches(NOTHING);
        }
    }

    @Test
    void noneIsOfOurOwnPackages() {
        assertThat(signatures())
                .noneMatch(file -> file.toString().replace('\\', '/').contains("io/github/shiftup"));
    }
}
