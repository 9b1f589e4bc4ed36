package io.github.shiftup.bench;

/**
 * The formats that {@link SampleReports} leaves out, as templates: what stands before, between and after the findings, and
 * one finding as a template for {@link Sample#fill}. What is said of real reports was measured over the shared evidence, 2026-11-28; a
 * finding is what the reader makes one of, a token is Jackson's or an event of StAX, and bytes are with the document's own indentation.
 */
enum FormatSamples implements Sample {
    /** Median of 7 real reports: 4,712 bytes and 222 tokens a finding, a third of them indentation. */
    GRYPE("grype", """
            {"matches": [""", Layout.indented("""
            {"vulnerability": {"id": "GHSA-$id", "dataSource": "https://one.example/GHSA-$id", "namespace": "github:language:java",
             "severity": "High", "urls": [""" + Sample.times(5, "\"https://one.example/archives/list/package-announce/message/$hash/#\"") + """
             ], "description": "$text",
             "cvss": [""" + Sample.times(2, """
             {"source": "nvd@nist.example", "type": "Secondary", "version": "3.1", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
             "metrics": {"baseScore": 7.5, "exploitabilityScore": 3.9, "impactScore": 3.6}, "vendorMetadata": {}}""") + """
             ], "epss": [{"cve": "$cve", "epss": 0.81, "percentile": 0.99, "date": "2026-11-20"}],
             "fix": {"versions": ["1.1"], "state": "fixed"}, "advisories": [], "risk": 61.3},
             "relatedVulnerabilities": [{"id": "$cve", "dataSource": "https://nvd.example/$cve", "namespace": "nvd:cpe",
             "severity": "High", "urls": [""" + Sample.times(3, "\"https://two.example/security/advisories/$cve/#\"") + """
             ], "description": "$text", "cvss": []}],
             "matchDetails": [{"type": "exact-direct-match", "matcher": "java-matcher", "searchedBy": {"language": "java",
             "namespace": "github:language:java", "package": {"name": "library-$library", "version": "1.0"}},
             "found": {"versionConstraint": "<1.1 (maven)", "vulnerabilityID": "GHSA-$id"}, "fix": {"suggestedVersion": "1.1"}}],
             "artifact": {"id": "$hash", "name": "library-$library", "version": "1.0", "type": "java-archive",
             "locations": [{"path": "/app/lib/library-$library-1.0.jar", "layerID": "sha256:$hash$hash$hash$hash",
             "accessPath": "/app/lib/library-$library-1.0.jar", "annotations": {"evidence": "primary"}}], "language": "java",
             "licenses": ["Apache-2.0"], "cpes": [""" + Sample.times(4, "\"cpe:2.3:a:acme#:library-$library:1.0:*:*:*:*:*:*:*\"") + """
             ], "purl": "pkg:maven/org.acme/library-$library@1.0", "upstreams": [], "metadataType": "JavaMetadata",
             "metadata": {"virtualPath": "/app/lib/library-$library-1.0.jar", "pomArtifactID": "library-$library",
             "pomGroupID": "org.acme", "manifestName": "", "archiveDigests": null}}}""", 2, 2), ",\n", """
            ], "source": {"type": "image", "target": {"userInput": "registry.example/acme/shop:1.0", "imageID": "sha256:22",
             "tags": ["registry.example/acme/shop:1.0"], "repoDigests": []}}, "distro": {"name": "alpine", "version": "3.22.1"},
             "descriptor": {"name": "grype", "version": "0.104.0", "timestamp": "2026-11-24T03:00:00Z"}}"""),

    /** Median of 5 real reports: 2,309 bytes and 76 tokens a finding. */
    DEPENDENCY_TRACK("dependency-track-fpf", """
            {"version": "1.5", "meta": {"application": "Dependency-Track", "version": "4.14.1",
             "timestamp": "2026-11-24T03:00:00Z", "baseUrl": "https://track.example"},
             "project": {"uuid": "p-1", "name": "shop", "version": "1.0"}, "findings": [""", Layout.indented("""
            {"component": {"uuid": "0ba815f6-1c3e-4b6b-a154-$hash", "group": "org.acme", "name": "library-$library", "version": "1.0",
             "purl": "pkg:maven/org.acme/library-$library@1.0?type=jar", "project": "5840398e-605b-4326-9184-74e0e7c2a081",
             "latestVersion": "2.0"}, "vulnerability": {"uuid": "5ded34b0-06d1-44da-b109-$hash", "source": "NVD", "vulnId": "$cve",
             "title": "library: a weakness", "description": "$prose", "severity": "HIGH", "severityRank": 1, "cvssV3BaseScore": 7.5,
             "cvssV3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "epssScore": 0.1, "epssPercentile": 0.9,
             "cwes": [{"cweId": 79, "name": "Cross-site Scripting"}], "aliases": [{"cveId": "$cve", "ghsaId": "GHSA-$id"}]},
             "analysis": {"isSuppressed": false}, "attribution": {"analyzerIdentity": "OSSINDEX_ANALYZER",
             "attributedOn": "2026-10-03 21:51:37.814", "referenceUrl": "https://index.example/vulnerability/$cve?component-type=maven\
            &component-name=org.acme%2Flibrary-$library&utm_source=dependency-track&utm_medium=integration&utm_content=v4.14.1"},
             "matrix": "5840398e-605b-4326-9184-74e0e7c2a081:0ba815f6-1c3e-4b6b-a154-$hash:5ded34b0-06d1-44da-b109-$hash"}""", 2, 2), ",\n", "]}"),

