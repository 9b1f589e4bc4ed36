package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an OpenVEX document says of itself, and so of statements that do not say it. */
final class OpenVexDocument {
    static final String CONTEXT = "https://openvex.dev/ns";

    private enum Key {
        context,
        author,
        version,
        timestamp,
        last_updated,
        statements,
        predicate
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class, key -> key == Key.context ? "@context" : key.name());
    private static final Pattern READ = Pattern.compile(Pattern.quote(CONTEXT) + "(/v0\\.[\\d.]+)?/?");

    @Nullable
    String context;

    @Nullable
    String author;

    @Nullable
    String version;

    @Nullable
    Instant timestamp;

    @Nullable
    Instant updated;

    /** Pointer of the document: the root, or the predicate of an attestation. */
    String pointer = "";

    private boolean statements;
    /** Whether nothing that a statement needs can come behind the statements. */
    private boolean settled;

    static OpenVexDocument of(Report report) {
        OpenVexDocument document = new OpenVexDocument();
        try (JsonCursor json = report.jsonWithout(1, Set.of("statements"))) {
            json.nextRoot();
            document.read(json);
        }
        if (document.context == null) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, report.location(), "is no OpenVEX document: it has no @context");
        }
        Required.text(document.statements ? "" : null, report, document.pointer, "statements");
        return document;
    }

    private void read(JsonCursor json) {
        var member = json.object(KEYS);
        while (!settled && member.next()) {
            switch (member.key()) {
                case context -> context(json);
                case author -> author = json.label();
                case version -> version = json.label();
                case timestamp -> timestamp = json.time();
                case last_updated -> updated = json.time();
                case statements -> {
                    statements = true;
                    // None of these comes again, so that the statements have not to be gone through for them.
                    settled = member.came(Key.context, Key.author, Key.version, Key.timestamp);
                }
                case predicate -> {
                    if (pointer.isEmpty()) {
                        pointer = "/predicate";
                        read(json);
                    }
                }
            }
        }
    }

    private void context(JsonCursor json) {
        context = json.label();
        if (context == null || !context.startsWith(CONTEXT)) {
            throw json.error(Reason.UNKNOWN_FORMAT, "\"" + context + "\" is not OpenVEX's context");
        }
        if (!READ.matcher(context).matches()) {
            throw json.error(Reason.UNKNOWN_VERSION, context + " is not read by this version; v0.0.1 to v0.2.0 are");
        }
    }
}
