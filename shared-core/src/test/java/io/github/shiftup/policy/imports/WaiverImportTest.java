package io.github.shiftup.policy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.ReportException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Other tools' suppressions become waivers that a person completes. Today is 24 November 2026. */
class WaiverImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aDependencyCheckRuleBecomesAWaiverOfItsPackageAndFinding() {
        WaiverImport imported = read("suppressions.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <suppressions xmlns="https://jeremylong.github.io/DependencyCheck/dependency-suppression.1.3.xsd">
                  <suppress until="2026-12-10Z">
                    <notes><![CDATA[ file name: forms-1.0.jar
                      not called ]]></notes>
                    <packageUrl regex="true">^pkg:maven/org\\.acme/forms@.*$</packageUrl>
                    <cve>CVE-2026-1</cve>
                    <vulnerabilityName>GHSA-aaaa-bbbb-cccc</vulnerabilityName>
                  </suppress>
                </suppressions>
                """);

        assertThat(imported.format()).isEqualTo("Dependency-Check suppressions");
        assertThat(imported.remarks()).isEmpty();
        assertThat(imported.yaml(TODAY))
                .contains(
                        "- id: \"import-1\"\n",
                        "  finding: [\"CVE-2026-1\", \"GHSA-aaaa-bbbb-cccc\"]\n",
                        "  component: \"org.acme:forms\"\n",
                        "  owner: # who",
                        "  approvers: # who",
                        "  reason: \"file name: forms-1.0.jar not called\"\n",
                        "  ticket: # where",
                        "  created: 2026-11-24\n",
                        // Dependency-Check stops at the beginning of that day.
                        "  expires: 2026-12-09\n")
                .doesNotContain("scope:");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<gav>org.acme:forms:1.0</gav> | org.acme:forms | vers:maven/1.0",
                "<gav regex=\"true\">^org\\.acme:.*:.*$</gav> | org.acme:* |",
                "<gav regex=\"true\">org\\.acme:forms:1\\..*</gav> | pkg:maven/org.acme/forms@1.* |",
                "<packageUrl>pkg:maven/org.acme/forms@1.0?type=jar</packageUrl> | org.acme:forms | vers:maven/1.0",
                "<packageUrl regex=\"true\">^pkg:npm/lodash@.*$</packageUrl> | pkg:npm/lodash@* |",
                "<packageUrl>pkg:npm/%40acme/forms@2.1.0</packageUrl> | pkg:npm/%40acme/forms@2.1.0 |",
                "<packageUrl regex=\"true\">^pkg:maven/org\\.acme/.*@.*$</packageUrl> | org.acme:* |",
            })
    void itsWaysToNameAPackageAreCarriedOver(String selector, String component, String versions) {
        WaiverImport imported = suppression(selector + "<cve>CVE-2026-1</cve>");

        assertThat(imported.yaml(TODAY)).contains("component: \"" + component + "\"\n");
        assertThat(imported.remarks()).containsExactly("suppress 1: it has no end");
        if (versions != null) {
            assertThat(imported.yaml(TODAY)).contains("scope: { versions: \"" + versions + "\" }\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<packageUrl regex=\"true\">^pkg:maven/org\\.acme/(?!forms).*$</packageUrl><cve>CVE-1</cve> | regular expression | component",
                "<sha1>66734244CE86857018B023A8C56AE0635C56B6A1</sha1><cve>CVE-1</cve> | sha1 6673 | component",
                "<filePath>c:\\some.jar</filePath><cve>CVE-1</cve> | filePath c: | component",
                "<gav>org.acme:forms:1.0</gav><cpe>cpe:/a:acme:forms</cpe> | a CPE decides nothing | finding",
                "<gav>org.acme:forms:1.0</gav><cvssBelow>7</cvssBelow> | cvssBelow 7 | finding",
                "<gav>org.acme:forms:1.0</gav><cvssV3Below>7</cvssV3Below> | cvssV3Below 7 | finding",
                "<gav>org.acme:forms:1.0</gav><vulnerabilityName regex=\"true\">CVE-[12]</vulnerabilityName> | regular expression | finding",
            })
    void whatAWaiverCannotSayIsToldAndLeftToFill(String rule, String told, String key) {
        WaiverImport imported = suppression(rule);

        assertThat(imported.remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .startsWith("suppress 1: not carried over: ")
                        .contains(told));
        assertThat(imported.yaml(TODAY)).contains("  # Not carried over: ", "  " + key + ": # ");
    }

    @Test
    void ofOpenVexOnlyWhatIsNotAffectedBecomesAWaiver() {
        WaiverImport imported = read("vex.json", """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1", "author": "Acme",
                 "timestamp": "2026-11-01T00:00:00Z", "version": 1, "statements": [
                  {"vulnerability": {"name": "CVE-2026-1", "aliases": ["GHSA-aaaa-bbbb-cccc"]},
                   "products": [{"@id": "pkg:oci/shop", "subcomponents": [{"@id": "pkg:maven/org.acme/forms@1.0"}]}],
                   "status": "not_affected", "justification": "vulnerable_code_not_present", "impact_statement": "left out"},
                  {"vulnerability": {"name": "CVE-2026-2"}, "products": [{"@id": "pkg:maven/org.acme/lib@2.0"}],
                   "status": "not_affected", "justification": "component_not_present"},
                  {"vulnerability": {"name": "CVE-2026-3"}, "products": [{"@id": "pkg:maven/org.acme/lib@2.0"}],
                   "status": "under_investigation"}]}
                """);

        assertThat(imported.format()).isEqualTo("OpenVEX");
        assertThat(imported.size()).isEqualTo(2);
        assertThat(imported.yaml(TODAY))
                .contains(
                        "finding: [\"CVE-2026-1\", \"GHSA-aaaa-bbbb-cccc\"]\n",
                        "component: \"org.acme:forms\"\n",
                        "scope: { versions: \"vers:maven/1.0\" }\n",
                        "reason: \"vulnerable_code_not_present: left out\"\n",
                        "component: \"org.acme:lib\"\n",
                        "reason: \"component_not_present\"\n",
                        "owner: # who")
                .doesNotContain("CVE-2026-3");
        assertThat(imported.remarks())
                .anyMatch(remark ->
                        remark.startsWith("what is not so needs no waiver: name the document under 'evidence'"))
                .anyMatch(remark -> remark.contains("CVE-2026-3 is under investigation, which accepts nothing"))
                .anyMatch(remark -> remark.contains("not carried over: the author Acme"))
                .anyMatch(remark -> remark.contains("not carried over: the product "))
                .anyMatch(remark -> remark.endsWith("it has no end"));
    }

    @Test
    void otherVexDocumentsAndBrokenOnesAreNotImported() {
        assertThatThrownBy(() -> read("bom.json", "{\"bomFormat\": \"CycloneDX\"}"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("is JSON, but no OpenVEX")
                .hasMessageContaining("name them under 'evidence'");
        assertThatThrownBy(
                        () -> read("vex.json", "{\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"statements\": ["))
                .isInstanceOf(ReportException.class);
    }

    @Test
    void aRuleThatHasEndedStaysOneThatHasEnded() {
        WaiverImport imported = read("s.xml", """
                <suppressions><suppress until="2020-01-02"><cve>CVE-1</cve></suppress></suppressions>
                """);

        assertThat(imported.yaml(TODAY)).contains("created: 2020-01-01\n", "expires: 2020-01-01\n");
    }

    @Test
    void groupsOfRulesAreRead() {
        WaiverImport imported = read("s.xml", """
                <suppressions><suppressionGroup><suppress base="true"><cve>CVE-1</cve></suppress></suppressionGroup>
                  <suppress><cve>CVE-2</cve></suppress></suppressions>
                """);

        assertThat(imported.size()).isEqualTo(2);
        assertThat(imported.remarks())
                .contains("suppress 2: it has no end")
                .anyMatch(remark -> remark.contains("base"));
    }

    @Test
    void trivysListOfIdsIsReadWithItsComments() {
        WaiverImport imported = read(".trivyignore", """
                # A heading

