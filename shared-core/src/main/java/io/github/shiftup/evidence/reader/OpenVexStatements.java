package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the statements of an OpenVEX document, one at a time. */
final class OpenVexStatements {
    /** With those of the document, so that one that comes again behind the statements is an error. */
    private enum Root {
        context,
        author,
        version,
        timestamp,
        last_updated,
        statements,
        predicate
    }

    private enum Key {
        vulnerability,
        vuln_description,
        products,
        subcomponents,
        status,
        justification,
        impact_statement,
        action_statement,
        status_notes,
        timestamp,
        last_updated
    }

    private enum Vulnerability {
        id,
        name,
        description,
        aliases
    }

    private static final Map<String, VexStatement.Status> STATUSES = Map.of(
            "affected", VexStatement.Status.AFFECTED,
            "under_investigation", VexStatement.Status.UNDER_INVESTIGATION,
            "not_affected", VexStatement.Status.NOT_AFFECTED,
            "fixed", VexStatement.Status.FIXED);

    private static final int NONE = -1;
    private static final Keys<Root> ROOT = Keys.of(Root.class, key -> key == Root.context ? "@context" : key.name());
    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Vulnerability> VULNERABILITY =
            Keys.of(Vulnerability.class, key -> key == Vulnerability.id ? "@id" : key.name());

    private final Report report;
    private final OpenVexDocument document;
    private final Consumer<Finding> sink;
    private final Remarks remarks = new Remarks();
    private long findings;
    private long statements;
    /** Most statements of a document are about one product. */
    private @Nullable String lastImage;

    private Asset lastAsset = Asset.UNKNOWN;

    OpenVexStatements(Report report, OpenVexDocument document, Consumer<Finding> sink) {
        this.report = report;
        this.document = document;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    long statements() {
        return statements;
    }

    List<String> remarks() {
        return remarks.all();
    }

    void read(JsonCursor json) {
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case predicate -> read(json);
                case last_updated -> document.updated = json.time();
                case statements -> {
                    for (var each = json.array(); each.next(); ) {
                        statements++;
                        new Statement(each.index()).read(json);
                    }
                }
                case context, author, version, timestamp -> json.skip();
            }
        }
    }

    private final class Statement {
        private final int index;
        private List<String> aliases = List.of();
        private List<VexProduct> products = List.of();
        private List<VexProduct> subcomponents = List.of();
        private @Nullable String vulnerability;
        private @Nullable String description;
        private @Nullable String status;
        private @Nullable String justification;
        private @Nullable String impact;
        private @Nullable String action;
        private @Nullable String notes;
        private @Nullable Instant timestamp;
        private @Nullable Instant updated;
        /** What all findings of the statement have in common. */
        private VexStatement.Status stated = VexStatement.Status.AFFECTED;

        private @Nullable String detail;
        private @Nullable String state;

        Statement(int index) {
            this.index = index;
        }

        void read(JsonCursor json) {
            for (var member = json.object(KEYS); member.next(); ) {
                switch (member.key()) {
                    case vulnerability -> vulnerability(json);
                    case vuln_description -> description = Headline.of(json);
                    case products -> products = VexProduct.readAll(json);
                    case subcomponents -> subcomponents = VexProduct.readAll(json);
                    case status -> status(json);
                    case justification -> justification = json.label();
                    case impact_statement -> impact = json.label();
                    case action_statement -> action = json.label();
                    case status_notes -> notes = json.label();
                    case timestamp -> timestamp = json.time();
                    case last_updated -> updated = json.time();
                }
            }
            String id = Required.text(vulnerability, report, this::pointer, "vulnerability.name");
            String said = Required.text(status, report, this::pointer, "status");
            if (stated == VexStatement.Status.NOT_AFFECTED && justification == null && impact == null) {
                remarks.add(id + " is said to be not_affected without a justification or an impact");
            }
            detail = detail();
            state = StateWords.of(detail, said, justification);
            emitAll(id);
        }

        /** A text in version 0.0.x. */
        private void vulnerability(JsonCursor json) {
            if (!json.isObject()) {
                vulnerability = json.label();
                return;
            }
            String name = null;
            String iri = null;
            for (var member = json.object(VULNERABILITY); member.next(); ) {
                switch (member.key()) {
                    case id -> iri = json.label();
                    case name -> name = json.label();
                    case description -> description = Headline.of(json);
                    case aliases -> aliases = json.texts();
                }
            }
            vulnerability = name != null ? name : iri;
        }

        private void status(JsonCursor json) {
            status = json.label();
            if (status == null) {
                return;
            }
            VexStatement.Status known = STATUSES.get(status);
            if (known == null) {
                throw json.error(
                        Reason.SHAPE,
                        "\"" + status + "\" is no status of OpenVEX (affected, under_investigation, not_affected,"
                                + " fixed)");
            }
            stated = known;
        }

        private void emitAll(String id) {
            if (products.isEmpty()) {
                // Who it is about is said elsewhere, in an attestation's subject or by where the document lies.
                emit(id, NONE, VexProduct.NONE, subcomponents, false);
            }
            for (int i = 0; i < products.size(); i++) {
                VexProduct product = products.get(i);
                boolean own = !product.subcomponents().isEmpty();
                emit(id, i, product, own ? product.subcomponents() : subcomponents, own);
            }
        }

        /** @param own whether the subcomponents stand in the product; before 0.2.0 they stood beside all products */
        private void emit(String id, int at, VexProduct product, List<VexProduct> parts, boolean own) {
            if (parts.isEmpty()) {
                emit(id, pointer(at, NONE), product, null);
            }
            for (int i = 0; i < parts.size(); i++) {
                emit(id, pointer(at, own ? i : NONE), product, parts.get(i));
            }
        }

        private String pointer() {
            return document.pointer + "/statements/" + index;
        }

        private String pointer(int product, int part) {
            if (product == NONE) {
                return pointer();
            }
            return part == NONE
                    ? document.pointer + "/statements/" + index + "/products/" + product
                    : document.pointer + "/statements/" + index + "/products/" + product + "/subcomponents/" + part;
        }

        private void emit(String id, String place, VexProduct product, @Nullable VexProduct part) {
            Instant issued = timestamp != null ? timestamp : document.timestamp;
            var finding = Finding.of(
                            id,
                            Kind.VULNERABILITY,
                            report.at(OpenVexReader.ID, document.author, document.version, place))
                    .title(description)
                    .component(part == null ? product.component() : part.component())
                    .asset(asset(product, part != null))
                    .activity(Activity.activeIf(!stated.settles()))
                    .state(state)
                    .statement(new VexStatement(
                            stated,
                            justification,
                            detail,
                            List.of(),
                            document.author,
                            updated != null ? updated : issued))
                    .firstSeen(issued)
                    .lastSeen(updated != null ? updated : issued);
            aliases.forEach(finding::alias);
            findings++;
            sink.accept(finding.build());
        }

        private Asset asset(VexProduct product, boolean holds) {
            String image = product.image();
            if (image == null) {
                return product.asset(holds);
            }
            if (!image.equals(lastImage)) {
                lastImage = image;
                lastAsset = product.asset(holds);
            }
            return lastAsset;
        }

        private @Nullable String detail() {
            StringBuilder all = new StringBuilder();
            for (String text : new @Nullable String[] {impact, action, notes}) {
                if (text != null) {
                    all.append(all.isEmpty() ? "" : "; ").append(text);
                }
            }
            return all.isEmpty() ? null : all.toString();
        }
    }
}
