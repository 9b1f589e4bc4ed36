package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of this package begin with: the clinic's portal, and findings of its production. */
final class Given {
    static final String LOG4J = "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1";
    static final String SHA_256 = "a1".repeat(32);
    static final Instant YESTERDAY = Instant.parse("2026-11-23T10:00:00Z");
    static final Instant TODAY = Instant.parse("2026-11-24T10:00:00Z");

    static final ServiceIdentity PORTAL = new ServiceIdentity(
            "clinic-portal",
            List.of("registry.example/clinic/portal"),
            List.of("prod/deployment/clinic-portal"),
            List.of("Clinic Portal"),
            List.of("portal.clinic.example"));

    static final Asset OURS = Asset.UNKNOWN.withService("clinic-portal");
    static final Asset OTHERS = Asset.UNKNOWN.withService("lab-results");

    private Given() {}

    /** A candidate of a Maven reactor that ships these purls. */
    static Candidate candidate(String... purls) {
        return candidate(false, Stream.of(purls).map(Given::shipped).toArray(ShippedComponent[]::new));
    }

    static Candidate candidate(boolean partial, ShippedComponent... components) {
        return new Candidate(
                "org.acme:portal",
                "1.3.0",
                List.of("org.acme:portal-web", "org.acme:portal"),
                List.of(components),
                partial);
    }

    static ShippedComponent shipped(String purl) {
        return shipped(purl, null);
    }

    static ShippedComponent shipped(String purl, @Nullable String sha256) {
        return new ShippedComponent(
                Coordinates.parse(purl).orElseThrow(), purl, sha256, "compile", List.of("org.acme:portal"), List.of());
    }

    static Matcher matcher(String... purls) {
        return matcher(candidate(purls));
    }

    static Matcher matcher(Candidate candidate, FixClaim... claims) {
        return Matcher.of(candidate, PORTAL, List.of(claims), Advisories.none());
    }

    static Provenance source(String id) {
        return new Provenance(id, "trivy", "Trivy", "0.60", "production/" + id + ".json", "/0");
    }

    static FindingBuilder finding(String id) {
        return finding(id, Kind.VULNERABILITY);
    }

    static FindingBuilder finding(String id, Kind kind) {
        return Finding.of(id, kind, source("trivy-prod"))
                .asset(OURS)
                .firstSeen(YESTERDAY)
                .lastSeen(TODAY);
    }

    /** A vulnerability of this service in the component of a purl. */
    static FindingBuilder inPurl(String purl) {
        return finding("CVE-2021-44228").component(Component.ofPurl(purl, null, null));
    }

    static FindingBuilder inNamed(String name, @Nullable String version) {
        return finding("CVE-2021-44228").component(Component.named(name, version));
    }

    static FindingBuilder inPath(String path) {
        return finding("CVE-2021-44228").component(new Component(null, null, null, path, null));
    }

    static FixClaim claim(String finding, @Nullable String asset, @Nullable Instant deployed) {
        return new FixClaim("claim-1", finding, asset, "headers set", "dana", LocalDate.parse("2026-11-01"), deployed);
    }
}