    /** Median of 3 real reports: 6,351 bytes and 189 tokens a finding, half of it the description with an escape in 80 characters. */
    SNYK("snyk", """
            {"vulnerabilities": [""", Layout.indented("""
            {"id": "SNYK-JAVA-ORGACME-$id", "title": "A weakness", "CVSSv3": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
             "alternativeIds": [], "creationTime": "2026-09-30T10:00:00.753000Z", "credit": ["Unknown"],
             "cvssScore": 7.5, "description": "## Overview\\n$prose$prose$prose\\n## Details\\n$prose$prose$prose\\n## References\\n$prose$prose",
             "severity": "high", "severityWithCritical": "high", "cvssDetails": [""" + Sample.times(2, """
             {"assigner": "NVD", "severity": "high", "cvssV3BaseScore": 7.5, "modificationTime": "2026-10-0#T10:00:00.000000Z",
             "cvssV3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}""") + """
             ], "functions": [], "functions_new": [], "identifiers": {"CVE": ["$cve"], "CWE": ["CWE-79"], "GHSA": ["GHSA-$id"]},
             "language": "java", "modificationTime": "2026-10-30T10:00:00.753000Z", "packageName": "org.acme:library-$library",
             "packageManager": "maven", "moduleName": "org.acme:library-$library", "name": "org.acme:library-$library", "version": "1.0",
             "mavenModuleName": {"artifactId": "library-$library", "groupId": "org.acme"}, "patches": [], "isUpgradable": true,
             "isPatchable": false, "isPinnable": false, "malicious": false, "proprietary": false, "socialTrendAlert": false,
             "from": ["org.acme:shop@1.0", "org.acme:between-$library@1.0", "org.acme:library-$library@1.0"],
             "upgradePath": [false, "org.acme:between-$library@1.1", "org.acme:library-$library@1.1"],
             "references": [""" + Sample.times(5, "{\"title\": \"GitHub Commit #\", \"url\": \"https://one.example/acme/library-$library/commit/$hash#\"}") + """
             ], "fixedIn": ["1.1"], "semver": {"vulnerable": ["[,1.1)"]}, "exploit": "Not Defined", "epssDetails": {
             "percentile": "0.89417", "probability": "0.05432", "modelVersion": "v2023.03.01"},
             "publicationTime": "2026-09-30T10:00:00Z", "disclosureTime": "2026-09-29T10:00:00Z"}""", 2, 2), ",\n", """
            ], "ok": false, "dependencyCount": 1000, "org": "acme", "packageManager": "maven", "filtered": {"ignore": [], "patch": []},
             "uniqueCount": 1000, "projectName": "org.acme:shop", "displayTargetFile": "pom.xml", "path": "/build"}"""),

    /** Median of 7 real reports and records: 3,629 bytes and 129 tokens a finding. */
    OSV("osv", """
            {"results": [{"source": {"path": "/app/pom.xml", "type": "lockfile"}, "packages": [""", Layout.indented("""
            {"package": {"name": "org.acme:library-$library", "version": "1.0", "ecosystem": "Maven"}, "vulnerabilities": [
             {"schema_version": "1.7.5", "id": "GHSA-$id", "modified": "2026-11-01T00:00:00Z", "published": "2026-10-01T00:00:00Z",
             "aliases": ["$cve"], "summary": "A weakness", "details": "$prose$prose", "severity": [{"type": "CVSS_V3",
             "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "affected": [{"package": {"ecosystem": "Maven",
             "name": "org.acme:library-$library", "purl": "pkg:maven/org.acme/library-$library"},
             "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}], "database_specific": {
             "source": "https://one.example/advisory-database/blob/main/advisories/reviewed/2026/11/GHSA-$id/GHSA-$id.json"}}],
             "references": [""" + Sample.times(5, "{\"type\": \"WEB\", \"url\": \"https://lists.example/thread/$hash$hash#/%3Ccommits.library.acme.example%3E\"}") + """
             ], "database_specific": {"severity": "HIGH", "cwe_ids": ["CWE-79"]}}],
             "groups": [{"ids": ["GHSA-$id"], "aliases": ["$cve"], "max_severity": "7.5"}]}""", 2, 4), ",\n", "]}]}"),

