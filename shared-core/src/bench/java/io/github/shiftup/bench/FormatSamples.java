package io.github.shiftup.bench;

/**
 * The formats that {@link SampleReports} leaves out, as templates: what stands before, between and after the findings, and
 * one finding with {@code $id}, {@code $library}, {@code $cve} and {@code $text} in it.
 */
enum FormatSamples implements Sample {
    GRYPE("grype", """
            {"matches": [""", """
            {"vulnerability": {"id": "GHSA-$id", "dataSource": "https://one.example/GHSA-$id", "namespace": "github:language:java",
             "severity": "High", "urls": ["https://two.example/$cve"], "description": "$text",
             "cvss": [{"type": "Secondary", "version": "3.1", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
             "metrics": {"baseScore": 7.5, "exploitabilityScore": 3.9, "impactScore": 3.6}, "vendorMetadata": {}}],
             "epss": [{"cve": "$cve", "epss": 0.81, "percentile": 0.99, "date": "2026-11-20"}],
             "fix": {"versions": ["1.1"], "state": "fixed"}, "advisories": [], "risk": 61.3},
             "relatedVulnerabilities": [{"id": "$cve", "dataSource": "https://nvd.example/$cve", "namespace": "nvd:cpe",
             "severity": "High", "urls": [], "description": "$text", "cvss": []}],
             "matchDetails": [{"type": "exact-direct-match", "matcher": "java-matcher", "searchedBy": {"language": "java",
             "namespace": "github:language:java", "package": {"name": "library-$library", "version": "1.0"}},
             "found": {"versionConstraint": "<1.1 (maven)", "vulnerabilityID": "GHSA-$id"}, "fix": {"suggestedVersion": "1.1"}}],
             "artifact": {"id": "$id", "name": "library-$library", "version": "1.0", "type": "java-archive",
             "locations": [{"path": "/app/lib/library-$library-1.0.jar", "layerID": "sha256:11"}], "language": "java",
             "licenses": ["Apache-2.0"], "cpes": ["cpe:2.3:a:acme:library-$library:1.0:*:*:*:*:*:*:*"],
             "purl": "pkg:maven/org.acme/library-$library@1.0", "upstreams": [], "metadataType": "JavaMetadata",
             "metadata": {"virtualPath": "/app/lib/library-$library-1.0.jar", "pomArtifactID": "library-$library",
             "pomGroupID": "org.acme", "manifestName": "", "archiveDigests": null}}}""", ",\n", """
            ], "source": {"type": "image", "target": {"userInput": "registry.example/acme/shop:1.0", "imageID": "sha256:22",
             "tags": ["registry.example/acme/shop:1.0"], "repoDigests": []}}, "distro": {"name": "alpine", "version": "3.22.1"},
             "descriptor": {"name": "grype", "version": "0.104.0", "timestamp": "2026-11-24T03:00:00Z"}}"""),

    DEPENDENCY_TRACK("dependency-track-fpf", """
            {"version": "1.5", "meta": {"application": "Dependency-Track", "version": "4.14.1",
             "timestamp": "2026-11-24T03:00:00Z", "baseUrl": "https://track.example"},
             "project": {"uuid": "p-1", "name": "shop", "version": "1.0"}, "findings": [""", """
            {"component": {"uuid": "c-$library", "group": "org.acme", "name": "library-$library", "version": "1.0",
             "purl": "pkg:maven/org.acme/library-$library@1.0?type=jar", "project": "p-1", "latestVersion": "2.0"},
             "vulnerability": {"uuid": "v-$id", "source": "NVD", "vulnId": "$cve", "title": "library: a weakness",
             "description": "$text", "severity": "HIGH", "severityRank": 1, "cvssV3BaseScore": 7.5,
             "cvssV3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "epssScore": 0.1, "epssPercentile": 0.9,
             "cwes": [{"cweId": 79, "name": "Cross-site Scripting"}], "aliases": [{"cveId": "$cve", "ghsaId": "GHSA-$id"}]},
             "analysis": {"isSuppressed": false}, "attribution": {"analyzerIdentity": "OSSINDEX_ANALYZER",
             "attributedOn": "2026-10-03 21:51:37.814"}, "matrix": "p-1:c-$library:v-$id"}""", ",\n", "]}"),

