package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds findings against facts that an independent reader found in the same real report. */
final class ExpectedFacts {
    private ExpectedFacts() {}

    /** The real reports of one format. */
    static Stream<Path> reports(String format) {
        Path folder = SharedData.require("evidence/" + format);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every finding of the report, one by one, and nothing else. */
    static void hold(String format, Path report, Shuffle shuffle) {
        JsonNode expected = expected(format, report);
        List<Finding> findings = new ArrayList<>();
        ReportSummary summary =
                ReportReaders.read(new Report("test", shuffle.document(report), Limits.DEFAULT), null, findings::add);

        assertThat(summary.format()).isEqualTo(format);
        assertThat(summary.findings()).isEqualTo(findings.size());
        List<Fact> wanted = new ArrayList<>();
        expected.get("findings").forEach(node -> wanted.add(Fact.of(node)));
        List<Fact> found = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            found.add(Fact.of(findings.get(i)));
        }
        assertThat(found.stream().map(Fact::withoutDoubt))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(Fact::withoutDoubt).toList());
        assertThat(count(found, Activity.ACTIVE))
                .isEqualTo(expected.at("/counts/active").asLong());
        assertThat(count(found, Activity.INACTIVE))
                .isEqualTo(expected.at("/counts/inactive").asLong());
    }

    private static long count(List<Fact> facts, Activity activity) {
        return facts.stream().filter(fact -> fact.activity() == activity).count();
    }

    static JsonNode expected(String format, Path report) {
        return new ObjectMapper()
                .readTree(SharedData.require(
                                "evidence-expected/" + format + "/" + report.getFileName() + ".expected.json")
                        .toFile());
    }

    /** How a report is changed before it is read. */
    interface Shuffle {
        Shuffle NONE =
                report -> ReportDocument.ofFile(report, report.getFileName().toString());

        ReportDocument document(Path report);
    }

    private record Fact(
            String id,
            Set<String> cves,
            @Nullable String component,
            @Nullable String version,
            @Nullable String severity,
            List<String> fixed,
            @Nullable Activity activity) {

        static Fact of(JsonNode node) {
            Set<String> cves = new TreeSet<>();
            node.get("cves").forEach(cve -> cves.add(cve.asString()));
            List<String> fixed = new ArrayList<>();
            node.get("fixed").forEach(version -> fixed.add(version.asString()));
            String purl = text(node, "purl");
            JsonNode active = node.get("active");
            return new Fact(
                    node.get("id").asString(),
                    cves,
                    purl != null ? purl : text(node, "component"),
                    text(node, "version"),
                    text(node, "severity"),
                    fixed,
                    active.isNull() ? null : Activity.activeIf(active.asBoolean()));
        }

        static Fact of(Finding finding) {
            Component component = finding.component();
            Set<String> cves = new TreeSet<>();
            Stream.concat(Stream.of(finding.id()), finding.aliases().stream())
                    .map(id -> id.toUpperCase(Locale.ROOT))
                    .filter(id -> id.startsWith("CVE-"))
                    .forEach(cves::add);
            return new Fact(
                    finding.id(),
                    cves,
                    component == null ? null : component.purl() != null ? component.purl() : component.name(),
                    component == null ? null : component.version(),
                    finding.severity(),
                    finding.fixedVersions(),
                    finding.activity());
        }

        private static @Nullable String text(JsonNode node, String key) {
            JsonNode value = node.get(key);
            return value == null || value.isNull() ? null : value.asString();
        }

        /** Fixed versions and contradictory activity are compared where both sides are sure only. */
        Fact withoutDoubt() {
            return new Fact(id, cves, component, version, severity, List.of(), null);
        }
    }
}
