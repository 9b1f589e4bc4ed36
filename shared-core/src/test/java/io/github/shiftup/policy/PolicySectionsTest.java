package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of policies that stand in other files: an entry of an estate names a profile, and how it is judged. */
class PolicySectionsTest {
    @TempDir
    Path folder;

    @Test
    void anEntryThatSaysLittleIsJudgedByTheFallbackUnderItsOwnName() {
        Policy policy = policy("{}", "web");

        assertThat(policy.profile().id()).isEqualTo("web");
        assertThat(policy.identity())
                .isEqualTo(new ServiceIdentity("shop", List.of(), List.of(), List.of("shop"), List.of()));
        assertThat(policy.mode()).isEqualTo(Mode.ENFORCE);
        assertThat(policy.exposure()).isNull();
        assertThat(policy.overlays()).isEmpty();
        assertThat(policy.rules()).isEmpty();
        assertThat(policy.waivers()).isEmpty();
    }

    @Test
    void whatAnEntrySaysCounts() {
        Policy policy = policy(
                "{ profile: internal, overlays: [cyber-essentials], mode: observe, exposure: isolated,"
                        + " runsAs: { hosts: [h], images: [i] } }",
                "web");

        assertThat(policy.profile().id()).isEqualTo("internal");
        assertThat(policy.identity())
                .isEqualTo(new ServiceIdentity("shop", List.of("i"), List.of(), List.of("shop"), List.of("h")));
        assertThat(policy.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(policy.exposure()).isEqualTo(Exposure.ISOLATED);
        assertThat(policy.overlays()).containsExactly("cyber-essentials");
    }

    @Test
    void whatCountsIsInTheDigest() {
        String digest = policy("{}", "web").digest();

        assertThat(policy("{}", "web").digest()).isEqualTo(digest);
        assertThat(List.of(
                        policy("{ mode: observe }", "web").digest(),
                        policy("{ exposure: isolated }", "web").digest(),
                        policy("{ runsAs: { hosts: [h] } }", "web").digest(),
                        policy("{ profile: internal }", "web").digest()))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutAFallbackTheEntryHasToNameAProfile() {
        assertThatThrownBy(() -> policy("{ mode: enforce }", null))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("the key \"profile\" is missing");
    }

    @Test
    void aTableThatIsNotThereIsTheProblemOfTheProfileOrOverlayThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                apiVersion: shift-up-profile/v1
                id: own
                title: t
                description: d
                extends: web
                decisionTables: { value: [gone.csv], proposal: p }
                """);

        assertThatThrownBy(() -> policy("{ mode: enforce,\n  profile: own.yaml }", null))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("estate.yaml:2:12: ")
                .hasMessageContaining("gone.csv");
        assertThatThrownBy(() -> policy("{ profile: own.yaml,\n  overlays: [cyber-essentials] }", null))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("estate.yaml:2:13: ");
        Files.writeString(folder.resolve("gone.csv"), "no table\n");
        assertThatThrownBy(() -> policy("{ mode: enforce,\n  profile: own.yaml }", null))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("estate.yaml:2:12: decision table gone.csv");
    }

    @Test
    void evidenceIsReadWithinTheLimitsOfAProfile() {
        PolicySections sections = new PolicySections(folder.resolve("estate.yaml"));
        Profile web = sections.profile("web");
        List<SourceSpec> sources = read("[{ id: a, from: a.json }]", yaml -> sections.evidence(yaml, web));

        assertThat(sources).extracting(SourceSpec::id).containsExactly("a");
        assertThat(sources).extracting(SourceSpec::maxAge).containsExactly(web.get(Parameters.EVIDENCE_MAX_AGE));
        assertThatThrownBy(() -> read("[{ id: a, from: a.json, maxAge: 90y }]", yaml -> sections.evidence(yaml, web)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("maxAge 90 years is longer than the ");
        assertThatThrownBy(() -> read("[]", yaml -> sections.evidence(yaml, web)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("without a source of evidence there is nothing to judge");
        assertThat(web.get(Parameters.EVIDENCE_MAX_AGE)).isLessThan(Duration.ofDays(365));
    }

    @Test
    void intelOnServersHasAnAddressThatCanBeAsked() {
        IntelSpec intel = read(
                "{ kev: k.json, epss: 'https://example.org/e.csv', ssvc: s, advisories: a.zip }",
                yaml -> yaml.map(PolicySections::intel));

        assertThat(intel).isEqualTo(new IntelSpec("k.json", "https://example.org/e.csv", "s", "a.zip"));
        for (String key : List.of("kev", "epss", "ssvc", "advisories")) {
            assertThatThrownBy(() -> read(
                            "{ " + key + ": 'https://user:secret@example.org/x' }",
                            yaml -> yaml.map(PolicySections::intel)))
                    .isInstanceOf(PolicyException.class)
                    .hasMessageContaining(key + " has a user or password in it")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aFileIsReadUpToOneByteMoreThanItMayHave() throws IOException {
        Path file = Files.write(folder.resolve("large"), new byte[YamlFile.MAX_BYTES + 7]);

        assertThat(PolicySections.read(file)).hasSize(YamlFile.MAX_BYTES + 1);
        assertThatThrownBy(() -> PolicySections.read(folder.resolve("gone")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("gone: is not there");
    }

    private Policy policy(String entry, @Nullable String fallback) {
        PolicySections sections = new PolicySections(folder.resolve("estate.yaml"));
        return read(entry, yaml -> yaml.map(map -> sections.policy(map, "shop", fallback)));
    }

    private static <T> T read(String yaml, Function<YamlValue, @Nullable T> reader) {
        return YamlFile.read("estate.yaml", yaml.getBytes(StandardCharsets.UTF_8), reader);
    }
}