    /** Median of 5 real reports in JSON: 960 bytes and 41 tokens a finding, of which a resource has several. */
    TRIVY_OPERATOR("trivy-operator", """
            {"apiVersion": "v1", "kind": "List", "items": [""", Layout.indented("""
            {"apiVersion": "aquasecurity.github.io/v1alpha1", "kind": "VulnerabilityReport", "metadata": {
             "name": "replicaset-shop-$id", "namespace": "prod", "creationTimestamp": "2026-11-19T10:00:00Z",
             "labels": {"trivy-operator.container.name": "shop", "trivy-operator.resource.kind": "ReplicaSet",
             "trivy-operator.resource.name": "shop-$id", "trivy-operator.resource.namespace": "prod"}},
             "report": {"artifact": {"digest": "sha256:$hash$hash$hash$hash", "repository": "acme/shop", "tag": "1.0"},
             "registry": {"server": "registry.example"}, "scanner": {"name": "Trivy", "vendor": "Aqua Security", "version": "0.58.0"},
             "summary": {"criticalCount": 0, "highCount": 4, "mediumCount": 0, "lowCount": 0, "unknownCount": 0},
             "updateTimestamp": "2026-11-24T03:00:00Z", "vulnerabilities": [""" + Sample.times(4, """
             {"vulnerabilityID": "$cve", "resource": "org.acme:library#-$library", "installedVersion": "1.0", "fixedVersion": "1.1",
             "severity": "HIGH", "score": 7.5, "title": "library: $title", "primaryLink": "https://one.example/$cve", "links": [],
             "packagePURL": "pkg:maven/org.acme/library#-$library@1.0", "target": "Java"}""") + """
             ]}}""", 4, 2), ",\n", "]}"),

    /** Median of 5 real logs: 836 bytes and 35 tokens an alert. */
    FALCO("falco", "", """
            {"hostname":"node-$library","output":"05:00:01.000000001: Critical A shell was spawned in a container (user=root \
            k8s.ns=prod k8s.pod=shop-6b7f9c5d8-x2vqp $text)","priority":"Critical","rule":"Terminal shell in container",\
            "source":"syscall","tags":["container","shell","T1059"],"time":"2026-11-20T05:00:01.000000001Z",\
            "output_fields":{"container.id":"3ad7b26ded6d","container.image.repository":"registry.example/acme/shop",\
            "container.image.tag":"1.0","evt.time":1795150801000000001,"k8s.ns.name":"prod",\
            "k8s.pod.name":"shop-6b7f9c5d8-x2vqp","proc.cmdline":"sh","user.name":"root"}}""", "\n", "\n"),

    /** Of two real reports the one with more than one alert: 4,964 bytes and 125 tokens an alert, which has some 7 instances. */
    ZAP("zap", """
            {"@programName": "ZAP", "@version": "2.16.1", "@generated": "Tue, 24 Nov 2026 03:00:00", "site": [{
             "@name": "https://shop.example", "@host": "shop.example", "@port": "443", "@ssl": "true", "alerts": [""", Layout.indented("""
            {"pluginid": "40018", "alertRef": "40018-$id", "alert": "SQL Injection", "name": "SQL Injection $id", "riskcode": "3",
             "confidence": "2", "riskdesc": "High (Medium)", "desc": "<p>$prose</p>", "instances": [""" + Sample.times(7, """
             {"uri": "https://shop.example/catalogue/products/$library/view.action?page=#&session=$hash", "method": "GET", "param": "page",
             "attack": "' OR '1'='1", "evidence": "", "otherinfo": ""}""") + """
             ], "count": "7", "solution": "<p>$prose</p>", "otherinfo": "<p>$prose</p>",
             "reference": "<p>https://one.example/attacks/SQL_Injection</p><p>https://two.example/cheatsheets/SQL_Injection.html</p>",
             "cweid": "89", "wascid": "19", "sourceid": "5"}""", 4, 4), ",\n", "]}]}"),

