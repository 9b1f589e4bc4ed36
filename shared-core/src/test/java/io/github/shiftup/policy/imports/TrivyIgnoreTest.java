package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trivy's ignore files, in lines and in YAML. */
class TrivyIgnoreTest {
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
    void sectionsThatTrivyDoesNotHaveAreLeftOutAndTold() {
        assertThat(read("x.yaml", "secrets: [{ id: a, expired_at: 2026-12-01 }]\npoems: []\n")
                        .remarks())
                .containsExactly("the section poems is not known; left out");
    }
}
