package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** osv-scanner's configuration, and as much of TOML as it needs. */
class OsvScannerIgnoresTest {
    @Test
    void osvScannersVulnerabilitiesAndPackagesAreRead() {
        WaiverImport imported = read("osv-scanner.toml", """
                # what we accept
                GoVersionOverride = "1.22"

                [[IgnoredVulns]]
                id = "GHSA-aaaa-bbbb-cccc"   # inline
                ignoreUntil = 2026-12-01T00:00:00Z
                reason = "not \\"called\\""

                [[IgnoredVulns]]
                id = 'GO-2026-1'
                reason = \"""
                several
                lines\"""

                [[PackageOverrides]]
                name = "org.acme:forms"
                version = "1.0"
                ecosystem = "Maven"
                vulnerability.ignore = true
                effectiveUntil = 2026-12-02
                reason = "r"

                [[PackageOverrides]]
                name = "lodash"
                ecosystem = "npm"
                license.override = ["MIT", "0BSD"]

                [[PackageOverrides]]
                ecosystem = "Go"
                ignore = true
                group = "dev"
                """);

        assertThat(imported.size()).isEqualTo(4);
        assertThat(imported.yaml(TODAY))
                .contains("[\"GHSA-aaaa-bbbb-cccc\"]", "reason: \"not \\\"called\\\"\"", "expires: 2026-11-30")
                .contains("[\"GO-2026-1\"]", "reason: \"several lines\"")
                .contains("component: \"org.acme:forms\"\n  scope: { versions: \"vers:maven/1.0\" }", "2026-12-01");
        assertThat(imported.remarks())
                .containsExactly(
                        "GoVersionOverride is no rule; left out",
                        "PackageOverrides in line 23 ignores no vulnerabilities, so there is nothing to waive",
                        "IgnoredVulns in line 9: it has no end",
                        "PackageOverrides in line 28: not carried over: the key group",
                        "PackageOverrides in line 28: not carried over: all packages of ecosystem Go",
                        "PackageOverrides in line 28: it has no end");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[IgnoredVulns]",
                "[[IgnoredVulns",
                "id = { a = 1 }",
                "id = \"open",
                "id = \"a\" b",
                "id =",
                "id = [1, 2]",
                "id = [\"a\"",
                "id = \"\"\"open",
                "id = \"\\u0041\"",
                "id",
                "id = 1\nid = 2",
            })
    void tomlOfAnotherShapeIsAnErrorWithItsLine(String wrong) {
        assertThatThrownBy(() -> read("osv-scanner.toml", "[[IgnoredVulns]]\n" + wrong + "\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageMatching("(?s)osv-scanner\\.toml:[23]:1: .*write that waiver by hand.*");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[IgnoredVulns]] x | \"x\" stands after a value",
                "license.override = ['a'] x | \"x\" stands after a value",
                "reason = '''a''' x | \"x\" stands after a value",
                "reason = ' | a text has no closing quote",
                "reason = \"a\\ | a text has no closing quote",
                "reason = 'a | a text has no closing quote",
                "reason = | the value is missing",
                "reason = # none | the value is missing",
                "reason = { a = 1 } | the value { a = 1 } is none that is read here",
            })
    void aLineOfTomlThatIsNotUnderstoodIsNamedAndShown(String line, String message) {
        assertThatThrownBy(() -> read("osv-scanner.toml", "[[IgnoredVulns]]\nid = 'CVE-1'\n" + line))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("osv-scanner.toml:3:1: " + message)
                .hasMessageContaining("\n    " + line);
    }

    @Test
    void aListOfTomlIsReadAsItsTexts() {
        assertThat(read("osv-scanner.toml", "[[PackageOverrides]]\nname = ['a', \"b\"] # two\nignore = true\n")
                        .remarks())
                .contains("PackageOverrides in line 1: not carried over: package a,b of ecosystem any");
        assertThat(read("osv-scanner.toml", "[[PackageOverrides]]\nname = 'a'\necosystem = 'Foo'\nignore = true\n")
                        .remarks())
                .contains("PackageOverrides in line 1: not carried over: package a of ecosystem Foo");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reason = \"a\\\\b\\tc\" # said | reason: \"a\\\\b c\"",
                "reason = 'a\\b' | reason: \"a\\\\b\"",
            })
    void tomlsQuotesAreReadAsTomlSays(String line, String result) {
        String toml = "[[IgnoredVulns]] # one\nid = \"CVE-1\"\n" + line + "\n";

        assertThat(read("osv-scanner.toml", toml).yaml(TODAY)).contains(result);
    }
}
