package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {
    private final VerdictReport report = new JunitReport();

    @Test
    void showsEachJudgedFindingAsATest() {
        Golden.assertSame(Golden.render(report, Verdicts.failing()), "TEST-failing.xml");
    }

    @Test
    void anEvaluationThatWasNotPossibleIsAnError() throws Exception {
        Document xml = parse(Verdicts.notEvaluated());

        assertThat(names(xml, "error")).containsExactly("could be evaluated", "trivy-prod", "dependency-check");
        assertThat(names(xml, "skipped")).containsExactly("falco");
    }

    @Test
    void nothingFailsInObserveMode() throws Exception {
        Document xml = parse(Verdicts.observing());

        assertThat(names(xml, "failure")).isEmpty();
        assertThat(names(xml, "skipped")).contains("CVE-2021-44228 in org.apache.logging.log4j:log4j-core");
    }

    @Test
    void isNeverEmpty() throws Exception {
        Verdict nothing = Verdicts.verdict(Outcome.PASS, List.of()).sources().build();

        assertThat(parse(nothing).getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }

    @Test
    void countsWhatItShows() throws Exception {
        Document xml = parse(Hostile.verdict());
        Element suite = xml.getDocumentElement();

        for (String[] each : new String[][] {
            {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
        }) {
            assertThat(suite.getAttribute(each[0]))
                    .isEqualTo(
                            Integer.toString(xml.getElementsByTagName(each[1]).getLength()));
        }
    }

    @Test
    void namesEachTestOnce() throws Exception {
        List<String> all = names(parse(Hostile.verdict()), "testcase");
        Set<String> distinct = new HashSet<>(all);

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(distinct).hasSameSizeAs(all);
    }

    private Document parse(Verdict verdict) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Golden.bytes(report, verdict)));
    }

    /** Names of the tests that are or hold such an element; for all tests with their class. */
    private static List<String> names(Document xml, String element) {
        List<String> names = new ArrayList<>();
        NodeList found = xml.getElementsByTagName(element);
        for (int at = 0; at < found.getLength(); at++) {
            Element each = (Element) found.item(at);
            names.add(
                    element.equals("testcase")
                            ? each.getAttribute("classname") + '/' + each.getAttribute("name")
                            : ((Element) each.getParentNode()).getAttribute("name"));
        }
        return names;
    }
}