    /** Median of 5 real reports: 3,713 bytes and 259 events an alert. */
    ZAP_XML("zap", """
            <?xml version="1.0"?>
            <OWASPZAPReport programName="ZAP" version="2.16.1" generated="Tue, 24 Nov 2026 03:00:00">
            <site name="https://shop.example" host="shop.example" port="443" ssl="true"><alerts>
            """, """
            <alertitem>
              <pluginid>40018</pluginid>
              <alertRef>40018-$id</alertRef>
              <alert>SQL Injection</alert>
              <name>SQL Injection $id</name>
              <riskcode>3</riskcode>
              <confidence>2</confidence>
              <riskdesc>High (Medium)</riskdesc>
              <confidencedesc>Medium</confidencedesc>
              <desc>&lt;p&gt;$text&lt;/p&gt;</desc>
              <instances>
            """ + """
                <instance>
                  <uri>https://shop.example/catalogue/products/$library/view.action?session=$hash</uri>
                  <method>GET</method>
                  <param>page</param>
                  <attack>&apos; OR &apos;1&apos;=&apos;1</attack>
                  <evidence></evidence>
                </instance>
            """.repeat(8) + """
              </instances>
              <count>8</count>
              <solution>&lt;p&gt;$text&lt;/p&gt;</solution>
              <otherinfo></otherinfo>
              <reference>&lt;p&gt;https://one.example/attacks/SQL_Injection&lt;/p&gt;</reference>
              <cweid>89</cweid>
              <wascid>19</wascid>
              <sourceid>5</sourceid>
            </alertitem>
            """, "", "</alerts></site></OWASPZAPReport>\n"),

    /** Median of 6 real reports: 1,132 bytes and 54 tokens a finding. */
    NUCLEI("nuclei", "", """
            {"template":"http/cves/2026/$cve.yaml","template-id":"$cve","info":{"name":"Example Server - Remote Code Execution",\
            "author":["someone"],"tags":["cve","rce"],"description":"$text","reference":["https://one.example/$cve"],\
            "severity":"high","classification":{"cve-id":["$cve"],"cwe-id":["cwe-79"],\
            "cvss-metrics":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H","cvss-score":7.5,"epss-score":0.1}},"type":"http",\
            "host":"shop-$library.example","port":"443","scheme":"https","url":"https://shop-$library.example",\
            "matched-at":"https://shop-$library.example/login","request":"GET / HTTP/1.1\\r\\nHost: shop.example\\r\\n\\r\\n",\
            "response":"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n<html><body>ok</body></html>",\
            "ip":"192.0.2.7","timestamp":"2026-11-20T05:00:00.123456789+01:00","curl-command":"curl https://shop.example",\
            "matcher-status":true}""", "\n", "\n"),

    /** Median of 3 real logs: 961 bytes and 56 tokens a message, two to four of which a transaction has. */
    MODSECURITY("modsecurity", "", """
            {"transaction":{"client_ip":"198.51.100.9","time_stamp":"Fri Nov 20 05:00:01 2026","server_id":"0000",\
            "client_port":60334,"host_ip":"192.0.2.7","host_port":443,"unique_id":"179.$id","request":{"method":"GET",\
            "http_version":1.1,"uri":"/search?q=$library","headers":{"Host":"shop.example","User-Agent":"Mozilla/5.0 $text",\
            "Accept":"*/*"}},"response":{"body":"<html>forbidden</html>","http_code":403,"headers":{"Server":"nginx"}},\
            "producer":{"modsecurity":"ModSecurity v3.0.9 (Linux)","connector":"ModSecurity-nginx v1.0.3",\
            "secrules_engine":"Enabled","components":["OWASP_CRS/3.3.4\\""]},"messages":[""" + Sample.times(2, """
            {"message":"Remote Command Execution","details":{"match":"Matched \\"Operator `Rx' with parameter `(?:^|[;&|])\\\\s*(?:sh|bash)\\\\b' \
            against variable `ARGS:q'","reference":"o0,41","ruleId":"93213#","file":"/etc/crs/REQUEST-932-APPLICATION-ATTACK-RCE.conf",\
            "lineNumber":"347","data":"Matched Data: x","severity":"2","ver":"OWASP_CRS/3.3.4","rev":"","tags":["attack-rce"],\
            "maturity":"0","accuracy":"0"}}""") + """
            ]}}""", "\n", "\n"),

