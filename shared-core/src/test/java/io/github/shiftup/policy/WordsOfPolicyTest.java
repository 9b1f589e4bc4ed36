package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.risk.cvss.Environment.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small things: globs, limits, durations, the nearest word, problems, the starter. */
class WordsOfPolicyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "CVE-1, CVE-1, true",
        "CVE-1, cve-1, true",
        "CVE-1, CVE-11, false",
        "CVE-*, CVE-11, true",
        "CVE-*, CVE-, true",
        "*-1, CVE-1, true",
        "*-1, CVE-12, false",
        "a*c*e, abcde, true",
        "a*c*e, abcdef, false",
        "a.c, abc, false",
        "a.c, a.c, true",
        "*, anything, true",
        "**, anything, true",
        "(a|b), a, false"
    })
    void aStarStandsForAnythingAndAllElseForItself(String glob, String text, boolean matches) {
        assertThat(new Glob(glob).matches(text)).isEqualTo(matches);
    }

    @Test
    void aStarStandsForLinesToo() {
        assertThat(new Glob("a*b").matches("a\nb")).isTrue();
        assertThat(new Glob("a*b")).hasToString("a*b");
    }

    @ParameterizedTest
    @CsvSource({
        "15, 15 minutes",
        "1, 1 minute",
        "60, 1 hour",
        "90, 90 minutes",
        "1440, 24 hours",
        "2880, 2 days",
        "1500, 25 hours",
        "43200, 30 days",
        "525600, 1 year",
        "1051200, 2 years",
        "527040, 366 days",
        "0, 0 minutes"
    })
    void aDurationIsToldInTheLargestUnitWithoutARest(long minutes, String text) {
        assertThat(Durations.text(Duration.ofMinutes(minutes))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "levle, level",
        "lev, level",
        "LEVEL, level",
        "risc, risk",
        "xyz, ",
        "evidense, evidence",
        "e, ",
        "kni, kind"
    })
    void theNearestWordIsTheOneOfFewestEdits(String word, String nearest) {
        assertThat(Nearest.to(word, List.of("level", "risk", "evidence", "kind")))
                .isEqualTo(nearest);
    }

    @Test
    void ofTwoWordsAsNearTheFirstIsMeant() {
        assertThat(Nearest.to("cat", List.of("car", "cap"))).isEqualTo("car");
        assertThat(Nearest.to("cap", List.of("car", "cap"))).isEqualTo("cap");
    }

    @Test
    void aThirdOfALongWordMayBeWrong() {
        assertThat(Nearest.to("abcdefghi", List.of("abcdefxyz"))).isEqualTo("abcdefxyz");
        assertThat(Nearest.to("abcdefghi", List.of("abcdewxyz"))).isNull();
        assertThat(Nearest.to("abc", List.of("axy"))).isEqualTo("axy");
        assertThat(Nearest.to("abc", List.of("xyz"))).isNull();
    }

    @Test
    void problemsAreToldInTheOrderOfTheirFilesLinesAndColumns() {
        PolicyException all = new PolicyException(List.of(
                new Problem("b", 1, 1, "fifth", "x"),
                new Problem("a", 2, 1, "fourth", "x"),
                new Problem("a", 1, 9, "third", "x"),
                new Problem("a", 1, 3, "second", "a: b"),
                new Problem("a", 0, 0, "first", "")));

        assertThat(all.problems())
                .extracting(Problem::message)
                .containsExactly("first", "second", "third", "fourth", "fifth");
        assertThat(all).hasMessageStartingWith("a: first\na:1:3: second\n    a: b\n      ^\na:1:9: third");
        assertThat(all.problems().get(1).summary()).isEqualTo("a:1:3: second");
    }

    @Test
    void remarksAreToldTheWorstFirstAndThenInTheOrderOfTheFile() {
        List<Remark> remarks = List.of(
                remark(Severity.ERROR, "a", 2, 1, "x", "first"),
                remark(Severity.WARNING, "a", 1, 9, "x", "second"),
                remark(Severity.WARNING, "a", 2, 1, "x", "third"),
                remark(Severity.WARNING, "a", 2, 3, "x", "fourth"),
                remark(Severity.WARNING, "a", 2, 3, "y", "fifth"),
                remark(Severity.WARNING, "a", 2, 3, "y", "sixth"),
                remark(Severity.WARNING, "b", 1, 1, "x", "seventh"),
                remark(Severity.NOTE, "a", 1, 1, "x", "eighth"));
        List<Remark> reversed = new ArrayList<>(remarks);
        Collections.reverse(reversed);

        assertThat(reversed.stream().sorted(Remark.ORDER)).containsExactlyElementsOf(remarks);
    }

    @Test
    void aRemarkIsOneLineAndThePlaceBelow() {
        assertThat(new Remark(Severity.WARNING, "rule-never", new Problem("p.yaml", 3, 2, "is odd", "a: b")))
                .hasToString("warning: p.yaml:3:2: is odd [rule-never]\n    a: b\n     ^");
        assertThat(new Remark(Severity.NOTE, "test-none", new Problem("p.yaml", 0, 0, "is odd", "")))
                .hasToString("note: p.yaml: is odd [test-none]");
    }

    private static Remark remark(Severity severity, String file, int line, int column, String check, String message) {
        return new Remark(severity, check, new Problem(file, line, column, message, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal",
                "1.0",
                "null",
                "a: b",
                "# no comment",
                "say \"hi\"",
                "back\\slash",
                "yes",
                "-",
                "ö",
                "a.b-c_d"
            })
    void aStarterCanBeReadWhateverTheServiceIsCalled(String service) throws IOException {
        Path file = folder.resolve("shift-up.yaml");
        Files.writeString(file, PolicyStarter.yaml(service, "healthcare"));
        Policy policy = PolicyLoader.load(file);

        assertThat(policy.identity().service()).isEqualTo(service);
        assertThat(policy.identity().applications()).containsExactly(service);
        assertThat(policy.profile().id()).isEqualTo("healthcare");
        assertThat(policy.mode()).isEqualTo(Mode.OBSERVE);
    }

    @Test
    void aPlainNameStandsInAStarterWithoutQuotes() {
        assertThat(PolicyStarter.yaml("portal", "web")).contains("\nservice: portal\n", "applications: [portal]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "healthcar | profile \"healthcar\": is not built in; did you mean \"healthcare\"?",
                "spaceship | profile \"spaceship\": is not built in."
            })
    void aStarterNeedsAProfileThatThereIs(String profile, String message) {
        assertThatThrownBy(() -> PolicyStarter.yaml("portal", profile))
                .isInstanceOf(PolicyException.class)
                .hasMessage(message + " There are " + String.join(", ", Profiles.BUILT_IN));
    }

    @Test
    void theFartherAServiceCanBeReachedFromTheFartherItsAttackersAre() {
        assertThat(Exposure.INTERNET.reach()).isEqualTo(Reach.NETWORK);
        assertThat(Exposure.INTERNAL.reach()).isEqualTo(Reach.ADJACENT);
        assertThat(Exposure.ISOLATED.reach()).isEqualTo(Reach.LOCAL);
    }
}
