package io.github.shiftup.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reports of any size in the shape that the tools write, the same in every run. What is said of real reports was measured as in
 * {@link FormatSamples}.
 */
enum SampleReports implements Sample {
    /** Vulnerabilities of 8 real reports: median 2,613 bytes and 97 tokens; with all that stands around them 3,734 and 115. */
    TRIVY("trivy", 32) {
        private static final String VULNERABILITY = Layout.indented("""
                {"VulnerabilityID": "$cve", "PkgName": "org.acme:library-$library", "PkgPath": "app/lib/library-$library-1.0.jar",
                 "PkgIdentifier": {"PURL": "pkg:maven/org.acme/library-$library@1.0", "UID": "$hash"},
                 "InstalledVersion": "1.0", "FixedVersion": "1.1, 2.0", "Status": "fixed",
                 "Layer": {"DiffID": "sha256:$hash$hash$hash$hash"}, "SeveritySource": "nvd",
                 "PrimaryURL": "https://advisories.example/$cve", "DataSource": {"ID": "ghsa",
                 "Name": "GitHub Security Advisory Maven", "URL": "https://one.example/advisories?query=type%3Areviewed"},
                 "Title": "library: $title", "Description": "$prose",
                 "Severity": "HIGH", "CweIDs": ["CWE-79"], "VendorSeverity": {"nvd": 3, "ghsa": 2, "redhat": 2},
                 "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "V3Score": 7.5},
                 "redhat": {"V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "V3Score": 7.5}}, "References": ["""
                + Sample.times(11, "\"https://one.example/security/advisories/$cve/#\"") + """
                 ], "PublishedDate": "2026-01-01T00:00:00.123Z", "LastModifiedDate": "2026-02-01T00:00:00.47Z"}""", 2, 4);

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
            return Sample.fill(VULNERABILITY, id, library, text);
        }

