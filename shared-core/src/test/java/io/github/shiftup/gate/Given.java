package io.github.shiftup.gate;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Standing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of single decisions begin with. */
final class Given {
    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private Given() {}

    static Provenance source(String id) {
        return new Provenance(id, "trivy", "Trivy", "0.60", id + ".json", "/0");
    }

    static FindingBuilder finding(Kind kind) {
        return Finding.of("CVE-2026-0001", kind, source("trivy")).severity("LOW");
    }

    static SeenFinding seen(Finding finding, Match match, Sighting... sightings) {
        List<Sighting> shown = sightings.length > 0
                ? List.of(sightings)
                : List.of(new Sighting(finding.source(), Asset.UNKNOWN, finding.firstSeen(), finding.lastSeen()));
        return new SeenFinding(finding, match, shown, shown.size(), List.of());
    }

    static Match match(Standing standing, @Nullable String fix, ShippedComponent... components) {
        return new Match(standing, null, List.of(components), fix, null, false, "Because of " + standing + '.');
    }

    /** A component that these bring in, one after the other. */
    static ShippedComponent shipped(String... path) {
        String[] last = path[path.length - 1].split(":");
        return new ShippedComponent(
                Coordinates.maven(last[0], last[1], last[2]),
                "pkg:maven/" + last[0] + '/' + last[1] + '@' + last[2],
                null,
                "compile",
                List.of("org.acme:web", "org.acme:portal"),
                List.of(Stream.of(path).toList()));
    }
}