    /** Median of 7 real reports: 4,100 bytes and 113 tokens a finding; from Inspector 6,900 and 173. */
    ASFF("asff", """
            {"Findings": [""", Layout.indented("""
            {"SchemaVersion": "2018-10-08", "Id": "arn:aws:inspector2:eu-central-1:111122223333:finding/$hash$hash",
             "ProductArn": "arn:aws:securityhub:eu-central-1::product/aws/inspector", "ProductName": "Inspector",
             "CompanyName": "Amazon", "Region": "eu-central-1", "GeneratorId": "AWSInspector", "AwsAccountId": "111122223333",
             "Types": ["Software and Configuration Checks/Vulnerabilities/CVE"], "FirstObservedAt": "2026-10-01T08:00:00Z",
             "LastObservedAt": "2026-11-20T06:00:00Z", "CreatedAt": "2026-10-01T08:00:05Z", "UpdatedAt": "2026-11-22T09:30:00Z",
             "Severity": {"Label": "HIGH", "Normalized": 70}, "Title": "$cve - org.acme:library-$library", "Description": "$text$text",
             "Remediation": {"Recommendation": {"Text": "Remediation is available. See the fixed version in the details of the \
            vulnerability above. For each of the packages it is in the vulnerabilities section of the finding's JSON."}},
             "ProductFields": {"aws/inspector/ProductVersion": "2", "aws/inspector/FindingStatus": "ACTIVE",
             "aws/inspector/inspectorScore": "7.5", "aws/securityhub/ProductName": "Inspector", "aws/securityhub/CompanyName": "Amazon",
             "aws/securityhub/FindingId": "arn:aws:securityhub:eu-central-1::product/aws/inspector/arn:aws:inspector2:eu-central-1:\
            111122223333:finding/$hash$hash"},
             "Resources": [{"Type": "AwsEcrContainerImage", "Partition": "aws", "Region": "eu-central-1",
             "Id": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:$hash$hash$hash$hash",
             "Details": {"AwsEcrContainerImage": {"RepositoryName": "acme/shop", "ImageTags": ["1.0"]}}}],
             "WorkflowState": "NEW", "Workflow": {"Status": "NEW"}, "RecordState": "ACTIVE", "Vulnerabilities": [{"Id": "$cve",
             "VulnerablePackages": [{"Name": "org.acme:library-$library", "Version": "1.0", "Epoch": "0", "PackageManager": "JAR",
             "FilePath": "app/lib/library-$library-1.0.jar", "FixedInVersion": "1.1"}], "Cvss": [{"Version": "3.1",
             "BaseScore": 7.5, "BaseVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "Source": "NVD"}],
             "ReferenceUrls": ["https://one.example/commit/$hash", "https://two.example/archives/list/package-announce/message/$hash/"],
             "RelatedVulnerabilities": [], "FixAvailable": "YES", "ExploitAvailable": "NO"}]}""", 4, 2), ",\n", "]}"),

    /** Median of 2 real reports: 3,647 bytes and 140 tokens a finding. */
    INSPECTOR2("inspector2", """
            {"findings": [""", Layout.indented("""
            {"awsAccountId": "111122223333", "findingArn": "arn:aws:inspector2:eu-central-1:111122223333:finding/$hash$hash",
             "type": "PACKAGE_VULNERABILITY", "status": "ACTIVE", "severity": "HIGH", "title": "$cve - org.acme:library-$library",
             "description": "$text$text", "firstObservedAt": "2026-10-01T08:00:00.742000+02:00",
             "lastObservedAt": "2026-11-20T06:00:00.051000+02:00", "updatedAt": "2026-11-22T06:00:00.051000+02:00",
             "epss": {"score": 0.1}, "exploitAvailable": "NO", "fixAvailable": "YES", "inspectorScore": 7.5,
             "inspectorScoreDetails": {"adjustedCvss": {"adjustments": [], "cvssSource": "NVD", "score": 7.5, "scoreSource": "NVD",
             "scoringVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "version": "3.1"}},
             "packageVulnerabilityDetails": {"vulnerabilityId": "$cve", "source": "NVD", "sourceUrl": "https://one.example/$cve",
             "referenceUrls": ["https://two.example/archives/list/package-announce/message/$hash/"],
             "relatedVulnerabilities": [], "cvss": [{"baseScore": 7.5, "source": "NVD", "version": "3.1",
             "scoringVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "vulnerablePackages": [
             {"name": "org.acme:library-$library", "version": "1.0", "epoch": 0, "packageManager": "JAR",
             "filePath": "app/lib/library-$library-1.0.jar", "fixedInVersion": "1.1",
             "sourceLayerHash": "sha256:$hash$hash$hash$hash"}]}, "remediation": {"recommendation": {"text": "None Provided"}}, "resources": [
             {"type": "AWS_ECR_CONTAINER_IMAGE", "id": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:22",
             "partition": "aws", "region": "eu-central-1", "tags": {}, "details": {"awsEcrContainerImage": {
             "architecture": "amd64", "imageHash": "sha256:$hash$hash$hash$hash", "platform": "ALPINE_LINUX_3_22",
             "repositoryName": "acme/shop", "imageTags": ["1.0"]}}}]}""", 4, 2), ",\n", "]}"),

