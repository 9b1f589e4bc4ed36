package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.YESTERDAY;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inPurl;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingMergerTest {
    private static final Rating NVD = new Rating("CVSSv31", "CVSS:3.1/AV:N", 9.8, "nvd");
    private static final Rating GHSA = new Rating("CVSSv31", "CVSS:3.1/AV:N", 10.0, "ghsa");

    @Test
    void listsAreUnitedAndSorted() {
        Finding merged = merge(
                finding("CVE-2021-44228")
                        .alias("SNYK-1")
                        .cwe("502")
                        .cwe("20")
                        .rating(NVD)
                        .fixedVersion("2.15.0")
                        .fixedVersion("2.3.1")
                        .affectedRange("[2.0,2.15.0)"),
                finding("GHSA-1")
                        .alias("cve-2021-44228")
                        .alias("snyk-1")
                        .cwe("502")
                        .cwe("400")
                        .rating(GHSA)
                        .rating(NVD)
                        .fixedVersion("2.12.2")
                        .fixedVersion("2.15.0")
                        .affectedRange("< 2.15.0"));
        assertThat(merged.id()).isEqualTo("CVE-2021-44228");
        assertThat(merged.aliases()).containsExactly("GHSA-1", "SNYK-1");
        assertThat(merged.cwes()).containsExactly("CWE-20", "CWE-400", "CWE-502");
        assertThat(merged.ratings()).containsExactly(GHSA, NVD);
        assertThat(merged.fixedVersions()).containsExactly("2.3.1", "2.12.2", "2.15.0");
        assertThat(merged.affectedRanges()).containsExactly("< 2.15.0", "[2.0,2.15.0)");
    }

    @Test
    void timesSpanAllAndCountsAddUp() {
        Finding merged = merge(
                finding("CVE-2021-44228").firstSeen(TODAY).lastSeen(TODAY).observed(3),
                finding("CVE-2021-44228").firstSeen(null).lastSeen(null).observed(4),
                finding("CVE-2021-44228").firstSeen(YESTERDAY).lastSeen(YESTERDAY));
        assertThat(merged.firstSeen()).isEqualTo(YESTERDAY);
        assertThat(merged.lastSeen()).isEqualTo(TODAY);
        assertThat(merged.observed()).isEqualTo(8);
        assertThat(merge(
                                finding("CVE-2021-44228").observed(Long.MAX_VALUE - 1),
                                finding("CVE-2021-44228").observed(2))
                        .observed())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(merge(finding("CVE-2021-44228").observed(Long.MAX_VALUE - 1), finding("CVE-2021-44228"))
                        .observed())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theSeverestKnownLevelWinsWithItsWord() {
        Finding merged = merge(
                finding("CVE-2021-44228").severity("moderate"),
                finding("CVE-2021-44228").severity("important"),
                finding("CVE-2021-44228").severity("HIGH"),
                finding("CVE-2021-44228").severity("urgent"),
                finding("CVE-2021-44228"));
        assertThat(merged.level()).isEqualTo(Level.HIGH);
        assertThat(merged.severity()).isEqualTo("HIGH");
    }

    @Test
    void noneIsLessThanAnyOtherKnownLevel() {
        assertThat(merge(
                                finding("CVE-2021-44228").severity("none"),
                                finding("CVE-2021-44228").severity("info"))
                        .level())
                .isEqualTo(Level.INFO);
        assertThat(merge(finding("CVE-2021-44228").severity("none"), finding("CVE-2021-44228"))
                        .level())
                .isEqualTo(Level.NONE);
    }

    @Test
    void unknownStaysUnknown() {
        Finding merged = merge(
                finding("CVE-2021-44228").severity("urgent"),
                finding("CVE-2021-44228").severity("odd"));
        assertThat(merged.level()).isEqualTo(Level.UNKNOWN);
        assertThat(merged.severity()).isEqualTo("odd");
    }

    @Test
    void exploitedOnceIsExploited() {
        assertThat(exploited(true, false, null)).isTrue();
        assertThat(exploited(false, null)).isFalse();
        assertThat(exploited(null, null)).isNull();
    }

    @Test
    void theHighestEpssCounts() {
        assertThat(merge(
                                finding("CVE-2021-44228").epss(0.1),
                                finding("CVE-2021-44228").epss(0.9),
                                finding("CVE-2021-44228"))
                        .epss())
                .isEqualTo(0.9);
    }

    @Test
    void theTitleOfThePrimaryIdGoesFirst() {
        assertThat(merge(
                                finding("GHSA-1").alias("CVE-2021-44228").title("A title of the alias"),
                                finding("CVE-2021-44228").title("The second"),
                                finding("CVE-2021-44228").title("The first"))
                        .title())
                .isEqualTo("The first");
        assertThat(merge(
                                finding("GHSA-1").alias("CVE-2021-44228").title("A title of the alias"),
                                finding("CVE-2021-44228"))
                        .title())
                .isEqualTo("A title of the alias");
    }

    @Test
    void theMostTellingComponentStandsForAll() {
        Finding merged = merge(
                inPurl(LOG4J).component(Component.named("log4j-core", "2.14.1")),
                inPurl(LOG4J),
                inPurl(LOG4J).component(null).inferredComponent(Component.named("a", "1")));
        assertThat(merged.component()).isEqualTo(Component.ofPurl(LOG4J, null, null));
        assertThat(merged.inferredComponent()).isNull();
    }

    @Test
    void anInferredComponentStaysInferred() {
        Finding merged = merge(
                finding("CVE-2021-44228").inferredComponent(Component.named("b", "2")),
                finding("CVE-2021-44228").inferredComponent(Component.named("a", "2")),
                finding("CVE-2021-44228").inferredComponent(Component.named("a", null)));
        assertThat(merged.component()).isNull();
        assertThat(merged.inferredComponent()).isEqualTo(Component.named("a", "2"));
    }

    @ParameterizedTest
    @MethodSource
    void aFindingAloneIsWhatMergingItWithNothingGives(FindingBuilder builder) {
        Finding finding = builder.build();
        AliasClasses classes = new AliasClasses();
        classes.add(finding);
        classes.close();
        String weakness = classes.of(finding);

        assertThat(FindingMerger.alone(weakness, finding, "maven", new VersionLists()))
                .isEqualTo(mergeInOrder(weakness, finding, List.of(finding)));
    }

    static Stream<FindingBuilder> aFindingAloneIsWhatMergingItWithNothingGives() {
        return Stream.of(
                inPurl(LOG4J),
                inPurl(LOG4J).id("cve-2021-44228"),
                inPurl(LOG4J).id("ghsa-jfh8-c2jp-5v3q"),
                inPurl(LOG4J).id("GHSA-jfh8-c2jp-5v3q").alias("CVE-2021-44228"),
                inPurl(LOG4J).alias("GHSA-jfh8-c2jp-5v3q"),
                inPurl(LOG4J).alias("cve-2021-44228"),
                inPurl(LOG4J).alias("SNYK-2").alias("GHSA-jfh8-c2jp-5v3q"),
                inPurl(LOG4J).cwe("CWE-79").cwe("CWE-9"),
                inPurl(LOG4J).rating(NVD).rating(GHSA),
                inPurl(LOG4J).rating(GHSA).rating(NVD),
                inPurl(LOG4J).fixedVersion("2.15.0").fixedVersion("2.3.1"),
                inPurl(LOG4J).fixedVersion("2.3.1").fixedVersion("2.15.0"),
                inPurl(LOG4J).affectedRange("[2.0,3.0)").affectedRange("[1.0,1.2)"),
                inPurl(LOG4J)
                        .severity("HIGH")
                        .exploited(true)
                        .epss(0.5)
                        .observed(3)
                        .state("fixed"));
    }

    @Test
    void withoutACveTheIdOfTheClassIsKeptAsWritten() {
        assertThat(merge("GHSA-JFH8", finding("GHSA-jfh8"), finding("ghsa-jfh8"))
                        .id())
                .isEqualTo("GHSA-jfh8");
        assertThat(merge("GHSA-JFH8", finding("SNYK-1").alias("GHSA-jfh8")).id())
                .isEqualTo("GHSA-jfh8");
        assertThat(merge("TRIVY 10038", finding("10038", Kind.WEAKNESS)).id()).isEqualTo("10038");
    }

    private static @Nullable Boolean exploited(@Nullable Boolean... told) {
        FindingBuilder[] findings = new FindingBuilder[told.length];
        for (int i = 0; i < told.length; i++) {
            findings[i] = finding("CVE-2021-44228").exploited(told[i]);
        }
        return merge(findings).exploited();
    }

    private static Finding merge(FindingBuilder... findings) {
        return merge("CVE-2021-44228", findings);
    }

    /** Merged in every rotation of the order, all of which have to give the same. */
    private static Finding merge(String weakness, FindingBuilder... builders) {
        List<Finding> findings = new ArrayList<>();
        for (FindingBuilder builder : builders) {
            findings.add(builder.build());
        }
        Finding first = findings.get(0);
        Finding merged = mergeInOrder(weakness, first, findings);
        for (int i = 1; i < findings.size(); i++) {
            Collections.rotate(findings, 1);
            assertThat(mergeInOrder(weakness, first, findings)).isEqualTo(merged);
        }
        return merged;
    }

    private static Finding mergeInOrder(String weakness, Finding first, List<Finding> findings) {
        FindingMerger merger = new FindingMerger(weakness);
        findings.forEach(merger::add);
        return merger.merged(first, "maven", new VersionLists());
    }
}
