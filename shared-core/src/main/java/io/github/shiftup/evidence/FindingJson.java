package io.github.shiftup.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One finding as one JSON object: the normalised form that other tools read. Every key is always there, {@code null} where
 * nothing is known; only {@code inferredComponent} and {@code statement} are left out where there is none.
 */
public final class FindingJson {
    private FindingJson() {}

    public static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        text(json, "id", finding.id());
        texts(json, "aliases", finding.aliases());
        texts(json, "cwes", finding.cwes());
        text(json, "kind", finding.kind().name());
        text(json, "title", finding.title());
        text(json, "severity", finding.severity());
        text(json, "level", finding.level().name());
        json.writeName("ratings");
        json.writeStartArray();
        finding.ratings().forEach(rating -> write(json, rating));
        json.writeEndArray();
        component(json, "component", finding.component());
        if (finding.inferredComponent() != null) {
            component(json, "inferredComponent", finding.inferredComponent());
        }
        texts(json, "fixedVersions", finding.fixedVersions());
        texts(json, "affectedRanges", finding.affectedRanges());
        json.writeName("active");
        switch (finding.activity()) {
            case ACTIVE -> json.writeBoolean(true);
            case INACTIVE -> json.writeBoolean(false);
            case CONTRADICTORY -> json.writeNull();
        }
        text(json, "state", finding.state());
        asset(json, finding.asset());
        text(json, "firstSeen", finding.firstSeen());
        text(json, "lastSeen", finding.lastSeen());
        json.writeName("observed");
        json.writeNumber(finding.observed());
        json.writeName("exploited");
        if (finding.exploited() == null) {
            json.writeNull();
        } else {
            json.writeBoolean(finding.exploited());
        }
        number(json, "epss", finding.epss());
        if (finding.statement() != null) {
            statement(json, finding.statement());
        }
        source(json, finding.source());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Rating rating) {
        json.writeStartObject();
        text(json, "method", rating.method());
        text(json, "vector", rating.vector());
        number(json, "score", rating.score());
        text(json, "source", rating.source());
        json.writeEndObject();
    }

    private static void component(JsonGenerator json, String key, @Nullable Component component) {
        json.writeName(key);
        if (component == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text(json, "name", component.name());
        text(json, "purl", component.purl());
        text(json, "version", component.version());
        text(json, "path", component.path());
        text(json, "digest", component.digest());
        json.writeEndObject();
    }

    private static void asset(JsonGenerator json, Asset asset) {
        json.writeName("asset");
        json.writeStartObject();
        text(json, "environment", asset.environment());
        text(json, "service", asset.service());
        text(json, "workload", asset.workload());
        text(json, "image", asset.image());
        text(json, "digest", asset.digest());
        text(json, "host", asset.host());
        text(json, "url", asset.url());
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, VexStatement statement) {
        json.writeName("statement");
        json.writeStartObject();
        text(json, "status", statement.status().name());
        text(json, "justification", statement.justification());
        text(json, "detail", statement.detail());
        texts(json, "ranges", statement.ranges());
        text(json, "author", statement.author());
        text(json, "at", statement.at());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Provenance source) {
        json.writeName("source");
        json.writeStartObject();
        text(json, "id", source.id());
        text(json, "format", source.format());
        text(json, "tool", source.tool());
        text(json, "toolVersion", source.toolVersion());
        text(json, "location", source.location());
        text(json, "pointer", source.pointer());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, @Nullable Object value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void number(JsonGenerator json, String key, @Nullable Double value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private static void texts(JsonGenerator json, String key, List<String> values) {
        json.writeName(key);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
