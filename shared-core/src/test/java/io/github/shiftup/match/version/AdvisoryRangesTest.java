package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every range of every Maven advisory that there is to read. */
class AdvisoryRangesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INVERTED = "CVE-2013-2185 org.jboss.web:jbossweb";

    /**
     * Where the events do not say what the intervals say: events cannot exclude a lower bound, or begin at 0 and not below
     * it; and one range is unreadable.
     */
    private static final List<String> DISAGREEMENTS = List.of(
            "CVE-2012-3451 org.apache.cxf:cxf-api",
            "CVE-2012-3451 org.apache.cxf:cxf-rt-bindings-soap",
            "CVE-2014-0114 struts:struts",
            "CVE-2019-10247 org.eclipse.jetty:jetty-http",
            "CVE-2020-8840 com.fasterxml.jackson:jackson-base",
            "CVE-2016-5018 tomcat:jasper-runtime",
            "CVE-2018-17190 org.apache.spark:spark-core",
            "CVE-2018-17190 org.apache.spark:spark-core_2.10",
            "CVE-2018-17190 org.apache.spark:spark-core_2.11",
            "CVE-2020-2160 org.jenkins-ci.main:jenkins-core",
            "CVE-2020-2161 org.jenkins-ci.main:jenkins-core",
            "CVE-2020-2162 org.jenkins-ci.main:jenkins-core",
            INVERTED);

    private final Map<String, String> unreadable = new TreeMap<>();
    private final List<VersionRange> events = new ArrayList<>();
    private final List<VersionRange> written = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();
    private int versions;

    @Test
    void everyGithubAdvisoryIsReadable() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("data/osv-maven/ghsa"))) {
            for (Path file : files.sorted().toList()) {
                advisory(JSON.readTree(file.toFile()));
            }
        }
        assertThat(unreadable).isEmpty();
        assertThat(events).hasSize(28);
        assertThat(versions).isEqualTo(2);
    }

    @Test
    void everyGitlabAdvisoryIsReadableAsEventsAndAsTheIntervalsThatTheseWereMadeOf() throws IOException {
        Path archive = SharedData.require("data/osv-maven/gitlab-community-all.zip");
        int advisories = 0;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    advisory(JSON.readTree(in));
                    advisories++;
                }
            }
        }
        assertThat(advisories).isEqualTo(2285);
        // To Maven, 3 is above 3.0.0-CR2: whoever wrote this meant the releases of 3 up to then.
        assertThat(unreadable).containsOnlyKeys(INVERTED);
        assertThat(unreadable.get(INVERTED))
                .startsWith("Version range \"[3,3.0.0-CR2],[7,7.2.1]\": no version is >= 3 and <= 3.0.0-CR2. ");
        assertThat(disagreements).containsExactlyInAnyOrderElementsOf(DISAGREEMENTS);
        assertThat(versions).isEqualTo(393);
        assertThat(events).hasSize(4275);
        assertThat(written).hasSize(3105);
    }

    private void advisory(JsonNode advisory) {
        for (JsonNode affected : advisory.path("affected")) {
            String where = advisory.path("id").asString() + " "
                    + affected.path("package").path("name").asString();
            List<VersionInterval> ofThisPackage = new ArrayList<>();
            for (JsonNode range : affected.path("ranges")) {
                VersionRange read = read(where, () -> VersionRanges.ofEvents(events(range), VersionScheme.MAVEN));
                events.add(read);
                ofThisPackage.addAll(read.intervals());
            }
            versions += affected.path("versions").size();
            for (JsonNode version : affected.path("versions")) {
                ofThisPackage.add(VersionInterval.exactly(VersionScheme.MAVEN.parse(version.asString())));
            }
            String text = affected.path("database_specific")
                    .path("gitlab_affected_range")
                    .asString("");
            if (!text.isEmpty()) {
                VersionRange range = read(where, () -> VersionRanges.parse(text, VersionScheme.MAVEN));
                written.add(range);
                if (!range.equals(VersionRange.of(VersionScheme.MAVEN, ofThisPackage))) {
                    disagreements.add(where);
                }
            }
        }
    }

    private VersionRange read(String where, Supplier<VersionRange> reading) {
        try {
            return reading.get();
        } catch (VersionRangeFormatException e) {
            unreadable.put(where, String.valueOf(e.getMessage()));
            return VersionRange.none(VersionScheme.MAVEN);
        }
    }

    private static List<VersionEvent> events(JsonNode range) {
        List<VersionEvent> events = new ArrayList<>();
        for (JsonNode event : range.path("events")) {
            for (var property : event.properties()) {
                events.add(
                        VersionEvent.of(property.getKey(), property.getValue().asString())
                                .orElseThrow());
            }
        }
        return events;
    }
}
