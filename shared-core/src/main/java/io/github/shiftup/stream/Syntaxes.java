package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how a document is written by its first characters, and opens what is as good as JSON as JSON. */
public final class Syntaxes {
    /** A first line as Kubernetes' YAML and most others begin: a key, a document start, or a list of mappings. */
    private static final Pattern YAML = Pattern.compile(
            "(?s)(---|%YAML|(- +)?([A-Za-z_$][\\w.$-]*|\"[^\"\\n]{1,100}\"|'[^'\\n]{1,100}') *:(\\s|$)).*");

    /** A first line of two names or more, separated by commas. */
    private static final Pattern CSV =
            Pattern.compile("(?s)\"?[A-Za-z][\\w ./-]{0,100}\"?(, ?\"?[A-Za-z][\\w ./-]{0,100}\"?)+\\r?(\n.*)?");

    private Syntaxes() {}

    /** JSON Lines cannot be told from JSON by the first characters; both are {@link Syntax#JSON} here. */
    static Syntax of(ReportDocument document, Limits limits) {
        String head = head(document, limits);
        if (head.isEmpty()) {
            throw ShapeSniffer.noContent(document);
        }
        return switch (head.charAt(0)) {
            case '{', '[' -> Syntax.JSON;
            case '<' -> Syntax.XML;
            default -> {
                if (YAML.matcher(head).matches()) {
                    yield Syntax.YAML;
                }
                yield CSV.matcher(head).matches() ? Syntax.CSV : Syntax.UNKNOWN;
            }
        };
    }

    /** Whether the document is XML: for formats that are written in both XML and JSON. */
    public static boolean isXml(ReportDocument document, Limits limits) {
        return of(document, limits) == Syntax.XML;
    }

    /** Whether the document has a line of columns' names first: for formats that are written in both CSV and JSON. */
    public static boolean isCsv(ReportDocument document, Limits limits) {
        return of(document, limits) == Syntax.CSV;
    }

    /** Opens a cursor over JSON, JSON Lines or YAML. */
    public static JsonCursor open(ReportDocument document, Limits limits) {
        return JsonCursor.open(openAsJson(document, limits), document.location(), limits);
    }

    /**
     * Opens a cursor that takes the objects and arrays under some keys for null, unparsed: several times as fast where they
     * are most of the document.
     *
     * @param depth of the objects that have these keys: 1 is the root object, 2 the objects in a root array
     */
    public static JsonCursor openWithout(ReportDocument document, Limits limits, int depth, Set<String> keys) {
        InputStream json = new JsonSkim(openAsJson(document, limits), depth, keys);
        return JsonCursor.open(json, document.location(), limits);
    }

    private static InputStream openAsJson(ReportDocument document, Limits limits) {
        Syntax syntax = of(document, limits);
        if (syntax != Syntax.JSON && syntax != Syntax.YAML) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    document.location(),
                    "is neither JSON nor YAML, which this format is written in");
        }
        return asJson(document, syntax, limits);
    }

    static InputStream asJson(ReportDocument document, Syntax syntax, Limits limits) {
        InputStream in = document.open(limits);
        return syntax == Syntax.YAML ? new YamlJson(in, document.location(), limits) : in;
    }

    /** The first characters that are no space, byte order mark or, in YAML, comment. */
    private static String head(ReportDocument document, Limits limits) {
        try (InputStream in = document.open(limits)) {
            byte[] bytes = in.readNBytes(8192);
            // UTF-16 and UTF-32 have zero bytes among ASCII; without them the first characters are the same.
            StringBuilder text = new StringBuilder(bytes.length);
            for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
                if (c != 0) {
                    text.append(c);
                }
            }
            String head = text.toString().replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
            return head.substring(beginning(head));
        } catch (IOException e) {
            Reason reason = e instanceof ReportIoException limit ? limit.reason() : Reason.IO;
            throw new ReportException(reason, document.location(), "could not be read: " + e.getMessage(), e);
        }
    }

    /** Behind the spaces and the lines of comment at the beginning. A comment that does not end here is none. */
    private static int beginning(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                if (end < 0) {
                    break;
                }
                at = end + 1;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }
}
