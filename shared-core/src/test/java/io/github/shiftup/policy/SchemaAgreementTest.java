package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.testing.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The readers and the published schemas say the same. The readers are asked for their keys: a key that no file has makes
 * them list all that they know.
 */
class SchemaAgreementTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Farther from every key than the nearest key that a reader would suggest. */
    private static final String ALIEN = "????????????????????";

    private static final Pattern KNOWN = Pattern.compile("known here: ([^\\n]*)");

    /** Values of every type, right in some places and wrong in most. */
    private static final List<JsonNode> VALUES = Stream.of(
                    "{\"a\": 1}",
                    "[[]]",
                    "[]",
                    "\"nonsense word\"",
                    "-1",
                    "true",
                    "5",
                    "\"24h\"",
                    "\"2026-12-01\"",
                    "\">= 7\"",
                    "\"HIGH\"",
                    "\"web\"")
            .map(JSON::readTree)
            .toList();

    private static final JsonNode POLICY_SAMPLE = yaml(resource("every-key/policy.yaml"));
    private static final JsonNode TEST_SAMPLE = yaml(resource("every-key/policy-test.yaml"));
    private static final JsonNode PROFILE_SAMPLE = yaml(resource("every-key/profile.yaml"));

    /** What a schema cannot know: which sources there are, whether a file is there, what the profile allows. */
    private static final Pattern ONLY_THE_READER_KNOWS =
            Pattern.compile("/(waivers|fixClaims)|(/waivers)?/0/scope/versions|/rules/0/match/source|/tighten/.*"
                    + "|/evidence/0/(headerFile|signature/key)|/cases/0/evidence/\\d/(source|vector)");

    @TempDir
    private Path folder;

    /** The kinds of files that people write. */
    enum FileKind {
        POLICY("policy-1.json"),
        WAIVERS("waivers-1.json"),
        PROFILE("profile-1.json"),
        TEST("policy-test-1.json");

        private final String schema;

        FileKind(String schema) {
            this.schema = schema;
        }

        /** One with every key, to be changed at will. */
        JsonNode sample() {
            return switch (this) {
                case POLICY -> POLICY_SAMPLE.deepCopy();
                case WAIVERS -> POLICY_SAMPLE.path("waivers").deepCopy();
                case PROFILE -> PROFILE_SAMPLE.deepCopy();
                case TEST -> TEST_SAMPLE.deepCopy();
            };
        }

        /** What its reader says; empty if nothing. JSON is YAML. */
        List<String> problems(JsonNode document, Path folder) {
            byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
            try {
                switch (this) {
                    case POLICY -> PolicyLoader.load(Files.write(folder.resolve("shift-up.yaml"), bytes));
                    case WAIVERS ->
                        YamlFile.read("waivers.yaml", bytes, value -> WaiverReader.waivers(value, "waivers.yaml"));
                    case PROFILE -> ProfileReader.read("profile.yaml", bytes);
                    case TEST ->
                        new PolicyTestReader("shop", List.of("no-old-tomcat"), List.of("trivy"), "test")
                                .read("shift-up-test.yaml", bytes);
                }
                return List.of();
            } catch (PolicyException e) {
                return e.problems().stream().map(Problem::message).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void theSampleHasEveryMappingAndBothAcceptIt(FileKind kind) {
        Set<String> visited = new TreeSet<>();
        visit(kind.sample(), SchemaWalk.of(kind.schema), "", (path, walk) -> visited.addAll(walk.mappings()));

        assertThat(kind.problems(kind.sample(), folder)).isEmpty();
        assertThat(Schemas.published(kind.schema).validate(kind.sample())).isEmpty();
        assertThat(visited)
                .as(
                        "docs/schema/%s describes mappings that the sample does not have: add them to"
                                + " shared-core/src/test/resources/io/github/shiftup/policy/every-key",
                        kind.schema)
                .containsAll(SchemaWalk.mappings(kind.schema));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void bothKnowTheSameKeys(FileKind kind) {
        Schema schema = Schemas.published(kind.schema);
        visit(kind.sample(), SchemaWalk.of(kind.schema), "", (path, walk) -> {
            JsonNode strange = kind.sample();
            if (path.endsWith("/expect/rules")) {
                return; // its keys are the ids of the policy's rules
            }
            ((ObjectNode) strange.at(path)).put(ALIEN, 1);
            Set<String> read = known(kind.problems(strange, folder));
            Set<String> described = walk.keys();
            Set<String> forgotten = new TreeSet<>(read);
            forgotten.removeAll(described);
            Set<String> invented = new TreeSet<>(described);
            invented.removeAll(read);

            assertThat(forgotten)
                    .as(
                            "The reader takes these keys at \"%s\", but docs/schema/%s does not describe them. Add them"
                                    + " there, in docs/policy.md and in"
                                    + " shared-core/src/test/resources/io/github/shiftup/policy/every-key",
                            path, kind.schema)
                    .isEmpty();
            assertThat(invented)
                    .as(
                            "docs/schema/%s describes these keys at \"%s\", but the reader refuses them. Take them out of"
                                    + " the schema, or teach the reader in shared-core/src/main/java/io/github/shiftup/policy",
                            kind.schema, path)
                    .isEmpty();
            assertThat(schema.validate(strange))
                    .as("the schema refuses unknown keys at \"%s\"", path)
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void bothKnowWhichKeysHaveToBeThere(FileKind kind) {
        Schema schema = Schemas.published(kind.schema);
        visit(kind.sample(), SchemaWalk.of(kind.schema), "", (path, walk) -> {
            for (String key : kind.sample().at(path).propertyNames()) {
                JsonNode less = kind.sample();
                ((ObjectNode) less.at(path)).remove(key);
                assertThat(schema.validate(less).isEmpty())
                        .as("docs/schema/%s accepts \"%s\" without \"%s\"", kind.schema, path, key)
                        .isEqualTo(kind.problems(less, folder).isEmpty());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void bothKnowWhatAValueMayBe(FileKind kind) {
        Schema schema = Schemas.published(kind.schema);
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (String path : paths(kind.sample(), "")) {
            for (JsonNode value : VALUES) {
                JsonNode changed = with(kind.sample(), path, value);
                boolean valid = schema.validate(changed).isEmpty();
                List<String> problems = kind.problems(changed, folder);
                refused += problems.isEmpty() ? 0 : 1;
                boolean beyond = valid && ONLY_THE_READER_KNOWS.matcher(path).matches();
                if (valid != problems.isEmpty() && !beyond) {
                    disagreements.add(path + " = " + value + ": the schema "
                            + (valid ? "accepts, the reader: " + problems : "refuses, the reader accepts"));
                }
            }
        }
        assertThat(disagreements)
                .as("docs/schema/%s and the reader judge alike", kind.schema)
                .isEmpty();
        assertThat(refused).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service: shop",
                "{ apiVersion: shift-up/v2, service: shop, profile: web, evidence: [{ id: t, from: p }] }",
                "{ apiVersion: shift-up/v1, service: shop, profil: web, evidence: [{ id: t, from: p }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: hospital, evidence: [{ id: t, from: p }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p, max-age: 1h }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p, maxAge: 1 day }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }], mode: maybe }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }],"
                        + " runsAs: { images: ['**'] } }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }],"
                        + " rules: [{ id: r, match: {}, then: fail, because: b }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }],"
                        + " rules: [{ id: r, match: { risk: high }, then: fail, because: b }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }],"
                        + " rules: [{ id: r, match: { kind: VULNERABILITY }, then: allow, because: b }] }",
                "{ apiVersion: shift-up/v1, service: shop, profile: web, evidence: [{ id: t, from: p }],"
                        + " waivers: [{ id: w, owner: o, approvers: [a, b], reason: r, ticket: t, created: 2026-11-01,"
                        + " expires: 2026-11-02 }] }",
                "- a list"
            })
    void bothRefuseWrongPolicies(String wrong) {
        JsonNode document = yaml(wrong.getBytes(StandardCharsets.UTF_8));

        assertThat(FileKind.POLICY.problems(document, folder)).isNotEmpty();
        assertThat(Schemas.published("policy-1.json").validate(document)).isNotEmpty();
    }

    static Stream<Path> policies() throws IOException {
        return found("shift-up(?!-test).*\\.yaml|late\\.yaml", "docs/examples", "maven-plugin/src/it");
    }

    /** All but the one whose mistakes are what is tested. */
    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyOfTheProjectKeepsToTheSchema(Path file) throws IOException {
        boolean wrong = file.toString().contains("mistakes-in-the-policy");

        assertThat(Schemas.published("policy-1.json")
                        .validate(yaml(Files.readAllBytes(file)))
                        .isEmpty())
                .isNotEqualTo(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcare", "web"})
    void theStarterKeepsToTheSchema(String profile) {
        assertThat(Schemas.published("policy-1.json")
                        .validate(yaml(PolicyStarter.yaml("shop", profile).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    static Stream<Path> profiles() throws IOException {
        return found(".*\\.yaml", "shared-core/src/main/resources/io/github/shiftup/policy");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileAndOverlayKeepsToTheSchema(Path file) throws IOException {
        assertThat(Schemas.published("profile-1.json").validate(yaml(Files.readAllBytes(file))))
                .isEmpty();
    }

    @Test
    void thePolicysPageNamesEveryKey() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "policy.md"));
        Set<String> missing = new TreeSet<>();
        visit(FileKind.POLICY.sample(), SchemaWalk.of("policy-1.json"), "", (path, walk) -> {
            // Parameters stand on the profiles' pages.
            if (!path.startsWith("/tighten")) {
                walk.keys().stream()
                        .filter(key -> !Pattern.compile("\\b" + key + "\\b")
                                .matcher(page)
                                .find())
                        .forEach(key -> missing.add(path + '/' + key));
            }
        });
        assertThat(missing).as("keys that docs/policy.md does not name").isEmpty();
    }

    @Test
    void thePolicysSchemaNamesWhatIsBuiltIn() {
        assertThat(strings("/properties/profile/anyOf/0/enum")).containsExactlyElementsOf(Profiles.BUILT_IN);
        assertThat(strings("/properties/overlays/anyOf/0/anyOf/0/enum"))
                .containsExactlyElementsOf(Profiles.BUILT_IN_OVERLAYS);
    }

    private static List<String> strings(String pointer) {
        List<String> strings = new ArrayList<>();
        Schemas.tree("policy-1.json").at(pointer).forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private interface Visitor {
        void mapping(String path, SchemaWalk walk);
    }

    private static void visit(JsonNode node, SchemaWalk walk, String path, Visitor visitor) {
        if (node.isObject()) {
            visitor.mapping(path, walk);
            node.propertyNames().forEach(key -> visit(node.path(key), walk.key(key), path + '/' + key, visitor));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.path(i), walk.item(), path + '/' + i, visitor);
        }
    }

    private static Set<String> known(List<String> problems) {
        for (String problem : problems) {
            Matcher matcher = KNOWN.matcher(problem);
            if (problem.contains(ALIEN) && matcher.find()) {
                return new TreeSet<>(Arrays.asList(matcher.group(1).split(", ")));
            }
        }
        throw new AssertionError("the reader did not list the keys that it knows: " + problems);
    }

    private static List<String> paths(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        if (!path.isEmpty()) {
            paths.add(path);
        }
        node.propertyNames().forEach(key -> paths.addAll(paths(node.path(key), path + '/' + key)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(paths(node.path(i), path + '/' + i));
        }
        return paths;
    }

    private static JsonNode with(JsonNode document, String path, JsonNode value) {
        int slash = path.lastIndexOf('/');
        String step = path.substring(slash + 1);
        JsonNode parent = document.at(path.substring(0, slash));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(step), value);
        } else {
            ((ObjectNode) parent).set(step, value);
        }
        return document;
    }

    private static Stream<Path> found(String name, String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of("..", folder))) {
                files.filter(file -> file.getFileName().toString().matches(name))
                        .filter(file -> !file.toString().contains("target"))
                        .forEach(found::add);
            }
        }
        assertThat(found).isNotEmpty();
        return found.stream().sorted();
    }

    private static JsonNode yaml(byte[] bytes) {
        return JSON.valueToTree(
                new Load(LoadSettings.builder().build()).loadFromString(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SchemaAgreementTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
