package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.DEB;
import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static io.github.shiftup.match.version.VersionScheme.NATURAL;
import static io.github.shiftup.match.version.VersionScheme.PYPI;
import static io.github.shiftup.match.version.VersionScheme.SEMVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersRangeTest {

    /** Range; versions in it; versions outside it. https://www.packageurl.org/docs/vers, containment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vers:maven/>=2.0|<2.15.0; 2.0 2.0.0 2.14.1 2.15.0-rc1; 2.0-beta9 2.15.0 2.15 3",
                "vers:maven/>2.0|<=2.15.0; 2.0.1 2.15.0 2.15; 2.0 2.0.0 2.15.1",
                "vers:maven/1.2.3; 1.2.3 1.2.3.0 1.2.3.Final; 1.2.2 1.2.3.1",
                "vers:maven/=1.2.3; 1.2.3; 1.2.4",
                "vers:maven/1.0|2.0|3.0; 1.0 2 3.0.0; 1.5 0.9 3.1",
                "vers:maven/*; 0 1 2.0-SNAPSHOT anything;",
                "vers:all/*; 0 anything;",
                "vers:none/*; ; 0 1 anything",
                "vers:maven/<1.0; 0 0.9 1.0-rc1; 1.0 1.1",
                "vers:maven/>=1.0; 1.0 99; 0.9 1.0-rc1",
                "vers:maven/1.2.3|>=2.0.0|<5.0.0; 1.2.3 2.0.0 4.9; 1.2.4 1.9 5.0.0",
                "vers:maven/<1.0|>=2.0|<3.0|>=4.0; 0.5 2.0 2.5 4.0 9; 1.0 1.5 3.0 3.9",
                "vers:maven/!=1.5; 1.4 1.6 0; 1.5 1.5.0",
                "vers:maven/!=1.5|!=1.7; 1.4 1.6 1.8; 1.5 1.7",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0; 2.2.0 2.2.2 2.2.1.1; 2.2.1 2.3.0 2.1",
                "vers:npm/>=1.0.0|!=1.0.0-x|<2.0.0; 1.0.0 1.5.0; 2.0.0 1.0.0-x",
                // Non-canonical, plain in meaning: order, white space, empty constraints, case, a bound said twice
                "vers:maven/<2.15.0|>=2.0; 2.0 2.14; 1.9 2.15.0",
                "VERS:Maven/ >= 2.0 || < 2.15.0 |; 2.0 2.14; 1.9 2.15.0",
                "vers:maven/>=2.0|>=2.0|<3; 2.0; 3",
                // Redundant: read as VERS' own simplification reads it
                "vers:maven/2.7.0|<2.8.11.1; 2.7.0 2.6 1; 2.8.11.1 3",
                "vers:maven/>1.0|>2.0|<3.0; 1.5 2.5; 1.0 3.0",
                "vers:maven/>1.0|>2.0; 1.5 9; 1.0",
                "vers:maven/>=1.0|<2.0|<3.0; 1.0 2.5; 0.9 3.0",
                "vers:maven/<1.0|<=2.0; 0.5 1.5 2.0; 2.1",
                "vers:maven/<1.0|>=2.0|<3.0|<4.0; 0.9 2.0 3.5; 1.5 4.0",
                // Percent-encoding, once
                "vers:deb/1%3A1.0~rc1; 1:1.0~rc1; 1.0~rc1",
                "vers:pypi/>=1%212.0; 1!2.0 2!0; 2.0",
                "vers:pypi/>=1!2.0; 1!2.0; 2.0",
                "vers:generic/1.0%7c2; 1.0|2; 1.0",
                "vers:generic/1.0%C3%A9; 1.0é; 1.0",
                "vers:generic/1.0%2541; 1.0%41; 1.0A"
            })
    void aRangeSpecifierContainsWhatItSays(String range, String in, String out) {
        VersionRange parsed = VersionRanges.parse(range, NATURAL);
        for (String version : versions(in)) {
            assertThat(parsed.contains(version)).as("%s in %s", version, range).isTrue();
        }
        for (String version : versions(out)) {
            assertThat(parsed.contains(version)).as("%s in %s", version, range).isFalse();
        }
    }

    private static String[] versions(String list) {
        return list == null || list.isBlank() ? new String[0] : list.strip().split(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vers:maven/>=2.0|<2.15.0; vers:maven/>=2.0|<2.15.0",
                "vers:maven/<2.15.0|>=2.0; vers:maven/>=2.0|<2.15.0",
                "vers:maven/=1.0|3.0|2.0; vers:maven/1.0|2.0|3.0",
                "vers:maven/2.7.0|<2.8.11.1; vers:maven/<2.8.11.1",
                "vers:maven/>=1.0|<=2.0|2.0.1; vers:maven/>=1.0|<=2.0|2.0.1",
                "vers:maven/!=2.0|!=1.0; vers:maven/!=1.0|!=2.0",
                "vers:maven/>=1.0|!=2.0|<3.0; vers:maven/>=1.0|!=2.0|<3.0",
                "vers:maven/>1.0|!=2.0|!=2.5; vers:maven/>1.0|!=2.0|!=2.5",
                "vers:maven/!=1.0|<=3.0; vers:maven/!=1.0|<=3.0",
                "vers:maven/>=1.0|!=1.5.0|<3.0|5.0; vers:maven/>=1.0|!=1.5.0|<3.0|5.0",
                "vers:maven/*; vers:maven/*",
                "vers:none/*; vers:none/*",
                "vers:maven/1.0%7c%3C%3E%3D%21%2a%25; vers:maven/1.0%7C%3C%3E%3D%21%2A%25",
                "vers:maven/1.0%20%c3%a9~; vers:maven/1.0%20%C3%A9~",
                "[1.0,2.0),(2.0,3.0]; vers:maven/>=1.0|!=2.0|<=3.0",
                "(,1.0),[1.0,2.0); vers:maven/<2.0",
                "(,1.0),(1.0,); vers:maven/!=1.0"
            })
    void aRangeIsWrittenInCanonicalForm(String range, String canonical) {
        VersionRange parsed = VersionRanges.parse(range, MAVEN);
        assertThat(parsed.toVers("Maven")).isEqualTo(canonical);
        assertThat(parsed).hasToString(canonical);
        assertThat(VersionRanges.parse(canonical, MAVEN)).isEqualTo(parsed);
    }

    @Test
    void theComponentsOwnOrderCountsWhereTheRangeNamesAGeneralOne() {
        // 4.1.0.Final is 4.1.0 to Maven, and a pre-release of it to Semantic Versioning
        assertThat(VersionRanges.parse("vers:semver/<4.1.0", MAVEN).contains("4.1.0.Final"))
                .isFalse();
        assertThat(VersionRanges.parse("vers:semver/<4.1.0", NATURAL).scheme()).isEqualTo(SEMVER);
        assertThat(VersionRanges.parse("vers:generic/<4.1.0", MAVEN).scheme()).isEqualTo(MAVEN);
        assertThat(VersionRanges.parse("vers:tomee/<4.1.0", MAVEN).scheme()).isEqualTo(MAVEN);
        assertThat(VersionRanges.parse("vers:tomee/<4.1.0", NATURAL).scheme()).isEqualTo(NATURAL);
        assertThat(VersionRanges.parse("vers:maven/<4.1.0", NATURAL).scheme()).isEqualTo(MAVEN);
        assertThat(VersionRanges.parse("vers:cargo/<4.1.0", SEMVER).scheme()).isEqualTo(SEMVER);
        assertThat(VersionRanges.parse("vers:none/*", PYPI).scheme()).isEqualTo(PYPI);
    }

    @Test
    void aRangeOfAnotherEcosystemIsRefused() {
        assertThatThrownBy(() -> VersionRanges.parse("vers:npm/<1.0", DEB))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"vers:npm/<1.0\": it is of type npm, but the component's"
                        + " versions are ordered as DEB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vers:; between vers: and a slash there must be a type",
                "vers:maven; between vers: and a slash there must be a type",
                "vers:/1.0; between vers: and a slash there must be a type",
                "vers:1maven/1.0; between vers: and a slash there must be a type",
                "vers:ma ven/1.0; between vers: and a slash there must be a type",
                "vers:maven/; it has no constraint after the slash",
                "vers:maven/||; it has no constraint after the slash",
                "vers:maven/>=; \">=\" has no version",
                "vers:maven/1.0|=; \"=\" has no version",
                "vers:maven/>=1.0,<2.0; a version has an unencoded <",
                "vers:maven/1.*; a version has an unencoded *",
                "vers:maven/*|1.0; a version has an unencoded *",
                "vers:maven/>=>1.0; a version has an unencoded >",
                "vers:maven/1.0%; after % there must be two hexadecimal digits",
                "vers:maven/1.0%2; after % there must be two hexadecimal digits",
                "vers:maven/1.0%2g; after % there must be two hexadecimal digits",
                "vers:maven/1.0%g2; after % there must be two hexadecimal digits",
                "vers:maven/>=1.0|<1.0; the version 1.0 stands under >= and under <",
                "vers:maven/1.0|!=1.0.0; the version 1.0.0 stands under = and under !="
            })
    void whatIsNoRangeSpecifierIsRefusedWithItsReason(String range, String problem) {
        assertThatThrownBy(() -> VersionRanges.parse(range, MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"" + range + "\": " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maven", "pypi", "deb", "rpm", "apk", "gem", "composer", "nuget", "pub", "semver", "generic"})
    void whatIsWrittenReadsBackAsTheSameRange(String type) {
        VersionScheme scheme = VersionScheme.of(type);
        Generated generated = new Generated(5);
        for (int i = 0; i < 2_000; i++) {
            VersionRange range = VersionRange.none(scheme);
            for (int j = 0; j < 4; j++) {
                Version a = scheme.parse(generated.below(9) + "." + generated.below(3) + "|=!~" + generated.below(3));
                Version b = scheme.parse(generated.below(9) + "." + generated.below(3) + "%<>*é" + generated.below(3));
                boolean lower = generated.below(2) == 0;
                boolean upper = generated.below(2) == 0;
                range = switch (generated.below(4)) {
                    case 0 -> range.or(VersionRange.of(scheme, List.of(VersionInterval.exactly(a))));
                    case 1 -> range.and(Intervals.except(scheme, List.of(b)));
                    case 2 -> range.or(VersionRange.of(scheme, List.of(VersionInterval.upTo(a, upper))));
                    default ->
                        VersionInterval.isEmpty(a, lower, b, upper)
                                ? range
                                : range.or(VersionRange.of(scheme, List.of(new VersionInterval(a, lower, b, upper))));
                };
            }
            String written = range.toVers(type);
            assertThat(VersionRanges.parse(written, scheme)).as(written).isEqualTo(range);
            assertThat(written).isASCII().matches("vers:[a-z]+/[!-~]+");
        }
    }
}
