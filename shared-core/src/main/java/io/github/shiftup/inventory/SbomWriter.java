package io.github.shiftup.inventory;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a candidate as CycloneDX 1.6 JSON, without time and serial number: the same content is the same file. */
final class SbomWriter {
    private static final String ROOT = "candidate";

    private final JsonGenerator json;
    private final Candidate candidate;

    private SbomWriter(JsonGenerator json, Candidate candidate) {
        this.json = json;
        this.candidate = candidate;
    }

    static void write(Candidate candidate, OutputStream out) {
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
                printer.indentObjectsWith(indenter);
                printer.indentArraysWith(indenter);
                return printer;
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, out)) {
            new SbomWriter(json, candidate).write();
            json.writeRaw('\n');
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("bomFormat", "CycloneDX");
        json.writeStringProperty("specVersion", "1.6");
        json.writeNumberProperty("version", 1);
        json.writeObjectPropertyStart("metadata");
        json.writeObjectPropertyStart("component");
        json.writeStringProperty("type", "application");
        json.writeStringProperty("bom-ref", ROOT);
        json.writeStringProperty("name", candidate.name());
        if (candidate.version() != null) {
            json.writeStringProperty("version", candidate.version());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("properties");
        property(SbomProperty.PARTIAL, String.valueOf(candidate.partial()));
        candidate.modules().forEach(module -> property(SbomProperty.MODULE, module));
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("components");
        candidate.components().forEach(this::component);
        json.writeEndArray();
        dependencies();
        json.writeEndObject();
    }

    private void component(ShippedComponent component) {
        Coordinates coordinates = component.coordinates();
        json.writeStartObject();
        json.writeStringProperty("type", "library");
        json.writeStringProperty("bom-ref", component.purl());
        if (coordinates.namespace() != null) {
            json.writeStringProperty("group", coordinates.namespace());
        }
        json.writeStringProperty("name", coordinates.name());
        if (coordinates.version() != null) {
            json.writeStringProperty("version", coordinates.version());
        }
        if (component.sha256() != null) {
            json.writeArrayPropertyStart("hashes");
            json.writeStartObject();
            json.writeStringProperty("alg", "SHA-256");
            json.writeStringProperty("content", component.sha256());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeStringProperty("purl", component.purl());
        json.writeArrayPropertyStart("properties");
        if (component.scope() != null) {
            property(SbomProperty.SCOPE, component.scope());
        }
        component.modules().forEach(module -> property(SbomProperty.MODULE, module));
        component.paths().forEach(path -> property(SbomProperty.PATH, String.join(SbomProperty.PATH_SEPARATOR, path)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void property(SbomProperty property, String value) {
        json.writeStartObject();
        json.writeStringProperty("name", property.text());
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    /** The graph, as far as the paths tell it. Modules are not components here; what they bring hangs on the root. */
    private void dependencies() {
        Map<String, String> refs = new TreeMap<>();
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        edges.put(ROOT, new TreeSet<>());
        for (ShippedComponent component : candidate.components()) {
            component.paths().forEach(path -> refs.putIfAbsent(path.get(path.size() - 1), component.purl()));
            edges.put(component.purl(), new TreeSet<>());
        }
        for (ShippedComponent component : candidate.components()) {
            for (List<String> path : component.paths()) {
                String above = ROOT;
                for (String step : path) {
                    String ref = refs.get(step);
                    if (ref != null && edges.containsKey(above)) {
                        edges.get(above).add(ref);
                        above = ref;
                    }
                }
            }
        }
        json.writeArrayPropertyStart("dependencies");
        edges.forEach((ref, below) -> {
            json.writeStartObject();
            json.writeStringProperty("ref", ref);
            json.writeArrayPropertyStart("dependsOn");
            below.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
