package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.ReportException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of OpenVEX that become waivers. */
class OpenVexImportTest {
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
}
