package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.COMPOSER;
import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static io.github.shiftup.match.version.VersionScheme.PYPI;
import static io.github.shiftup.match.version.VersionScheme.SEMVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparatorListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "< 1.2.3; <1.2.3",
                "<=1.2.3; <=1.2.3",
                "> 1.2.3; >1.2.3",
                ">=1.2.3; >=1.2.3",
                "=<1.2.3; <=1.2.3",
                "=>1.2.3; >=1.2.3",
                "<<1.2.3; <1.2.3",
                ">>1.2.3; >1.2.3",
                "= 1.2.3; 1.2.3",
                "==1.2.3; 1.2.3",
                "===1.2.3; 1.2.3",
                "1.2.3; 1.2.3",
                "v1.2.3; v1.2.3",
                "!= 1.2.3; !=1.2.3",
                "<>1.2.3; !=1.2.3",
                ">= 2.0.0, < 2.15.0; >=2.0.0|<2.15.0",
                ">=2.0.0 <2.15.0; >=2.0.0|<2.15.0",
                ">=2.0.0<2.15.0; >=2.0.0|<2.15.0",
                ">=2.0.0&&<2.15.0; >=2.0.0|<2.15.0",
                "<2.15.0,>=2.0.0; >=2.0.0|<2.15.0",
                ">= 2.0, > 2.1, < 3, <= 2.9; >2.1|<=2.9",
                "< 1.2.3 || >= 2.0 < 2.3; <1.2.3|>=2.0|<2.3",
                "<4.3.5||>=5.0.0 <5.0.2; <4.3.5|>=5.0.0|<5.0.2",
                "<4.3.5|>=5.0.0,<5.0.2; <4.3.5|>=5.0.0|<5.0.2",
                ">= 2.6, < 5.0.14 || >= 6.0.0, < 6.0.16 || >= 6.2.0, < 6.2.6; >=2.6|<5.0.14|>=6.0.0|<6.0.16|>=6.2.0|<6.2.6",
                "= 6.0.0 || = 6.0.0 || = 6.0.1; 6.0.0|6.0.1",
                "1.0, 1.1, 1.3; 1.0|1.1|1.3",
                "=1.0, =1.1; 1.0|1.1",
                "1.0 1.1; 1.0|1.1",
                ">=1.0,!=1.5,<2.0; >=1.0|!=1.5|<2.0",
                ">=1.0!=1.5<2.0; >=1.0|!=1.5|<2.0",
                "1.5, 2.5, < 2.0; 1.5",
                "*; *",
                "x; *",
                ">= *; *",
                "none (maven); *",
                "< 4.3.5 (unknown); <4.3.5",
                ">=3.2,<3.2.10 (python); >=3.2|<3.2.10",
                "1.0 - 2.0; >=1.0|<=2.0",
                "1.0 - 2.0 || 3.0 - 4.0; >=1.0|<=2.0|>=3.0|<=4.0",
                "1.0-2.0; 1.0-2.0"
            })
    void comparatorListsAreReadInEverySpelling(String range, String expected) {
        assertThat(VersionRanges.parse(range, MAVEN)).hasToString("vers:maven/" + expected);
    }

    /** https://github.com/npm/node-semver#advanced-range-syntax, with bounds that say nothing of pre-releases. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^1.2.3; >=1.2.3|<2.0.0",
                "^0.2.3; >=0.2.3|<0.3.0",
                "^0.0.3; >=0.0.3|<0.0.4",
                "^0.0; >=0.0|<0.1",
                "^0; >=0|<1",
                "^1.2.x; >=1.2|<2.0",
                "^v1.2; >=v1.2|<v2.0",
                "^1.2.3-beta.2; >=1.2.3-beta.2|<2.0.0",
                "~1.2.3; >=1.2.3|<1.3.0",
                "~1.2; >=1.2|<1.3",
                "~1; >=1|<2",
                "~ 1.2.3; >=1.2.3|<1.3.0",
                "~1.6.5 || >=1.7.2; >=1.6.5|<1.7.0|>=1.7.2",
                "1.2.x; >=1.2|<1.3",
                "1.2.X; >=1.2|<1.3",
                "1.2.*; >=1.2|<1.3",
                "1.2.+; >=1.2|<1.3",
                "1.x.x; >=1|<2",
                "=1.2.*; >=1.2|<1.3",
                "!=1.2.*; <1.2|>=1.3",
                ">1.2.*; >=1.3",
                ">=1.2.*; >=1.2",
                "<1.2.*; <1.2",
                "<=1.2.*; <1.3",
                "9.x; >=9|<10",
                "1.x, 3.x; >=1|<2|>=3|<4"
            })
    void shorthandsOfNpmStandForIntervals(String range, String expected) {
        assertThat(VersionRanges.parse(range, SEMVER)).hasToString("vers:semver/" + expected);
    }

    /** https://guides.rubygems.org/patterns/#pessimistic-version-constraint, PEP 440 "compatible release", Composer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gem; ~> 2.2.0; >=2.2.0|<2.3.0",
                "gem; ~> 2.2; >=2.2|<3.0",
                "gem; ~> 2; >=2|<3",
                "gem; ~> 5.2.4.3; >=5.2.4.3|<5.2.5.0",
                "gem; ~> 2.2.0, != 2.2.1; >=2.2.0|!=2.2.1|<2.3.0",
                "pypi; ~=2.2; >=2.2|<3.0",
                "pypi; ~=1.4.5; >=1.4.5|<1.5.0",
                "pypi; ~=1!1.4.5; >=1%211.4.5|<1%211.5.0",
                "pypi; ==1.4.*; >=1.4|<1.5",
                "composer; ~1.2; >=1.2|<2.0",
                "composer; ~1.2.3; >=1.2.3|<1.3.0",
                "composer; ^0.3; >=0.3|<0.4"
            })
    void shorthandsMeanWhatTheirEcosystemSays(String type, String range, String expected) {
        assertThat(VersionRanges.parse(range, VersionScheme.of(type))).hasToString("vers:" + type + "/" + expected);
    }

    @Test
    void aShorthandsImpliedBoundTakesPreReleasesOfTheNextLineIn() {
        VersionRange range = VersionRanges.parse("^1.2", SEMVER);
        assertThat(range.contains("2.0.0-rc.1")).isTrue();
        assertThat(range.contains("2.0.0")).isFalse();
    }

    @Test
    void aVersionWithoutADigitIsReadWhereAComparatorStandsBeforeIt() {
        assertThat(VersionRanges.parse("= dev-main", COMPOSER).contains("dev-main"))
                .isTrue();
        assertThat(VersionRanges.parse("= dev-main", COMPOSER).contains("dev-other"))
                .isFalse();
    }

    @Test
    void anEpochIsPartOfAVersion() {
        assertThat(VersionRanges.parse(">=1!2.0", PYPI).contains("1!2.1")).isTrue();
        assertThat(VersionRanges.parse("< 1:1.0~rc1", VersionScheme.DEB).contains("1:1.0~beta"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; it is empty",
                "||; after 0 characters there should be a comparison",
                "< 1.0 ||; after 8 characters there should be a comparison",
                "|| < 1.0; after 0 characters there should be a comparison",
                ",; after 0 characters there should be a comparison",
                "<; after 1 characters there should be a version",
                "< , 1.0; after 2 characters there should be a version",
                "> = 1.0; after 2 characters there should be a version",
                "All versions; \"All\" is neither a version nor a comparator",
                "before 2.0; \"before\" is neither a version nor a comparator",
                "2.0 to 2.14; \"to\" is neither a version nor a comparator",
                "1.0 - latest; \"latest\" is neither a version nor a comparator",
                "1.0 -2.0; \"-2.0\" is neither a version nor a comparator",
                "1.0- 2.0; \"1.0-\" is neither a version nor a comparator",
                "unknown (maven); \"unknown\" is neither a version nor a comparator",
                "1.0, [2.0,3.0); after 5 characters there is a [ where a version should be",
                "{1.0}; after 0 characters there is a { where a version should be",
                "<>=1.0; there is no comparator <>=",
                "^> 1.0; there is no comparator ^>",
                "< *; the comparator < needs a version",
                "!= *; the comparator != needs a version",
                "^foo; \"foo\" should begin with a number",
                "~> main1; \"main1\" should begin with a number",
                "=main.*; \"main\" should begin with a number",
                "2.0 - 1.0; no version is >= 2.0 and <= 1.0",
                "^1.0-1 - 2; \"-\" is neither a version nor a comparator",
                "< 1.0, >= 2.0; no version satisfies < 1.0, >= 2.0",
                "= 1.0, > 2.0; no version satisfies = 1.0, > 2.0",
                "< 1.0, > 2.0 || 3.0; no version satisfies < 1.0, > 2.0"
            })
    void whatIsNoComparatorListIsRefusedWithItsReason(String range, String problem) {
        assertThatThrownBy(() -> VersionRanges.parse(range, SEMVER))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"" + range + "\": " + problem);
    }

    @Test
    void aRefusalShowsTheTextInFullUpTo500CharactersWithoutControlCharactersAndNamesTheNotations() {
        String hostile = "\u001b[2J\u202eé " + "x".repeat(600);

        assertThatThrownBy(() -> VersionRanges.parse(hostile, SEMVER))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"\\u001b[2J\\u202e\\u00e9 " + "x".repeat(493) + "...\": ")
                .hasMessageEndingWith(". Read are vers:maven/>=1.0|<2.0, interval sets such as [1.0,2.0),[3.0,),"
                        + " comparator lists such as >= 1.0, < 2.0 || = 3.1, and ^1.2, ~1.2, ~> 1.2, 1.2.x,"
                        + " 1.0 - 2.0, *");
    }

    @Test
    void aVersionQuotedInARefusalIsEscapedToo() {
        assertThatThrownBy(() -> VersionRanges.parse("all\u001b[0mof1 \u0007bell", SEMVER))
                .hasMessageContaining("after 4 characters there is a [ where a version should be");
        assertThatThrownBy(() -> VersionRanges.parse("\u0007bell", SEMVER))
                .hasMessageContaining("\"\\u0007bell\" is neither a version nor a comparator");
    }
}
