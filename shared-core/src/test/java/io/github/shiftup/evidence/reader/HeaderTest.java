package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of itself stands before its findings, or behind them, or on both sides. */
class HeaderTest {
    private static final String OPENVEX =
            "'statements':[{'vulnerability':{'name':'CVE-2026-0001'},'products':[{'@id':'pkg:maven/a/b@1'}],'status':'affected'}]";
    private static final String CSAF =
            "'vulnerabilities':[{'cve':'CVE-2026-0001','product_status':{'known_affected':['P']}}]";
    private static final String DEFECTDOJO =
            "'findings':[{'title':'A','description':'B','severity':'High','date':'2026-11-03','cve':'CVE-2026-0001'}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'@context':'https://openvex.dev/ns/v0.2.0','author':'Acme','version':1,'timestamp':'2026-11-24T03:00:00Z',OPENVEX}",
                "{OPENVEX,'timestamp':'2026-11-24T03:00:00Z','version':1,'author':'Acme','@context':'https://openvex.dev/ns/v0.2.0'}",
                "{'@context':'https://openvex.dev/ns/v0.2.0','author':'Acme',OPENVEX,'timestamp':'2026-11-24T03:00:00Z','version':1}",
                "{'predicateType':'https://openvex.dev/ns','predicate':{'@context':'https://openvex.dev/ns/v0.2.0','author':'Acme','version':1,"
                        + "'timestamp':'2026-11-24T03:00:00Z',OPENVEX}}",
                "{'document':{'csaf_version':'2.0','publisher':{'name':'Acme'},'tracking':{'version':'1'}},'product_tree':{},CSAF}",
                "{CSAF,'product_tree':{},'document':{'csaf_version':'2.0','publisher':{'name':'Acme'},'tracking':{'version':'1'}}}",
                "{'product_tree':{},CSAF,'document':{'csaf_version':'2.0','publisher':{'name':'Acme'},'tracking':{'version':'1'}}}",
                "{'name':'Shop','type':'Acme','version':'1',DEFECTDOJO}",
                "{DEFECTDOJO,'version':'1','type':'Acme','name':'Shop'}",
                "{'name':'Shop',DEFECTDOJO,'type':'Acme','version':'1'}",
            })
    void findingsKnowItsToolWhereverItStands(String report) {
        assertThat(read(report))
                .singleElement()
                .satisfies(finding -> assertThat(finding.id()).isEqualTo("CVE-2026-0001"))
                .satisfies(finding -> assertThat(finding.source().tool()).isEqualTo("Acme"))
                .satisfies(finding -> assertThat(finding.source().toolVersion()).isEqualTo("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'@context':'https://openvex.dev/ns/v0.2.0','author':'Acme','version':1,'timestamp':'2026-11-24T03:00:00Z',OPENVEX,'author':'Evil'}"
                        + " | author",
                "{'document':{'csaf_version':'2.0'},'product_tree':{},CSAF,'document':{'csaf_version':'2.0'}} | document",
                "{'document':{'csaf_version':'2.0'},'product_tree':{},CSAF,'product_tree':{}} | product_tree",
                "{'name':'Shop','type':'Acme','version':'1',DEFECTDOJO,'type':'Other'} | type",
            })
    void whatIsSaidAgainBehindTheFindingsIsAnError(String report, String key) {
        assertThatThrownBy(() -> read(report))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("\"" + key + "\" stands twice");
    }

    private static List<Finding> read(String report) {
        String text = report.replace("OPENVEX", OPENVEX)
                .replace("CSAF", CSAF)
                .replace("DEFECTDOJO", DEFECTDOJO)
                .replace('\'', '"');
        List<Finding> findings = new ArrayList<>();
        ReportReaders.read(
                new Report(
                        "feed",
                        ReportDocument.ofBytes(text.getBytes(StandardCharsets.UTF_8), "report"),
                        Limits.DEFAULT),
                null,
                findings::add);
        return findings;
    }
}
