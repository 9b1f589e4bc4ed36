package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Text of reports reaches the pages: they escape it, and hold nothing that a content security policy forbids. */
class ViewsTest {
    private static final String ESCAPE = "<?jelly escape-by-default='true'?>\n";
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("(?i)\\s*(javascript|data|vbscript):.*");

    /** A method of a literal, which Jelly's expressions cannot parse: the whole page would be missing. */
    private static final Pattern LITERAL_ASKED = Pattern.compile("\\$\\{[^}]*'\\s*\\.\\s*[a-zA-Z]");

    static List<Path> views() {
        return PluginFiles.in(PluginFiles.RESOURCES, ".jelly");
    }

    static List<Path> helps() {
        return PluginFiles.in(PluginFiles.RESOURCES, ".html");
    }

    static Stream<Path> pages() {
        return Stream.concat(views().stream(), helps().stream());
    }

    @ParameterizedTest
    @MethodSource("views")
    void escapesBeforeAnythingElse(Path view) {
        assertThat(PluginFiles.text(view)).startsWith(ESCAPE).doesNotContain("escape-by-default='false'");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormedAndHoldsNoScript(Path page) throws Exception {
        NodeList elements = parsed(page).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getNodeName())
                    .isNotIn("script", "style", "st:bind", "iframe", "object", "j:out", "base");
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String name = attributes.item(j).getNodeName();
                assertThat(name.startsWith("on") || name.equals("style"))
                        .as(name + " of " + element.getNodeName())
                        .isFalse();
                assertThat(attributes.item(j).getNodeValue()).doesNotMatch(SCRIPT_ADDRESS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void asksNothingOfALiteral(Path view) {
        assertThat(LITERAL_ASKED.matcher(PluginFiles.text(view)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("views")
    void writesNothingRaw(Path view) {
        assertThat(PluginFiles.text(view))
                .doesNotContain(
                        "h.rawHtml", "escape=\"false\"", "h.escape", "CDATA", "http://www.w3.org/1999/xhtml/script");
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatChangesSomethingIsPosted(Path view) throws Exception {
        NodeList forms = parsed(view).getElementsByTagName("f:form");
        for (int i = 0; i < forms.getLength(); i++) {
            assertThat(((Element) forms.item(i)).getAttribute("method")).isEqualTo("post");
        }
    }

    private static Document parsed(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(PluginFiles.text(page))));
    }
}
