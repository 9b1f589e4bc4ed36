package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules in Grype's configuration by which it ignores matches. */
class GrypeIgnoreTest {
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
}
