package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.PolicyTestResult;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.portfolio.EstateReader;
import io.github.shiftup.risk.table.DecisionTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the pages are what the readers read: none of them has a problem, and the tests among them pass. */
class DocsExamplesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCED = Pattern.compile("(?ms)^```([a-z]*)\\n(.*?)^```$");

    /** Lines of a file that people write, indented instead of fenced: nobody would read them here. */
    private static final Pattern UNREAD = Pattern.compile(
            "(?m)^ {4}(- id:|- \\{ id:|(apiVersion|profile|overlays|evidence|intel|rules|waivers|fixClaims|tighten|slaDays|"
                    + "approvedLooser|signature):).*$");

    private static final String HEAD = """
            apiVersion: shift-up/v1
            service: shop
            runsAs: { images: [registry.example/acme/shop] }
            """;
    private static final String WARD = """
            apiVersion: shift-up-profile/v1
            id: own
            title: Own
            description: One of our own.
            """;

    @TempDir
    private Path folder;

    /** An example, by the page it stands on. */
    record Example(String page, int number, String language, String text) {
        @Override
        public String toString() {
            return page + " #" + number + " " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Example> yaml() throws IOException {
        return examples("yaml").stream();
    }

    private static List<Example> examples(String language) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = FENCED.matcher(Files.readString(page));
            for (int i = 1; block.find(); i++) {
                if (block.group(1).equals(language)) {
                    examples.add(new Example(ROOT.relativize(page).toString(), i, language, block.group(2)));
                }
            }
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("/target/"))
                    .sorted()
                    .forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void everyExampleIsReadWithoutAProblem(Example example) throws IOException {
        String text = example.text();
        if (text.contains("apiVersion: shift-up-test/v1")) {
            return; // run below
        }
        if (text.contains("apiVersion: shift-up-profile/v1")) {
            write("ours.yaml", text);
            assertThat(policy("profile: ours.yaml\n").profile().id()).isNotBlank();
        } else if (text.contains("apiVersion: shift-up-estate/v1")) {
            Files.createDirectories(folder.resolve("teams"));
            write("teams/one.yaml", "- { service: printer, owner: team-office }\n");
            assertThat(EstateReader.read(write("estate.yaml", text)).services()).hasSizeGreaterThan(2);
        } else if (text.startsWith("- id")) {
            write("waivers.yaml", text);
            assertThat(policy("waivers: waivers.yaml\n").waivers()).isNotEmpty();
        } else {
            assertThat(policy(text)).isNotNull();
        }
    }

    @Test
    void theTestsOfTheExampleRulesPass() throws IOException {
        List<String> blocks = examples("yaml").stream()
                .filter(example -> example.page().equals("docs/policy.md"))
                .map(Example::text)
                .toList();
        policy(one(blocks, "rules:"));
        write("shift-up-test.yaml", one(blocks, "apiVersion: shift-up-test/v1"));

        PolicyCheck check = PolicyCheck.run(new PolicyCheckRequest(
                folder.resolve("shift-up.yaml"),
                null,
                null,
                Instant.parse("2026-11-24T06:00:00Z"),
                SourceAccess.FILES));

        assertThat(check.remarks())
                .filteredOn(remark -> remark.severity() == Severity.ERROR)
                .extracting(Remark::toString)
                .isEmpty();
        assertThat(check.tests()).isNotEmpty().allMatch(PolicyTestResult::passed);
    }

    @Test
    void theExampleTableIsRead() throws IOException {
        for (Example example : examples("csv")) {
            assertThat(DecisionTables.read("own.csv", example.text().getBytes(StandardCharsets.UTF_8))
                            .rows())
                    .isNotEmpty();
        }
    }

    @Test
    void noExampleStandsWhereNobodyReadsIt() throws IOException {
        List<String> unread = new ArrayList<>();
        for (Path page : pages()) {
            Matcher line = UNREAD.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""));
            while (line.find()) {
                unread.add(ROOT.relativize(page) + ": " + line.group().strip());
            }
        }
        assertThat(unread).as("write them between ```yaml and ```").isEmpty();
    }

    private static String one(List<String> blocks, String beginning) {
        return blocks.stream()
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** A fragment in a policy that has all that it leaves out, beside the files that fragments name. */
    private Policy policy(String fragment) throws IOException {
        String hospital = WARD + "extends: healthcare\n";
        Files.createDirectories(folder.resolve("own"));
        write("own/hospital.yaml", hospital);
        write("own/night.yaml", WARD + "slaDays: { high: { value: 5, proposal: the night is long } }\n");
        String text = fragment.contains("apiVersion: shift-up/v1") ? "" : HEAD;
        text += fragment.contains("profile:") ? "" : "profile: web\n";
        text += fragment.contains("evidence:") ? "" : "evidence: [{ id: trivy, from: production }]\n";
        text += fragment.replace("DIGEST", sha256(hospital));
        return PolicyLoader.load(write("shift-up.yaml", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