    SNYK("snyk", """
            {"vulnerabilities": [""", """
            {"id": "SNYK-JAVA-ORGACME-$id", "title": "A weakness", "CVSSv3": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
             "cvssScore": 7.5, "description": "$text", "severity": "high", "severityWithCritical": "high",
             "cvssDetails": [{"assigner": "NVD", "severity": "high", "cvssV3BaseScore": 7.5,
             "cvssV3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
             "identifiers": {"CVE": ["$cve"], "CWE": ["CWE-79"], "GHSA": ["GHSA-$id"]}, "packageName": "org.acme:library-$library",
             "moduleName": "org.acme:library-$library", "name": "org.acme:library-$library", "version": "1.0",
             "from": ["org.acme:shop@1.0", "org.acme:library-$library@1.0"], "upgradePath": [false, "org.acme:library-$library@1.1"],
             "references": [{"title": "One", "url": "https://one.example/$cve"}],
             "fixedIn": ["1.1"], "semver": {"vulnerable": ["[,1.1)"]}, "exploit": "Not Defined",
             "publicationTime": "2026-09-30T10:00:00Z", "disclosureTime": "2026-09-29T10:00:00Z"}""", ",\n", """
            ], "ok": false, "dependencyCount": 1000, "org": "acme", "packageManager": "maven", "filtered": {"ignore": [], "patch": []},
             "uniqueCount": 1000, "projectName": "org.acme:shop", "displayTargetFile": "pom.xml", "path": "/build"}"""),

    OSV("osv", """
            {"results": [{"source": {"path": "/app/pom.xml", "type": "lockfile"}, "packages": [""", """
            {"package": {"name": "org.acme:library-$library", "version": "1.0", "ecosystem": "Maven"}, "vulnerabilities": [
             {"schema_version": "1.7.5", "id": "GHSA-$id", "modified": "2026-11-01T00:00:00Z", "aliases": ["$cve"],
             "summary": "A weakness", "details": "$text", "severity": [{"type": "CVSS_V3",
             "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "affected": [{"package": {"ecosystem": "Maven",
             "name": "org.acme:library-$library", "purl": "pkg:maven/org.acme/library-$library"},
             "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}]}],
             "references": [{"type": "WEB", "url": "https://one.example/$cve"}],
             "database_specific": {"severity": "HIGH", "cwe_ids": ["CWE-79"]}}],
             "groups": [{"ids": ["GHSA-$id"], "aliases": ["$cve"], "max_severity": "7.5"}]}""", ",\n", "]}]}"),

    TRIVY_OPERATOR("trivy-operator", """
            {"apiVersion": "v1", "kind": "List", "items": [""", """
            {"apiVersion": "aquasecurity.github.io/v1alpha1", "kind": "VulnerabilityReport", "metadata": {
             "name": "replicaset-shop-$id", "namespace": "prod", "creationTimestamp": "2026-11-19T10:00:00Z",
             "labels": {"trivy-operator.container.name": "shop", "trivy-operator.resource.kind": "ReplicaSet",
             "trivy-operator.resource.name": "shop-$id", "trivy-operator.resource.namespace": "prod"}},
             "report": {"artifact": {"digest": "sha256:22", "repository": "acme/shop", "tag": "1.0"},
             "registry": {"server": "registry.example"}, "scanner": {"name": "Trivy", "vendor": "Aqua Security", "version": "0.58.0"},
             "summary": {"criticalCount": 0, "highCount": 2, "mediumCount": 0, "lowCount": 0, "unknownCount": 0},
             "updateTimestamp": "2026-11-24T03:00:00Z", "vulnerabilities": [
             {"vulnerabilityID": "$cve", "resource": "org.acme:library-$library", "installedVersion": "1.0", "fixedVersion": "1.1",
             "severity": "HIGH", "score": 7.5, "title": "$text", "primaryLink": "https://one.example/$cve", "links": [],
             "packagePURL": "pkg:maven/org.acme/library-$library@1.0", "target": "Java"},
             {"vulnerabilityID": "$cve", "resource": "org.acme:other-$library", "installedVersion": "1.0", "fixedVersion": "1.1",
             "severity": "HIGH", "score": 7.5, "title": "$text", "primaryLink": "https://one.example/$cve", "links": [],
             "packagePURL": "pkg:maven/org.acme/other-$library@1.0", "target": "Java"}]}}""", ",\n", "]}"),

