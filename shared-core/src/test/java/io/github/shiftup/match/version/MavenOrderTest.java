package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the ComparableVersion of the Maven that the build pins. */
class MavenOrderTest {
    private static final List<String> PUBLISHED = List.of(
            "",
            "0",
            "1",
            "1.0",
            "1.0.0",
            "1-0",
            "1.0-0",
            "01.00",
            "1.ga",
            "1-ga",
            "1.0.GA",
            "1.0.Final",
            "1.0.0.RELEASE",
            "1-release",
            "1.0-alpha",
            "1.0-alpha-1",
            "1.0-alpha1",
            "1.0.alpha1",
            "1.0a1",
            "1.0-a1",
            "1.0-a",
            "1.0b2",
            "1.0-b-2",
            "1.0-beta.2",
            "1.0-m1",
            "1.0-M1",
            "1.0.M1",
            "1.0-milestone-1",
            "1.0-m",
            "1.0-rc",
            "1.0-rc1",
            "1.0-rc-1",
            "1.0-rc.1",
            "1.0.RC1",
            "1.0-cr1",
            "1.0.CR2",
            "1.0-SNAPSHOT",
            "1.0-20230101.120000-1",
            "1.0-sp",
            "1.0.SP1",
            "1.0-sp-1",
            "1.0.SP2-redhat-1",
            "1.0.sp.1",
            "1-1",
            "1-1.foo",
            "1-1.foo-bar1baz-.1",
            "1-1-foo",
            "1-foo",
            "1.foo",
            "1foo1",
            "1.0.1",
            "1.0.1-jre8",
            "6.1.0.jre8",
            "6.1.0.jre11",
            "24.1.1-android",
            "24.1.1-jre",
            "30.0-jre",
            "9.4.6.v20170531",
            "9.4.17.v20190418",
            "9.4.17",
            "2.9.10.7",
            "2.9.10.redhat-00003",
            "1.2.17",
            "1.2.17.redhat-00001",
            "2.0-beta9",
            "2.0-rc2",
            "2.0",
            "2.0.1",
            "2.12.1",
            "2.12.2",
            "2.15.0",
            "5.0.3.GA_CP01",
            "1.2.1-10.CP02_patch01",
            "1.2_03",
            "10.5.3.0_1",
            "191.vcb_f183ce58b_9",
            "3.0.0.M2",
            "2.5.6.SEC01",
            "9.0.35-3.39.1",
            "4.1.100.Final",
            "20040616",
            "1.0-rc-SNAPSHOT",
            "1--1",
            "1..1",
            ".1",
            "-1",
            "1.",
            "1-",
            "1.-",
            "latest",
            "RELEASE",
            "v1.0",
            "1.0+build.5",
            "2147483647",
            "2147483648",
            "999999999",
            "1000000000",
            "999999999999999999",
            "1000000000000000000",
            "9223372036854775808",
            "0000000000000000000001");

    @Test
    void publishedAndOddVersionsOrderAsMavenOrdersThem() {
        List<String> wrong = new ArrayList<>();
        for (String a : PUBLISHED) {
            for (String b : PUBLISHED) {
                compare(a, b, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void generatedVersionsOrderAsMavenOrdersThem() {
        Generated generated = new Generated(20211210);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            compare(generated.version(), generated.version(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void generatedVersionsThatDifferByOnePieceOrderAsMavenOrdersThem() {
        Generated generated = new Generated(44228);
        List<String> tails = List.of(
                "", ".0", "-0", ".ga", "-ga", "-alpha", ".1", "-1", "1", "-sp", "-rc1", "a", "-", ".", "-0.0.1");
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            String version = generated.version();
            compare(version + generated.any(tails), version + generated.any(tails), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(String a, String b, List<String> wrong) {
        int expected = Integer.signum(new ComparableVersion(a).compareTo(new ComparableVersion(b)));
        int actual = Integer.signum(MAVEN.compare(a, b));
        if (expected != actual) {
            wrong.add(a + " against " + b + ": Maven says " + expected + ", not " + actual);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // https://maven.apache.org/pom.html#version-order-specification, examples and rules
                "1-alpha < 1-beta < 1-milestone < 1-rc = 1-cr < 1-snapshot < 1 = 1-ga = 1-final = 1-release < 1-sp",
                "1-a1 = 1-alpha-1 < 1-b1 = 1-beta-1 < 1-m1 = 1-milestone-1 < 1",
                "1 = 1.0 = 1.0.0 = 1-0 < 1-sp < 1-a < 1-foo < 1-foo2 < 1-foo10 < 1-1 < 1.1",
                "2.0-beta9 < 2.0-rc1 < 2.0-SNAPSHOT < 2.0 < 2.0.1 < 2.0.2 < 2.3.1 < 2.12.1 < 2.12.2 < 2.15.0",
                "9.4.6.v20170531 < 9.4.17.v20190418 < 9.4.18",
                "6.1.0.jre8 < 6.1.0.jre11 < 6.1.1.jre8",
                "999999999 < 1000000000 < 999999999999999999 < 1000000000000000000 < 99999999999999999999999",
                "1.7 < 1.10 < 1.010.1"
            })
    void knownOrdersHold(String chain) {
        Chains.hold(MAVEN, chain);
    }

    @Test
    void theOrderIsAsLittleTransitiveAsMavens() {
        assertThat(MAVEN.compare("1-alpha", "1")).isNegative();
        assertThat(MAVEN.compare("1", "1.sp.1")).isNegative();
        assertThat(MAVEN.compare("1.sp.1", "1-alpha")).isNegative();
    }

    @Test
    void aVersionNestedWithoutEndIsReadAndComparedWithoutRecursion() {
        String nested = "1x".repeat(100_000);
        String dashes = "-".repeat(100_000);

        assertThat(MAVEN.compare(nested, nested + "1")).isNegative();
        assertThat(MAVEN.compare(nested + "1", nested)).isPositive();
        assertThat(MAVEN.compare("1", nested)).isNegative();
        assertThat(MAVEN.compare(nested, "1")).isPositive();
        assertThat(MAVEN.compare("1" + dashes, "1")).isZero();
    }
}
