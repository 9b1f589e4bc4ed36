package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sure of two rules without a finding: whether all that the one holds for, the other holds for too. */
class ImplicationsTest {

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "risk: '>= 7' | risk: '>= 7'",
                "risk: '>= 7' | risk: '>= 4'",
                "risk: '> 7' | risk: '>= 7'",
                "risk: '> 7' | risk: '> 7'",
                "risk: '= 7' | risk: '>= 7'",
                "risk: '= 7' | risk: '<= 7'",
                "risk: '< 7' | risk: '<= 7'",
                "risk: '< 7' | risk: '< 7'",
                "risk: '< 4' | risk: '< 7'",
                "risk: '>= 7' | level: HIGH",
                "risk: '>= 9.5' | level: HIGH",
                "level: CRITICAL | level: HIGH",
                "component: 'a:b' | component: 'a:*'",
                "component: ['a:b', 'c'] | component: ['c', 'a:*']",
                "component: 'a:*' | component: 'a*'",
                "kind: [weakness] | kind: [weakness, license]",
                "standing: [STILL_PRESENT] | standing: [STILL_PRESENT, ELSEWHERE]",
                "exposed: true | exposed: true",
                "risk: '>= 7', exposed: true | risk: '>= 4'",
                "risk: '>= 7', standing: [STILL_PRESENT] | risk: '>= 7'",
            })
    void theNarrowerRuleImpliesTheWiderOne(String narrow, String wide) {
        assertThat(Implications.implies(rule(narrow), rule(wide))).isTrue();
    }

    @ParameterizedTest(name = "{0} =/> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "risk: '>= 4' | risk: '>= 7'",
                "risk: '>= 7' | risk: '> 7'",
                "risk: '<= 7' | risk: '< 7'",
                "risk: '>= 7' | risk: '= 7'",
                "risk: '<= 7' | risk: '= 7'",
                "risk: '< 7' | risk: '< 4'",
                "risk: '>= 7' | epss: '>= 0.1'",
                "risk: '>= 6.9' | level: HIGH",
                "risk: '< 9' | level: LOW",
                "epss: '>= 0.9' | level: LOW",
                "level: HIGH | level: CRITICAL",
                "level: HIGH | risk: '>= 7'",
                "component: 'a*' | component: 'a:*'",
                "component: ['a:b', 'd'] | component: ['c', 'a:*']",
                "component: 'a' | finding: 'a'",
                "kind: [weakness, license] | kind: [weakness]",
                "exposed: true | exposed: false",
                "exposed: true | fixAvailable: true",
                "risk: '>= 7' | risk: '>= 4', exposed: true",
                "risk: '>= 7' | risk: '>= 7', standing: [STILL_PRESENT]",
                "risk: '>= 7', standing: [ELSEWHERE] | risk: '>= 7'",
            })
    void whereThatIsNotSureItSaysNo(String narrow, String wide) {
        assertThat(Implications.implies(rule(narrow), rule(wide))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "> 10, 10, true",
        ">= 10, 10, false",
        ">= 10.1, 10, true",
        "< 0, 10, true",
        "<= 0, 10, false",
        "< 0.1, 10, false",
        "= 10, 10, false",
        "= 11, 10, true",
    })
    void aRangeBeyondAllThereIsIsEmpty(String limit, double highest, boolean empty) {
        assertThat(Implications.Range.of(Comparison.parse(limit).orElseThrow()).isEmpty(highest))
                .isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "**, true",
        "' * ', true",
        "'', true",
        "a*, false",
        "*a, false",
    })
    void aGlobOfStarsIsEverything(String glob, boolean everything) {
        assertThat(new Glob(glob).isEverything()).isEqualTo(everything);
    }

    @ParameterizedTest
    @CsvSource({
        "a*c, abc, true",
        "a*c, ac, true",
        "a*c, 'a\nc', true",
        "A*C, abc, true",
        "a*c, abcd, false",
        "a.c, abc, false",
        "*, '', true",
        "a, a, true",
        "a, b, false",
    })
    void aStarStandsForAnythingAndCaseDoesNotMatter(String glob, String text, boolean fits) {
        assertThat(new Glob(glob).matches(text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 minutes",
        "PT1M, 1 minute",
        "PT90M, 90 minutes",
        "PT60M, 1 hour",
        "PT24H, 24 hours",
        "PT25H, 25 hours",
        "P2D, 2 days",
        "P364D, 364 days",
        "P365D, 1 year",
        "P730D, 2 years",
        "P366D, 366 days",
        "PT49H, 49 hours",
    })
    void durationsAreInTheLargestUnitThatLeavesNoRest(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }

    private static Rule rule(String match) {
        String yaml = "{ id: r, match: { " + match + " }, then: warn, because: b }";
        return YamlFile.read(
                "p.yaml",
                yaml.getBytes(StandardCharsets.UTF_8),
                root -> root.map(map -> new RuleReader("p.yaml", null).rule(map)));
    }
}