    FALCO("falco", "", """
            {"hostname":"node-$library","output":"05:00:01.000000001: Critical A shell was spawned in a container (user=root \
            k8s.ns=prod k8s.pod=shop-6b7f9c5d8-x2vqp $text)","priority":"Critical","rule":"Terminal shell in container",\
            "source":"syscall","tags":["container","shell","T1059"],"time":"2026-11-20T05:00:01.000000001Z",\
            "output_fields":{"container.id":"3ad7b26ded6d","container.image.repository":"registry.example/acme/shop",\
            "container.image.tag":"1.0","evt.time":1795150801000000001,"k8s.ns.name":"prod",\
            "k8s.pod.name":"shop-6b7f9c5d8-x2vqp","proc.cmdline":"sh","user.name":"root"}}""", "\n", "\n"),

    ZAP("zap", """
            {"@programName": "ZAP", "@version": "2.16.1", "@generated": "Tue, 24 Nov 2026 03:00:00", "site": [{
             "@name": "https://shop.example", "@host": "shop.example", "@port": "443", "@ssl": "true", "alerts": [""", """
            {"pluginid": "40018", "alertRef": "40018-$id", "alert": "SQL Injection", "name": "SQL Injection $id", "riskcode": "3",
             "confidence": "2", "riskdesc": "High (Medium)", "desc": "<p>$text</p>", "instances": [
             {"uri": "https://shop.example/$library?x=1", "method": "GET", "param": "x", "attack": "' OR '1'='1", "evidence": "",
             "otherinfo": ""}, {"uri": "https://shop.example/$id", "method": "POST", "param": "y", "attack": "1", "evidence": "",
             "otherinfo": ""}], "count": "2", "solution": "<p>Do not trust what comes from outside.</p>", "otherinfo": "",
             "reference": "<p>https://one.example</p>", "cweid": "89", "wascid": "19", "sourceid": "5"}""", ",\n", "]}]}"),

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
              <desc>&lt;p&gt;$text&lt;/p&gt;</desc>
              <instances>
                <instance><uri>https://shop.example/$library?x=1</uri><method>GET</method><param>x</param></instance>
                <instance><uri>https://shop.example/$id</uri><method>POST</method><param>y</param></instance>
              </instances>
              <count>2</count>
              <solution>&lt;p&gt;Do not trust what comes from outside.&lt;/p&gt;</solution>
              <cweid>89</cweid>
              <wascid>19</wascid>
            </alertitem>
            """, "", "</alerts></site></OWASPZAPReport>\n"),

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

    MODSECURITY("modsecurity", "", """
            {"transaction":{"client_ip":"198.51.100.9","time_stamp":"Fri Nov 20 05:00:01 2026","server_id":"0000",\
            "client_port":60334,"host_ip":"192.0.2.7","host_port":443,"unique_id":"179.$id","request":{"method":"GET",\
            "http_version":1.1,"uri":"/search?q=$library","headers":{"Host":"shop.example","User-Agent":"Mozilla/5.0 $text",\
            "Accept":"*/*"}},"response":{"body":"<html>forbidden</html>","http_code":403,"headers":{"Server":"nginx"}},\
            "producer":{"modsecurity":"ModSecurity v3.0.9 (Linux)","connector":"ModSecurity-nginx v1.0.3",\
            "secrules_engine":"Enabled","components":["OWASP_CRS/3.3.4\\""]},"messages":[{"message":"Remote Command Execution",\
            "details":{"match":"Matched \\"Operator `Rx' against variable `ARGS:q'","reference":"o0,41","ruleId":"932130",\
            "file":"REQUEST-932.conf","lineNumber":"347","data":"Matched Data: x","severity":"2","ver":"OWASP_CRS/3.3.4",\
            "rev":"","tags":["attack-rce","paranoia-level/1"],"maturity":"0","accuracy":"0"}}]}}""", "\n", "\n"),

    ASFF("asff", """
            {"Findings": [""", """
            {"SchemaVersion": "2018-10-08", "Id": "arn:aws:inspector2:eu-central-1:111122223333:finding/$id",
             "ProductArn": "arn:aws:securityhub:eu-central-1::product/aws/inspector", "ProductName": "Inspector",
             "GeneratorId": "AWSInspector", "AwsAccountId": "111122223333",
             "Types": ["Software and Configuration Checks/Vulnerabilities/CVE"], "FirstObservedAt": "2026-10-01T08:00:00Z",
             "LastObservedAt": "2026-11-20T06:00:00Z", "CreatedAt": "2026-10-01T08:00:05Z", "UpdatedAt": "2026-11-22T09:30:00Z",
             "Severity": {"Label": "HIGH", "Normalized": 70}, "Title": "$cve - org.acme:library-$library", "Description": "$text",
             "ProductFields": {"aws/inspector/ProductVersion": "2", "aws/inspector/FindingStatus": "ACTIVE"},
             "Resources": [{"Type": "AwsEcrContainerImage", "Partition": "aws", "Region": "eu-central-1",
             "Id": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:22",
             "Details": {"AwsEcrContainerImage": {"RepositoryName": "acme/shop", "ImageTags": ["1.0"]}}}],
             "WorkflowState": "NEW", "Workflow": {"Status": "NEW"}, "RecordState": "ACTIVE", "Vulnerabilities": [{"Id": "$cve",
             "VulnerablePackages": [{"Name": "org.acme:library-$library", "Version": "1.0", "Epoch": "0", "PackageManager": "JAR",
             "FilePath": "app/lib/library-$library-1.0.jar", "FixedInVersion": "1.1"}], "Cvss": [{"Version": "3.1",
             "BaseScore": 7.5, "BaseVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "Source": "NVD"}],
             "RelatedVulnerabilities": [], "FixAvailable": "YES", "ExploitAvailable": "NO"}]}""", ",\n", "]}"),

    INSPECTOR2("inspector2", """
            {"findings": [""", """
            {"awsAccountId": "111122223333", "findingArn": "arn:aws:inspector2:eu-central-1:111122223333:finding/$id",
             "type": "PACKAGE_VULNERABILITY", "status": "ACTIVE", "severity": "HIGH", "title": "$cve - org.acme:library-$library",
             "description": "$text", "firstObservedAt": "2026-10-01T08:00:00.742000+02:00",
             "lastObservedAt": "2026-11-20T06:00:00.051000+02:00", "updatedAt": "2026-11-22T06:00:00.051000+02:00",
             "epss": {"score": 0.1}, "exploitAvailable": "NO", "fixAvailable": "YES", "inspectorScore": 7.5,
             "inspectorScoreDetails": {"adjustedCvss": {"adjustments": [], "cvssSource": "NVD", "score": 7.5, "scoreSource": "NVD",
             "scoringVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "version": "3.1"}},
             "packageVulnerabilityDetails": {"vulnerabilityId": "$cve", "source": "NVD", "sourceUrl": "https://one.example/$cve",
             "relatedVulnerabilities": [], "cvss": [{"baseScore": 7.5, "source": "NVD", "version": "3.1",
             "scoringVector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "vulnerablePackages": [
             {"name": "org.acme:library-$library", "version": "1.0", "epoch": 0, "packageManager": "JAR",
             "filePath": "app/lib/library-$library-1.0.jar", "fixedInVersion": "1.1"}]}, "resources": [
             {"type": "AWS_ECR_CONTAINER_IMAGE", "id": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:22",
             "details": {"awsEcrContainerImage": {"repositoryName": "acme/shop", "imageTags": ["1.0"]}}}]}""", ",\n", "]}"),

    OCSF("ocsf", "[", """
            {"class_uid": 2002, "category_uid": 2, "type_uid": 200202, "activity_id": 2, "metadata": {"version": "1.1.0",
             "product": {"name": "Inspector", "vendor_name": "Amazon", "version": "2"}}, "severity": "High", "severity_id": 4,
             "status": "New", "time": 1795154400000, "time_dt": "2026-11-20T06:00:00.000+00:00", "finding_info": {"uid": "$id",
             "title": "$cve - library-$library", "desc": "$text", "first_seen_time_dt": "2026-10-01T08:00:00.000-04:00"},
             "cloud": {"provider": "AWS", "account": {"uid": "111122223333"}}, "resources": [{"type": "AwsEcrContainerImage",
             "uid": "arn:aws:ecr:eu-central-1:111122223333:repository/acme/shop/sha256:22"}], "vulnerabilities": [
             {"title": "A weakness", "cve": {"uid": "$cve", "cvss": [{"version": "3.1", "base_score": 7.5,
             "vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}], "cwe": {"uid": "CWE-79"}},
             "is_exploit_available": false, "is_fix_available": true, "affected_packages": [{"name": "library-$library",
             "version": "1.0", "purl": "pkg:maven/org.acme/library-$library@1.0", "package_manager": "JAR",
             "path": "app/lib/library-$library-1.0.jar", "fixed_in_version": "1.1"}]}]}""", ",\n", "]"),

    KUBESCAPE("kubescape", """
            {"generationTime": "2026-11-24T03:00:00Z", "clusterName": "prod", "summaryDetails": {"controls": {
             "C-0017": {"controlID": "C-0017", "name": "Immutable container filesystem", "status": "failed", "scoreFactor": 3},
             "C-0041": {"controlID": "C-0041", "name": "HostNetwork access", "status": "failed", "scoreFactor": 7}}},
             "results": [""", """
            {"resourceID": "apps/v1/prod/Deployment/shop-$id", "controls": [{"controlID": "C-0017",
             "name": "Immutable container filesystem", "status": {"status": "failed"}, "rules": [
             {"name": "immutable-container-filesystem", "status": "failed", "subStatus": "", "paths": [{"failedPath": "",
             "fixPath": {"path": "spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", "value": "true"},
             "fixCommand": "$text"}]}]}, {"controlID": "C-0041", "name": "HostNetwork access", "status": {"status": "failed"},
             "rules": [{"name": "host-network-access", "status": "failed", "paths": [{"failedPath": "spec.hostNetwork"}]}]}]}""", ",\n", """
            ], "metadata": {"scanMetadata": {"kubescapeVersion": "v3.0.3", "formatVersion": "v2"}}}"""),

    OPENVEX("openvex", """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://acme.example/vex/1", "author": "Acme", "version": 1,
             "timestamp": "2026-11-24T03:00:00Z", "statements": [""", """
            {"vulnerability": {"@id": "https://nvd.example/$cve", "name": "$cve", "description": "$text",
             "aliases": ["GHSA-$id"]}, "products": [{"@id": "https://acme.example/shop", "identifiers": {
             "purl": "pkg:oci/shop@sha256%3A22?repository_url=registry.example/acme/shop&tag=1.0"}, "subcomponents": [
             {"@id": "pkg:maven/org.acme/library-$library@1.0"}]}], "status": "not_affected",
             "justification": "vulnerable_code_not_in_execute_path", "impact_statement": "Nothing is read from outside."}""", ",\n", "]}"),

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

    DEFECTDOJO("defectdojo-generic", """
            {"name": "Shop", "type": "Acme Scan", "version": "1", "findings": [""", """
            {"title": "Old library $id", "severity": "High", "description": "$text", "date": "2026-11-03", "cve": "$cve",
             "vulnerability_ids": ["$cve"], "cwe": 79, "cvssv3": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
             "cvssv3_score": 7.5, "component_name": "org.acme:library-$library", "component_version": "1.0",
             "fix_available": true, "fix_version": "1.1", "file_path": "app/lib/library-$library-1.0.jar", "line": 1,
             "endpoints": ["https://shop.example/$library"], "service": "shop", "active": true, "verified": true,
             "false_p": false, "duplicate": false, "mitigation": "Take the next one", "tags": ["a", "b"]}""", ",\n", "]}"),

    DEFECTDOJO_CSV(
            "defectdojo-generic",
            "Date,Title,CweId,Url,Severity,Description,Mitigation,Impact,References,Active,Verified,FalsePositive,Duplicate\n",
            "2026-11-03,\"Old library, number $id\",79,https://shop.example/$library,High,\"$text\",Take the next one,,"
                    + "https://one.example/$cve,TRUE,TRUE,FALSE,FALSE\n",
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

    GITHUB("github", "[", """
            {"number": $id, "state": "open", "dependency": {"package": {"ecosystem": "maven", "name": "org.acme:library-$library"},
             "manifest_path": "shop/pom.xml", "scope": "runtime"}, "security_advisory": {"ghsa_id": "GHSA-$id", "cve_id": "$cve",
             "summary": "A weakness", "description": "$text", "severity": "high", "identifiers": [{"value": "GHSA-$id",
             "type": "GHSA"}, {"value": "$cve", "type": "CVE"}], "references": [{"url": "https://one.example/$cve"}],
             "cvss": {"vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", "score": 7.5},
             "cwes": [{"cwe_id": "CWE-79", "name": "Cross-site Scripting"}], "vulnerabilities": []},
             "security_vulnerability": {"package": {"ecosystem": "maven", "name": "org.acme:library-$library"},
             "severity": "high", "vulnerable_version_range": "< 1.1", "first_patched_version": {"identifier": "1.1"}},
             "url": "https://api.example/$id", "html_url": "https://one.example/$id", "created_at": "2026-10-01T08:00:00Z",
             "updated_at": "2026-11-20T08:00:00Z", "dismissed_at": null, "dismissed_reason": null, "fixed_at": null}""", ",\n", "]"),

    GITLAB("gitlab", """
            {"version": "15.0.7", "vulnerabilities": [""", """
            {"id": "$id", "name": "A weakness", "description": "$text", "severity": "High",
             "solution": "Upgrade to version 1.1 or above.", "location": {"file": "pom.xml", "dependency": {
             "package": {"name": "org.acme/library-$library"}, "version": "1.0", "direct": false}},
             "identifiers": [{"type": "cve", "name": "$cve", "value": "$cve", "url": "https://one.example/$cve"},
             {"type": "cwe", "name": "CWE-79", "value": "79", "url": "https://cwe.example/79"}], "cvss_vectors": [
             {"vendor": "NVD", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
             "links": [{"url": "https://one.example/$cve"}]}""", ",\n", """
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
        return unit.replace("$id", Integer.toString(id))
                .replace("$library", Integer.toString(library))
                .replace("$cve", Sample.cve(id))
                .replace("$text", text);
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
