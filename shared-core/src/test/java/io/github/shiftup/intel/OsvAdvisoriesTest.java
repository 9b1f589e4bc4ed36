package io.github.shiftup.intel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.intel.AffectedVersions.Event;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OsvAdvisoriesTest {
    private static final String LIB = """
            {"schema_version": "1.6.0", "id": "GHSA-1", "modified": "2026-05-01T10:00:00Z", "published": "2020-01-01T00:00:00Z",
             "aliases": ["CVE-2026-0001"], "summary": "s", "affected": [
               {"package": {"ecosystem": "Maven", "name": "org.acme:lib"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"fixed": "1.5"}, {"introduced": "1.0"}]}]},
               {"package": {"ecosystem": "Maven", "name": "org.acme:other"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]},
               {"package": {"ecosystem": "Maven", "name": "org.acme:lib"}, "versions": ["2.0", "2.0.1"],
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "3.0"}, {"last_affected": "3.1"}]}]}]}
            """;

    @TempDir
    private Path folder;

    private Intel load(String... records) throws IOException {
        Path advisories = folder.resolve("advisories");
        Files.createDirectories(advisories);
        for (int i = 0; i < records.length; i++) {
            Files.writeString(advisories.resolve("record-" + i + ".json"), records[i]);
        }
        return IntelLoader.load(null, null, List.of(), List.of(advisories));
    }

    private static String record(String id, String more, String ecosystem, String name, String affected) {
        return """
                {"id": "%s", "modified": "2026-05-01T10:00:00Z"%s,
                 "affected": [{"package": {"ecosystem": "%s", "name": "%s"}%s}]}
                """.formatted(id, more, ecosystem, name, affected);
    }

    private static List<AffectedVersions> find(Intel intel, String... ids) {
        assertThat(intel.problems()).isEmpty();
        return intel.advisories().find("maven", "org.acme", "lib", List.of(ids));
    }

    @Test
    void anAdvisoryIsFoundByEachOfItsIdsAndItsEntriesForOnePackageAreOne() throws IOException {
        AffectedVersions expected = new AffectedVersions(
                "GHSA-1",
                LocalDate.of(2026, 5, 1),
                List.of(
                        List.of(new Event("fixed", "1.5"), new Event("introduced", "1.0")),
                        List.of(new Event("introduced", "3.0"), new Event("last_affected", "3.1"))),
                List.of("2.0", "2.0.1"),
                true);
        Intel intel = load(LIB);

        assertThat(find(intel, "GHSA-1")).containsExactly(expected);
        assertThat(find(intel, "CVE-2026-0001", "ghsa-1")).containsExactly(expected);
        assertThat(find(intel, "CVE-2026-0002")).isEmpty();
        assertThat(expected.fixedVersions()).containsExactly("1.5");
        assertThat(intel.advisories().find("npm", "org.acme", "lib", List.of("GHSA-1")))
                .isEmpty();
        assertThat(intel.advisories().find("maven", null, "lib", List.of("GHSA-1")))
                .isEmpty();
    }

    @Test
    void severalAdvisoriesAreInTheOrderOfTheirIds() throws IOException {
        Intel intel = load(
                record("GHSA-3", ", \"upstream\": [\"CVE-2026-0001\"]", "Maven", "org.acme:lib", ""),
                record("GHSA-2", ", \"aliases\": [\"CVE-2026-0001\", \"GHSA-2\"]", "Maven", "org.acme:lib", ""),
                LIB);

        assertThat(find(intel, "CVE-2026-0001", "GHSA-2"))
                .extracting(AffectedVersions::advisory)
                .containsExactly("GHSA-1", "GHSA-2", "GHSA-3");
    }

    @Test
    void aWithdrawnAdvisorySaysNothing() throws IOException {
        Intel intel = load(record("GHSA-1", ", \"withdrawn\": \"2026-06-01T00:00:00Z\"", "Maven", "org.acme:lib", ""));

        assertThat(find(intel, "GHSA-1")).isEmpty();
    }

    @Test
    void rangesOfCommitsAreLeftOutAndWhereThereIsNothingElseTheAdvisoryIsNotWhole() throws IOException {
        String commits =
                "{\"type\": \"GIT\", \"repo\": \"r\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"abc\"}]}";
        String versions = "{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.2\"}]}";
        Intel intel = load(
                record("C-1", "", "Maven", "org.acme:lib", ", \"ranges\": [" + commits + "]"),
                record("C-2", "", "Maven", "org.acme:lib", ", \"ranges\": [" + commits + ", " + versions + "]"));

        assertThat(find(intel, "C-1").get(0).ranges()).isEmpty();
        assertThat(find(intel, "C-1").get(0).whole()).isFalse();
        assertThat(find(intel, "C-2").get(0).ranges()).hasSize(1);
        assertThat(find(intel, "C-2").get(0).whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Maven, org.acme:lib, maven, org.acme, lib",
        "Maven:https://maven.example, org.acme:lib, maven, org.acme, lib",
        "npm, @Scope/Lib, npm, @scope, lib",
        "npm, lib, npm, , lib",
        "PyPI, My_Lib.x, pypi, , my-lib-x",
        "Go, github.com/Acme/lib/v2, golang, github.com/acme/lib, v2",
        "crates.io, lib, cargo, , lib",
        "NuGet, Acme.Lib, nuget, , Acme.Lib",
        "RubyGems, lib, gem, , lib",
        "Packagist, acme/lib, composer, acme, lib",
        "GitHub Actions, acme/lib, githubactions, acme, lib",
    })
    void packagesAreFoundAsPurlsNameThem(String ecosystem, String name, String type, String namespace, String purlName)
            throws IOException {
        Intel intel = load(record("A-1", "", ecosystem, name, ", \"versions\": [\"1\"]"));

        assertThat(intel.advisories().find(type, namespace, purlName, List.of("A-1")))
                .hasSize(1);
    }

    @Test
    void distributionsAreLeftOutSinceANameDoesNotTellTheRelease() throws IOException {
        Intel intel = load(record("A-1", "", "Debian:12", "lib", ", \"versions\": [\"1\"]"));

        assertThat(intel.problems()).isEmpty();
        assertThat(intel.advisories().find("deb", "debian", "lib", List.of("A-1")))
                .isEmpty();
    }

    @Test
    void aFolderAndItsZipAreTheSameIntel() throws IOException {
        Intel fromFolder = load(LIB, record("GHSA-2", "", "Maven", "org.acme:lib", ""));
        Path zip = folder.resolve("all.zip");
        zip(
                zip,
                Map.of(
                        "record-1.json",
                        Files.readString(folder.resolve("advisories/record-1.json")),
                        "record-0.json",
                        LIB,
                        "README.md",
                        "not a record"));
        Intel fromZip = IntelLoader.load(null, null, List.of(), List.of(zip));

        assertThat(find(fromZip, "GHSA-1")).isEqualTo(find(fromFolder, "GHSA-1"));
        assertThat(fromZip.digest()).isEqualTo(fromFolder.digest());
    }

    @Test
    void theDigestTakesInNamesAndContents() throws IOException {
        String digest = load(LIB).digest();

        assertThat(load(LIB).digest()).isEqualTo(digest);
        assertThat(digest).isNotEqualTo(Intel.NONE.digest());
        assertThat(load(LIB.replace("1.5", "1.6")).digest()).isNotEqualTo(digest);
        Files.move(folder.resolve("advisories/record-0.json"), folder.resolve("advisories/renamed.json"));
        assertThat(load().digest()).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"id\": \"A-1\"}; has no time under modified",
                "{\"modified\": \"2026-05-01T10:00:00Z\"}; has no id",
                "{\"id\": \"A-1\", \"modified\": \"2026-05-01T10:00:00Z\", \"schema_version\": \"2.0.0\"}; OSV schema 2.0.0",
                "{\"id\": \"A-1\", \"modified\": \"2026-05; record-1.json",
                "{\"id\": \"A-1\", \"modified\": \"2026-05-01T10:00:00Z\"} {}; goes on after the end",
                "[]; record-1.json",
                "''; record-1.json",
            })
    void oneRecordThatCannotBeReadIsAProblemThatNamesIt(String record, String words) throws IOException {
        Intel intel = load(LIB, record);

        assertThat(intel.problems()).hasSize(1);
        assertThat(intel.problems().get(0))
                .startsWith("intel advisories: ")
                .contains("record-1.json")
                .contains(words);
        assertThat(intel.advisories().find("maven", "org.acme", "lib", List.of("GHSA-1")))
                .isEmpty();
    }

    @Test
    void whatIsNotThereOrHasNoRecordsIsAProblem() throws IOException {
        assertThat(IntelLoader.load(null, null, List.of(), List.of(folder.resolve("nowhere")))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("intel advisories: ")
                .contains("nowhere could not be read (NoSuchFileException)");
        assertThat(load().problems()).singleElement().asString().contains("has no OSV records");
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(IntelLoader.load(null, null, List.of(), List.of(text)).problems())
                .singleElement()
                .asString()
                .contains("text.zip: is neither a folder of OSV records nor a whole zip");
    }

    @Test
    void everyRecordOfARealZipIsFoundByItsIdAndPackages() throws IOException {
        Path archive = SharedData.require("data/osv-maven/gitlab-community-all.zip");
        Intel intel = IntelLoader.load(null, null, List.of(), List.of(archive));
        assertThat(intel.problems()).isEmpty();

        int records = 0;
        int packages = 0;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    JsonNode record = JsonMapper.shared().readTree(in);
                    records++;
                    packages += assertFound(intel, record);
                }
            }
        }
        assertThat(records).isEqualTo(2285);
        assertThat(packages).isGreaterThan(2285);
    }

    /** How many packages of the record were found, each with all that databind sees of it. */
    private static int assertFound(Intel intel, JsonNode record) {
        String id = record.path("id").asString();
        Map<String, int[]> expected = new TreeMap<>();
        for (JsonNode affected : record.path("affected")) {
            int[] counts = expected.computeIfAbsent(
                    affected.path("package").path("name").asString(), name -> new int[2]);
            counts[0] += affected.path("ranges").size();
            counts[1] += affected.path("versions").size();
        }
        expected.forEach((name, counts) -> {
            String[] parts = name.split(":");
            List<AffectedVersions> found = intel.advisories().find("maven", parts[0], parts[1], List.of(id));
            AffectedVersions own = found.stream()
                    .filter(affected -> affected.advisory().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " " + name));
            assertThat(own.ranges()).as(id + name).hasSize(counts[0]);
            assertThat(own.versions()).as(id + name).hasSize(counts[1]);
        });
        return expected.size();
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
