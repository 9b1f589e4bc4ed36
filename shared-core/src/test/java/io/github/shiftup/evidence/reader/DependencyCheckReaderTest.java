package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyCheckReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aVectorIsPutTogetherFromItsParts() throws IOException {
        read("two-of-three.json");

        assertThat(findings.get(0).ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "NVD"));
    }

    @Test
    void theOldPartsOfCvss2AreAVectorToo() throws IOException {
        read("old-and-new-identifiers.xml");

        assertThat(findings.get(0).ratings())
                .containsExactly(new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P", 7.5, "NVD"));
        assertThat(findings.get(2).ratings()).containsExactly(new Rating("CVSSv2", null, 5.0, null));
    }

    @Test
    void aSuppressedVulnerabilityIsThereButDoesNotCount() throws IOException {
        read("two-of-three.json");

        assertThat(findings.get(1).activity()).isEqualTo(Activity.INACTIVE);
        assertThat(findings.get(1).state()).isEqualTo("suppressed: not on our path");
    }

    @Test
    void aDependencyThatWasNotRecognisedKeepsItsFileNameOnly() throws IOException {
        read("two-of-three.json");

        assertThat(findings.get(2).component())
                .isEqualTo(new Component(
                        "app.war: inner-2.0.jar", null, null, "/srv/shop/app.war/WEB-INF/lib/inner-2.0.jar", null));
        assertThat(findings.get(2).id()).isEqualTo("CWE-79: shows what it is given");
    }

    @Test
    void aMavenIdentifierOfOldGivesTheVersion() throws IOException {
        read("old-and-new-identifiers.xml");

        assertThat(Objects.requireNonNull(findings.get(2).component()).version())
                .isEqualTo("2.0");
        assertThat(findings.get(2).cwes()).containsExactly("CWE-20");
    }

    @Test
    void whatTheReportSaysOfItselfIsTold() throws IOException {
        ReportSummary summary = read("old-and-new-identifiers.xml");

        assertThat(summary.toolVersion()).isEqualTo("7.4.0");
        assertThat(summary.generated()).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
        assertThat(summary.covered()).isEqualTo(2);
        assertThat(summary.remarks()).containsExactly("incomplete scan: The assembly analyzer could not start");
    }

    @Test
    void knownExploitationIsKept() throws IOException {
        read("two-of-three.json");

        assertThat(findings.get(0).exploited()).isTrue();
        assertThat(findings.get(1).exploited()).isNull();
    }

    @Test
    void anotherMajorVersionOfTheSchemaIsRefused() {
        String xml =
                "<analysis xmlns='https://jeremylong.github.io/DependencyCheck/dependency-check.9.0.xsd'><projectInfo/>"
                        + "<dependencies/></analysis>";
        assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("dependency-check.9.0.xsd");
        assertThatThrownBy(
                        () -> read("{\"reportSchema\":\"2.0\",\"dependencies\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("reportSchema 2.0");
    }

    @Test
    void anEntityThatNamesAFileIsRefused() {
        String xml = "<!DOCTYPE analysis [<!ENTITY cve SYSTEM 'file:///dev/random'>]>"
                + "<analysis xmlns='https://jeremylong.github.io/DependencyCheck/dependency-check.2.5.xsd'>&cve;</analysis>";
        assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({"HIGH, HIGH", "High, HIGH", "low, LOW", "moderate, MEDIUM", "7.5, HIGH", "unknown, UNKNOWN"})
    void severityWordsComeInAnyCaseAndSometimesAsAScore(String severity, Level level) {
        read(report("app.jar", "\"name\": \"CVE-2026-00001\", \"severity\": \"" + severity + "\""));

        assertThat(findings).extracting(Finding::severity, Finding::level).containsExactly(tuple(severity, level));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CWE-400: Uncontrolled Resource Consumption",
                "1500",
                "GHSA-aaaa-bbbb-cccc",
                "Regular Expression Denial of Service, see CVE-2026-00009"
            })
    void aNameThatIsNoCveIsKeptAndNoCveIsReadOutOfIt(String name) {
        read(report("app.jar", "\"name\": \"" + name + "\""));

        assertThat(findings).extracting(Finding::id).containsExactly(name);
        assertThat(findings.get(0).aliases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer.jar: inner-2.0.jar", "outer.ear: dom4j.jar", "a.war: b.jar: c-1.jar"})
    void aJarInsideAnotherIsNamedByBoth(String file) {
        read(report(file, "\"name\": \"CVE-2026-00001\""));

        assertThat(findings.get(0).component()).isEqualTo(Component.named(file, null));
    }

    @Test
    void anIncompleteScanIsRemarkedWhicheverPartOfItFailed() {
        ReportSummary summary = read(bytes("""
                { "reportSchema": "1.1",
                  "scanInfo": { "engineVersion": "12.1.0", "analysisExceptions": [
                    { "exception": { "message": "the NVD could not be asked" } } ] },
                  "projectInfo": { "reportDate": "2026-11-20T03:00:00Z" },
                  "dependencies": [ { "fileName": "app.jar", "analysisExceptions": [
                    { "exception": { "message": "not an archive" } }, { "exception": {} } ] } ] }"""));

        assertThat(summary.remarks())
                .containsExactly(
                        "incomplete scan: the NVD could not be asked",
                        "incomplete scan: not an archive",
                        "incomplete scan: an analysis exception without a message");
    }

    @Test
    void theAddressesOfDevelopersInTheEvidenceGoNoFurther() {
        read(bytes("""
                { "reportSchema": "1.1", "scanInfo": {}, "projectInfo": {}, "dependencies": [ {
                  "fileName": "app.jar", "filePath": "/srv/app.jar",
                  "evidenceCollected": { "vendorEvidence": [
                    { "source": "pom", "name": "developer email", "value": "ann@acme.example" } ] },
                  "vulnerabilityIds": [ { "id": "cpe:2.3:a:acme:app:1.0:*:*:*:*:*:*:*", "confidence": "LOW" } ],
                  "vulnerabilities": [ { "name": "CVE-2026-00001" } ] } ] }"""));

        assertThat(findings).hasSize(1);
        assertThat(new String(FindingLinesReaderTest.written(findings), StandardCharsets.UTF_8))
                .doesNotContain("ann@acme.example", "cpe:");
    }

    private static byte[] report(String file, String vulnerability) {
        return bytes(
                "{\"reportSchema\": \"1.1\", \"scanInfo\": {}, \"projectInfo\": {}, \"dependencies\": [{\"fileName\": \""
                        + file + "\", \"vulnerabilities\": [{" + vulnerability + "}]}]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ReportSummary read(String fixture) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("dependency-check/" + fixture), fixture)) {
            return read(in.readAllBytes());
        }
    }

    private ReportSummary read(byte[] report) {
        return ReportReaders.read(
                new Report("odc", ReportDocument.ofBytes(report, "report"), Limits.DEFAULT), null, findings::add);
    }
}
