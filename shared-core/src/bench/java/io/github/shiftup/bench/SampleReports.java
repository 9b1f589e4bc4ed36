package io.github.shiftup.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports of any size in the shape that the tools write, the same in every run. */
enum SampleReports implements Sample {
    TRIVY("trivy", 32) {
        @Override
        public String head() {
            return """
                    {"SchemaVersion": 2, "CreatedAt": "2026-11-24T03:00:00Z", "ArtifactName": "registry.example/acme/shop:1.0",
                     "ArtifactType": "container_image", "Metadata": {"OS": {"Family": "alpine", "Name": "3.22.1"},
                     "RepoTags": ["registry.example/acme/shop:1.0"]}, "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar",
                     "Vulnerabilities": [""";
        }

        @Override
        public String unit(int id, int library, String text) {
            return """
                    {"VulnerabilityID": "%s", "PkgName": "org.acme:library-%d", "PkgPath": "app/lib/library-%d-1.0.jar",
                     "PkgIdentifier": {"PURL": "pkg:maven/org.acme/library-%d@1.0", "UID": "%x"},
                     "InstalledVersion": "1.0", "FixedVersion": "1.1, 2.0", "Status": "fixed", "SeveritySource": "nvd",
                     "PrimaryURL": "https://advisories.example/%s", "Title": "library: %s", "Description": "%s",
                     "Severity": "HIGH", "CweIDs": ["CWE-79"], "VendorSeverity": {"nvd": 3, "ghsa": 2},
                     "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "V3Score": 7.5}},
                     "References": ["https://one.example/%s", "https://two.example/%s"],
                     "PublishedDate": "2026-01-01T00:00:00Z", "LastModifiedDate": "2026-02-01T00:00:00Z"}"""
                    .formatted(
                            cve(id), library, library, library, id, cve(id), text.substring(0, 40), text, cve(id), cve(id));
        }

        @Override
        public String foot() {
            return "]}]}";
        }
    },
    SARIF("sarif", 32) {
        @Override
        public String head() {
            return """
                    {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{
                     "tool": {"driver": {"name": "Example", "version": "1.0", "rules": [%s]}},
                     "results": [""".formatted(IntStream.range(0, RULES).mapToObj(this::rule).collect(Collectors.joining(",\n")));
        }

        /** A scanner of dependencies writes a rule for each vulnerability that it found. */
        private String rule(int number) {
            return """
                    {"id": "%s", "shortDescription": {"text": "A weakness"}, "properties": {"security-severity": "7.5"}}"""
                    .formatted(id(number));
        }

        private static String id(int rule) {
            return "CVE-2026-" + (10_000 + rule);
        }

        @Override
        public String unit(int id, int library, String text) {
            int rule = (id / LIBRARIES * 7 + id) % RULES;
            return """
                    {"ruleId": "%s", "ruleIndex": %d, "level": "error", "message": {"text": "library-%d: %s"},
                     "locations": [{"physicalLocation": {"artifactLocation": {"uri": "app/lib/library-%d-1.0.jar",
                     "uriBaseId": "ROOTPATH"}, "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}}}],
                     "partialFingerprints": {"primary": "%x"}}"""
                    .formatted(id(rule), rule, library, text, library, id);
        }

        @Override
        public String foot() {
            return "]}]}";
        }
    },
    CYCLONEDX("cyclonedx", 64) {
        @Override
        public String head() {
            return """
                    {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                     "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                     "components": [{"type": "library", "bom-ref": "pkg:maven/org.acme/none@1.0", "group": "org.acme",
                     "name": "none", "version": "1.0", "purl": "pkg:maven/org.acme/none@1.0"}""";
        }

        @Override
        public String separator(int unit) {
            return unit == LIBRARIES ? "], \"vulnerabilities\": [" : ",\n";
        }

        @Override
        public String unit(int id, int library, String text) {
            return id < LIBRARIES
                    ? """
                    {"type": "library", "bom-ref": "pkg:maven/org.acme/library-%d@1.0", "group": "org.acme",
                     "name": "library-%d", "version": "1.0", "purl": "pkg:maven/org.acme/library-%d@1.0",
                     "licenses": [{"license": {"id": "Apache-2.0"}}]}""".formatted(id, id, id)
                    : """
                    {"id": "%s", "source": {"name": "NVD", "url": "https://nvd.nist.gov"},
                     "ratings": [{"source": {"name": "NVD"}, "score": 7.5, "severity": "high", "method": "CVSSv31",
                     "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "cwes": [79], "description": "%s",
                     "advisories": [{"url": "https://one.example/%s"}], "published": "2026-01-01T00:00:00Z",
                     "affects": [{"ref": "pkg:maven/org.acme/library-%d@1.0",
                     "versions": [{"version": "1.0", "status": "affected"}]}]}"""
                            .formatted(cve(id), text, cve(id), library);
        }

        @Override
        public String foot() {
            return "]}";
        }
    },
    DEPENDENCY_CHECK("dependency-check", 32) {
        @Override
        public String head() {
            return """
                    {"reportSchema": "1.1", "scanInfo": {"engineVersion": "12.2.2"},
                     "projectInfo": {"name": "shop", "reportDate": "2026-11-24T03:00:00Z"}, "dependencies": [""";
        }

        @Override
        public String unit(int id, int library, String text) {
            return """
                    {"isVirtual": false, "fileName": "library-%d-1.0.jar", "filePath": "/app/lib/library-%d-1.0.jar",
                     "evidenceCollected": {"vendorEvidence": [{"type": "vendor", "confidence": "HIGH", "source": "file",
                     "name": "name", "value": "library"}], "productEvidence": [], "versionEvidence": []},
                     "packages": [{"id": "pkg:maven/org.acme/library-%d@1.0", "confidence": "HIGH"}],
                     "vulnerabilities": [{"source": "NVD", "name": "%s", "severity": "HIGH",
                     "cvssv3": {"baseScore": 7.5, "attackVector": "NETWORK", "attackComplexity": "LOW",
                     "privilegesRequired": "NONE", "userInteraction": "NONE", "scope": "UNCHANGED",
                     "confidentialityImpact": "NONE", "integrityImpact": "NONE", "availabilityImpact": "HIGH",
                     "baseSeverity": "HIGH", "version": "3.1"}, "cwes": ["CWE-79"], "description": "%s", "notes": "",
                     "references": [{"source": "NVD", "url": "https://one.example/%s", "name": "one"}],
                     "vulnerableSoftware": []}]}""".formatted(library, library, library, cve(id), text, cve(id));
        }

        @Override
        public String foot() {
            return "]}";
        }
    },
    CYCLONEDX_XML("cyclonedx", 64) {
        @Override
        public String head() {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
                      <metadata><timestamp>2026-11-24T03:00:00Z</timestamp></metadata>
                      <components>
                    """;
        }

        @Override
        public String separator(int unit) {
            return unit == LIBRARIES ? "  </components>\n  <vulnerabilities>\n" : "";
        }

        @Override
        public String unit(int id, int library, String text) {
            return id < LIBRARIES
                    ? """
                        <component type="library" bom-ref="pkg:maven/org.acme/library-%d@1.0">
                          <group>org.acme</group>
                          <name>library-%d</name>
                          <version>1.0</version>
                          <licenses><license><id>Apache-2.0</id></license></licenses>
                          <purl>pkg:maven/org.acme/library-%d@1.0</purl>
                        </component>
                    """.formatted(id, id, id)
                    : """
                        <vulnerability>
                          <id>%s</id>
                          <source><name>NVD</name><url>https://nvd.nist.gov</url></source>
                          <ratings>
                            <rating>
                              <source><name>NVD</name></source>
                              <score>7.5</score>
                              <severity>high</severity>
                              <method>CVSSv31</method>
                              <vector>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H</vector>
                            </rating>
                          </ratings>
                          <cwes><cwe>79</cwe></cwes>
                          <description>%s</description>
                          <advisories><advisory><url>https://one.example/%s</url></advisory></advisories>
                          <published>2026-01-01T00:00:00Z</published>
                          <affects>
                            <target>
                              <ref>pkg:maven/org.acme/library-%d@1.0</ref>
                              <versions><version><version>1.0</version><status>affected</status></version></versions>
                            </target>
                          </affects>
                        </vulnerability>
                    """.formatted(cve(id), text, cve(id), library);
        }

        @Override
        public String foot() {
            return "  </vulnerabilities>\n</bom>\n";
        }
    },
    DEPENDENCY_CHECK_XML("dependency-check", 32) {
        @Override
        public String head() {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.4.1.xsd">
                      <scanInfo><engineVersion>12.2.2</engineVersion></scanInfo>
                      <projectInfo><name>shop</name><reportDate>2026-11-24T03:00:00Z</reportDate></projectInfo>
                      <dependencies>
                    """;
        }

        @Override
        public String separator(int unit) {
            return "";
        }

        @Override
        public String unit(int id, int library, String text) {
            return """
                    <dependency isVirtual="false"><fileName>library-%d-1.0.jar</fileName>
                    <filePath>/app/lib/library-%d-1.0.jar</filePath>
                    <evidenceCollected><evidence type="vendor" confidence="HIGH"><source>file</source><name>name</name>
                    <value>library</value></evidence></evidenceCollected>
                    <identifiers><package confidence="HIGH"><id>pkg:maven/org.acme/library-%d@1.0</id></package></identifiers>
                    <vulnerabilities><vulnerability source="NVD"><name>%s</name><severity>HIGH</severity>
                    <cvssV3><baseScore>7.5</baseScore><attackVector>NETWORK</attackVector>
                    <attackComplexity>LOW</attackComplexity><privilegesRequired>NONE</privilegesRequired>
                    <userInteraction>NONE</userInteraction><scope>UNCHANGED</scope>
                    <confidentialityImpact>NONE</confidentialityImpact><integrityImpact>NONE</integrityImpact>
                    <availabilityImpact>HIGH</availabilityImpact><baseSeverity>HIGH</baseSeverity><version>3.1</version></cvssV3>
                    <cwes><cwe>CWE-79</cwe></cwes><description>%s</description>
                    <references><reference><source>NVD</source><url>https://one.example/%s</url><name>one</name></reference>
                    </references></vulnerability></vulnerabilities></dependency>
                    """.formatted(library, library, library, cve(id), text, cve(id));
        }

        @Override
        public String foot() {
            return "  </dependencies>\n</analysis>\n";
        }
    };

    /** Of a SARIF log. */
    private static final int RULES = 1_000;

    private final String format;
    private final int heap;

    SampleReports(String format, int heap) {
        this.format = format;
        this.heap = heap;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int heap() {
        return heap;
    }

    @Override
    public boolean isXml() {
        return this == CYCLONEDX_XML || this == DEPENDENCY_CHECK_XML;
    }

    @Override
    public String separator(int unit) {
        return unit == 0 && this != CYCLONEDX ? "" : ",\n";
    }

    private static String cve(int id) {
        return Sample.cve(id);
    }
}