                # Not called,
                # says the team
                CVE-2026-1 exp:2026-12-01
                CVE-2026-2 # inline
                AVD-DS-0002 something
                """);
        String yaml = imported.yaml(TODAY);

        assertThat(imported.size()).isEqualTo(3);
        assertThat(yaml)
                .contains("[\"CVE-2026-1\"]", "reason: \"Not called, says the team\"", "expires: 2026-11-30")
                .doesNotContain("heading")
                .contains("[\"CVE-2026-2\"]", "[\"AVD-DS-0002\"]");
        assertThat(imported.remarks())
                .containsExactly(
                        "line 6: it has no end", "line 7: not carried over: \"something\"", "line 7: it has no end");
    }

    @Test
    void trivysYamlIsReadWithEverySection() {
        WaiverImport imported = read(".trivyignore.yaml", """
                vulnerabilities:
                  - id: CVE-2026-1
                    purls: ["pkg:maven/org.acme/forms@1.0", "pkg:npm/lodash"]
                    expired_at: 2026-12-01
                    statement: not called
                  - id: CVE-2026-2
                    paths: [usr/lib/x.jar]
                misconfigurations:
                  - id: AVD-DS-0002
                secrets:
                licenses:
                  - id: GPL-3.0
                    colour: red
                """);

        assertThat(imported.size()).isEqualTo(5);
        assertThat(imported.yaml(TODAY))
                .contains("[\"CVE-2026-1\"]", "[\"CVE-2026-2\"]", "[\"AVD-DS-0002\"]", "[\"GPL-3.0\"]")
                .contains("component: \"org.acme:forms\"\n  scope: { versions: \"vers:maven/1.0\" }")
                .contains("component: \"pkg:npm/lodash@*\"", "reason: \"not called\"", "expires: 2026-11-30")
                .contains("  component: # ");
        assertThat(imported.remarks())
                .contains("licenses[0]: not carried over: the key colour")
                .anyMatch(remark -> remark.startsWith("vulnerabilities[1]: not carried over: paths usr/lib/x.jar"));
    }

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

    @Test
    void grypesRulesAreReadAndTheRestOfItsConfigurationIsNot() {
        WaiverImport imported = read(".grype.yaml", """
                fail-on-severity: high
                ignore:
                  - vulnerability: CVE-2026-1
                    include-aliases: true
                    reason: not called
                    package: { name: forms, version: "1.0", type: java-archive }
                  - vulnerability: CVE-2026-2
                    fix-state: wont-fix
                    package: { name: "kernel-.*", location: /usr/**, type: rpm }
                  - fix-state: fixed
                    vex-status: not_affected
                  - package: { name: "a(b|c)" }
                  - package: { name: x, type: bitnami }
                """);

        assertThat(imported.size()).isEqualTo(5);
        assertThat(imported.yaml(TODAY))
                .contains("component: \"*:forms\"\n  scope: { versions: \"vers:maven/1.0\" }", "reason: \"not called\"")
                .contains("component: \"pkg:rpm/*/kernel-*@*\"", "assumes: { fixAvailable: false }");
        assertThat(imported.remarks())
                .contains(
                        "ignore[1]: not carried over: the key package.location",
                        "ignore[2]: not carried over: fix-state fixed",
                        "ignore[2]: not carried over: the key vex-status",
                        "ignore[3]: not carried over: the regular expression of package.name a(b|c)",
                        "ignore[4]: not carried over: package.type bitnami, of which no purl is known");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "java-archive, *:forms",
        "npm, pkg:npm/forms@*",
        "python, pkg:pypi/forms@*",
        "go-module, pkg:golang/forms@*",
        "gem, pkg:gem/forms@*",
        "rust-crate, pkg:cargo/forms@*",
        "dotnet, pkg:nuget/forms@*",
        "deb, pkg:deb/*/forms@*",
        "apk, pkg:apk/*/forms@*",
    })
    void grypesTypesArePurls(String type, String component) {
        WaiverImport imported = read(
                ".grype.yaml", "ignore: [{ vulnerability: CVE-1, package: { name: forms, type: " + type + " } }]\n");

        assertThat(imported.yaml(TODAY)).contains("component: \"" + component + "\"\n");
        assertThat(imported.remarks()).containsExactly("ignore[0]: it has no end");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fix-state: not-fixed | assumes: { fixAvailable: false } |",
                "fix-state: unknown | assumes: { fixAvailable: false } |",
                "package: { name: forms } | component: \"pkg:*/forms@*\" |",
                "package: { version: '1.0' } | component: # | a package without a name",
                "package: { type: npm } | component: # | a package without a name",
                "match-type: exact-direct-match | component: # | the key match-type",
            })
    void ofGrypesRulesIsSaidWhatIsCarriedOver(String rule, String written, String lost) {
        WaiverImport imported = read(".grype.yml", "ignore: [{ vulnerability: CVE-1, " + rule + " }]\n");

        assertThat(imported.yaml(TODAY)).contains("[\"CVE-1\"]", "  " + written);
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.contains("not carried over"))
                .isEqualTo(lost == null ? List.of() : List.of("ignore[0]: not carried over: " + lost));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] largest = new byte[1 << 20];
        Arrays.fill(largest, (byte) '\n');

        assertThat(WaiverImport.read(".trivyignore", largest).size()).isZero();
        assertThatThrownBy(() -> WaiverImport.read(".trivyignore", Arrays.copyOf(largest, (1 << 20) + 1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("is larger than the limit of 1048576 bytes");
    }

    @Test
    void theFormatIsToldByTheContentBeforeTheName() {
        assertThat(read("list", "\uFEFF<suppressions><suppress><cve>CVE-1</cve></suppress></suppressions>")
                        .format())
                .isEqualTo("Dependency-Check suppressions");
        assertThat(read("list", "\n[[IgnoredVulns]]\nid = \"CVE-1\"\n").format())
                .isEqualTo("osv-scanner");
        assertThat(read("list", "CVE-1\n").format()).isEqualTo(".trivyignore");
        assertThat(read("x.YML", "secrets: [{ id: a }]\n").format()).isEqualTo(".trivyignore.yaml");
        assertThat(read("x.yaml", "ignore: [{ vulnerability: CVE-1 }]\n").format())
                .isEqualTo("Grype");
    }

    @Test
    void whatIsLostOfARuleWithSeveralPurlsIsLostOfEachOfItsWaivers() {
        WaiverImport imported = read(".trivyignore.yaml", """
                vulnerabilities:
                  - id: CVE-1
                    purls: ["pkg:npm/a", "pkg:npm/b"]
                    paths: [x.jar, y.jar]
                    colour: red
                    expired_at: 2026-12-01
                """);

        assertThat(imported.remarks())
                .containsExactly(
                        "vulnerabilities[0], purl 1: not carried over: paths x.jar, y.jar: name the component by its purl or"
                                + " group:artifact",
                        "vulnerabilities[0], purl 1: not carried over: the key colour",
                        "vulnerabilities[0], purl 2: not carried over: paths x.jar, y.jar: name the component by its purl or"
                                + " group:artifact",
                        "vulnerabilities[0], purl 2: not carried over: the key colour");
        assertThat(imported.yaml(TODAY)).contains("component: \"pkg:npm/a@*\"", "component: \"pkg:npm/b@*\"");
    }

    @Test
    void aWaiverToCompleteIsWrittenWithAllThatIsToBeFilled() {
        assertThat(suppression("<sha1>ab</sha1><cve>CVE-1</cve>").yaml(TODAY)).isEqualTo("""
                # Waivers from s.xml (Dependency-Check suppressions), 2026-11-24.
                # Every key without a value is yours to fill; until then the policy is in error, on purpose.

                - id: "import-1"
                  # suppress 1
                  # Not carried over: sha1 ab: name the component by its purl or group:artifact
                  finding: ["CVE-1"]
                  component: # purl or group:artifact, or take the line out: then it holds in every component
                  owner: # who answers for the risk
                  approvers: # who agreed: { name: ..., role: ... }, as many and in the roles that the profile asks for
                  reason: # why it can be borne
                  ticket: # where it is followed up
                  created: 2026-11-24
                  expires: # last day, no later than the profile allows
                """);
        assertThat(suppression("").yaml(TODAY))
                .as("a rule that says nothing")
                .contains("  finding: # which findings, by id\n")
                .doesNotContain("component:");
        assertThat(suppression("<gav>org.acme:forms:1.0</gav>").yaml(TODAY))
                .as("every finding of a component")
                .doesNotContain("finding:");
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

    @Test
    void sectionsThatTrivyDoesNotHaveAreLeftOutAndTold() {
        assertThat(read("x.yaml", "secrets: [{ id: a, expired_at: 2026-12-01 }]\npoems: []\n")
                        .remarks())
                .containsExactly("the section poems is not known; left out");
    }

    @Test
    void ofOpenVexTheProductIsTheComponentWhereNothingIsInIt() {
        WaiverImport imported = read("vex.json", """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1",
                 "timestamp": "2026-11-01T00:00:00Z", "version": 1, "statements": [
                  {"vulnerability": {"name": "CVE-2026-2"}, "products": [{"@id": "pkg:maven/org.acme/lib@2.0"}],
                   "status": "not_affected"}]}
                """);

        assertThat(imported.yaml(TODAY))
                .contains("component: \"org.acme:lib\"\n", "scope: { versions: \"vers:maven/2.0\" }", "reason: # ");
        assertThat(imported.remarks()).noneMatch(remark -> remark.contains("author"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pkg:oci/shop | component: \"pkg:oci/shop@*\" | the product shop: a waiver holds in all that this service runs",
                "https://example.org/shop | component: \"https://example.org/shop\" |",
                "pkg:maven/org.acme/lib@2.0 | component: \"org.acme:lib\" |"
            })
    void aProductIsWhatAWaiverSelectsWhateverItIs(String product, String written, String lost) {
        WaiverImport imported = read("vex.json", """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1",
                 "timestamp": "2026-11-01T00:00:00Z", "version": 1, "statements": [
                  {"vulnerability": {"name": "CVE-2026-2"}, "products": [{"@id": "%s"}], "status": "not_affected"}]}
                """.formatted(product));

        assertThat(imported.yaml(TODAY)).contains("  " + written);
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.contains("not carried over"))
                .isEqualTo(lost == null ? List.of() : List.of("/statements/0/products/0: not carried over: " + lost));
    }

    @Test
    void anEndThatIsNoDateIsSaid() {
        WaiverImport imported = read("x.yaml", "secrets: [{ id: a, expired_at: soon }]\n");

        assertThat(imported.yaml(TODAY)).contains("expires: # ");
        assertThat(imported.remarks())
                .containsExactly(
                        "secrets[0]: not carried over: expired_at \"soon\" is no date", "secrets[0]: it has no end");
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

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vex.json | {\"bomFormat\": \"CycloneDX\"} | name them under 'evidence' in the policy",
                "other.yaml | quiet: true | has neither 'ignore' (Grype) nor any of vulnerabilities",
            })
    void whatIsNoSuppressionSaysWhatToDo(String name, String content, String message) {
        assertThatThrownBy(() -> read(name, content))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void otherXmlIsRefused() {
        assertThatThrownBy(() -> read("pom.xml", "<project/>"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("the root is <project>, not <suppressions>");
    }

    @Test
    void textOfOthersEndsNoLineAndNoString() {
        WaiverImport imported = read("s.xml", """
                <suppressions><suppress><notes>a" , owner: mallory # \\
                owner: mallory(LINE)(TURN)</notes><cve>CVE-1&#10;- id: evil</cve><sha1>x&#13;- id: evil</sha1></suppress></suppressions>
                """.replace("(LINE)", "\u2028").replace("(TURN)", "\u202e"));
        Object parsed = new Load(LoadSettings.builder().build()).loadFromString(imported.yaml(TODAY));

        assertThat(parsed).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        assertThat(imported.yaml(TODAY)).contains("  owner: # who").doesNotContain("\u2028", "\u202e");
    }

    private static WaiverImport suppression(String content) {
        return read("s.xml", "<suppressions><suppress>" + content + "</suppress></suppressions>");
    }

    private static WaiverImport read(String name, String content) {
        return WaiverImport.read(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