        @Override
        public String foot() {
            return "]}]}";
        }
    },
    /**
     * Between the results alone (median of 9 real logs: 718 bytes and 33 tokens) and them with their share of the rules (1,425 and 53), of
     * which a large log has few.
     */
    SARIF("sarif", 32) {
        private static final String RESULT = Layout.indented("""
                {"ruleId": "$rule", "ruleIndex": $index, "level": "error", "message": {"text": "library-$library: $text"},
                 "locations": [{"physicalLocation": {"artifactLocation": {"uri": "app/lib/library-$library-1.0.jar",
                 "uriBaseId": "ROOTPATH"}, "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}}}],
                 "partialFingerprints": {"primary": "$hash"}}""", 2, 4);

        @Override
        public String head() {
            return """
                    {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{
                     "tool": {"driver": {"name": "Example", "version": "1.0", "rules": [%s]}},
                     "results": [""".formatted(IntStream.range(0, RULES).mapToObj(this::rule).collect(Collectors.joining(",\n")));
        }

        /** A scanner of dependencies writes a rule for each vulnerability that it found. */
        private String rule(int number) {
            return Layout.indented("""
                    {"id": "%s", "name": "JavaMatcherExactDirectMatch", "shortDescription": {"text": "A weakness"}, "fullDescription": {
                     "text": "A weakness of a library, in two lines and \\"in quotes\\""}, "helpUri": "https://one.example", "help": {
                     "text": "Vulnerability %s\\nSeverity: high\\nPackage: library\\nVersion: 1.0\\nFix Version: 1.1\\nType: java-archive"},
                     "properties": {"security-severity": "7.5"}}""".formatted(id(number), id(number)), 2, 6);
        }

        private static String id(int rule) {
            return "CVE-2026-" + (10_000 + rule);
        }

        @Override
        public String unit(int id, int library, String text) {
            int rule = (id / LIBRARIES * 7 + id) % RULES;
            return Sample.fill(RESULT, id, library, text).replace("$rule", id(rule)).replace("$index", Integer.toString(rule));
        }

        @Override
        public String foot() {
            return "]}]}";
        }
    },
    /** Vulnerabilities of 8 real documents: median 2,290 bytes and 95 tokens. Their components, as much again, do not grow here. */
    CYCLONEDX("cyclonedx", 64) {
        private static final String COMPONENT = Layout.indented("""
                {"type": "library", "bom-ref": "pkg:maven/org.acme/library-$library@1.0", "group": "org.acme",
                 "name": "library-$library", "version": "1.0", "purl": "pkg:maven/org.acme/library-$library@1.0",
                 "licenses": [{"license": {"id": "Apache-2.0"}}]}""", 2, 2);
        private static final String VULNERABILITY = Layout.indented("""
                {"id": "$cve", "source": {"name": "NVD", "url": "https://nvd.nist.gov"},
                 "ratings": [""" + Sample.times(2, """
                 {"source": {"name": "NVD #"}, "score": 7.5, "severity": "high", "method": "CVSSv31",
                 "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}""") + """
                 ], "cwes": [79], "description": "$text",
                 "advisories": [""" + Sample.times(4, "{\"url\": \"https://one.example/security/advisories/$cve/#\"}") + """
                 ], "published": "2026-01-01T00:00:00Z", "updated": "2026-02-01T00:00:00Z",
                 "affects": [{"ref": "pkg:maven/org.acme/library-$library@1.0",
                 "versions": [{"version": "1.0", "status": "affected"}]}]}""", 2, 2);

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
            return Sample.fill(id < LIBRARIES ? COMPONENT : VULNERABILITY, id, library, text);
        }

        @Override
        public String foot() {
            return "]}";
        }
    },
    /**
     * The one real report with many vulnerabilities: 25,461 bytes and 826 tokens each, most of it references and vulnerable software
     * (the other has 174,000 bytes).
     */
    DEPENDENCY_CHECK("dependency-check", 32) {
        private static final String DEPENDENCY = Layout.indented("""
                {"isVirtual": false, "fileName": "library-$library-1.0.jar", "filePath": "/app/lib/library-$library-1.0.jar",
                 "md5": "$hash$hash", "sha1": "$hash$hash", "sha256": "$hash$hash$hash$hash", "projectReferences": ["shop:compile"],
                 "evidenceCollected": {"vendorEvidence": [""" + Sample.times(8, """
                 {"type": "vendor", "confidence": "HIGH", "source": "Manifest", "name": "bundle-symbolicname",
                 "value": "org.acme.library#"}""") + """
                 ], "productEvidence": [""" + Sample.times(6, """
                 {"type": "product", "confidence": "HIGHEST", "source": "jar", "name": "package name", "value": "library#"}""") + """
                 ], "versionEvidence": [{"type": "version", "confidence": "HIGH", "source": "file", "name": "version", "value": "1.0"}]},
                 "packages": [{"id": "pkg:maven/org.acme/library-$library@1.0", "confidence": "HIGH",
                 "url": "https://index.example/component/pkg:maven/org.acme/library-$library@1.0?utm_source=dependency-check"}],
                 "vulnerabilities": [{"source": "NVD", "name": "$cve", "severity": "HIGH",
                 "cvssv3": {"baseScore": 7.5, "attackVector": "NETWORK", "attackComplexity": "LOW",
                 "privilegesRequired": "NONE", "userInteraction": "NONE", "scope": "UNCHANGED",
                 "confidentialityImpact": "NONE", "integrityImpact": "NONE", "availabilityImpact": "HIGH",
                 "baseSeverity": "HIGH", "version": "3.1"}, "cwes": ["CWE-79"], "description": "$prose", "notes": "",
                 "references": [""" + Sample.times(35, """
                 {"source": "MLIST", "url": "https://lists.example/thread.html/$hash$hash#@%3Ccommits.acme.example%3E",
                 "name": "[acme-commits] 2026012# [GitHub] somebody commented on issue ##: There is a weakness in library 1.0"}""") + """
                 ], "vulnerableSoftware": [""" + Sample.times(35, """
                 {"software": {"id": "cpe:2.3:a:acme:library-$library:1.0.#:*:*:*:*:*:*:*"}}""") + """
                 ]}]}""", 4, 2);

        @Override
        public String head() {
            return """
                    {"reportSchema": "1.1", "scanInfo": {"engineVersion": "12.2.2"},
                     "projectInfo": {"name": "shop", "reportDate": "2026-11-24T03:00:00Z"}, "dependencies": [""";
        }

        @Override
        public String unit(int id, int library, String text) {
            return Sample.fill(DEPENDENCY, id, library, text);
        }

        @Override
        public String foot() {
            return "]}";
        }
    },
    /** As {@link #CYCLONEDX}: of XML there are but two examples of the format itself, with one weakness each. */
    CYCLONEDX_XML("cyclonedx", 64) {
        private static final String RATING = """
                      <rating>
                        <source><name>NVD</name></source>
                        <score>7.5</score>
                        <severity>high</severity>
                        <method>CVSSv31</method>
                        <vector>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H</vector>
                      </rating>
                """;
        private static final String ADVISORY = """
                      <advisory><url>https://one.example/security/advisories/$cve/0</url></advisory>
                """;
        private static final String VULNERABILITY = """
                    <vulnerability>
                      <id>$cve</id>
                      <source><name>NVD</name><url>https://nvd.nist.gov</url></source>
                      <ratings>
                """ + RATING.repeat(2) + """
                      </ratings>
                      <cwes><cwe>79</cwe></cwes>
                      <description>$text</description>
                      <advisories>
                """ + ADVISORY.repeat(4) + """
                      </advisories>
                      <published>2026-01-01T00:00:00Z</published>
                      <affects>
                        <target>
                          <ref>pkg:maven/org.acme/library-$library@1.0</ref>
                          <versions><version><version>1.0</version><status>affected</status></version></versions>
                        </target>
                      </affects>
                    </vulnerability>
                """;

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
                    : Sample.fill(VULNERABILITY, id, library, text);
        }

        @Override
        public String foot() {
            return "  </vulnerabilities>\n</bom>\n";
        }
    },
    /** Median of 3 real reports: 14,297 bytes and 1,183 events a finding. */
    DEPENDENCY_CHECK_XML("dependency-check", 32) {
        private static final String EVIDENCE = """
                \t\t\t\t<evidence type="vendor" confidence="LOW">
                \t\t\t\t\t<source>Manifest</source>
                \t\t\t\t\t<name>bundle-symbolicname</name>
                \t\t\t\t\t<value>org.acme.library</value>
                \t\t\t\t</evidence>
                """;
        private static final String REFERENCE = """
                \t\t\t\t\t\t<reference>
                \t\t\t\t\t\t\t<source>MLIST</source>
                \t\t\t\t\t\t\t<url>https://lists.example/thread.html/$hash$hash@%3Ccommits.acme.example%3E</url>
                \t\t\t\t\t\t\t<name>[acme-commits] 20260127 somebody commented on an issue</name>
                \t\t\t\t\t\t</reference>
                """;
        private static final String SOFTWARE = """
                \t\t\t\t\t\t<software>cpe:2.3:a:acme:library-$library:1.0:*:*:*:*:*:*:*</software>
                """;
        private static final String DEPENDENCY = """
                <dependency isVirtual="false"><fileName>library-$library-1.0.jar</fileName>
                <filePath>/app/lib/library-$library-1.0.jar</filePath>
                <md5>$hash$hash</md5>
                <sha1>$hash$hash</sha1>
                <sha256>$hash$hash$hash$hash</sha256>
                <evidenceCollected>
                """ + EVIDENCE.repeat(30) + """
                </evidenceCollected>
                <identifiers><package confidence="HIGH"><id>pkg:maven/org.acme/library-$library@1.0</id></package></identifiers>
                <vulnerabilities><vulnerability source="NVD"><name>$cve</name><severity>HIGH</severity>
                <cvssV3><baseScore>7.5</baseScore><attackVector>NETWORK</attackVector>
                <attackComplexity>LOW</attackComplexity><privilegesRequired>NONE</privilegesRequired>
                <userInteraction>NONE</userInteraction><scope>UNCHANGED</scope>
                <confidentialityImpact>NONE</confidentialityImpact><integrityImpact>NONE</integrityImpact>
                <availabilityImpact>HIGH</availabilityImpact><baseSeverity>HIGH</baseSeverity><version>3.1</version></cvssV3>
                <cwes><cwe>CWE-79</cwe></cwes><description>$text</description>
                <references>
                """ + REFERENCE.repeat(12) + """
                </references>
                <vulnerableSoftware>
                """ + SOFTWARE.repeat(30) + """
                </vulnerableSoftware></vulnerability></vulnerabilities></dependency>
                """;

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
            return Sample.fill(DEPENDENCY, id, library, text);
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
}
