package io.github.shiftup.match.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} covers {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "prod/deployment/portal,prod/deployment/portal",
                "prod/*/portal,prod/deployment/portal",
                "prod/*/portal,prod//portal",
                "prod/deployment/portal-*,prod/deployment/portal-web",
                "*/deployment/*,prod/deployment/portal",
                "prod/**,prod/deployment/portal",
                "**,prod/deployment/portal",
                "**/portal,registry.example/clinic/portal",
                "**/portal,portal",
                "registry/**/portal,registry/portal",
                "registry/**/portal,registry/a/b/portal",
                "a*b*c,aXbYbZc",
                "**b/*c,a/b/b/xc",
                "re**al,registry/portal",
                "*,x",
            })
    void aWildCardCoversWhatItStandsFor(String pattern, String text) {
        assertThat(Glob.of(pattern, '/').matches(text)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not cover {1}")
    @CsvSource({
        "prod/deployment/portal,prod/deployment/portal-web",
        "prod/*/portal,prod/a/b/portal",
        "prod/*,prod/deployment/portal",
        "*,a/b",
        "**/portal,registry/notportal",
        "**/portal,registry/portal/web",
        "registry/**/portal,registryportal",
        "registry/**/portal,registry/myportal",
        "a*b*c,aXbYbZ",
        "Portal,portal",
        "a.c,abc",
        "prod/**,prod",
    })
    void itCoversNothingElse(String pattern, String text) {
        assertThat(Glob.of(pattern, '/').matches(text)).isFalse();
    }

    @Test
    void partsOfHostsEndAtDots() {
        Glob glob = Glob.of("*.clinic.example", '.');
        assertThat(glob.matches("portal.clinic.example")).isTrue();
        assertThat(glob.matches("a.portal.clinic.example")).isFalse();
        assertThat(Glob.of("**.clinic.example", '.').matches("a.portal.clinic.example"))
                .isTrue();
        assertThat(Glob.of("**.clinic.example", '.').matches("clinic.example")).isTrue();
    }

    @Test
    void onlyAPatternWithoutWildCardsIsExact() {
        assertThat(Glob.of("prod/deployment/portal", '/').isExact()).isTrue();
        assertThat(Glob.of("prod/*/portal", '/').isExact()).isFalse();
        assertThat(Glob.of("prod/*/portal", '/')).hasToString("prod/*/portal");
    }

    @Test
    void noTextMakesItSlow() {
        Glob glob = Glob.of("**a*a*a**a*a*b", '/');
        String text = "a".repeat(100_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(glob.matches(text)).isFalse());
    }

    @Test
    void itAgreesWithRegularExpressions() {
        Random random = new Random(20261124);
        int covered = 0;
        for (int i = 0; i < 50_000; i++) {
            String pattern = text(random, "ab/**", 7);
            String text = text(random, "aab/", 7);
            boolean expected = Pattern.matches(regex(pattern), text);
            assertThat(Glob.of(pattern, '/').matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(expected);
            covered += expected ? 1 : 0;
        }
        assertThat(covered).isGreaterThan(1000);
    }

    private static String text(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String regex(String pattern) {
        return pattern.replaceAll("(?<=^|/)\\*\\*/", "(?:D/)?")
                .replace("**", "D")
                .replace("*", "[^/]*")
                .replace("D", ".*");
    }
}
