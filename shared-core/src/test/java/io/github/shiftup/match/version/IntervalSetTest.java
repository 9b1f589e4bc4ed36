package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1.0,2.0); vers:maven/>=1.0|<2.0",
                "(1.0,2.0]; vers:maven/>1.0|<=2.0",
                "[1.0,2.0),[3.0,); vers:maven/>=1.0|<2.0|>=3.0",
                "[3.0,),[1.0,2.0); vers:maven/>=1.0|<2.0|>=3.0",
                "(,1.3.4]; vers:maven/<=1.3.4",
                "[,1.3.4]; vers:maven/<=1.3.4",
                "[1.5]; vers:maven/1.5",
                "[ 1.5 ]; vers:maven/1.5",
                "[1.5,1.5]; vers:maven/1.5",
                "(,); vers:maven/*",
                "[0,]; vers:maven/>=0",
                "[4.1.0.Final,]; vers:maven/>=4.1.0.Final",
                "[, 2.4.21); vers:maven/<2.4.21",
                "[4.0.0 ,4.1.2); vers:maven/>=4.0.0|<4.1.2",
                "[1.0,2.0)[3.0,4.0]; vers:maven/>=1.0|<2.0|>=3.0|<=4.0",
                "[1.0] [2.0]; vers:maven/1.0|2.0",
                "[1.0,2.0)||[3.0,4.0); vers:maven/>=1.0|<2.0|>=3.0|<4.0",
                "[1.0,2.0),[1.5,3.0); vers:maven/>=1.0|<3.0",
                "[1.0,2.0),[2.0,3.0); vers:maven/>=1.0|<3.0",
                "[1.0,2.0],(2.0,3.0); vers:maven/>=1.0|<3.0",
                "[1.0,5.0),[2.0,3.0); vers:maven/>=1.0|<5.0",
                "[1.0,2.0),[1.0,3.0); vers:maven/>=1.0|<3.0",
                "[1.0,3.0),(1.0,2.0); vers:maven/>=1.0|<3.0",
                "(1.0,2.0),[1.0,2.0]; vers:maven/>=1.0|<=2.0",
                "(30.0-android, 30.0-jre); vers:maven/>30.0-android|<30.0-jre",
                "[2.3.7,2.3.14.3],[2.3.17], [2.5,2.5.10.1]; vers:maven/>=2.3.7|<=2.3.14.3|2.3.17|>=2.5|<=2.5.10.1"
            })
    void intervalSetsAreReadAsMavenNugetSnykAndGitlabWriteThem(String range, String expected) {
        assertThat(VersionRanges.parse(range, MAVEN)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1.0,2.0; the interval that begins after 0 characters does not end with ] or )",
                "[1.0,2.0),[3.0; the interval that begins after 10 characters does not end with ] or )",
                "[1.0,2.0,[3.0,4.0); the interval that begins after 0 characters does not end with ] or )",
                "[1.0,(2.0); the interval that begins after 0 characters does not end with ] or )",
                "[1.0,2.0) 3.0; after 10 characters there should be [ or ( to begin the next interval",
                "[1.0,2.0)]; after 9 characters there should be [ or ( to begin the next interval",
                "(1.0); an interval without a comma must be one version in [ and ]",
                "[1.0); an interval without a comma must be one version in [ and ]",
                "(1.0]; an interval without a comma must be one version in [ and ]",
                "[]; an interval without a comma must be one version in [ and ]",
                "[1.0,2.0,3.0]; an interval has more than two bounds",
                "[1.0 2.0,3.0]; a bound has white space in it",
                "[2.0,1.0]; no version is >= 2.0 and <= 1.0",
                "(2.0,1.0); no version is > 2.0 and < 1.0",
                "[1.0,1.0); no version is >= 1.0 and < 1.0",
                "(1.0,1.0.0]; no version is > 1.0 and <= 1.0.0"
            })
    void whatIsNoIntervalSetIsRefusedWithItsReason(String range, String problem) {
        assertThatThrownBy(() -> VersionRanges.parse(range, MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"" + range + "\": " + problem);
    }
}
