package io.github.shiftup.report;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Signal;
import io.github.shiftup.match.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The members of a decision in {@code verdict.json} that tell what was seen, and how it stands.
 *
 * <p>A finding has the keys and values that it has in normalised findings; a test holds the two writers together. They are
 * two because their forms are: here what is not known is left out, all is indented, and what would steer a terminal is
 * escaped. The statement that spoke for a finding is not repeated, as its {@code state} says who stated what, where and when.
 */
final class SeenFindingJson {
    private SeenFindingJson() {}

    static void write(JsonText json, SeenFinding seen) {
        finding(json, seen.finding());
        match(json, seen.match());
        json.array("sightings");
        seen.sightings().forEach(sighting -> sighting(json, sighting));
        json.end().member("sightingCount", seen.sightingCount()).member("services", seen.services());
        signals(json, seen.signals());
    }

    private static void signals(JsonText json, Signals signals) {
        if (signals.isEmpty()) {
            return;
        }
        json.object("signals").array("shown");
        for (Signal signal : signals.shown()) {
            json.object()
                    .member("id", signal.id())
                    .member("tie", signal.tie())
                    .member("level", signal.level())
                    .member("count", signal.count())
                    .member("firstSeen", signal.firstSeen())
                    .member("lastSeen", signal.lastSeen())
                    .member("source", signal.source())
                    .end();
        }
        json.end()
                .member("more", signals.more())
                .member("attackedSince", signals.attackedSince())
                .end();
    }

    /** Members of an object that is already open. */
    static void rating(JsonText json, Rating rating) {
        json.member("method", rating.method())
                .member("vector", rating.vector())
                .member("score", rating.score())
                .member("source", rating.source())
                .end();
    }

    /** Keys as in normalised findings (JSON Lines). */
    private static void finding(JsonText json, Finding finding) {
        json.object("finding")
                .member("id", finding.id())
                .member("aliases", finding.aliases())
                .member("cwes", finding.cwes())
                .member("kind", finding.kind())
                .member("title", finding.title())
                .member("severity", finding.severity())
                .member("level", finding.level())
                .array("ratings");
        for (Rating rating : finding.ratings()) {
            rating(json.object(), rating);
        }
        json.end();
        component(json, "component", finding.component());
        component(json, "inferredComponent", finding.inferredComponent());
        json.member("fixedVersions", finding.fixedVersions()).member("affectedRanges", finding.affectedRanges());
        switch (finding.activity()) {
            case ACTIVE -> json.member("active", Boolean.TRUE);
            case INACTIVE -> json.member("active", Boolean.FALSE);
            case CONTRADICTORY -> json.memberNull("active");
        }
        json.member("state", finding.state());
        asset(json, finding.asset());
        json.member("firstSeen", finding.firstSeen())
                .member("lastSeen", finding.lastSeen())
                .member("observed", finding.observed())
                .member("exploited", finding.exploited())
                .member("epss", finding.epss());
        source(json, finding.source());
        json.end();
    }

    private static void component(JsonText json, String key, @Nullable Component component) {
        if (component != null) {
            json.object(key)
                    .member("name", component.name())
                    .member("purl", component.purl())
                    .member("version", component.version())
                    .member("path", component.path())
                    .member("digest", component.digest())
                    .end();
        }
    }

    private static void asset(JsonText json, Asset asset) {
        json.object("asset")
                .member("environment", asset.environment())
                .member("service", asset.service())
                .member("workload", asset.workload())
                .member("image", asset.image())
                .member("digest", asset.digest())
                .member("host", asset.host())
                .member("url", asset.url())
                .end();
    }

    private static void source(JsonText json, Provenance source) {
        json.object("source")
                .member("id", source.id())
                .member("format", source.format())
                .member("tool", source.tool())
                .member("toolVersion", source.toolVersion())
                .member("location", source.location())
                .member("pointer", source.pointer())
                .end();
    }

    private static void match(JsonText json, Match match) {
        json.object("match").member("standing", match.standing());
        if (match.confidence() != null) {
            json.member("confidence", match.confidence());
        }
        json.array("components");
        match.components().forEach(component -> shipped(json, component));
        json.end()
                .member("nearestFix", match.nearestFix())
                .member("claim", match.claim())
                .member("contradicted", match.contradicted())
                .member("reason", match.reason())
                .end();
    }

    private static void shipped(JsonText json, ShippedComponent component) {
        json.object()
                .member("purl", component.purl())
                .member("name", component.coordinates().displayName())
                .member("version", component.coordinates().version())
                .member("sha256", component.sha256())
                .member("scope", component.scope())
                .member("modules", component.modules())
                .array("paths");
        component.paths().forEach(json::element);
        json.end().end();
    }

    private static void sighting(JsonText json, Sighting sighting) {
        json.object();
        source(json, sighting.source());
        asset(json, sighting.asset());
        json.member("firstSeen", sighting.firstSeen())
                .member("lastSeen", sighting.lastSeen())
                .end();
    }
}
