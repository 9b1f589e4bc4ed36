package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies of a shop in whose production a library has a weakness of middling risk. */
final class GivenPolicies {

    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    static final String RULE =
            "rules:\n  - { id: r, match: { risk: '>= 4', component: 'pkg:maven/org.acme/*' }, then: fail, because: b }\n";

    private final Path folder;

    GivenPolicies(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("production"));
        Files.writeString(folder.resolve("production/trivy.json"), """
                {"SchemaVersion": 2, "CreatedAt": "2026-11-24T03:00:00Z", "ArtifactName": "registry.example/acme/shop:1",
                 "ArtifactType": "container_image",
                 "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-2026-0001", "PkgName": "org.acme:forms",
                   "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "InstalledVersion": "1.0",
                   "FixedVersion": "1.1", "Severity": "MEDIUM",
                   "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N"}}}]}]}
                """);
    }

    void policy(String file, String rest) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "apiVersion: shift-up/v1\nservice: shop\nprofile: web\n"
                        + (rest.contains("runsAs") ? "" : "runsAs: { images: [registry.example/acme/shop] }\n")
                        + "evidence: [{ id: trivy, from: production, maxAge: 12h }]\n" + rest + "\n");
    }

    /** Has a policy that is there name another profile. */
    void profile(String file, String profile) throws IOException {
        Files.writeString(
                folder.resolve(file),
                Files.readString(folder.resolve(file)).replace("profile: web", "profile: " + profile));
    }

    /** Of two policies, of which only these lines differ. */
    List<String> changes(String before, String after) throws IOException {
        policy("a.yaml", before);
        policy("b.yaml", after);
        return told(compare("a.yaml", "b.yaml", null));
    }

    static List<String> told(PolicyComparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.direction() + " " + change.text())
                .toList();
    }

    PolicyComparison compare(String from, String to, @Nullable Path sbom) throws IOException {
        return PolicyComparison.of(from, to, folder, sbom, NOW, SourceAccess.FILES);
    }

    Verdict judge(@Nullable Path last) throws IOException {
        return Gate.evaluate(new GateRequest(
                folder.resolve("shift-up.yaml"),
                CycloneDxSbom.read(sbom()),
                NOW,
                false,
                SourceAccess.FILES,
                last == null ? null : LastPolicy.recordedIn(last).orElseThrow()));
    }

    Path sbom() throws IOException {
        return GivenCandidates.write(
                GivenCandidates.shipping("org.acme:shop", "1", "org.acme:forms:1.0"), folder.resolve("bom.json"));
    }
}
