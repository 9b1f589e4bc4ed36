package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of a CSAF document that its vulnerabilities refer to. It may stand behind them, so it is read first. */
final class CsafDocument {
    private enum Root {
        document,
        product_tree
    }

    private enum Document {
        csaf_version,
        aggregate_severity,
        publisher,
        tracking
    }

    private enum Severity {
        text
    }

    private enum Publisher {
        name
    }

    private enum Tracking {
        id,
        status,
        version,
        current_release_date
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Document> DOCUMENT = Keys.of(Document.class);
    private static final Keys<Severity> SEVERITY = Keys.of(Severity.class);
    private static final Keys<Publisher> PUBLISHER = Keys.of(Publisher.class);
    private static final Keys<Tracking> TRACKING = Keys.of(Tracking.class);

    final CsafProducts products = new CsafProducts();
    final Remarks remarks = new Remarks();

    @Nullable
    String csafVersion;

    @Nullable
    String id;

    @Nullable
    String severity;

    @Nullable
    String publisher;

    @Nullable
    String version;

    @Nullable
    Instant released;

    static CsafDocument of(Report report) {
        CsafDocument document = new CsafDocument();
        try (JsonCursor json = report.jsonWithout(1, Set.of("vulnerabilities"))) {
            json.nextRoot();
            var member = json.object(ROOT);
            // Neither comes again, so that what is behind both has not to be gone through for them.
            while (!member.came(Root.document, Root.product_tree) && member.next()) {
                if (member.key() == Root.document) {
                    document.read(json);
                } else {
                    document.products.read(json);
                }
            }
        }
        if (document.csafVersion == null) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, report.location(), "is no CSAF document: it has no document.csaf_version");
        }
        return document;
    }

    private void read(JsonCursor json) {
        for (var member = json.object(DOCUMENT); member.next(); ) {
            switch (member.key()) {
                case csaf_version -> version(json);
                case aggregate_severity -> {
                    for (var inner = json.object(SEVERITY); inner.next(); ) {
                        severity = json.label();
                    }
                }
                case publisher -> {
                    for (var inner = json.object(PUBLISHER); inner.next(); ) {
                        publisher = json.label();
                    }
                }
                case tracking -> tracking(json);
            }
        }
    }

    private void version(JsonCursor json) {
        csafVersion = json.label();
        if (csafVersion != null && !csafVersion.matches("2\\.[01]")) {
            throw json.error(
                    Reason.UNKNOWN_VERSION,
                    "csaf_version " + csafVersion + " is not read by this version; 2.0 and 2.1 are");
        }
    }

    private void tracking(JsonCursor json) {
        String status = null;
        for (var member = json.object(TRACKING); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case status -> status = json.label();
                case version -> version = json.label();
                case current_release_date -> released = json.time();
            }
        }
        if ("draft".equals(status)) {
            remarks.add((id == null ? "the document" : id) + " is a draft");
        }
    }
}
