package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward-only view of an XML document: no DOCTYPE, no entities but the five of XML itself, limited depth and text.
 *
 * <p>The cursor always stands at an element. A reader asks for its text or loops over its children; what is not asked for
 * is skipped. Names are local names, namespaces are checked once, at the root.
 *
 * <pre>{@code
 * for (var child = xml.children(); child.next();) {
 *     switch (child.name()) {
 *         case "name" -> name = xml.text();
 *         case "severity" -> severity = xml.text();
 *         default -> {}
 *     }
 * }
 * }</pre>
 */
public final class XmlCursor implements AutoCloseable {
    private final XMLStreamReader reader;
    private final String location;
    private final Limits limits;
    private final XmlPath path = new XmlPath();
    private boolean atEnd;

    private XmlCursor(XMLStreamReader reader, String location, Limits limits) {
        this.reader = reader;
        this.location = location;
        this.limits = limits;
    }

    /** Opens a cursor at the root element. */
    public static XmlCursor open(InputStream in, String location, Limits limits) {
        // The JDK's own: whatever else lies on a host's class path must not change what a report means.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XmlCursor cursor = new XmlCursor(
                    XmlProlog.open(factory, new BufferedInputStream(in, JsonInput.SIZE)), location, limits);
            while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
                if (cursor.atEnd) {
                    throw new ReportException(Reason.NO_CONTENT, location, "there is no element to read");
                }
            }
            return cursor;
        } catch (XMLStreamException e) {
            throw failure(e, location);
        } catch (ReportIoException e) {
            throw new ReportException(e.reason(), location, String.valueOf(e.getMessage()), e);
        } catch (CharacterCodingException e) {
            throw new ReportException(Reason.SYNTAX, location, "is not UTF-8", e);
        } catch (IOException e) {
            throw new ReportException(Reason.IO, location, "could not be read: " + e.getMessage(), e);
        }
    }

    /** Local name of the current element. */
    public String name() {
        return path.name();
    }

    /** Namespace of the current element, which must not have been read yet; empty if it has none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute of the current element, which must not have been read yet. Null where it is absent or blank. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                String value = reader.getAttributeValue(i);
                return value.isBlank() ? null : value.strip();
            }
        }
        return null;
    }

    /** All text inside the current element, that of nested elements included, without surrounding space. */
    public @Nullable String text() {
        int depth = path.depth();
        String only = "";
        StringBuilder several = null;
        while (!(advance() == XMLStreamConstants.END_ELEMENT && path.depth() < depth)) {
            if (reader.isCharacters()) {
                int length = reader.getTextLength();
                if (length + (several == null ? only.length() : several.length()) > limits.maxTextLength()) {
                    throw error(
                            Reason.LIMIT,
                            "a text is longer than the limit of " + limits.maxTextLength() + " characters");
                }
                if (several != null) {
                    several.append(reader.getTextCharacters(), reader.getTextStart(), length);
                } else if (only.isEmpty()) {
                    only = new String(reader.getTextCharacters(), reader.getTextStart(), length);
                } else {
                    several = new StringBuilder(only);
                    several.append(reader.getTextCharacters(), reader.getTextStart(), length);
                }
            }
        }
        String stripped = (several == null ? only : several.toString()).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The current element's text as a number; null where it is none. */
    public @Nullable Double number() {
        String text = text();
        try {
            Double number = text == null ? null : Double.valueOf(text);
            return number == null || !Double.isFinite(number) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The current element's text as a time by {@link Times#parse}; null where it is none. */
    public @Nullable Instant time() {
        return Times.parse(text());
    }

    /** The child elements of the current element. */
    public Children children() {
        return new Children(path.depth());
    }

    /** Where the current element stands: {@code /analysis/dependencies/dependency[3]}, indices 0-based among namesakes. */
    public String pointer() {
        return path.pointer();
    }

    /** An error about the current element: {@code what} says what is wrong and what to do. */
    public ReportException error(Reason reason, String what) {
        return new ReportException(reason, location, "at " + pointer() + place(reader.getLocation()) + ": " + what);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failure(e, location);
        }
    }

    private int advance() {
        try {
            if (!reader.hasNext()) {
                atEnd = true;
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw new ReportException(
                            Reason.SYNTAX,
                            location,
                            "has a DOCTYPE, which can name files and servers to read. No security tool's report needs one;"
                                    + " it is refused");
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> path.leave();
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(e, location);
        }
    }

    private void enter() {
        checkDepth(path.depth());
        path.enter(checkedName());
    }

    /** Reads past the descendants of the current child of an element at this depth, which nobody asked for. */
    private int pass(int depth) {
        try {
            int deeper = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (deeper == 0 && path.depth() == depth) {
                        enter();
                        return event;
                    }
                    checkDepth(path.depth() + deeper);
                    checkedName();
                    deeper++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (deeper > 0) {
                        deeper--;
                    } else {
                        path.leave();
                        if (path.depth() < depth) {
                            readAfterRoot();
                            return event;
                        }
                    }
                }
            }
            atEnd = true;
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw failure(e, location);
        }
    }

    /** What follows the root is not ours to read, but a second document or a torn write there must not go unnoticed. */
    private void readAfterRoot() throws XMLStreamException {
        while (path.depth() == 0 && reader.hasNext()) {
            reader.next();
        }
    }

    private void checkDepth(int depth) {
        if (depth >= limits.maxDepth()) {
            throw error(Reason.LIMIT, "elements are nested deeper than the limit of " + limits.maxDepth());
        }
    }

    private String checkedName() {
        String name = reader.getLocalName();
        if (name.length() > limits.maxNameLength()) {
            throw error(Reason.LIMIT, "a name is longer than the limit of " + limits.maxNameLength() + " characters");
        }
        return name;
    }

    private static String place(@Nullable Location place) {
        return place == null || place.getLineNumber() < 1
                ? ""
                : " (line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ")";
    }

    private static ReportException failure(XMLStreamException e, String location) {
        Throwable cause = e.getNestedException();
        if (cause instanceof ReportIoException limit) {
            return new ReportException(limit.reason(), location, String.valueOf(limit.getMessage()), e);
        }
        if (cause instanceof CharacterCodingException) {
            return new ReportException(Reason.SYNTAX, location, "is not UTF-8" + place(e.getLocation()), e);
        }
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
        return new ReportException(
                Reason.SYNTAX, location, "is not well-formed XML" + place(e.getLocation()) + ": " + message, e);
    }

    /** The children of an element, one after the other. */
    public final class Children {
        private final int depth;
        private boolean done;

        private Children(int depth) {
            this.depth = depth;
        }

        /** Moves to the next child, past whatever was not read of the current one. */
        public boolean next() {
            if (done) {
                return false;
            }
            done = path.depth() < depth || pass(depth) != XMLStreamConstants.START_ELEMENT;
            return !done;
        }

        public String name() {
            return XmlCursor.this.name();
        }
    }
}