    /** Median of 5 real reports: 4,631 bytes and 226 tokens a finding. */
    OCSF("ocsf", "[", Layout.indented("""
            {"class_uid": 2002, "class_name": "Vulnerability Finding", "category_uid": 2, "category_name": "Findings",
             "type_uid": 200202, "type_name": "Vulnerability Finding: Update", "activity_id": 2, "activity_name": "Update",
             "message": "$text", "metadata": {"version": "1.1.0", "uid": "$hash", "profiles": ["cloud", "datetime"],
             "product": {"name": "Inspector", "vendor_name": "Amazon", "uid": "arn:aws:securityhub:eu-central-1::product/aws/inspector",
             "version": "2", "feature": {"name": "Scanner", "uid": "AWSInspector"}}}, "severity": "High", "severity_id": 4,
             "status": "New", "status_id": 1, "time": 1795154400000, "time_dt": "2026-11-20T06:00:00.000+00:00", "finding_info": {"uid": "$id",
             "title": "$cve - library-$library", "desc": "$text", "types": ["Software and Configuration Checks/Vulnerabilities/CVE"],
             "created_time": 1795154400000, "created_time_dt": "2026-10-01T08:00:00.000-04:00",
             "first_seen_time_dt": "2026-10-01T08:00:00.000-04:00", "modified_time_dt": "2026-10-01T08:00:00.000-04:00"},
             "cloud": {"provider": "AWS", "region": "eu-central-1", "account": {"uid": "111122223333", "name": "acme", "type": "AWS Account",
             "type_id": 10, "labels": []}, "org": {"name": "", "uid": ""}}, "resources": [{"type": "AwsEcrContainerImage",
             "cloud_partition": "aws", "region": "eu-central-1", "name": "shop", "labels": [], "group": {"name": "container"},
             "uid": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:$hash$hash$hash$hash",
             "data": {"details": "", "metadata": {"architecture": "amd64", "platform": "ALPINE_LINUX_3_22", "tags": ["1.0"]}}}],
             "remediation": {"desc": "$title", "references": ["https://one.example/accounts/latest/reference/update.html",
             "https://two.example/checks/maintain-details"]}, "vulnerabilities": [
             {"title": "A weakness", "desc": "$text", "severity": "High", "references": ["https://one.example/commit/$hash"],
             "cve": {"uid": "$cve", "created_time_dt": "2026-10-01T08:00:00.000-04:00", "modified_time_dt": "2026-10-01T08:00:00.000-04:00",
             "epss": {"score": "0.1"}, "cvss": [""" + Sample.times(2, """
             {"version": "3.1", "base_score": 7.5, "vendor_name": "NVD #",
             "vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}""") + """
             ], "cwe": {"uid": "CWE-79"}}, "is_exploit_available": false, "is_fix_available": true, "affected_packages": [{
             "name": "library-$library", "version": "1.0", "purl": "pkg:maven/org.acme/library-$library@1.0", "package_manager": "JAR",
             "path": "app/lib/library-$library-1.0.jar", "fixed_in_version": "1.1", "architecture": "X86_64",
             "remediation": {"desc": "apk upgrade"}}]}], "unmapped": {"WorkflowState": "NEW", "RecordState": "ACTIVE",
             "ProductFields.aws/inspector/inspectorScore": "7.5", "compliance": {"CIS-1.4": ["1.1"], "CIS-1.5": ["1.1"],
             "CIS-2.0": ["1.1"], "ENS-RD2022": ["op.ext.7.aws.am.1"]}}}""", 2, 1), ",\n", "]"),

    /**
     * Results of the one real report: some 2,250 bytes and 120 tokens a failed control. The resources and the summary beside them,
     * another third of it, do not grow here.
     */
    KUBESCAPE("kubescape", """
            {"generationTime": "2026-11-24T03:00:00Z", "clusterName": "prod", "summaryDetails": {"controls": {
             "C-0017": {"controlID": "C-0017", "name": "Immutable container filesystem", "status": "failed", "scoreFactor": 3},
             "C-0041": {"controlID": "C-0041", "name": "HostNetwork access", "status": "failed", "scoreFactor": 7}}},
             "results": [""", Layout.indented("""
            {"resourceID": "apps/v1/prod/Deployment/shop-$id", "controls": [{"controlID": "C-0017",
             "name": "Immutable container filesystem", "status": {"status": "failed"}, "rules": [
             {"name": "immutable-container-filesystem", "status": "failed", "subStatus": "", "paths": [""" + Sample.times(5, """
             {"failedPath": "", "fixPath": {"path": "spec.template.spec.containers[#].securityContext.readOnlyRootFilesystem",
             "value": "true"}, "fixCommand": ""}""") + """
             ]}]}, {"controlID": "C-0041", "name": "HostNetwork access", "status": {"status": "failed"},
             "rules": [{"name": "host-network-access", "status": "failed", "paths": [{"failedPath": "spec.hostNetwork"}]}]}, """
            + Sample.times(4, """
             {"controlID": "C-001#", "name": "$title", "status": {"status": "passed"},
             "rules": [{"name": "host-pid-ipc-privileges", "status": "passed"}]}""") + "]}", 2, 2), ",\n", """
            ], "metadata": {"scanMetadata": {"kubescapeVersion": "v3.0.3", "formatVersion": "v2"}}}"""),

