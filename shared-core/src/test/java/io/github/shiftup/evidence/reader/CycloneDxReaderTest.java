package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxReaderTest {
    private static final String COMPONENT = """
            {"bom-ref": "l", "type": "library", "group": "org.acme", "name": "ledger", "version": "2.3.0",
             "purl": "pkg:maven/org.acme/ledger@2.3.0?type=jar"}""";

    @Test
    void aVexThatAffectsTheProjectOnlyHasNoLibrary() {
        ReadReport report = ReadReport.of("""
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"bom-ref": "p",
                 "type": "application", "name": "clinic-portal", "version": "7"}}, "vulnerabilities": [{"id": "CVE-2099-1",
                 "affects": [{"ref": "p"}]}]}""");

        assertThat(report.finding("CVE-2099-1").component())
                .satisfiesAnyOf(
                        component -> assertThat(component).isNull(),
                        component -> assertThat(
                                        Objects.requireNonNull(component).purl())
                                .isNull());
    }

    @Test
    void inspectorsWrapperIsReadAndComponentsMayBeMissing() {
        ReadReport report = ReadReport.of("""
                {"sbom": {"bomFormat": "CycloneDX", "specVersion": "1.5", "vulnerabilities": [{"id": "CVE-2099-1"}]}}""");

        assertThat(report.finding("CVE-2099-1").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void anSbomInWhichNobodyLookedForVulnerabilitiesCoversNothing() {
        String components = "\"components\": [" + COMPONENT + "]";
        String xml =
                "<bom xmlns='http://cyclonedx.org/schema/bom/1.5'><components><component><name>a</name></component>"
                        + "</components>";

        assertThat(ReadReport.of(bom(components)).summary().covered()).isZero();
        assertThat(ReadReport.of(bom(components)).summary().remarks())
                .singleElement()
                .asString()
                .contains("no list of vulnerabilities");
        assertThat(ReadReport.of(bom(components + ", \"vulnerabilities\": null"))
                        .summary()
                        .covered())
                .isZero();
        assertThat(ReadReport.of(bom(components + ", \"vulnerabilities\": []"))
                        .summary()
                        .covered())
                .isOne();
        assertThat(ReadReport.of(xml + "</bom>").summary().covered()).isZero();
        assertThat(ReadReport.of(xml + "<vulnerabilities/></bom>").summary().covered())
                .isOne();
    }

    @Test
    void aComponentInAComponentIsFoundAndSoIsOneThatComesLast() {
        String vulnerability = "\"vulnerabilities\": [{\"id\": \"CVE-2099-1\", \"affects\": [{\"ref\": \"l\"}]}]";
        String components =
                "\"components\": [{\"bom-ref\": \"o\", \"type\": \"library\", \"name\": \"o\", \"components\": ["
                        + COMPONENT + "]}]";

        for (String members : new String[] {components + ", " + vulnerability, vulnerability + ", " + components}) {
            assertThat(component(ReadReport.of(bom(members)).finding("CVE-2099-1"))
                            .purl())
                    .isEqualTo("pkg:maven/org.acme/ledger@2.3.0?type=jar");
        }
    }

    @Test
    void theQualifierThatMakesAReferenceUniqueIsNoPartOfThePurl() {
        String ref = "pkg:maven/org.acme/ledger@2.3.0?package-id=0123456789abcdef";
        String report = bom("\"components\": ["
                + COMPONENT.replace("\"bom-ref\": \"l\"", "\"bom-ref\": \"" + ref + "\"")
                + "], \"vulnerabilities\": [{\"id\": \"CVE-2099-1\", \"affects\": [{\"ref\": \"" + ref + "\"}]}]");

        assertThat(component(ReadReport.of(report).finding("CVE-2099-1")).purl())
                .isEqualTo("pkg:maven/org.acme/ledger@2.3.0?type=jar");
    }

    @Test
    void theFragmentOfALinkToAnotherBomNamesThePackageEncoded() {
        Finding finding = of(
                "\"affects\": [{\"ref\": \"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg%3Amaven%2Forg.acme%2Fledger%402.3.0\"}]");

        assertThat(component(finding).purl()).isEqualTo("pkg:maven/org.acme/ledger@2.3.0");
    }

    @Test
    void aVersionThatIsNotThePurlsIsKeptAsWritten() {
        ReadReport report = ReadReport.of(bom("""
                "components": [{"bom-ref": "l", "type": "library", "name": "ledger", "version": "2.3.0-acme",
                 "purl": "pkg:maven/org.acme/ledger@2.3.0"}], "vulnerabilities": [{"id": "CVE-2099-1", "affects": [{"ref": "l"}]}]"""));

        Component component = component(report.finding("CVE-2099-1"));
        assertThat(component.version()).isEqualTo("2.3.0-acme");
        assertThat(component.purl()).isEqualTo("pkg:maven/org.acme/ledger@2.3.0");
    }

    @Test
    void anIdThatSaysNothingHasTheCveAmongItsReferences() {
        Finding finding = ReadReport.of(bom("""
                        "vulnerabilities": [{"id": "0f1e2d3c-0000-4000-8000-000000000001",
                         "references": [{"id": "CVE-2099-1", "source": {"name": "NVD"}}]}]""")).findings().get(0);

        assertThat(finding.id() + finding.aliases()).contains("CVE-2099-1");
    }

    @ParameterizedTest
    @CsvSource({
        "resolved, INACTIVE",
        "resolved_with_pedigree, INACTIVE",
        "false_positive, INACTIVE",
        "not_affected, INACTIVE",
        "exploitable, ACTIVE",
        "in_triage, ACTIVE",
    })
    void fourStatesCloseAFinding(String state, Activity expected) {
        assertThat(of("\"analysis\": {\"state\": \"" + state + "\"}").activity())
                .isEqualTo(expected);
    }

    @Test
    void withoutAnAnalysisItCountsAndADateOfRejectionWithdrawsIt() {
        assertThat(of("\"description\": \"x\"").activity()).isEqualTo(Activity.ACTIVE);
        assertThat(of("\"rejected\": \"2026-11-01T00:00:00Z\"").activity()).isEqualTo(Activity.INACTIVE);
        assertThat(of("\"rejected\": \"0001-01-01T00:00:00Z\"").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void ofSeveralRatingsAllAreKeptAndTheWorstWordIsTheSeverity() {
        Finding finding = of("""
                "ratings": [{"severity": "low", "method": "CVSSv31", "score": 3.1}, {"severity": "critical", "method": "other"},
                 {"severity": "none", "source": {"name": "EPSS"}, "score": 0.5, "method": "other"}]""");

        assertThat(finding.severity()).isEqualTo("critical");
        assertThat(finding.level()).isEqualTo(Level.CRITICAL);
        assertThat(finding.ratings()).hasSize(3);
        assertThat(finding.epss()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theExtensionOfOldToolsIsReadAtTheTopAndInsideOfAComponent(boolean inside) {
        String vulnerability = """
                <v:vulnerabilities><v:vulnerability ref="l"><v:id>CVE-2099-1</v:id><v:ratings><v:rating><v:score><v:base>9.8</v:base>
                </v:score><v:severity>Critical</v:severity><v:method>CVSSv3</v:method>
                <v:vector>AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</v:vector></v:rating></v:ratings></v:vulnerability></v:vulnerabilities>""";
        String component = "<component type=\"library\" bom-ref=\"l\"><group>org.acme</group><name>ledger</name>"
                + "<version>2.3.0</version><purl>pkg:maven/org.acme/ledger@2.3.0</purl>%s</component>";
        ReadReport report = ReadReport.of("<?xml version=\"1.0\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.2\""
                + " xmlns:v=\"http://cyclonedx.org/schema/ext/vulnerability/1.0\" version=\"1\"><components>"
                + component.formatted(inside ? vulnerability : "") + "</components>" + (inside ? "" : vulnerability)
                + "</bom>");

        Finding finding = report.finding("CVE-2099-1");
        assertThat(component(finding).purl()).isEqualTo("pkg:maven/org.acme/ledger@2.3.0");
        assertThat(finding.ratings()).singleElement().satisfies(rating -> {
            assertThat(rating.score()).isEqualTo(9.8);
            assertThat(rating.vector()).isEqualTo("AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        });
    }

    @Test
    void toolsAreAListOrAnObject() {
        String list =
                bom("\"metadata\": {\"tools\": [{\"name\": \"a\", \"version\": \"1\"}]}, \"vulnerabilities\": []");
        String object = bom(
                "\"metadata\": {\"tools\": {\"components\": [{\"name\": \"a\", \"version\": \"1\"}]}}, \"vulnerabilities\": []");

        assertThat(ReadReport.of(list).summary().tool()).isEqualTo("a");
        assertThat(ReadReport.of(object).summary().tool()).isEqualTo("a");
    }

    @Test
    void theNewestVersionIsReadAndALaterOneIsRefused() {
        String bom = bom("\"vulnerabilities\": []");

        assertThat(ReadReport.of(bom.replace("1.6", "1.7")).findings()).isEmpty();
        assertThatThrownBy(() -> ReadReport.of(bom.replace("1.6", "2.0"), "cyclonedx"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("2.0");
    }

    private static Finding of(String members) {
        return ReadReport.of(bom("\"vulnerabilities\": [{\"id\": \"CVE-2099-1\", " + members + "}]"))
                .finding("CVE-2099-1");
    }

    private static String bom(String members) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", " + members + "}";
    }

    private static Component component(Finding finding) {
        return Objects.requireNonNull(finding.component());
    }
}
