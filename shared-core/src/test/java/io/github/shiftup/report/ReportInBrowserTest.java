package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.testing.browser.BrowserPage;
import io.github.shiftup.testing.browser.Chromium;
import io.github.shiftup.testing.browser.PageContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML report as Chromium shows it. */
class ReportInBrowserTest extends PageContract {
    ReportInBrowserTest() {
        super("report");
    }

    @Override
    protected Map<String, byte[]> pages() {
        return Map.of(
                "failing", page(Verdicts.failing()),
                "not-evaluated", page(Verdicts.notEvaluated()),
                "warning", page(Verdicts.warning()),
                "passing", page(Verdicts.passing()),
                "hostile", page(Hostile.verdict()));
    }

    @Override
    protected boolean mayLinkTo(String address) {
        return address.startsWith("https://nvd.nist.gov/vuln/detail/CVE-")
                || address.startsWith("https://github.com/advisories/GHSA-");
    }

    private static byte[] page(Verdict verdict) {
        return Golden.bytes(new HtmlReport(), verdict);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void readsInOrderWhereStyleIsForbidden(int width) throws IOException {
        chromium.policy(Chromium.UNSTYLED);
        chromium.page().width(width);
        BrowserPage page = chromium.show("failing");
        chromium.picture("failing-unstyled-" + width);

        assertThat(page.violations()).isNotEmpty();
        assertThat(page.evaluate("getComputedStyle(document.body).maxWidth").stringValue())
                .isEqualTo("none");
        String text = page.evaluate("document.body.innerText").stringValue();
        assertThat(text)
                .containsSubsequence(
                        "FAIL",
                        "2 findings that are live in production block this build.",
                        "4 removed by this build",
                        "Evidence",
                        "trivy-prod",
                        "What blocks",
                        "CVE-2021-44228 org.apache.logging.log4j:log4j-core@2.14.1",
                        "overdue by 32 days",
                        "Good news",
                        "CVE-2022-1471",
                        "What warns",
                        "Waivers",
                        "How this was judged");
    }

    @Test
    void printsWhatIsFoldedAway() throws IOException {
        BrowserPage page = chromium.show("failing");
        String hidden = "document.querySelector('details li').checkVisibility({contentVisibilityAuto: true})";

        assertThat(page.evaluate(hidden).booleanValue()).isFalse();
        page.media("print", "dark");
        chromium.picture("failing-print");

        assertThat(page.evaluate(hidden).booleanValue()).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")
                        .stringValue())
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void tenThousandFindingsStayAPageThatOpens() throws IOException {
        byte[] many = page(many());
        chromium.serve(Map.of("many", many));
        BrowserPage page = chromium.show("many");

        assertThat(page.evaluate("document.querySelectorAll('article').length").intValue())
                .isEqualTo(70);
        assertThat(page.evaluate("document.body.innerText").stringValue())
                .contains("The first 500 are shown. 1,950 more are in verdict.json, which has all.");
        assertThat(many).hasSizeLessThan(4_000_000);
    }

    private static Verdict many() {
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : List.of(
                ClinicDecisions.logForShell(),
                ClinicDecisions.all().get(2),
                ClinicDecisions.all().get(5),
                ClinicDecisions.all().get(7))) {
            for (int at = 0; at < 2_500; at++) {
                decisions.add(decision);
            }
        }
        return Verdicts.verdict(Outcome.FAIL, decisions).build();
    }
}
