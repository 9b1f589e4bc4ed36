package io.github.shiftup.intel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway") // what is null here fails the test
class IntelLoaderTest {
    private static final String KEV_CSV = """
            cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription
            CVE-2026-0001,Acme,Forms,"Forms, the ""old"" ones",2026-11-01,"Two
            lines"
            cve-2026-0002,Acme,Forms,x,2026-11-20,y
            """;
    private static final String EPSS = """
            #model_version:v2026.06.15,score_date:2026-11-20T12:00:00Z
            cve,epss,percentile
            CVE-2026-0001,0.12345,0.96001
            cve-2026-0002,1.0e-05,0.0
            EUVD-2026-3,0.5,0.99
            """;
    private static final String RECORD = """
            {"dataType": "CVE_RECORD", "dataVersion": "5.1", "containers": {"cna": {"metrics": [{"other": {"type": "x"}}]},
             "adp": [{"title": "Other"}, {"title": "CISA ADP Vulnrichment", "metrics": [
               {"cvssV3_1": {"baseScore": 9.8}},
               {"other": {"content": {"id": "CVE-2026-0001", "role": "CISA Coordinator", "version": "2.0.3",
                 "timestamp": "2026-03-04T23:30:00Z", "options": [{"Exploitation": "Active"}, {"Automatable": "Yes"},
                 {"Technical Impact": "total"}]}, "type": "ssvc"}},
               {"other": {"type": "kev", "content": {"dateAdded": "2026-03-05", "reference": "r"}}}]}]},
             "cveMetadata": {"cveId": "cve-2026-0001", "state": "PUBLISHED"}}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Intel ssvc(Path... from) {
        return IntelLoader.load(null, null, List.of(from), List.of());
    }

    @Test
    void theCatalogueIsReadFromItsCsv() throws IOException {
        Intel intel = IntelLoader.load(file("kev.csv", KEV_CSV), null, List.of(), List.of());

        assertThat(intel.problems()).isEmpty();
        assertThat(intel.knownExploited())
                .isEqualTo(new KnownExploited(
                        "of 2026-11-20",
                        LocalDate.of(2026, 11, 20),
                        Map.of(
                                "CVE-2026-0001", LocalDate.of(2026, 11, 1),
                                "CVE-2026-0002", LocalDate.of(2026, 11, 20))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 | 2026-02-31 | row #1 (line 4) has the date \"2026-02-31\", not one such as 2026-11-20",
                "dateAdded | added | it has no columns cveID and dateAdded",
                ",x,2026-11-20,y | | has 3 values for 6 columns",
                "cve-2026-0002 | ' ' | needs cveID and dateAdded",
            })
    void aCatalogueThatCannotBeReadIsNotLoadedAndSaysWhy(String from, String to, String problem) throws IOException {
        Path csv = file("kev.csv", KEV_CSV.replace(from, to == null ? "" : to));
        Intel intel = IntelLoader.load(csv, null, List.of(), List.of());

        assertThat(intel.knownExploited()).isNull();
        assertThat(intel.problems())
                .singleElement()
                .asString()
                .startsWith("intel kev: ")
                .contains(problem);
    }

    @Test
    void theRealCatalogueInBothForms() {
        Intel json = IntelLoader.load(
                SharedData.require("data/kev/known_exploited_vulnerabilities.json"), null, List.of(), List.of());
        Intel csv = IntelLoader.load(
                SharedData.require("data/kev/known_exploited_vulnerabilities.csv"), null, List.of(), List.of());

        assertThat(json.problems()).isEmpty();
        assertThat(csv.problems()).isEmpty();
        // So many when it was fetched.
        assertThat(json.knownExploited().added()).hasSizeGreaterThanOrEqualTo(1_404);
        assertThat(csv.knownExploited().added()).containsEntry("CVE-2025-48384", LocalDate.of(2025, 8, 25));
        Map<String, LocalDate> both = new HashMap<>(csv.knownExploited().added());
        both.keySet().retainAll(json.knownExploited().added().keySet());
        assertThat(json.knownExploited().added()).hasSizeGreaterThan(1_000).containsAllEntriesOf(both);
        assertThat(both).hasSizeGreaterThan(1_000);
    }

    @Test
    void scoresAreReadGzippedWithTheirModelAndDay() throws IOException {
        Path gz = folder.resolve("epss.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(EPSS.getBytes(StandardCharsets.UTF_8));
        }
        EpssScores scores = IntelLoader.load(null, gz, List.of(), List.of()).epss();

        assertThat(scores.modelVersion()).isEqualTo("v2026.06.15");
        assertThat(scores.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(scores.highest(List.of("CVE-2026-0001"))).contains(new EpssScores.Score(0.12345, 0.96001));
        assertThat(scores.highest(List.of("CVE-2026-0002"))).contains(new EpssScores.Score(0.00001, 0.0));
        assertThat(scores.highest(List.of("CVE-2026-0002", "EUVD-2026-3", "CVE-2026-0001")))
                .contains(new EpssScores.Score(0.5, 0.99));
        assertThat(scores.highest(List.of("CVE-2026-0003", "GHSA-1", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.96001 | 1.5 | line 3 is not cve,epss,percentile with shares from 0 to 1",
                "0.12345 | x | line 3 is not cve,epss,percentile",
                "0.12345 | -0.1 | line 3 is not cve,epss,percentile",
                ",0.99 | '' | line 5 is not cve,epss,percentile",
                "#model_version:v2026.06.15, | '#' | is not FIRST's EPSS file",
                "cve,epss,percentile | cve,score | is not FIRST's EPSS file",
            })
    void scoresThatCannotBeReadAreNotLoadedAndSayWhy(String from, String to, String problem) throws IOException {
        Intel intel = IntelLoader.load(null, file("epss.csv", EPSS.replace(from, to)), List.of(), List.of());

        assertThat(intel.epss()).isNull();
        assertThat(intel.problems())
                .singleElement()
                .asString()
                .startsWith("intel epss: ")
                .contains(problem);
    }

    /** Thousands of ids that look alike, and shares of every length. */
    @Test
    void everyScoreIsFoundByItsOwnIdOnly() throws IOException {
        StringBuilder csv = new StringBuilder("#model_version:v1,score_date:2026-11-20\ncve,epss,percentile\n");
        Random random = new Random(7);
        Map<String, EpssScores.Score> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String id = "CVE-" + (1999 + i % 28) + '-' + String.format(Locale.ROOT, "%04d", random.nextInt(1_000_000));
            String probability = String.format(Locale.ROOT, "%." + (1 + random.nextInt(17)) + "f", random.nextDouble());
            expected.put(id, new EpssScores.Score(Double.parseDouble(probability), i / 20_000.0));
            csv.append(id)
                    .append(',')
                    .append(probability)
                    .append(',')
                    .append(i / 20_000.0)
                    .append('\n');
        }
        EpssScores scores = IntelLoader.load(null, file("epss.csv", csv.toString()), List.of(), List.of())
                .epss();

        assertThat(scores.size()).isEqualTo(expected.size());
        expected.forEach((id, score) -> assertThat(scores.highest(List.of(id))).contains(score));
        for (String id :
                List.of("CVE-1999-", "CVE-1999-00001", "CVE-19990001", "CVE-1999-1", "CVE-1999-123456789012")) {
            assertThat(scores.highest(List.of(id))).isEmpty();
        }
    }

    /** Each as FIRST would not write it, and each the same row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CVE-2021-44228,0.5,0.25",
                "CVE-2021-44228,0.5,0.25\r",
                " cve-2021-44228 , 0.50 , 0.250 ",
                "CVE-2021-44228,.5,2.5e-1",
                "CVE-2021-44228,0.500000000000000000000,+0.25"
            })
    void aRowIsReadHoweverItIsWritten(String row) throws IOException {
        Path file = file("epss.csv", EPSS.lines().limit(2).reduce("", (a, b) -> a + b + "\n") + row);

        assertThat(IntelLoader.load(null, file, List.of(), List.of()).epss().highest(List.of("CVE-2021-44228")))
                .contains(new EpssScores.Score(0.5, 0.25));
    }

    @Test
    void aLineWithoutAnEndIsNoScore() throws IOException {
        Path file = file("epss.csv", EPSS + "CVE-2026-".repeat(10_000));

        assertThat(IntelLoader.load(null, file, List.of(), List.of()).problems())
                .singleElement()
                .asString()
                .contains("line 6 is longer than the limit of 65536 bytes, so this is not FIRST's EPSS file");
    }

    @Test
    void scoresWithoutAScoreAreNone() throws IOException {
        String none = EPSS.lines().limit(2).reduce("", (a, b) -> a + b + "\n");

        assertThat(IntelLoader.load(null, file("epss.csv", none), List.of(), List.of())
                        .problems())
                .singleElement()
                .asString()
                .endsWith("has no scores; fetch it anew");
    }

    @Test
    void ssvcFactsAreReadOfCveRecordsWithTheirDay() throws IOException {
        file("cves/2026/a.json", RECORD);
        file(
                "cves/b.json",
                RECORD.replace("0001", "0002")
                        .replace("\"type\": \"ssvc\"", "\"type\": \"other\"")
                        .replaceAll("\"options\": \\[[^]]*\\]", "\"options\": [{\"Report Public\": \"yes\"}]")
                        .replace("\"dateAdded\"", "\"x\""));
        file("cves/c.json", RECORD.replace("0001", "0003").replace("PUBLISHED", "REJECTED"));
        Intel intel = ssvc(folder.resolve("cves"));

        assertThat(intel.problems()).isEmpty();
        assertThat(intel.ssvc().facts())
                .containsOnly(Map.entry(
                        "CVE-2026-0001",
                        new SsvcFacts(
                                "CVE-2026-0001",
                                "Active",
                                "Yes",
                                "total",
                                LocalDate.of(2026, 3, 4),
                                LocalDate.of(2026, 3, 5))));
        assertThat(intel.ssvc().of(List.of("GHSA-1", "CVE-2026-0001"))).hasSize(1);
        assertThat(intel.ssvc().of(List.of("CVE-2026-0003"))).isEmpty();
    }

    @Test
    void aZipOfCveRecordsIsReadLikeItsFolder() throws IOException {
        Path zip = folder.resolve("cves.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("2026/a.json"));
            out.write(RECORD.getBytes(StandardCharsets.UTF_8));
        }
        file("cves/2026/a.json", RECORD);

        assertThat(ssvc(zip).ssvc()).isEqualTo(ssvc(folder.resolve("cves")).ssvc());
        assertThat(ssvc(zip).digest())
                .isEqualTo(ssvc(folder.resolve("cves")).digest())
                .isNotEqualTo(Intel.NONE.digest());
    }

    @Test
    void oneRecordThatCannotBeReadIsEnoughToLoadNone() throws IOException {
        file("cves/a.json", RECORD);
        file("cves/b.json", "{\"dataType\": \"CVE_RECORD\"}");
        Intel intel = ssvc(folder.resolve("cves"));

        assertThat(intel.ssvc()).isNull();
        assertThat(intel.problems())
                .singleElement()
                .asString()
                .startsWith("intel ssvc: ")
                .contains("b.json")
                .contains("is no CVE record of format 5: it has no cveMetadata.cveId");
        assertThat(ssvc(file("osv/o.json", "{\"id\": \"GHSA-1\", \"cveMetadata\": {\"cveId\": \"CVE-1\"}}"))
                        .problems())
                .singleElement()
                .asString()
                .contains("it has no dataType \"CVE_RECORD\"");
        Files.createDirectories(folder.resolve("empty"));
        assertThat(ssvc(folder.resolve("empty")).problems())
                .singleElement()
                .asString()
                .contains("has no CVE records: no file in it ends in .json");
    }

    /** Every record that is there, against what its own JSON says. */
    @Test
    void everyRealRecordSaysWhatItsOptionsSay() throws IOException {
        Path cves = SharedData.require("data/vulnrichment/cves");
        Intel intel = ssvc(cves);
        assertThat(intel.problems()).isEmpty();
        int checked = 0;
        try (var files = Files.list(cves)) {
            for (Path file : files.toList()) {
                JsonNode record = JsonMapper.shared().readTree(Files.readAllBytes(file));
                SsvcFacts facts = intel.ssvc()
                        .facts()
                        .get(record.at("/cveMetadata/cveId").asString().toUpperCase(Locale.ROOT));
                for (JsonNode metric : record.findValues("other")) {
                    if (metric.path("type").asString().equals("ssvc")) {
                        JsonNode options = metric.at("/content/options");
                        assertThat(facts.exploitation())
                                .isEqualTo(options.findValue("Exploitation").asString());
                        assertThat(facts.automatable())
                                .isEqualTo(options.findValue("Automatable").asString());
                        assertThat(facts.technicalImpact())
                                .isEqualTo(options.findValue("Technical Impact").asString());
                        assertThat(facts.day())
                                .hasToString(metric.at("/content/timestamp")
                                        .asString()
                                        .substring(0, 10));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(200);
        assertThat(intel.ssvc().facts().values())
                .filteredOn(facts -> facts.kevAdded() != null)
                .isNotEmpty();
    }
}
