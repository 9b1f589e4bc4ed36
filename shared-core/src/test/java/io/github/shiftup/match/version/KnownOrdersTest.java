package io.github.shiftup.match.version;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that the ecosystems' own rules give, each rule named at its table; the versions are ours. */
class KnownOrdersTest {

    /** https://semver.org/spec/v2.0.0.html, items 9 to 11. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0",
                "1.9.0 < 1.10.0 < 1.11.0 < 2.0.0 < 2.1.0 < 2.1.1",
                "1.0.0 = 1.0.0+5 = 1.0.0+exp.sha = v1.0.0 = V1 = 1.0 = 1.0.0.0 = 01.0 < 1.0.0.1 < 1.0.1",
                "1.0.0-1 < 1.0.0-2 < 1.0.0-11 < 1.0.0-A < 1.0.0-a < 1.0.0-a.1 < 1.0.0-a.b < 1.0.0-aa",
                "1.0.0-rc.1+a = 1.0.0-rc.1+b < 1.0.0+a",
                // Tolerated: a pre-release without its hyphen, and no number at all
                "latest < main < 0.0.0-0 < 0 < 1.2.3-rc1 = 1.2.3rc1 = 1.2.3.rc1 < 1.2.3",
                // https://go.dev/ref/mod#pseudo-versions
                "v1.2.3-0.20191109021931-daa7c04131f5 < v1.2.3 < v1.2.4-0.20191109021931-daa7c04131f5",
                "v2.0.0+incompatible = v2.0.0"
            })
    void semanticVersions(String chain) {
        Chains.hold(VersionScheme.SEMVER, chain);
    }

    /** https://learn.microsoft.com/en-us/nuget/concepts/package-versioning: four numbers, case does not matter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-ALPHA = 1.0.0-alpha < 1.0.0-Beta < 1.0.0-rc < 1.0.0 = 1.0 < 1.0.0.1 < 1.0.1",
                "4.3.0+abc = 4.3.0"
            })
    void nugetVersions(String chain) {
        Chains.hold(VersionScheme.NUGET, chain);
    }

    /** https://pub.dev/documentation/pub_semver: build metadata makes a later version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-dev < 1.0.0-dev+1 < 1.0.0 < 1.0.0+1 < 1.0.0+2 < 1.0.0+10 < 1.0.0+10.1 < 1.0.0+a < 1.0.1",
                "0.4.0+3 < 0.4.0+4"
            })
    void pubVersions(String chain) {
        Chains.hold(VersionScheme.PUB, chain);
    }

    /** https://packaging.python.org/en/latest/specifications/version-specifiers/, ordering and normalisation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.dev0 < 1.0.dev456 < 1.0a1 < 1.0a2.dev456 < 1.0a12.dev456 < 1.0a12 < 1.0b1.dev456 < 1.0b2 < 1.0b2.post345.dev456 < 1.0b2.post345 < 1.0rc1.dev456 < 1.0rc1 < 1.0 < 1.0+abc.5 < 1.0+abc.7 < 1.0+5 < 1.0.post456.dev34 < 1.0.post456 < 1.0.15 < 1.1.dev1",
                "1.0 = 1 = 1.0.0 = v1.0 = 0!1.0 < 1.1 < 1!0.1 < 2!0",
                "1.0a1 = 1.0.alpha1 = 1.0-ALPHA-1 = 1.0_a.1 < 1.0b = 1.0beta0 < 1.0c1 = 1.0rc1 = 1.0pre1 = 1.0-preview_1 < 1.0",
                "1.0 < 1.0-1 = 1.0.post1 = 1.0r1 = 1.0.rev1 < 1.0-2 < 1.0post10",
                "1.0.dev = 1.0dev0 < 1.0.dev1 < 1.0a < 1.0a.post1 < 1.0",
                "1.0+ubuntu.1 = 1.0+ubuntu-1 = 1.0+UBUNTU_1 < 1.0+ubuntu.2 < 1.0+ubuntu.10 < 1.0+1",
                // No such versions: below all that are
                "french-toast < 1.0+ = 1.0- < 1.0-final.1 < 0.0.dev0"
            })
    void pythonVersions(String chain) {
        Chains.hold(VersionScheme.PYPI, chain);
    }

    /** https://www.debian.org/doc/debian-policy/ch-controlfields.html#version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0~~ < 1.0~~a < 1.0~ < 1.0~rc1 < 1.0~rc1-1 < 1.0 = 1.0-0 = 0:1.0 < 1.0-1 < 1.0-1ubuntu1 < 1.0-1.1 < 1.0-2 < 1.0a < 1.0+dfsg < 1.0.1 < 1.9 < 1.10 < 1:0.1",
                "2.9.4+dfsg1-7+deb10u3 < 2.9.4+dfsg1-7+deb10u4 < 2.9.4+dfsg1-7.1",
                "1.3.1-5ubuntu4.6 < 1.3.1-5ubuntu4.7 < 1.3.1-5ubuntu4.10",
                "1.2-a < 1.2A < 1.2a < 1.2+ < 1.2.1 < 1.3",
                "1-1-1 < 1-1-2 < 1-2-1",
                "1.2 = 01.02 = 1.2-0",
                "1.a < 1.é",
                "a:1 < a:2"
            })
    void debianVersions(String chain) {
        Chains.hold(VersionScheme.DEB, chain);
    }

    /**
     * https://rpm-software-management.github.io/rpm/manual/dependencies.html#versioning; a version without release, which
     * RPM holds to be any release, must have one place here and is below them all.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0~rc1 < 1.0~rc2 < 1.0 < 1.0-1 < 1.0-1.el7 < 1.0-2.el7 < 1.0^git1 < 1.0^git2 < 1.0a < 1.0.1 < 1.9 < 1.10",
                "1.0.2k-19.el7 < 1.0.2k-21.el7_9 < 1.1.1k-5.el8 < 1:1.0.2k-19.el7",
                "1.0 = 1_0 = 1.0. = 0:1.0 = 1.00 = 01.0",
                "1.0~ < 1.0~1 < 1.0 < 1.0^ < 1.0^1",
                "0:2.9.1-6.el7.4 < 0:2.9.1-6.el7.5 = 0:2.9.1-6.el7_5 < 0:2.9.1-6.el7_10",
                "1.a < 1.b < 1.ba < 1.1 < 1.1.a < 1.2",
                "5.10.162-141.675.amzn2 < 5.10.178-162.673.amzn2",
                "1-~ < 1- < 1-^ < 1-1"
            })
    void rpmVersions(String chain) {
        Chains.hold(VersionScheme.RPM, chain);
    }

    /** apk-version(8): number{.number}{letter}{_suffix{number}}{~commit}{-r number}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0_alpha < 1.0_alpha1 < 1.0_beta < 1.0_pre < 1.0_rc < 1.0_rc2 < 1.0 < 1.0-r0 < 1.0-r1 < 1.0-r10 < 1.0~abc < 1.0_cvs < 1.0_svn < 1.0_git < 1.0_hg < 1.0_p < 1.0_p1 < 1.0_p1_p < 1.0a < 1.0b < 1.0.0 < 1.0.1 < 1.2 < 1.10",
                "7.61.1-r1 < 7.61.1-r2 < 7.61.1-r10",
                "1.0_rc-r1 < 1.0-r0",
                "1.0_rc1_alpha < 1.0_rc1 < 1.0_rc1-r1 < 1.0_rc1_p",
                "1.2~aa < 1.2~ab < 1.2~ab-r1",
                // A number with a leading zero is text, and below all without
                "1.0 < 1.00 < 1.001 < 1.01 < 1.05 < 1.1 < 1.2 < 1.10",
                "01 = 1 < 2",
                // Invalid from somewhere on: below the version that ends there
                "none < 1.0_rc < 1.0$ < 1.0. < 1.0_ < 1.0_foo < 1.0 < 1.0a1 < 1.0a < 1.1"
            })
    void alpineVersions(String chain) {
        Chains.hold(VersionScheme.APK, chain);
    }

    /** https://docs.ruby-lang.org/en/master/Gem/Version.html. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.a < 1.0.a10 < 1.0.b1 < 1.0.rc1 = 1.rc1 < 1.0 = 1 = 1.0.0 = v1.0 < 1.0.1.pre < 1.0.1 < 1.9 < 1.10",
                "1.0-1 = 1.0.pre.1 < 1.0.pre.2 < 1.0",
                "5.2.4.2 < 5.2.4.3 < 5.2.5 < 6.0.3.1",
                "1.0.A < 1.0.a < 1.0.aa",
                "1.a.b < 1.a.0.b < 1.a.0.0.b < 1.a = 1.a.0 < 1.a.0.0.1 < 1.a.0.1 < 1.a.1",
                "1.a.0.0.b < 1.a.0.1.b"
            })
    void rubyVersions(String chain) {
        Chains.hold(VersionScheme.GEM, chain);
    }

    /** https://getcomposer.org/doc/articles/versions.md and https://www.php.net/version_compare. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev-feature < dev-main < 1.0-foo < 1.0-dev < 1.0.0-alpha1-dev < 1.0.0-alpha1 = 1.0.0-a1 < 1.0.0-alpha2 < 1.0.0-alpha10 < 1.0.0-beta = 1.0b < 1.0.0-beta.1 < 1.0.0-RC1 = 1.0.0rc1 < 1.0 = 1 = v1.0.0.0 = 1.0.0-stable = 1.0+build < 1.0-p1 = 1.0-patch1 = 1.0.0-pl1 < 1.0-p2 < 1.0.1",
                "1.0.5 < 1.0.99 < 1.0.x-dev < 1.0.x < 1.1 < 1.99.99 < 1.x-dev = 1.*-dev < 2.0-dev < 2.0",
                "1.0-bar < 1.0-foo"
            })
    void composerVersions(String chain) {
        Chains.hold(VersionScheme.COMPOSER, chain);
    }

    /** Our own rule, for those that have none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0-dev < 1.0-SNAPSHOT < 1.0-alpha < 1.0-beta2 < 1.0-milestone1 < 1.0-preview < 1.0-pre < 1.0-cr1 < 1.0-rc1 < 1.0rc2 < 1.0 = 1 = v1.0.0 = 1_0 < 1.0a < 1.0b < 1.0-final < 1.0.1 < 1.2 < 1.10",
                "1.1.1s < 1.1.1t < 1.1.2",
                "main < 1.0",
                "CWE-79 < CWE-502",
                "1.0é < 1.0ê < 1.1",
                "1.0.5 = 1,0/5 < 1.5",
                "2.0 < 2.0.0.1"
            })
    void otherVersions(String chain) {
        Chains.hold(VersionScheme.NATURAL, chain);
    }
}
