package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.DEB;
import static io.github.shiftup.match.version.VersionScheme.GEM;
import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static io.github.shiftup.match.version.VersionScheme.NATURAL;
import static io.github.shiftup.match.version.VersionScheme.PYPI;
import static io.github.shiftup.match.version.VersionScheme.RPM;
import static io.github.shiftup.match.version.VersionScheme.SEMVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.match.version.FixAnswer.Basis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedVersionsTest {

    /** Fixed versions; a version; whether it is fixed; by which; why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // One fix a branch
                "2.12.2 2.3.1 2.15.0; 2.12.1; false; 2.12.2; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.12.2; true; 2.12.2; SAME_VERSION",
                "2.12.2 2.3.1 2.15.0; 2.12.2.0; true; 2.12.2; SAME_VERSION",
                "2.12.2 2.3.1 2.15.0; 2.12.9; true; 2.12.2; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.13.0; false; 2.15.0; NO_FIX_ON_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.14.1; false; 2.15.0; NO_FIX_ON_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.3.1; true; 2.3.1; SAME_VERSION",
                "2.12.2 2.3.1 2.15.0; 2.3.0; false; 2.3.1; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.3; false; 2.3.1; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.3.2; true; 2.3.1; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.4.0; false; 2.12.2; NO_FIX_ON_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.15.0-rc1; false; 2.15.0; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.15.0-SNAPSHOT; false; 2.15.0; OWN_BRANCH",
                "2.12.2 2.3.1 2.15.0; 2.15; true; 2.15.0; SAME_VERSION",
                "2.12.2 2.3.1 2.15.0; 2.15.1; true; 2.15.0; HIGHEST_FIX",
                "2.12.2 2.3.1 2.15.0; 2.16; true; 2.15.0; HIGHEST_FIX",
                "2.12.2 2.3.1 2.15.0; 3.0.0-alpha1; true; 2.15.0; HIGHEST_FIX",
                "2.12.2 2.3.1 2.15.0; 1.2.17; false; 2.3.1; NO_FIX_ON_BRANCH",
                // A single fix
                "1.75; 1.74; false; 1.75; HIGHEST_FIX",
                "1.75; 1.75; true; 1.75; SAME_VERSION",
                "1.75; 2.0; true; 1.75; HIGHEST_FIX",
                "5.3.18; 5.2.20; false; 5.3.18; HIGHEST_FIX",
                // A hot fix has a number more; what comes after it on its branch has the fix too
                "2.12.6.1 2.13.2.1; 2.12.6; false; 2.12.6.1; OWN_BRANCH",
                "2.12.6.1 2.13.2.1; 2.12.6.1; true; 2.12.6.1; SAME_VERSION",
                "2.12.6.1 2.13.2.1; 2.12.6.2; true; 2.12.6.1; OWN_BRANCH",
                "2.12.6.1 2.13.2.1; 2.12.7; true; 2.12.6.1; OWN_BRANCH",
                "2.12.6.1 2.13.2.1; 2.13.0; false; 2.13.2.1; OWN_BRANCH",
                "2.12.6.1 2.13.2.1; 2.13.2; false; 2.13.2.1; OWN_BRANCH",
                "2.12.6.1 2.13.2.1; 2.11.4; false; 2.12.6.1; NO_FIX_ON_BRANCH",
                // Several on a branch: the most numbers shared, then the highest
                "2.9.10.7 2.9.11.1 2.12.1; 2.9.10.8; true; 2.9.10.7; OWN_BRANCH",
                "2.9.10.7 2.9.11.1 2.12.1; 2.9.11; false; 2.9.11.1; OWN_BRANCH",
                "2.9.10.7 2.9.11.1 2.12.1; 2.9.9; false; 2.9.11.1; OWN_BRANCH",
                "1.3.1 1.3.4 2.0.1; 1.3.0; false; 1.3.4; OWN_BRANCH",
                "1.3.1 1.3.4 2.0.1; 1.3.1; true; 1.3.1; SAME_VERSION",
                "1.3.1 1.3.4 2.0.1; 1.3.2; false; 1.3.4; OWN_BRANCH",
                "1.3.1 1.3.4 2.0.1; 1.3.5; true; 1.3.4; OWN_BRANCH",
                "2.9.10 2.9.10.7 3.0.1; 2.9.10.5; false; 2.9.10.7; OWN_BRANCH",
                // Two numbers and one number
                "2.5 3.1; 2.4; false; 2.5; OWN_BRANCH",
                "2.5 3.1; 2.7; true; 2.5; OWN_BRANCH",
                "2.5 3.1; 3.0; false; 3.1; OWN_BRANCH",
                "2.5 4.1; 3.0; false; 4.1; NO_FIX_ON_BRANCH",
                "5 7; 5.1; true; 5; OWN_BRANCH",
                "5 7; 6; false; 7; NO_FIX_ON_BRANCH",
                "2.303.3 2.319; 2.303.4; true; 2.303.3; OWN_BRANCH",
                "2.303.3 2.319; 2.310; false; 2.319; OWN_BRANCH",
                "2.0.1 3.0.1; 2; false; 2.0.1; OWN_BRANCH",
                // What a list cannot tell: branches, not majors
                "3.10.2 4.17.11; 3.11.0; false; 4.17.11; NO_FIX_ON_BRANCH",
                // Qualifiers do not make branches
                "4.5.8.SP1 4.6.0.Final; 4.5.8; false; 4.5.8.SP1; OWN_BRANCH",
                "4.5.8.SP1 4.6.0.Final; 4.5.8.SP2; true; 4.5.8.SP1; OWN_BRANCH",
                "24.1.1-android 24.1.1-jre; 24.1.1-android; true; 24.1.1-android; SAME_VERSION",
                "24.1.1-android 24.1.1-jre; 24.0-jre; false; 24.1.1-jre; NO_FIX_ON_BRANCH",
                "24.1.1-android 24.1.1-jre; 30.0-android; true; 24.1.1-jre; HIGHEST_FIX",
                // Texts without numbers are on no branch
                "1.0.1 2.0.1; latest; false; 1.0.1; NO_FIX_ON_BRANCH",
                "r1 1.0.1 2.0.1; x; false; 1.0.1; NO_FIX_ON_BRANCH"
            })
    void theVersionsOwnBranchDecides(String fixes, String version, boolean fixed, String decidedBy, Basis basis) {
        FixedVersions versions = FixedVersions.of(Arrays.asList(fixes.split(" ")), MAVEN);

        FixAnswer answer = versions.check(MAVEN.parse(version)).orElseThrow();

        assertThat(answer).isEqualTo(new FixAnswer(version, fixed, decidedBy, basis));
    }

    @Test
    void theAnswerSaysWhichFixDecidedAndWhy() {
        FixedVersions fixes = FixedVersions.of(List.of("2.12.2, 2.3.1", "2.15.0"), MAVEN);

        assertThat(reason(fixes, "2.12.1"))
                .isEqualTo("2.12.1 is below 2.12.2, the fixed version of its release branch");
        assertThat(reason(fixes, "2.12.3"))
                .isEqualTo("2.12.3 is at or above 2.12.2, the fixed version of its release branch");
        assertThat(reason(fixes, "2.3.1")).isEqualTo("2.3.1 is the fixed version 2.3.1");
        assertThat(reason(fixes, "2.16")).isEqualTo("2.16 is at or above 2.15.0, the highest fixed version");
        assertThat(reason(fixes, "2.13.0"))
                .isEqualTo("2.13.0 is below 2.15.0, the next fixed version, and there is none on its release branch");
        assertThat(reason(FixedVersions.of(List.of("2.15.0"), MAVEN), "2.14.1"))
                .isEqualTo("2.14.1 is below 2.15.0, the only fixed version");
    }

    private static String reason(FixedVersions fixes, String version) {
        return fixes.check(MAVEN.parse(version)).orElseThrow().reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.12.2 2.3.1 2.15.0; 2.12.1; 2.12.2",
                "2.12.2 2.3.1 2.15.0; 2.13.0; 2.15.0",
                "2.12.2 2.3.1 2.15.0; 2.4.0; 2.12.2",
                "2.12.2 2.3.1 2.15.0; 1.2.17; 2.3.1",
                "2.12.2 2.3.1 2.15.0; 2.12.2; 2.15.0",
                "2.12.2 2.3.1 2.15.0; 2.15.0;",
                "24.1.1-android 24.1.1-jre; 24.0-jre; 24.1.1-jre",
                "24.1.1-android 24.1.1-jre; 24.0-android; 24.1.1-android",
                "24.1.1-android 24.1.1-jre; 24.0; 24.1.1-android",
                "10.2.0.jre11 10.2.0.jre17 10.2.0.jre8 10.3.0.jre8; 10.1.0.jre17; 10.2.0.jre17",
                "10.2.0.jre8 10.3.0.jre17; 10.1.0.jre17; 10.2.0.jre8"
            })
    void theNearestFixIsTheSmallestAboveTheVersionInItsFlavour(String fixes, String version, String nearest) {
        FixedVersions versions = FixedVersions.of(Arrays.asList(fixes.split(" ")), MAVEN);
        assertThat(versions.nearestFix(MAVEN.parse(version)).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void entriesAreReadAsReportsWriteThem() {
        FixedVersions fixes = FixedVersions.of(
                List.of(
                        "11.0.14, 10.1.47",
                        ">=4.17.11",
                        ">= 3.10.2||=3.9.4",
                        "~> 5.2.8",
                        "~=1.4",
                        "==1.3",
                        "^0.9",
                        "",
                        " , ",
                        "NotAvailable",
                        "none",
                        "> 2.0",
                        "< 3.0",
                        "1.0 or later",
                        "fix_1",
                        "4.17.11"),
                GEM);

        assertThat(fixes.versions())
                .extracting(Version::text)
                .containsExactly(
                        "fix_1", "0.9", "1.3", "1.4", "3.9.4", "3.10.2", "4.17.11", "5.2.8", "10.1.47", "11.0.14");
        assertThat(fixes.unreadable()).containsExactly("NotAvailable", "none", "> 2.0", "< 3.0", "1.0 or later");
        assertThat(fixes.versions()).isUnmodifiable();
        assertThat(fixes.unreadable()).isUnmodifiable();
        assertThat(fixes.isEmpty()).isFalse();
    }

    @Test
    void aListWithoutAFixedVersionDecidesNothing() {
        FixedVersions fixes = FixedVersions.of(List.of("NotAvailable"), MAVEN);

        assertThat(fixes.isEmpty()).isTrue();
        assertThat(fixes.check(MAVEN.parse("1.0"))).isEmpty();
        assertThat(fixes.nearestFix(MAVEN.parse("1.0"))).isEmpty();
    }

    @Test
    void epochsAreNoReleaseNumbers() {
        assertThat(FixedVersions.of(List.of("1:2.3.1-2", "1:2.12.2-1"), DEB).check(DEB.parse("1:2.3.1-1")))
                .contains(new FixAnswer("1:2.3.1-1", false, "1:2.3.1-2", Basis.OWN_BRANCH));
        assertThat(FixedVersions.of(List.of("0:2.9.1-6.el7.4", "0:3.0-1"), RPM).check(RPM.parse("2.9.1-6.el7.5")))
                .contains(new FixAnswer("2.9.1-6.el7.5", true, "0:2.9.1-6.el7.4", Basis.OWN_BRANCH));
        assertThat(FixedVersions.of(List.of("1!2.3.1", "1!3.0"), PYPI).check(PYPI.parse("1!2.3.2")))
                .contains(new FixAnswer("1!2.3.2", true, "1!2.3.1", Basis.OWN_BRANCH));
        assertThat(FixedVersions.of(List.of("v2.3.1", "v3.0.1"), SEMVER).check(SEMVER.parse("2.3.2")))
                .contains(new FixAnswer("2.3.2", true, "v2.3.1", Basis.OWN_BRANCH));
    }

    @Test
    void aVersionOfAnotherSchemeIsReadAnewInThatOfTheFixes() {
        FixedVersions fixes = FixedVersions.of(List.of("4.1.0", "4.2.0"), MAVEN);

        assertThat(fixes.check(NATURAL.parse("4.1.0.Final")))
                .contains(new FixAnswer("4.1.0.Final", true, "4.1.0", Basis.SAME_VERSION));
        assertThat(fixes.nearestFix(NATURAL.parse("4.1.0-SNAPSHOT"))).contains("4.1.0");
    }

    @Test
    void numbersTooLargeForAnyReleaseLineAreStillNumbers() {
        String large = "123456789012345678901234567890";
        FixedVersions fixes = FixedVersions.of(List.of("1." + large + ".2", "2.0.1"), MAVEN);

        assertThat(fixes.check(MAVEN.parse("1." + large + ".1")).orElseThrow().basis())
                .isEqualTo(Basis.OWN_BRANCH);
        assertThat(fixes.check(MAVEN.parse("1.5.1")).orElseThrow().basis()).isEqualTo(Basis.NO_FIX_ON_BRANCH);
    }
}
