package io.github.shiftup.match;

import static io.github.shiftup.match.Given.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AliasClassesTest {
    private static final String CVE = "CVE-2021-44228";
    private static final String OTHER_CVE = "CVE-2021-45046";

    @Test
    void aCveIsItsOwnClassInAnyCase() {
        assertThat(classes(ids(CVE), ids("cve-2021-44228"))).containsExactly(CVE, CVE);
    }

    @Test
    void anIdWithoutCompanyIsItsOwnClass() {
        assertThat(classes(ids("GHSA-1"), ids("GHSA-2"))).containsExactly("GHSA-1", "GHSA-2");
    }

    @Test
    void anAliasLeadsToItsCve() {
        assertThat(classes(ids("GHSA-1", CVE), ids(CVE))).containsExactly(CVE, CVE);
    }

    @Test
    void whatOneFindingSaysOfAliasesHoldsForAll() {
        assertThat(classes(ids("ghsa-1"), ids(CVE, "GHSA-1"), ids("SNYK-1", "GHSA-1")))
                .containsExactly(CVE, CVE, CVE);
    }

    @Test
    void aliasesAreFollowedOverSeveralSteps() {
        assertThat(classes(ids("SNYK-1"), ids("SNYK-1", "GHSA-1"), ids("GHSA-1", "OSV-1"), ids("OSV-1", CVE)))
                .containsExactly(CVE, CVE, CVE, CVE);
    }

    @Test
    void withoutACveTheSmallestIdStandsForAll() {
        assertThat(classes(ids("SNYK-1", "GHSA-1"), ids("GHSA-1", "OSV-1"), ids("OSV-1")))
                .containsExactly("GHSA-1", "GHSA-1", "GHSA-1");
    }

    @Test
    void anAdvisoryOfSeveralCvesIsAWeaknessOfItsOwn() {
        assertThat(classes(ids("RHSA-1", CVE, OTHER_CVE), ids(CVE), ids(OTHER_CVE), ids("RHSA-1")))
                .containsExactly("RHSA-1", CVE, OTHER_CVE, "RHSA-1");
    }

    @Test
    void anAdvisoryOfSeveralCvesJoinsNoneOfItsAliases() {
        assertThat(classes(ids("RHSA-1", "GHSA-1", CVE, "GHSA-2", OTHER_CVE), ids("GHSA-1"), ids("GHSA-2")))
                .containsExactly("RHSA-1", "GHSA-1", "GHSA-2");
    }

    @Test
    void anAdvisoryThatStandsBesideEitherCveJoinsNeither() {
        assertThat(classes(ids(CVE, "RHSA-1"), ids(OTHER_CVE, "RHSA-1"), ids("RHSA-1")))
                .containsExactly(CVE, OTHER_CVE, "RHSA-1");
    }

    @Test
    void aChainBetweenTwoCvesBreaksAndItsEndsKeepTheirOwn() {
        assertThat(classes(
                        ids("GHSA-1", CVE),
                        ids("GHSA-1", "SNYK-1"),
                        ids("SNYK-1", OTHER_CVE),
                        ids("GHSA-1"),
                        ids("SNYK-1"),
                        ids("OSV-1", "SNYK-1")))
                .containsExactly(CVE, CVE, OTHER_CVE, CVE, OTHER_CVE, "OSV-1");
    }

    @Test
    void aFindingOfOneCveThatNamesAnotherStaysWithItsOwn() {
        assertThat(classes(ids(CVE, OTHER_CVE), ids(OTHER_CVE))).containsExactly(CVE, OTHER_CVE);
    }

    @Test
    void theSameCveTwiceIsOne() {
        assertThat(classes(ids("GHSA-1", CVE, "cve-2021-44228"))).containsExactly(CVE);
    }

    @Test
    void idsOfOneToolMeanNothingToAnother() {
        Provenance zap = new Provenance("zap", "zap", null, null, "zap.json", "/0");
        assertThat(classes(
                        ids("10038"),
                        finding("10038").source(zap).build(),
                        finding("10038", Kind.WEAKNESS).source(zap).build(),
                        finding("header", Kind.WEAKNESS).build()))
                .containsExactly("TRIVY 10038", "ZAP 10038", "ZAP 10038", "TRIVY HEADER");
    }

    @Test
    void aCveMeansTheSameInEveryKind() {
        assertThat(classes(
                        ids(CVE),
                        finding("template-1", Kind.WEAKNESS).alias(CVE).build()))
                .containsExactly(CVE, CVE);
    }

    @Test
    void whatOnlyBeginsLikeACveIsNone() {
        assertThat(AliasClasses.isCve("CVE-2021-1")).isFalse();
        assertThat(AliasClasses.isCve("XCVE-2021-44228")).isFalse();
        assertThat(AliasClasses.isCve("cve-1999-0001")).isTrue();
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                FindingBuilder builder = finding(id(random));
                for (int alias = random.nextInt(3); alias > 0; alias--) {
                    builder.alias(id(random));
                }
                findings.add(builder.build());
            }
            List<Finding> shuffled = new ArrayList<>(findings);
            Collections.shuffle(shuffled, random);
            AliasClasses one = closed(findings);
            AliasClasses other = closed(shuffled);
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(other.of(finding)).isEqualTo(one.of(finding)));
            assertThat(findings)
                    .filteredOn(finding -> AliasClasses.isCve(finding.id()))
                    .allSatisfy(finding -> assertThat(one.of(finding)).isEqualTo(finding.id()));
        }
    }

    private static String id(Random random) {
        return random.nextBoolean() ? "GHSA-" + random.nextInt(6) : "CVE-2021-000" + random.nextInt(3);
    }

    private static Finding ids(String id, String... aliases) {
        FindingBuilder builder = finding(id);
        List.of(aliases).forEach(builder::alias);
        return builder.build();
    }

    private static List<String> classes(Finding... findings) {
        AliasClasses classes = closed(List.of(findings));
        return List.of(findings).stream().map(classes::of).toList();
    }

    private static AliasClasses closed(List<Finding> findings) {
        AliasClasses classes = new AliasClasses();
        findings.forEach(classes::add);
        classes.close();
        return classes;
    }
}
