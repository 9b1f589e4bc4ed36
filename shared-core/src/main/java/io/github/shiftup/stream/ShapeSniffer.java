package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape.Syntax;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a document until there is enough to tell its format. */
public final class ShapeSniffer {
    private static final int HEAD = 1 << 20;
    private static final int HEAD_DEPTH = 8;
    private static final int WHOLE_DEPTH = 3;
    private static final int MAX_PATHS = 5_000;
    private static final int MAX_TEXT = 200;

    private final ReportDocument document;
    private final Limits limits;
    private final Set<String> paths = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();

    private ShapeSniffer(ReportDocument document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** The shape of the first megabyte. */
    public static Shape head(ReportDocument document, Limits limits) {
        return new ShapeSniffer(document, limits).sniff(HEAD, HEAD_DEPTH);
    }

    /** The shape of all of it, less deep: for documents whose telling keys come last. */
    public static Shape whole(ReportDocument document, Limits limits) {
        return new ShapeSniffer(document, limits).sniff(Long.MAX_VALUE, WHOLE_DEPTH);
    }

    private Shape sniff(long bytes, int depth) {
        Syntax syntax = Syntaxes.of(document, limits);
        return switch (syntax) {
            case JSON, JSON_LINES, YAML -> json(syntax, bytes, depth);
            case XML -> xml(bytes, depth);
            case CSV -> csv(bytes);
            case UNKNOWN -> new Shape(Syntax.UNKNOWN, Set.of(), Map.of(), "");
        };
    }

    private Shape json(Syntax syntax, long bytes, int depth) {
        int roots = 0;
        Place root = new Place("");
        InputStream text = Syntaxes.asJson(document, syntax, limits);
        // Of a whole document nothing below the depth is looked at, so that it need not be parsed.
        InputStream looked = bytes == Long.MAX_VALUE ? JsonSkim.of(text, depth) : new Head(text, bytes);
        try (JsonCursor json = JsonCursor.open(looked, document.location(), limits)) {
            while (json.nextRoot() && roots < 20) {
                roots++;
                walk(json, root, depth);
            }
        } catch (ReportException e) {
            // Cut off at the head's end, or damaged: what was seen so far may still tell the format, and reading it for
            // good will then say what is wrong and where.
        }
        boolean lines = syntax == Syntax.JSON && roots > 1;
        return new Shape(lines ? Syntax.JSON_LINES : syntax, paths, texts, "");
    }

    private void walk(JsonCursor json, Place place, int depth) {
        if (json.isObject()) {
            for (var member = json.entries(); depth > 0 && member.next(); ) {
                walk(json, member(place, member.key()), depth - 1);
            }
        } else if (json.isArray()) {
            for (var element = json.array(); depth > 0 && element.next(); ) {
                walk(json, elements(place), depth - 1);
            }
        } else if (!place.said && texts.size() < MAX_PATHS) {
            String text = json.text();
            if (text != null) {
                place.said = true;
                texts.putIfAbsent(place.path, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
            }
        }
    }

    /** A path and those below it: built once, however many objects of a kind the first megabyte has. */
    private static final class Place {
        final String path;
        final Map<String, Place> members = new HashMap<>(4);

        @Nullable
        Place elements;

        boolean said;

        Place(String path) {
            this.path = path;
        }
    }

    private Place member(Place place, String key) {
        Place known = place.members.get(key);
        if (known != null) {
            return known;
        }
        Place member = new Place(place.path.isEmpty() ? key : place.path + '.' + key);
        if (note(member.path)) {
            place.members.put(key, member);
        }
        return member;
    }

    private Place elements(Place place) {
        Place elements = place.elements;
        if (elements == null) {
            elements = new Place(place.path + "[]");
            place.elements = note(elements.path) ? elements : null;
        }
        return elements;
    }

    /** Whether this path is among those that are kept. */
    private boolean note(String path) {
        if (paths.size() < MAX_PATHS && !path.isEmpty()) {
            paths.add(path);
        }
        return paths.contains(path);
    }

    private Shape xml(long bytes, int depth) {
        String namespace = "";
        try (XmlCursor xml = XmlCursor.open(new Head(document.open(limits), bytes), document.location(), limits)) {
            namespace = xml.namespace();
            walk(xml, xml.name(), depth);
        } catch (ReportException e) {
            if (e.getMessage() != null && e.getMessage().contains("DOCTYPE")) {
                throw e;
            }
            // As above: cut off or damaged.
        }
        return new Shape(Syntax.XML, paths, texts, namespace);
    }

    private Shape csv(long bytes) {
        try (CsvCursor csv = CsvCursor.open(new Head(document.open(limits), bytes), document.location(), limits)) {
            return new Shape(Syntax.CSV, Set.copyOf(csv.columns()), Map.of(), "");
        }
    }

    private void walk(XmlCursor xml, String path, int depth) {
        if (paths.size() < MAX_PATHS) {
            paths.add(path);
        }
        for (var child = xml.children(); depth > 0 && child.next(); ) {
            walk(xml, path + '/' + child.name(), depth - 1);
        }
    }

    /** Ends the stream after some bytes, as if the file ended there. */
    private static final class Head extends FilterInputStream {
        private long left;

        Head(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    static ReportException noContent(ReportDocument document) {
        return new ReportException(
                Reason.NO_CONTENT,
                document.location(),
                "is empty. A tool that found nothing still writes a report that says so; look at the job that writes it");
    }
}
