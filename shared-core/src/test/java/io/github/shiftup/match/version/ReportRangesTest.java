package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every range in every real report that writes any: what GitHub, Grype, Snyk and CycloneDX call affected. */
class ReportRangesTest {
    private static final Set<String> KEYS = Set.of(
            "versionConstraint",
            "vulnerable",
            "vulnerable_version_range",
            "vulnerableVersionRange",
            "vulnerableRequirements",
            "range");

    private final Map<String, Set<String>> ranges = new TreeMap<>();

    @Test
    void everyRangeOfEveryReportIsReadable() throws IOException {
        for (String format : Set.of("github", "grype", "snyk", "cyclonedx")) {
            try (Stream<Path> files = Files.list(SharedData.require("evidence/" + format))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    collect(format, "", JsonMapper.shared().readTree(file.toFile()));
                }
            }
        }

        ranges.forEach((format, texts) -> texts.forEach(text -> {
            assertThat(VersionRanges.parse(text, VersionScheme.MAVEN).isEmpty())
                    .as("%s: %s", format, text)
                    .isFalse();
        }));
        assertThat(ranges.get("github")).hasSize(3);
        assertThat(ranges.get("grype")).hasSize(18);
        assertThat(ranges.get("snyk")).hasSize(57);
        assertThat(ranges.get("cyclonedx")).hasSize(3);
    }

    private void collect(String format, String key, JsonNode node) {
        if (node.isString() && KEYS.contains(key)) {
            ranges.computeIfAbsent(format, unseen -> new TreeSet<>()).add(node.asString());
        }
        node.properties().forEach(property -> collect(format, property.getKey(), property.getValue()));
        if (node.isArray()) {
            node.forEach(element -> collect(format, key, element));
        }
    }
}
