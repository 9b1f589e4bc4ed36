package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlPathTest {

    @Test
    void namesakesAreCountedPerParent() {
        List<String> pointers = pointers("<a><b/><b><c/><c/></b><d/><b/></a>");

        assertThat(pointers).containsExactly("/a/b", "/a/b[1]", "/a/b[1]/c", "/a/b[1]/c[1]", "/a/d", "/a/b[2]");
    }

    @Test
    void namesakesAreCountedAmongAHundredOtherNames() {
        StringBuilder xml = new StringBuilder("<a>");
        for (int i = 0; i < 100; i++) {
            xml.append("<n").append(i).append("/>");
        }
        xml.append("<n3/><n99/><n99/></a>");

        assertThat(pointers(xml.toString()))
                .hasSize(103)
                .endsWith("/a/n99", "/a/n3[1]", "/a/n99[1]", "/a/n99[2]")
                .contains("/a/n42");
    }

    @Test
    void aStepForgetsTheChildrenOfTheElementThatStoodThereBefore() {
        assertThat(pointers("<a><b><c/></b><b><c/></b></a>")).containsExactly("/a/b", "/a/b/c", "/a/b[1]", "/a/b[1]/c");
    }

    @Test
    void whatWasNotAskedForIsPassedAndTheNextNamesakeStillFound() {
        XmlCursor xml = open("<a><b><c>no<d/></c><c/></b>text<b>yes</b></a>");
        List<String> seen = new ArrayList<>();
        for (var child = xml.children(); child.next(); ) {
            if (xml.pointer().equals("/a/b[1]")) {
                seen.add(xml.text());
            }
        }

        assertThat(seen).containsExactly("yes");
    }

    @Test
    void depthCountsWhereNobodyLooks() {
        XmlCursor xml = XmlCursor.open(
                bytes("<a><b><c><d><e/></d></c></b></a>"), "deep.xml", new Limits(1_000, 4, 100, 100, 100));
        XmlCursor.Children children = xml.children();

        assertThat(children.next()).isTrue();
        assertThatThrownBy(children::next).hasMessageContaining("deeper than the limit of 4");
    }

    @Test
    void aSecondDocumentBehindTheFirstIsAnError() {
        XmlCursor xml = open("<a/><a/>");

        assertThatThrownBy(() -> xml.children().next())
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void textInSeveralPiecesIsOneText() {
        XmlCursor xml = open("<a> x &amp; <b>y</b><![CDATA[<z>]]> </a>");

        assertThat(xml.text()).isEqualTo("x & y<z>");
    }

    private static List<String> pointers(String text) {
        XmlCursor xml = open(text);
        List<String> pointers = new ArrayList<>();
        walk(xml, pointers);
        return pointers;
    }

    private static void walk(XmlCursor xml, List<String> pointers) {
        for (var child = xml.children(); child.next(); ) {
            pointers.add(xml.pointer());
            walk(xml, pointers);
        }
    }

    private static XmlCursor open(String text) {
        return XmlCursor.open(bytes(text), "test.xml", Limits.DEFAULT);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