    /** Median of 7 real documents: 389 bytes and 26 tokens a statement and product; few have a text, and all but one document are about one product. */
    OPENVEX("openvex", """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://acme.example/vex/1", "author": "Acme", "version": 1,
             "timestamp": "2026-11-24T03:00:00Z", "statements": [""", Layout.indented("""
            {"vulnerability": {"name": "$cve"}, "products": [{"@id": "pkg:oci/shop@sha256%3A5d6f8b2c1e0a97443b1c8d2e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f8091",
             "subcomponents": [{"@id": "pkg:maven/org.acme/library-$library@1.0"}]}], "status": "not_affected",
             "justification": "vulnerable_code_not_in_execute_path"}""", 2, 2), ",\n", "]}"),

    /** No real one was at hand to compare it with. */
    CSAF("csaf", """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "Libraries", "publisher": {"category": "vendor",
             "name": "Acme", "namespace": "https://acme.example"}, "tracking": {"id": "ACME-1", "status": "final", "version": "1",
             "initial_release_date": "2026-10-01T08:00:00Z", "current_release_date": "2026-11-24T03:00:00Z"}},
             "product_tree": {"full_product_names": [{"product_id": "L", "name": "library 1.0",
             "product_identification_helper": {"purl": "pkg:maven/org.acme/library@1.0"}}]}, "vulnerabilities": [""", """
            {"cve": "CVE-2026-$id", "ids": [{"system_name": "GitHub", "text": "GHSA-$id"}], "title": "A weakness",
             "cwe": {"id": "CWE-79", "name": "Cross-site Scripting"}, "notes": [{"category": "description", "text": "$text"}],
             "product_status": {"known_affected": ["L"]}, "references": [{"category": "external", "summary": "One",
             "url": "https://one.example/$id"}], "remediations": [{"category": "vendor_fix", "details": "Update to 1.1",
             "product_ids": ["L"]}], "scores": [{"products": ["L"], "cvss_v3": {"version": "3.1", "baseScore": 7.5,
             "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "baseSeverity": "HIGH"}}]}""", ",\n", "]}"),

    /** Median of 4 real reports: 554 bytes and 29 tokens a finding. */
    DEFECTDOJO("defectdojo-generic", """
            {"name": "Shop", "type": "Acme Scan", "version": "1", "findings": [""", Layout.indented("""
            {"title": "Old library $id", "severity": "High", "description": "$title\\n\\n$title", "date": "2026-11-03", "cve": "$cve",
             "cwe": 79, "cvssv3": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "component_name": "org.acme:library-$library",
             "component_version": "1.0", "active": true, "verified": true, "file_path": "app/lib/library-$library-1.0.jar",
             "mitigation": "Take the next one", "tags": ["a", "b"]}""", 4, 2), ",\n", "]}"),

    /** The one real report: 166 bytes a finding. */
    DEFECTDOJO_CSV(
            "defectdojo-generic",
            "Date,Title,CweId,Url,Severity,Description,Mitigation,Impact,References,Active,Verified,FalsePositive,Duplicate\n",
            "2026-11-03,\"Old library, number $id\",79,https://shop.example/$library,High,\"$title\",Take the next one,,"
                    + ",TRUE,TRUE,FALSE,FALSE\n",
            "",
            ""),

    SHIFT_UP("shift-up", "", """
            {"id":"$cve","aliases":["GHSA-$id"],"cwes":["CWE-79"],"kind":"VULNERABILITY","title":"$text","severity":"HIGH",\
            "level":"HIGH","ratings":[{"method":"CVSSv31","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",\
            "score":7.5,"source":"nvd"}],"component":{"name":"org.acme:library-$library",\
            "purl":"pkg:maven/org.acme/library-$library@1.0","version":"1.0","path":"app/lib/library-$library-1.0.jar",\
            "digest":null},"fixedVersions":["1.1"],"affectedRanges":["vers:maven/<1.1"],"active":true,"state":"fixed",\
            "asset":{"environment":"production","service":"shop","workload":"prod/deployment/shop",\
            "image":"registry.example/acme/shop:1.0","digest":null,"host":null,"url":null},"firstSeen":"2026-11-03T00:00:00Z",\
            "lastSeen":"2026-11-20T05:00:00Z","observed":1,"exploited":false,"epss":0.1,"source":{"id":"trivy","format":"trivy",\
            "tool":"Trivy","toolVersion":"0.69.1","location":"trivy.json","pointer":"/Results/0/Vulnerabilities/$id"}}""", "\n", "\n"),

