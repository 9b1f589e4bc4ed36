package io.github.shiftup.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
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

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?\\sencoding\\s*+=\\s*+[\"']([^\"'>]{1,100}+)[\"']");

    private XmlProlog() {}

    /**
     * Opens a reader of the XML in a stream.
     *
     * <p>UTF-8 and UTF-16, which nearly all is, are decoded here: the JDK's parser tells of a byte that is none on standard
     * error, past everyone who might want to catch it, and refuses what a shell has turned into UTF-16 below a declaration
     * that still says UTF-8.
     */
    static XMLStreamReader open(XMLInputFactory factory, InputStream in) throws IOException, XMLStreamException {
        InputStream xml = skip(in);
        String head = head(xml);
        for (Mark mark : Mark.values()) {
            if (head.startsWith(mark.bytes)) {
                xml.skipNBytes(mark.length);
                return factory.createXMLStreamReader(new InputStreamReader(xml, mark.charset.newDecoder()));
            }
        }
        Matcher declared = ENCODING.matcher(head);
        return declared.lookingAt() && !declared.group(1).equalsIgnoreCase("UTF-8")
                ? factory.createXMLStreamReader(xml)
                : factory.createXMLStreamReader(new InputStreamReader(xml, StandardCharsets.UTF_8.newDecoder()));
    }

    /** First bytes that tell an encoding whatever the declaration says: a mark, or the first bracket as it writes it. */
    private enum Mark {
        UTF_8("\u00ef\u00bb\u00bf", 3, StandardCharsets.UTF_8),
        UTF_16_BIG("\u00fe\u00ff", 2, StandardCharsets.UTF_16BE),
        UTF_16_LITTLE("\u00ff\u00fe", 2, StandardCharsets.UTF_16LE),
        UTF_16_BIG_UNMARKED("\0<\0", 0, StandardCharsets.UTF_16BE),
        UTF_16_LITTLE_UNMARKED("<\0?\0", 0, StandardCharsets.UTF_16LE);

        final String bytes;
        final int length;
        final Charset charset;

        Mark(String bytes, int length, Charset charset) {
            this.bytes = bytes;
            this.length = length;
            this.charset = charset;
        }
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
}
