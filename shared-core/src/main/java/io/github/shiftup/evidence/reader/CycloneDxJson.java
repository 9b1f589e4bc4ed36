package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;

/** Reads one pass over a CycloneDX document in JSON: the document itself, or one inside {@code {"sbom": ...}}. */
final class CycloneDxJson {
    private enum Root {
        bomFormat,
        specVersion,
        serialNumber,
        metadata,
        components,
        services,
        vulnerabilities,
        sbom
    }

    private enum Metadata {
        timestamp,
        tools,
        component
    }

    private enum Tools {
        components,
        services
    }

    private enum Part {
        type,
        bom_ref,
        group,
        name,
        version,
        purl,
        hashes,
        evidence,
        components,
        services
    }

    private enum Hash {
        alg,
        content
    }

    private enum Evidence {
        occurrences
    }

    private enum Occurrence {
        location
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Tools> TOOLS = Keys.of(Tools.class);
    private static final Keys<Part> PART = Keys.of(Part.class, CycloneDxJson::key);
    private static final Keys<Hash> HASH = Keys.of(Hash.class);
    private static final Keys<Evidence> EVIDENCE = Keys.of(Evidence.class);
    private static final Keys<Occurrence> OCCURRENCE = Keys.of(Occurrence.class);

    private final JsonCursor json;
    private final CycloneDxBom bom;
    private final CycloneDxFindings findings;
    private final CycloneDxJsonVulnerability vulnerability;
    private String prefix = "";

    private CycloneDxJson(JsonCursor json, CycloneDxBom bom, CycloneDxFindings findings) {
        this.json = json;
        this.bom = bom;
        this.findings = findings;
        this.vulnerability = new CycloneDxJsonVulnerability(json);
    }

    static void read(Report report, CycloneDxBom bom, CycloneDxFindings findings) {
        try (JsonCursor json = report.json()) {
            if (!json.nextRoot()) {
                throw new ReportException(Reason.NO_CONTENT, report.location(), "there is no value to read");
            }
            new CycloneDxJson(json, bom, findings).document(true);
            json.end();
        }
    }

    private static String key(Part constant) {
        return constant.name().replace('_', '-');
    }

    private void document(boolean outermost) {
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case bomFormat -> bom.format(json.label());
                case specVersion -> bom.version(json.label());
                case serialNumber -> bom.serialNumber = json.label();
                case metadata -> metadata();
                case components, services -> parts();
                case vulnerabilities -> vulnerabilities();
                case sbom -> {
                    if (outermost) {
                        prefix = "/sbom";
                        document(false);
                    }
                }
            }
        }
    }

    private void metadata() {
        if (findings.isSecondPass()) {
            return;
        }
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case timestamp -> bom.timestamp = json.time();
                case tools -> tools();
                case component -> bom.subject(part(true));
            }
        }
        bom.metadataRead = true;
    }

    /** A list of tools up to 1.4, an object with two lists since. */
    private void tools() {
        if (json.isArray()) {
            toolList();
            return;
        }
        for (var member = json.object(TOOLS); member.next(); ) {
            toolList();
        }
    }

    private void toolList() {
        for (var each = json.array(); each.next(); ) {
            CycloneDxComponent tool = new CycloneDxComponent();
            for (var member = json.object(PART); member.next(); ) {
                switch (member.key()) {
                    case name -> tool.name = json.label();
                    case version -> tool.version = json.label();
                    default -> {}
                }
            }
            bom.tool(tool.name, tool.version);
        }
    }

    private void parts() {
        if (findings.isSecondPass()) {
            return;
        }
        for (var each = json.array(); each.next(); ) {
            bom.component(part(false));
        }
    }

    /** A component or service. Only of the document's subject the type matters. */
    private CycloneDxComponent part(boolean subject) {
        CycloneDxComponent part = new CycloneDxComponent();
        for (var member = json.object(PART); member.next(); ) {
            switch (member.key()) {
                case type -> part.type = subject ? json.label() : null;
                case bom_ref -> part.bomRef = json.label();
                case group -> part.group = json.label();
                case name -> part.name = json.label();
                case version -> part.version = json.label();
                case purl -> part.purl = json.label();
                case hashes -> hashes(part);
                case evidence -> evidence(part);
                case components, services -> parts();
            }
        }
        return part;
    }

    private void hashes(CycloneDxComponent part) {
        for (var each = json.array(); part.wantsHashes() && each.next(); ) {
            String algorithm = null;
            String content = null;
            for (var member = json.object(HASH); member.next(); ) {
                switch (member.key()) {
                    case alg -> algorithm = json.label();
                    case content -> content = algorithm == null || part.wantsHash(algorithm) ? json.label() : null;
                }
            }
            part.hash(algorithm, content);
        }
    }

    /** The first place where the component was found. */
    private void evidence(CycloneDxComponent part) {
        for (var member = json.object(EVIDENCE); member.next(); ) {
            for (var each = json.array(); each.next(); ) {
                for (var occurrence = json.object(OCCURRENCE); part.path == null && occurrence.next(); ) {
                    part.path = json.label();
                }
            }
        }
    }

    private void vulnerabilities() {
        bom.vulnerabilitiesListed |= !json.isNull();
        var each = json.array();
        Place place = new Place(json, prefix + "/vulnerabilities/", each);
        while (each.next()) {
            if (findings.wantsNext()) {
                findings.accept(vulnerability.read(), place);
            }
        }
    }

    private record Place(JsonCursor json, String prefix, JsonCursor.Elements each) implements CycloneDxFindings.Place {
        @Override
        public String vulnerability() {
            return prefix + each.index();
        }

        @Override
        public String target(int index) {
            return prefix + each.index() + "/affects/" + index;
        }
    }
}
