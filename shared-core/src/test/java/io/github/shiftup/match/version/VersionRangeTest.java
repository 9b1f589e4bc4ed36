package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static io.github.shiftup.match.version.VersionScheme.SEMVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {

    private static VersionRange range(String text) {
        return VersionRanges.parse(text, MAVEN);
    }

    @Test
    void boundsAreInOrOutAsTheySay() {
        VersionRange range = range("[1.0,2.0),(3.0,4.0]");
        assertThat(List.of("0.9", "1.0-SNAPSHOT", "2.0", "2.0.0", "3.0", "4.0.1"))
                .noneMatch(range::contains);
        assertThat(List.of("1.0", "1", "1.5", "2.0-rc1", "3.0.1", "4.0", "4")).allMatch(range::contains);
    }

    @Test
    void theIntervalThatAVersionIsInCanBeNamed() {
        VersionRange range = range("[2.0-beta9,2.3.1),[2.4,2.12.2),[2.13.0,2.15.0),(3.0,),[1.0]");

        assertThat(range.intervalWith(MAVEN.parse("2.14.1"))).hasToString("Optional[>= 2.13.0, < 2.15.0]");
        assertThat(range.intervalWith(MAVEN.parse("1.0.0"))).hasToString("Optional[= 1.0]");
        assertThat(range.intervalWith(MAVEN.parse("4"))).hasToString("Optional[> 3.0]");
        assertThat(range.intervalWith(MAVEN.parse("2.12.3"))).isEmpty();
        assertThat(range.intervalWith(MAVEN.parse("0.1"))).isEmpty();
        assertThat(range("(,2.0]").intervalWith(MAVEN.parse("1"))).hasToString("Optional[<= 2.0]");
        assertThat(range("*").intervalWith(MAVEN.parse("1"))).hasToString("Optional[*]");
    }

    @Test
    void aVersionOfAnotherSchemeIsReadAnewInTheRanges() {
        // To Semantic Versioning, 4.1.0.Final is a pre-release of 4.1.0
        assertThat(range("[4.1.0]").contains(SEMVER.parse("4.1.0.Final"))).isTrue();
        assertThat(range("[4.1.0]").intervalWith(SEMVER.parse("4.1.0.Final"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1,3); [2,4); [2,3)",
                "[1,3]; [3,4]; [3]",
                "[1,5]; (2,3),[4,6); (2,3),[4,5]",
                "(,2],[4,); [1,5]; [1,2],[4,5]",
                "[1,4); [1,4]; [1,4)",
                "(1,4]; [1,4]; (1,4]",
                "*; [1,2]; [1,2]",
                "[1,2),[3,4),[5,6); [1.5,5.5]; [1.5,2),[3,4),[5,5.5]",
                "[1],[2],[3]; [2],[3],[4]; [2],[3]"
            })
    void theCommonPartOfTwoRangesIsWhatBothContain(String a, String b, String expected) {
        assertThat(range(a).and(range(b))).isEqualTo(range(expected));
        assertThat(range(b).and(range(a))).isEqualTo(range(expected));
    }

    @Test
    void rangesWithoutACommonVersionHaveAnEmptyCommonPart() {
        assertThat(range("[1,2)").and(range("[2,3)")).isEmpty()).isTrue();
        assertThat(range("[1,2)").and(range("[2,3)"))).hasToString("vers:none/*");
        assertThat(range("[1,2]").and(range("[2,3)")).isEmpty()).isFalse();
    }

    @Test
    void bothPartsOfTwoRangesAreOneRange() {
        assertThat(range("[1,2)").or(range("[2,3)"))).isEqualTo(range("[1,3)"));
        assertThat(range("[1,2)").or(range("(2,3)"))).isEqualTo(range("[1,2),(2,3)"));
        assertThat(range("[1,2)").or(VersionRange.none(MAVEN))).isEqualTo(range("[1,2)"));
        assertThat(range("[1,2)").or(VersionRange.all(MAVEN))).isEqualTo(range("*"));
    }

    @Test
    void setOperationsAgreeWithMembership() {
        Generated generated = new Generated(11);
        for (int i = 0; i < 5_000; i++) {
            VersionRange a = anyRange(generated);
            VersionRange b = anyRange(generated);
            for (int v = 0; v <= 20; v++) {
                Version version = SEMVER.parse("1." + v);
                boolean inA = a.contains(version);
                boolean inB = b.contains(version);
                assertThat(a.and(b).contains(version)).isEqualTo(inA && inB);
                assertThat(a.or(b).contains(version)).isEqualTo(inA || inB);
                assertThat(inA).isEqualTo(a.intervals().stream().anyMatch(interval -> interval.contains(version)));
            }
        }
    }

    private static VersionRange anyRange(Generated generated) {
        List<VersionInterval> intervals = new ArrayList<>();
        for (int i = 0; i < generated.below(6); i++) {
            Version lower = generated.below(8) == 0 ? null : SEMVER.parse("1." + generated.below(21));
            Version upper = generated.below(8) == 0 ? null : SEMVER.parse("1." + generated.below(21));
            boolean lowerInclusive = generated.below(2) == 0;
            boolean upperInclusive = generated.below(2) == 0;
            if (!VersionInterval.isEmpty(lower, lowerInclusive, upper, upperInclusive)) {
                intervals.add(new VersionInterval(lower, lowerInclusive, upper, upperInclusive));
            }
        }
        return VersionRange.of(SEMVER, intervals);
    }

    @Test
    void intervalsAreSortedApartAndUnmodifiable() {
        VersionRange range = range("[5,6],[1,2),[2,3),[5.5,7)");
        assertThat(range.intervals()).hasToString("[>= 1, < 3, >= 5, < 7]").isUnmodifiable();
    }

    @Test
    void anIntervalWithoutAVersionIsNone() {
        Version one = MAVEN.parse("1");
        Version two = MAVEN.parse("2");
        assertThatThrownBy(() -> new VersionInterval(two, true, one, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No version lies between 2 and 1 with these bounds");
        assertThatThrownBy(() -> new VersionInterval(one, true, one, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new VersionInterval(null, true, two, true).lowerInclusive()).isFalse();
        assertThat(new VersionInterval(one, true, null, true).upperInclusive()).isFalse();
    }

    @Test
    void rangesAreEqualWhenTheirSchemeHoldsTheirBoundsToBeTheSame() {
        assertThat(range("[1.0,2.0)")).isEqualTo(range("[1,2.0.0)")).hasSameHashCodeAs(range("[1,2.0.0)"));
        assertThat(range("[1.0,2.0)"))
                .isNotEqualTo(range("[1.0,2.0]"))
                .isNotEqualTo(VersionRanges.parse("[1.0,2.0)", SEMVER))
                .isNotEqualTo(null);
        assertThat(VersionRange.all(MAVEN)).isNotEqualTo(VersionRange.all(SEMVER));
        assertThat(VersionRange.all(MAVEN).hashCode())
                .isNotEqualTo(VersionRange.all(SEMVER).hashCode());
    }

    @Test
    void severalRangesOfAFindingAreOne() {
        assertThat(VersionRanges.parseAll(List.of("[1,2)", ">= 2, < 3", "vers:maven/5"), MAVEN))
                .isEqualTo(range("[1,3),[5]"));
        assertThatThrownBy(() -> VersionRanges.parseAll(List.of(), MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"\": there is no range");
        assertThatThrownBy(() -> VersionRanges.parseAll(List.of("[1,2)", "all"), MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"all\"");
    }

    @Test
    void listedVersionsAreExactlyThoseInTheirOwnOrder() {
        VersionRange range = VersionRanges.ofVersions(List.of("2.0", "1.0", "1.0.0", "master"), MAVEN);
        assertThat(range.intervals()).hasSize(3);
        assertThat(List.of("1", "2.0.0", "master")).allMatch(range::contains);
        assertThat(List.of("1.1", "2.0.1", "main")).noneMatch(range::contains);
        assertThatThrownBy(() -> VersionRanges.ofVersions(List.of(), MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"\": there is no version");
    }

    @Test
    void thousandsOfVersionsInMavensLeastTransitiveOrderAreStillARange() {
        Generated generated = new Generated(13);
        List<String> versions =
                IntStream.range(0, 5_000).mapToObj(i -> generated.version()).toList();
        VersionRange range = VersionRanges.ofVersions(versions, MAVEN);
        assertThat(range.intervals()).hasSizeGreaterThan(3_000);
        assertThat(range.or(range).and(range).intervals()).isNotEmpty();
    }

    @Test
    void boundsInMavensLeastTransitiveOrderNeverFailUnexpectedly() {
        Generated generated = new Generated(17);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder vers = new StringBuilder("vers:maven/");
            for (int j = 0; j < 8; j++) {
                String version = generated.version().replaceAll("[^a-zA-Z0-9.-]", "") + j;
                vers.append(generated.any(List.of(">=", "<", "<=", ">", "!=", "")))
                        .append(version)
                        .append('|');
            }
            try {
                assertThat(VersionRanges.parse(vers.toString(), MAVEN).isEmpty())
                        .isFalse();
                read++;
            } catch (VersionRangeFormatException e) {
                assertThat(e).hasMessageMatching(".*\": (no version is |the version ).*");
            }
        }
        assertThat(read).isGreaterThan(2_000);
    }

    @Test
    void aRangeHasBoundsOfOneSchemeOnly() {
        VersionInterval interval = VersionInterval.upTo(SEMVER.parse("1.0"), true);
        assertThatThrownBy(() -> VersionRange.of(MAVEN, List.of(interval)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("<= 1.0 is no interval of MAVEN");
        assertThatThrownBy(() -> VersionRange.of(MAVEN, List.of(VersionInterval.from(SEMVER.parse("1.0"), false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range("[1.0,2.0)").or(VersionRanges.parse("1.0", SEMVER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSchemeThatOneRangeNamesOrdersAllWhereTheComponentHasNone() {
        VersionRange range =
                VersionRanges.parseAll(List.of("< 1.0", "vers:maven/2.0", "[3.0,4.0)"), VersionScheme.NATURAL);
        assertThat(range).isEqualTo(range("(,1.0),[2.0],[3.0,4.0)"));
        assertThatThrownBy(
                        () -> VersionRanges.parseAll(List.of("vers:maven/1.0", "vers:deb/1.0"), VersionScheme.NATURAL))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageContaining("it is of type deb, but the component's versions are ordered as MAVEN");
    }

    @Test
    void aHundredThousandConstraintsAreNoWorseThanTheirLength() {
        List<String> excluded =
                IntStream.range(0, 100_000).mapToObj(i -> "!=1." + i).toList();
        List<VersionEvent> events = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            events.add(VersionEvent.fixed("1." + (2 * i + 1)));
            events.add(VersionEvent.introduced("1." + 2 * i));
        }

        for (VersionRange range : List.of(
                VersionRanges.parse(String.join(",", excluded), SEMVER),
                VersionRanges.parse("vers:semver/" + String.join("|", excluded), SEMVER))) {
            assertThat(range.intervals()).hasSize(100_001);
            assertThat(range.contains("1.5")).isFalse();
            assertThat(range.contains("1.5.1")).isTrue();
        }
        assertThat(VersionRanges.ofEvents(events, SEMVER).intervals()).hasSize(50_000);
    }
}
