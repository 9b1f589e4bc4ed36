package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A finding reads alike in a verdict and among normalised findings. */
class SeenFindingJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<Finding> findings() {
        FindingBuilder bare = Finding.of(
                "E-1", Kind.WEAKNESS, new Provenance("zap", "zap", null, null, "production/zap.json", "/site/0"));
        Finding full = Finding.of(
                        "CVE-2026-0001",
                        Kind.VULNERABILITY,
                        new Provenance("trivy", "trivy", "Trivy", "0.70.0", "production/trivy.json", "/Results/0"))
                .alias("GHSA-aaaa-bbbb-cccc")
                .cwe("CWE-79")
                .title("Title")
                .severity("High", Level.HIGH)
                .rating(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "nvd"))
                .rating(new Rating(null, null, 7.5, null))
                .component(new Component("forms", "pkg:maven/org.acme/forms@1.0", "1.0", "app/forms.jar", "sha256:00"))
                .fixedVersion("1.1")
                .affectedRange("< 1.1")
                .activity(Activity.INACTIVE)
                .state("not_affected (stated by dana in vex.json)")
                .asset(new Asset(
                        "prod",
                        "portal",
                        "prod/deployment/portal",
                        "portal:1",
                        "sha256:01",
                        "node-1",
                        "https://portal.example"))
                .firstSeen(Instant.parse("2026-11-01T00:00:00Z"))
                .lastSeen(Instant.parse("2026-11-24T00:00:00.123Z"))
                .observed(17)
                .exploited(true)
                .epss(0.000004)
                .statement(new VexStatement(
                        VexStatement.Status.NOT_AFFECTED, "a", "b", List.of("< 2"), "dana", Instant.EPOCH))
                .build();
        return Stream.of(
                full,
                bare.build(),
                bare.activity(Activity.CONTRADICTORY)
                        .inferredComponent(Component.named("forms", null))
                        .exploited(false)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingHasTheKeysAndValuesThatItHasAmongNormalisedFindings(Finding finding) throws IOException {
        ObjectNode line = (ObjectNode) MAPPER.readTree(line(finding));
        line.remove("statement");
        JsonNode active = line.get("active");

        JsonNode seen = MAPPER.readTree(seen(finding)).get("finding");

        assertThat(seen.get("active")).isEqualTo(active);
        assertThat(withoutNulls(seen)).isEqualTo(withoutNulls(line));
    }

    private static byte[] line(Finding finding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FindingLines lines = new FindingLines(out)) {
            lines.accept(finding);
        }
        return out.toByteArray();
    }

    private static byte[] seen(Finding finding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = new JsonText(out)) {
            json.object();
            Match match = new Match(Standing.ELSEWHERE, null, List.of(), null, null, false, "elsewhere");
            SeenFindingJson.write(json, new SeenFinding(finding, match, List.of(), 1, List.of()));
            json.end();
        }
        return out.toByteArray();
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(SeenFindingJsonTest::withoutNulls);
        return node;
    }
}
