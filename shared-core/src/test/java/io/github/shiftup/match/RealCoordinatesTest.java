package io.github.shiftup.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.intel.AffectedVersions;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.IntelLoader;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.testing.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Maven coordinates of real reports, held against 2,290 real advisories: whether these say what the tool said. The two have
 * different sources (NVD's CPEs, GitLab's ranges), so that they differ; each difference is listed here with its reason.
 */
class RealCoordinatesTest {
    /** What a report calls affected and the advisory does not, with the reason. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "CVE-2016-3092 commons-fileupload:commons-fileupload:1.0",
            "NVD's CPE is of every version up to 1.3.1; the advisory names the branches 1.2 and 1.3 alone",
            "CVE-2021-4104 log4j:log4j:1.2.12",
            "the advisory says [1.2], which is that one version, and means the branch 1.2");

    @Test
    void advisoriesSayOfRealCoordinatesWhatTheReportsSayButForThese() {
        Path osv = SharedData.require("data/osv-maven/gitlab-community-all.zip");
        Intel intel = IntelLoader.load(null, null, List.of(), List.of(osv, SharedData.require("data/osv-maven/ghsa")));
        TreeSet<String> coordinates = new TreeSet<>();
        Map<String, Boolean> said = new TreeMap<>();
        for (String report : List.of(
                "dependency-check/dc-6.5.0-analysis-model.json",
                "dependency-check/dc-8.0.2-multi-module-maven.json",
                "dependency-check/dc-6.5.3.xml",
                "cyclonedx/dependency-track-4.11.4-dropwizard-vdr-1.5.json")) {
            for (Finding finding : read(SharedData.require("evidence/" + report))) {
                Component component = finding.component();
                String purl = component == null ? null : component.purl();
                if (purl != null && purl.startsWith("pkg:maven/") && purl.contains("@")) {
                    coordinates.add(purl);
                    ask(finding, purl, intel, said);
                }
            }
        }
        assertThat(intel.problems()).isEmpty();
        assertThat(coordinates).hasSizeGreaterThan(30);
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(said.keySet())
                .filteredOn(each -> !said.getOrDefault(each, false))
                .containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
    }

    private static void ask(Finding finding, String text, Intel intel, Map<String, Boolean> said) {
        String[] parts = text.substring("pkg:maven/".length()).split("[/@?#]");
        List<String> ids = new ArrayList<>(finding.aliases());
        ids.add(finding.id());
        List<AffectedVersions> found = intel.advisories().find("maven", parts[0], parts[1], ids);
        if (!found.isEmpty()) {
            said.put(
                    finding.id() + " " + parts[0] + ":" + parts[1] + ":" + parts[2],
                    found.stream()
                            .anyMatch(each -> new AdvisoryCheck("maven", parts[2])
                                    .answer(each)
                                    .isAffected()));
        }
    }

    private static List<Finding> read(Path file) {
        List<Finding> findings = new ArrayList<>();
        ReportReaders.read(
                new Report("source", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT),
                null,
                findings::add);
        return findings;
    }
}
