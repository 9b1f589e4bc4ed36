package io.github.shiftup.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What people put before the XML declaration, where XML allows nothing: a licence in a comment, an empty line. It is taken
 * away; a document without a declaration stays as it is.
 */
final class XmlProlog {
    private static final int LONGEST = 8192;
    private static final Pattern BEFORE_DECLARATION = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*+(?:<!--.{0," + LONGEST + "}?-->\\s*+)*+(?=<\\?xml\\s)", Pattern.DOTALL);

    private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern ENCODING = Pattern.compile(
            "(?:" + UTF8_MARK + ")?<\\?xml\\s[^>]{0,200}?\\sencoding\\s*+=\\s*+[\"']([^\"'>]{1,100}+)[\"']");

    private XmlProlog() {}

    /**
     * Opens a reader of the XML in a stream.
     *
     * <p>UTF-8, which nearly all is, is decoded here: the JDK's parser tells of a byte that is none on standard error, past
     * everyone who might want to catch it.
     */
    static XMLStreamReader open(XMLInputFactory factory, InputStream in) throws IOException, XMLStreamException {
        InputStream xml = skip(in);
        String head = head(xml);
        if (!isUtf8(head)) {
            return factory.createXMLStreamReader(xml);
        }
        xml.skipNBytes(head.startsWith(UTF8_MARK) ? UTF8_MARK.length() : 0);
        return factory.createXMLStreamReader(new InputStreamReader(xml, StandardCharsets.UTF_8.newDecoder()));
    }

    static InputStream skip(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, LONGEST);
        Matcher found = BEFORE_DECLARATION.matcher(head(buffered));
        if (found.lookingAt()) {
            buffered.skipNBytes(found.end());
        }
        return buffered;
    }

    /** The first bytes, which stay to be read. */
    private static String head(InputStream buffered) throws IOException {
        buffered.mark(LONGEST);
        String head = new String(buffered.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        buffered.reset();
        return head;
    }

    private static boolean isUtf8(String head) {
        int zero = head.indexOf('\0');
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe") || (zero >= 0 && zero < 4)) {
            return false;
        }
        Matcher declared = ENCODING.matcher(head);
        return !declared.lookingAt() || declared.group(1).equalsIgnoreCase("UTF-8");
    }
}
