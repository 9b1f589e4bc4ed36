package io.github.shiftup.inventory;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;

/** Reads a CycloneDX SBOM in JSON. */
final class SbomJson {

    private enum Bom {
        bomFormat,
        specVersion,
        metadata,
        components,
        dependencies
    }

    private enum Metadata {
        timestamp,
        component,
        properties
    }

    private enum Part {
        type,
        bom_ref,
        group,
        name,
        version,
        purl,
        hashes,
        properties,
        components
    }

    private enum Hash {
        alg,
        content
    }

    private enum Property {
        name,
        value
    }

    private enum Edge {
        ref,
        dependsOn
    }

    private static final Keys<Bom> BOM = Keys.of(Bom.class);
    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Part> PART = Keys.of(Part.class, key -> key.name().replace('_', '-'));
    private static final Keys<Hash> HASH = Keys.of(Hash.class);
    private static final Keys<Property> PROPERTY = Keys.of(Property.class);
    private static final Keys<Edge> EDGE = Keys.of(Edge.class);

    private final Sbom sbom;
    private boolean isCycloneDx;

    private SbomJson(Sbom sbom) {
        this.sbom = sbom;
    }

    static void read(ReportDocument document, Sbom sbom) {
        SbomJson reader = new SbomJson(sbom);
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            reader.bom(json);
        }
        if (!reader.isCycloneDx) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, document.location(), "is no CycloneDX SBOM: bomFormat does not say so");
        }
    }

    /** Reads an SBOM that stands within another document, where the cursor is. */
    static void readWithin(JsonCursor json, Sbom sbom) {
        new SbomJson(sbom).bom(json);
    }

    private void bom(JsonCursor json) {
        for (var member = json.object(BOM); member.next(); ) {
            switch (member.key()) {
                case bomFormat -> isCycloneDx = "CycloneDX".equals(json.text());
                case specVersion -> {
                    String version = json.text();
                    if (version == null || !version.matches("1\\.[2-7]")) {
                        throw json.error(
                                Reason.UNKNOWN_VERSION,
                                "CycloneDX " + version + " is not read by this version; 1.2 to 1.7 are");
                    }
                }
                case metadata -> metadata(json);
                case components -> parts(json);
                case dependencies -> {
                    for (var each = json.array(); each.next(); ) {
                        edge(json);
                    }
                }
            }
        }
    }

    private void metadata(JsonCursor json) {
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case timestamp -> sbom.made = json.time();
                case component -> sbom.root = part(json, false);
                case properties -> properties(json, sbom::property);
            }
        }
    }

    private void parts(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            sbom.components.add(part(json, true));
        }
    }

    private SbomComponent part(JsonCursor json, boolean nested) {
        SbomComponent.Builder part = new SbomComponent.Builder();
        for (var member = json.object(PART); member.next(); ) {
            switch (member.key()) {
                case type -> part.type = json.text();
                case bom_ref -> part.ref = json.text();
                case group -> part.group = json.label();
                case name -> part.name = json.label();
                case version -> part.version = json.label();
                case purl -> part.purl = json.label();
                case hashes -> {
                    for (var each = json.array(); each.next(); ) {
                        hash(json, part);
                    }
                }
                case properties -> properties(json, part::property);
                case components -> {
                    if (nested) {
                        parts(json);
                    }
                }
            }
        }
        return part.build();
    }

    private static void hash(JsonCursor json, SbomComponent.Builder part) {
        String algorithm = null;
        String content = null;
        for (var member = json.object(HASH); member.next(); ) {
            switch (member.key()) {
                case alg -> algorithm = json.text();
                case content -> content = json.label();
            }
        }
        if ("SHA-256".equals(algorithm)) {
            part.sha256 = content;
        }
    }

    private static void properties(JsonCursor json, SbomProperty.Sink sink) {
        for (var each = json.array(); each.next(); ) {
            String name = null;
            String value = null;
            for (var member = json.object(PROPERTY); member.next(); ) {
                switch (member.key()) {
                    case name -> name = json.text();
                    case value -> value = json.text();
                }
            }
            if (name != null && value != null) {
                sink.accept(name, value);
            }
        }
    }

    private void edge(JsonCursor json) {
        String ref = null;
        List<String> below = List.of();
        for (var member = json.object(EDGE); member.next(); ) {
            switch (member.key()) {
                case ref -> ref = json.text();
                case dependsOn -> below = json.texts();
            }
        }
        if (ref != null) {
            sbom.edges.put(ref, below);
        }
    }
}
