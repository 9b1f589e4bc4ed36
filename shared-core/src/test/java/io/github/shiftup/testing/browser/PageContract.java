package io.github.shiftup.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of our HTML pages has to be in a browser. Pictures of them are put under {@code target/browser}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageContract {
    @RegisterExtension
    protected final Chromium chromium;

    /** @param subject what the pages are, in one word */
    protected PageContract(String subject) {
        chromium = new Chromium(subject);
    }

    /** The pages that are looked at, by their names. */
    protected abstract Map<String, byte[]> pages() throws Exception;

    /** Whether a page may link there. Every page may link within itself. */
    protected boolean mayLinkTo(String address) {
        return false;
    }

    @BeforeAll
    void serve() throws Exception {
        chromium.serve(pages());
    }

    Stream<String> names() throws Exception {
        return pages().keySet().stream().sorted();
    }

    Stream<Arguments> namesAndSchemes() throws Exception {
        return names().flatMap(name -> Stream.of("light", "dark").map(scheme -> Arguments.of(name, scheme)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void runsNoScriptAndLoadsNothingElse(String name) throws IOException {
        BrowserPage page = chromium.show(name);

        assertThat(page.requests()).containsExactly(chromium.address(name));
        assertThat(page.violations()).isEmpty();
        assertThat(chromium.check("scripts()")).isEmpty();
        assertThat(chromium.check("addresses()")).isNotEmpty().allMatch(url -> url.startsWith("#") || mayLinkTo(url));
    }

    @ParameterizedTest
    @MethodSource("namesAndSchemes")
    void everyTextStandsOutFromItsGround(String name, String scheme) throws IOException {
        chromium.page().media("screen", scheme);
        chromium.show(name);
        chromium.picture(name + '-' + scheme);
        chromium.check("openAll()");

        assertThat(chromium.texts()).isGreaterThan(40);
        assertThat(chromium.faint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isBuiltForEveryReader(String name) throws IOException {
        chromium.show(name);

        assertThat(chromium.check("headingTrouble()")).isEmpty();
        assertThat(chromium.check("structureTrouble()")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void needsNoSidewaysScrollingOnAPhone(String name) throws IOException {
        chromium.page().width(360);
        BrowserPage page = chromium.show(name);
        chromium.check("openAll()");

        assertThat(page.evaluate("document.documentElement.scrollWidth").intValue())
                .isLessThanOrEqualTo(360);
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsOnWhitePaperWhateverTheScreenIs(String name) throws IOException {
        BrowserPage page = chromium.show(name);
        page.media("print", "dark");

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")
                        .stringValue())
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(chromium.faint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFirstTabLeadsToWhatMattersAndIsSeen(String name) throws IOException {
        BrowserPage page = chromium.show(name);

        assertThat(chromium.tab()).isEqualTo("#main 3px");
        assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left")
                        .intValue())
                .isNotNegative();
    }

    /** A check that never finds anything proves nothing. */
    @Test
    void theChecksNoticeTrouble() throws IOException {
        BrowserPage page = chromium.page();
        page.load("about:blank");
        page.evaluate("document.body.innerHTML = `<h2 id='x'>two</h2><h4 id='x'>four</h4><script></script>"
                + "<a href='#nowhere' onclick='1' style='color: #777; background: #666'>dim</a>"
                + "<table><tr><th>no scope</th></tr></table><svg></svg>`");

        assertThat(chromium.check("scripts()")).hasSize(3);
        assertThat(chromium.check("headingTrouble()")).hasSize(2);
        assertThat(chromium.check("structureTrouble()"))
                .contains(
                        "id twice: x", "table without caption", "th without scope: no scope", "picture without words");
        assertThat(chromium.faint()).singleElement().asString().startsWith("A dim");
    }
}