    /** Between the alerts of three real answers (median 3,975 bytes and 98 tokens) and them with two webhooks (5,293 and 174). */
    GITHUB("github", "[", Layout.indented("""
            {"number": $id, "state": "open", "dependency": {"package": {"ecosystem": "maven", "name": "org.acme:library-$library"},
             "manifest_path": "shop/pom.xml", "scope": "runtime"}, "security_advisory": {"ghsa_id": "GHSA-$id", "cve_id": "$cve",
             "summary": "A weakness", "description": "$prose$prose$prose$prose", "severity": "high", "identifiers": [{"value": "GHSA-$id",
             "type": "GHSA"}, {"value": "$cve", "type": "CVE"}], "references": ["""
            + Sample.times(6, "{\"url\": \"https://one.example/acme/library-$library/commit/$hash$hash/#\"}") + """
             ], "published_at": "2026-10-01T08:00:00Z", "updated_at": "2026-10-01T08:00:00Z", "withdrawn_at": null,
             "cvss": {"vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "score": 7.5},
             "cwes": [{"cwe_id": "CWE-79", "name": "Cross-site Scripting"}], "vulnerabilities": [""" + Sample.times(2, """
             {"package": {"ecosystem": "maven", "name": "org.acme:library-$library"}, "severity": "high",
             "vulnerable_version_range": "< 1.#", "first_patched_version": {"identifier": "1.#"}}""") + """
             ]}, "security_vulnerability": {"package": {"ecosystem": "maven", "name": "org.acme:library-$library"},
             "severity": "high", "vulnerable_version_range": "< 1.1", "first_patched_version": {"identifier": "1.1"}},
             "url": "https://api.example/$id", "html_url": "https://one.example/$id", "created_at": "2026-10-01T08:00:00Z",
             "updated_at": "2026-11-20T08:00:00Z", "dismissed_at": null, "dismissed_by": null, "dismissed_reason": null,
             "dismissed_comment": null, "fixed_at": null, "auto_dismissed_at": null}""", 2, 1), ",\n", "]"),

    /** Median of 5 real reports: 2,092 bytes and 116 tokens a finding. */
    GITLAB("gitlab", """
            {"version": "15.0.7", "vulnerabilities": [""", Layout.indented("""
            {"id": "$hash$hash", "name": "A weakness", "description": "$text", "severity": "High", "cve": "$cve",
             "solution": "Upgrade to version 1.1 or above.", "location": {"file": "pom.xml", "dependency": {
             "package": {"name": "org.acme/library-$library"}, "version": "1.0", "direct": false}},
             "identifiers": [{"type": "cve", "name": "$cve", "value": "$cve", "url": "https://one.example/$cve"},
             {"type": "cwe", "name": "CWE-79", "value": "79", "url": "https://cwe.example/79"}], "cvss_vectors": [
             {"vendor": "NVD", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
             "links": [""" + Sample.times(8, "{\"url\": \"https://one.example/security/advisories/$hash/#\"}") + "]}", 2, 2), ",\n", """
            ], "remediations": [], "dependency_files": [], "scan": {"scanner": {"id": "gemnasium-maven", "name": "gemnasium-maven",
             "version": "2.24.1", "vendor": {"name": "GitLab"}}, "analyzer": {"id": "gemnasium", "name": "Gemnasium",
             "version": "5.0.0"}, "type": "dependency_scanning", "start_time": "2026-11-24T03:00:00",
             "end_time": "2026-11-24T03:00:59", "status": "success"}}""");

    private static final int HEAP = 64;

    private final String format;
    private final String head;
    private final String unit;
    private final String separator;
    private final String foot;

    FormatSamples(String format, String head, String unit, String separator, String foot) {
        this.format = format;
        this.head = head;
        this.unit = unit;
        this.separator = separator;
        this.foot = foot;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int heap() {
        return HEAP;
    }

    @Override
    public boolean isXml() {
        return this == ZAP_XML;
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public String unit(int id, int library, String text) {
        return Sample.fill(unit, id, library, text);
    }

    @Override
    public String separator(int unit) {
        return unit == 0 ? "" : separator;
    }

    @Override
    public String foot() {
        return foot;
    }
}
