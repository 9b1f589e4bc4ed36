package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static io.github.shiftup.policy.imports.GivenSuppressions.suppression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.stream.ReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependency-Check's suppressions become waivers that a person completes. */
class DependencyCheckSuppressionsTest {
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
    void otherXmlIsRefused() {
        assertThatThrownBy(() -> read("pom.xml", "<project/>"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("the root is <project>, not <suppressions>");
    }
}
