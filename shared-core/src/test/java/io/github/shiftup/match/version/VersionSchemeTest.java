package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "maven, MAVEN",
        "gradle, MAVEN",
        "clojars, MAVEN",
        "npm, SEMVER",
        "cargo, SEMVER",
        "golang, SEMVER",
        "go, SEMVER",
        "hex, SEMVER",
        "swift, SEMVER",
        "githubactions, SEMVER",
        "semver, SEMVER",
        "nuget, NUGET",
        "pub, PUB",
        "dart, PUB",
        "composer, COMPOSER",
        "pypi, PYPI",
        "deb, DEB",
        "debian, DEB",
        "ubuntu, DEB",
        "rpm, RPM",
        "redhat, RPM",
        "apk, APK",
        "alpine, APK",
        "gem, GEM",
        "cocoapods, GEM",
        "generic, NATURAL",
        "conan, NATURAL",
        "oci, NATURAL",
        "'', NATURAL",
        "Maven, MAVEN",
        "PyPI, PYPI"
    })
    void aPurlTypeHasTheSchemeOfItsEcosystem(String type, VersionScheme scheme) {
        assertThat(VersionScheme.of(type)).isEqualTo(scheme);
    }

    @Test
    void aPurlTypeIsReadTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(VersionScheme.of("PYPI")).isEqualTo(VersionScheme.PYPI);
            assertThat(VersionScheme.MAVEN.compare("1.FINAL", "1")).isZero();
            assertThat(VersionScheme.NATURAL.compare("1-MILESTONE", "1-milestone"))
                    .isZero();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderIsAntisymmetricAndEqualVersionsAreInterchangeable(VersionScheme scheme) {
        Generated generated = new Generated(1);
        for (int i = 0; i < 20_000; i++) {
            Version a = scheme.parse(generated.version());
            Version b = scheme.parse(generated.version());
            int order = Integer.signum(a.compareTo(b));
            assertThat(Integer.signum(b.compareTo(a))).as("%s, %s", a, b).isEqualTo(-order);
            assertThat(a.equals(b)).as("%s, %s", a, b).isEqualTo(order == 0);
            if (order == 0) {
                assertThat(a).hasSameHashCodeAs(b);
            }
            assertThat(a.compareTo(scheme.parse(a.text()))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAVEN")
    void everyOrderButMavensIsTransitive(VersionScheme scheme) {
        Generated generated = new Generated(2);
        for (int i = 0; i < 50_000; i++) {
            assertTransitive(scheme, generated.version(), generated.version(), generated.version());
        }
    }

    @Test
    void mavensOrderIsTransitiveAmongDottedNumbersWithAWordAndItsNumber() {
        List<String> words = List.of(
                "",
                "",
                "-alpha",
                "-ALPHA",
                "-beta",
                "-rc",
                "-SNAPSHOT",
                "-sp",
                "-final",
                "-foo",
                "a",
                "m",
                "-x",
                "-jre");
        List<String> numbers = List.of("", "", "1", "-1", "10", "-0", "2.1");
        Generated generated = new Generated(3);
        Supplier<String> version = () ->
                generated.from(List.of(".1", ".0", ".10", ".0.0")) + generated.any(words) + generated.any(numbers);
        for (int i = 0; i < 100_000; i++) {
            assertTransitive(VersionScheme.MAVEN, version.get(), version.get(), version.get());
        }
    }

    private static void assertTransitive(VersionScheme scheme, String first, String second, String third) {
        Version a = scheme.parse(first);
        Version b = scheme.parse(second);
        Version c = scheme.parse(third);
        int ab = Integer.signum(a.compareTo(b));
        int bc = Integer.signum(b.compareTo(c));
        int ac = Integer.signum(a.compareTo(c));
        boolean transitive = (ab != bc || ac == ab) && (ab != 0 || ac == bc);
        if (!transitive) {
            fail("%s: %s, %s, %s: %d, %d but %d", scheme, a, b, c, ab, bc, ac);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsTooOddOrTooLongToBeOrdered(VersionScheme scheme) {
        List<Version> versions = Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "\uffff\ufffe",
                        "-",
                        ":",
                        "1:",
                        ":1",
                        "!",
                        "~",
                        "^",
                        "1!",
                        "v",
                        "vv1",
                        "+",
                        "1+",
                        "latest",
                        "1a".repeat(20_000),
                        "1.".repeat(20_000),
                        "1_p1".repeat(20_000),
                        "-".repeat(20_000),
                        "9".repeat(70_000),
                        "1+" + "a.".repeat(20_000),
                        "1" + "~1".repeat(20_000))
                .map(scheme::parse)
                .toList();
        for (Version a : versions) {
            for (Version b : versions) {
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHundredThousandDigitsAreANumberLikeAnother(VersionScheme scheme) {
        String nines = "9".repeat(100_000);
        assertThat(scheme.compare("1." + nines, "1." + nines + ".1")).isNegative();
        assertThat(scheme.compare("1.8" + nines, "1.9" + nines)).isNegative();
        assertThat(scheme.compare("1.2", "1." + nines)).isNegative();
    }

    @Test
    void whiteSpaceAroundAVersionDoesNotCount() {
        Version version = VersionScheme.PYPI.parse(" 1.0\n");
        assertThat(version.text()).isEqualTo("1.0");
        assertThat(version).hasToString("1.0").isEqualTo(VersionScheme.PYPI.parse("1.0.0"));
        assertThat(version.scheme()).isEqualTo(VersionScheme.PYPI);
    }

    @Test
    void versionsOfTwoSchemesAreNeverEqualAndHaveNoOrder() {
        Version maven = VersionScheme.MAVEN.parse("1.0");
        Version npm = VersionScheme.SEMVER.parse("1.0");

        assertThat(maven).isNotEqualTo(npm).isNotEqualTo(null).isNotEqualTo("1.0");
        assertThat(VersionScheme.DEB.parse("1.0")).isNotEqualTo(VersionScheme.SEMVER.parse("1.0"));
        assertThat(maven.hashCode()).isNotEqualTo(npm.hashCode());
        assertThatThrownBy(() -> maven.compareTo(npm))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No order between a version of MAVEN and one of SEMVER: 1.0, 1.0");
    }

    @Test
    void versionsAreSortedEachOnceAndEqualOnesByTheirText() {
        assertThat(VersionScheme.MAVEN.sorted(List.of("2.10", "2.9", "1.0.0", "2.9", "1.0", "1.0-rc1", "1.0.Final")))
                .containsExactly("1.0-rc1", "1.0", "1.0.0", "1.0.Final", "2.9", "2.10");
    }

    @Test
    void sortingDoesNotFailWhereTheOrderIsNotTransitive() {
        Generated generated = new Generated(29);
        List<String> versions =
                Stream.generate(generated::version).limit(20_000).distinct().toList();
        assertThat(VersionScheme.MAVEN.sorted(versions)).containsExactlyInAnyOrderElementsOf(new TreeSet<>(versions));
    }
}
