package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies beside reports, or comes instead of one: none of it is read as "nothing found". */
@ParameterizedClass
@MethodSource("inputs")
class UnknownInputsTest {
    private final String text;

    UnknownInputsTest(String text) {
        this.text = text;
    }

    static Stream<Arguments> inputs() {
        return Stream.of(
                input("an empty object", "{}"),
                input("an empty array", "[]"),
                input("a random object", "{'a':{'b':[1,2,{'c':null}]},'d':true}"),
                input(
                        "package.json",
                        "{'name':'portal','version':'1.0.0','scripts':{'test':'x'},'dependencies':{'a':'^1'}}"),
                input(
                        "package-lock.json",
                        "{'name':'p','lockfileVersion':3,'packages':{'':{'version':'1'},'node_modules/a':{'version':'1'}}}"),
                input("tsconfig.json", "{'compilerOptions':{'target':'es2022','strict':true},'include':['src']}"),
                input("tsconfig.json with comments", "// our own\n{'compilerOptions':{}}"),
                input(
                        "npm audit",
                        "{'auditReportVersion':2,'vulnerabilities':{'a':{'name':'a','severity':'high','isDirect':true,'via':[],"
                                + "'effects':[],'range':'<1','nodes':['node_modules/a'],'fixAvailable':true}},'metadata':{'vulnerabilities':{'high':1}}}"),
                input(
                        "npm audit of version 6",
                        "{'actions':[],'advisories':{'1':{'findings':[{'version':'1','paths':['a']}],'id':1,'title':'t',"
                                + "'severity':'high','cves':['CVE-2099-1']}},'muted':[],'metadata':{}}"),
                input(
                        "pip-audit",
                        "{'dependencies':[{'name':'a','version':'1','vulns':[{'id':'PYSEC-1','fix_versions':['2'],'aliases':[]}]}],'fixes':[]}"),
                input(
                        "cargo audit",
                        "{'database':{'advisory-count':1},'lockfile':{'dependency-count':1},'vulnerabilities':{'found':true,'count':1,"
                                + "'list':[{'advisory':{'id':'RUSTSEC-1'},'package':{'name':'a','version':'1'}}]},'warnings':{}}"),
                input(
                        "bandit",
                        "{'errors':[],'generated_at':'2026-11-20T00:00:00Z','metrics':{},'results':[{'code':'x','filename':'a.py',"
                                + "'issue_severity':'LOW','issue_text':'t','test_id':'B101'}]}"),
                input(
                        "semgrep",
                        "{'version':'1.0.0','results':[{'check_id':'a','path':'b.java','extra':{'severity':'ERROR'}}],'errors':[],'paths':{}}"),
                input(
                        "checkov",
                        "{'check_type':'terraform','results':{'passed_checks':[],'failed_checks':[{'check_id':'CKV_1'}]},'summary':{'failed':1}}"),
                input(
                        "gosec",
                        "{'Golang errors':{},'Issues':[{'severity':'HIGH','rule_id':'G101','file':'a.go'}],'Stats':{'found':1}}"),
                input(
                        "an issue list of SonarQube",
                        "{'total':1,'issues':[{'key':'a','rule':'java:S1','severity':'MAJOR','component':'x'}],'components':[]}"),
                input(
                        "the SPDX SBOM of an image",
                        "{'spdxVersion':'SPDX-2.3','dataLicense':'CC0-1.0','SPDXID':'SPDXRef-DOCUMENT','name':'portal',"
                                + "'packages':[{'name':'a','SPDXID':'SPDXRef-a','versionInfo':'1'}],'relationships':[]}"),
                input(
                        "an SPDX SBOM in tags",
                        "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nPackageName: a\n"),
                input(
                        "an SPDX 3 SBOM",
                        "{'@context':'https://spdx.org/rdf/3.0.1/spdx-context.jsonld','@graph':[{'type':'software_Package','name':'a'}]}"),
                input(
                        "the SBOM of Syft",
                        "{'artifacts':[{'id':'1','name':'a','version':'1','type':'java-archive','locations':[],'purl':'pkg:maven/a/a@1'}],"
                                + "'artifactRelationships':[],'source':{'type':'image','target':{}},'distro':{},'descriptor':{'name':'syft'}}"),
                input(
                        "a Kubernetes manifest",
                        "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'a'},'spec':{'replicas':1},'status':{}}"),
                input(
                        "a Kubernetes manifest in YAML",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  report: '{}'\n---\napiVersion: v1\nkind: Secret\n"),
                input(
                        "a VulnerabilityManifest of Kubescape, around Grype's matches",
                        "{'apiVersion':'spdx.softwarecomposition.kubescape.io/v1beta1','kind':'VulnerabilityManifest','metadata':{'name':'a'},"
                                + "'spec':{'payload':{'matches':[{'vulnerability':{'id':'CVE-2099-1'},'artifact':{'name':'a'}}]}}}"),
                input("what kubectl says of no resources", "No resources found in clinic namespace.\n"),
                input(
                        "an error of Kubernetes",
                        "{'kind':'Status','apiVersion':'v1','metadata':{},'status':'Failure','message':'forbidden','code':403}"),
                input("Helm values", "image:\n  repository: clinic/portal\n  tag: '7'\nresources: {}\n"),
                input("a compose file", "services:\n  portal:\n    image: clinic/portal:7\n"),
                input("a workflow", "name: build\non: [push]\njobs:\n  build:\n    runs-on: linux\n    steps: []\n"),
                input(
                        "docker inspect",
                        "[{'Id':'sha256:1','RepoTags':['a:1'],'RepoDigests':[],'Created':'2026-11-20T00:00:00Z','Config':{},'Metadata':{}}]"),
                input(
                        "a state of Terraform",
                        "{'version':4,'terraform_version':'1.9.0','resources':[{'type':'a','name':'b','instances':[]}]}"),
                input(
                        "eslint",
                        "[{'filePath':'a.js','messages':[{'ruleId':'x','severity':2,'message':'m','line':1}],'errorCount':1}]"),
                input(
                        "alerts of Prometheus",
                        "{'status':'success','data':{'alerts':[{'labels':{'alertname':'a','severity':'critical'},'state':'firing'}]}}"),
                input(
                        "an answer of Elasticsearch",
                        "{'took':1,'hits':{'total':{'value':1},'hits':[{'_id':'1','_source':{'rule':'r','priority':'Error'}}]}}"),
                input("a bulk file of Elasticsearch", "{'index':{'_index':'logs'}}\n{'message':'a','level':'error'}\n"),
                input(
                        "a log in JSON",
                        "{'@timestamp':'2026-11-20T00:00:00Z','level':'ERROR','logger':'a','message':'CVE-2021-44228 found'}\n"),
                input("a log", "2026-11-20 00:00:00,000 ERROR [main] a.B - CVE-2021-44228 HIGH log4j-core 2.14.1\n"),
                input("a table that Trivy printed", "portal (alpine 3.20)\n====\nTotal: 1 (HIGH: 1)\n"),
                input(
                        "a table that Grype printed",
                        "NAME        INSTALLED  FIXED-IN  VULNERABILITY   SEVERITY\nlog4j-core  2.14.1     2.15.0    CVE-2021-44228  Critical\n"),
                input(
                        "JUnit XML",
                        "<?xml version='1.0'?><testsuites><testsuite name='a' tests='1'><testcase name='b'/></testsuite></testsuites>"),
                input(
                        "a Maven POM",
                        "<project xmlns='http://maven.apache.org/POM/4.0.0'><dependencies><dependency/></dependencies></project>"),
                input(
                        "Checkstyle XML",
                        "<checkstyle version='10'><file name='a'><error severity='error' message='m'/></file></checkstyle>"),
                input(
                        "SpotBugs XML",
                        "<BugCollection version='4'><BugInstance type='a' priority='1'/></BugCollection>"),
                input("a web page", "<!-- login --><html><head><title>Sign in</title></head></html>"),
                input(
                        "OpenAPI",
                        "{'openapi':'3.1.0','info':{'title':'a','version':'1'},'paths':{},'components':{'schemas':{}}}"),
                input(
                        "a JSON Schema",
                        "{'$schema':'https://json-schema.org/draft/2020-12/schema','properties':{'vulnerabilities':{'type':'array'}}}"),
                input(
                        "KEV",
                        "{'title':'CISA Catalog','catalogVersion':'2026.11.20','dateReleased':'2026-11-20T00:00:00Z','count':1,"
                                + "'vulnerabilities':[{'cveID':'CVE-2099-1','dateAdded':'2026-11-20'}]}"),
                input(
                        "an answer of the NVD",
                        "{'resultsPerPage':1,'format':'NVD_CVE','version':'2.0','vulnerabilities':[{'cve':{'id':'CVE-2099-1'}}]}"),
                input(
                        "a record of CVE",
                        "{'dataType':'CVE_RECORD','dataVersion':'5.1','cveMetadata':{'cveId':'CVE-2099-1'},'containers':{'cna':{}}}"),
                input("a verdict of ours", "{'schema':'verdict-1','verdict':'PASS','service':'portal','findings':[]}"),
                input(
                        "a policy of ours",
                        "apiVersion: shift-up/v1\nservice: portal\nevidence:\n  - { id: a, from: b }\n"),
                input("a table", "id,name,severity\n1,a,high\n"));
    }

    private static Arguments input(String name, String text) {
        return Arguments.of(Named.of(name, text.startsWith("<") ? text : text.replace('\'', '"')));
    }

    @Test
    void isUnknown() {
        ReportException refusal = catchThrowableOfType(ReportException.class, () -> ReadReport.of(text));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    /** Whoever names a format that it is not learns that, or at least that nothing was looked at. */
    @ParameterizedTest
    @MethodSource("formats")
    void isNoGoodNewsInAnyFormatThatItIsSaidToBe(String format) {
        try {
            ReportSummary summary = ReadReport.of(text, format).summary();
            assertThat(summary.findings() == 0 && summary.covered() > 0).isFalse();
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
        }
    }

    static Stream<String> formats() {
        return ReportReaders.all().stream().map(reader -> reader.format().id());
    }
}
