package io.github.shiftup.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people put before the XML declaration, where XML allows nothing: a licence in a comment, an empty line. It is taken
 * away; a document without a declaration stays as it is.
 */
final class XmlProlog {
    private static final int LONGEST = 8192;
    private static final Pattern BEFORE_DECLARATION = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*+(?:<!--.{0," + LONGEST + "}?-->\\s*+)*+(?=<\\?xml\\s)", Pattern.DOTALL);

    private XmlProlog() {}

    static InputStream skip(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LONGEST);
        buffered.mark(LONGEST);
        String head = new String(buffered.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        buffered.reset();
        Matcher found = BEFORE_DECLARATION.matcher(head);
        if (found.lookingAt()) {
            buffered.skipNBytes(found.end());
        }
        return buffered;
    }
}
