package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class EstateReaderTest {
    private static final String EVERY_KEY = """
            apiVersion: shift-up-estate/v1
            estate: acme
            profile: web
            services:
              - service: shop
                owner: team-shop
                formerly: [store]
                runtimes: { java: "21" }
                profile: finance
                overlays: [dora]
                runsAs: { images: [registry.example/acme/shop] }
                mode: enforce
                exposure: internal
            deployed:
              - { id: pods, from: pods.json, environment: production, service: shop, since: 2026-01-01T00:00:00Z, maxAge: 2d, serverId: cluster }
            built:
              - { from: built/*.json, service: shop }
            evidence:
              - { id: trivy, from: trivy.json, maxAge: 1d }
            intel: { kev: kev.json }
            endOfLife:
              - { from: eol/spring-boot.json, product: spring-boot, components: ["pkg:maven/org.springframework.boot/spring-boot"] }
              - eol/java.json
            rebuiltWithin: 60d
            deployedWithin: 120d
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEveryKey() throws IOException {
        Estate estate = read(EVERY_KEY);

        assertThat(estate.name()).isEqualTo("acme");
        assertThat(estate.rebuiltWithin()).isEqualTo(Duration.ofDays(60));
        assertThat(estate.evidence()).hasSize(1);
        assertThat(estate.services()).singleElement().satisfies(service -> {
            assertThat(service.name()).isEqualTo("shop");
            assertThat(service.identity().applications()).containsExactly("shop", "store");
            assertThat(service.policy()).isNotNull();
            assertThat(service.runtimes()).containsEntry("java", "21");
        });
    }

    @Test
    void theSchemaTakesEveryKeyThatTheReaderTakes() {
        assertThat(Schemas.published("estate-1.json").validate(json(EVERY_KEY), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "estat: acme",
                "services: [{ service: shop, ownr: me }]",
                "deployed: [{ id: a, from: b, envronment: c }]",
                "built: [{ from: a, servce: b }]",
                "endOfLife: [{ from: a, produkt: b }]",
                "rebuiltWithin: soon",
                "deployed: [{ from: a }]"
            })
    void readerAndSchemaRefuseTheSame(String wrong) {
        String key = wrong.substring(0, wrong.indexOf(':'));
        String text = EVERY_KEY.replaceAll("(?m)^" + key + ":.*\\n(^( |-).*\\n)*", "") + wrong + '\n';

        assertThat(catchThrowableOfType(PolicyException.class, () -> read(text)))
                .isNotNull();
        assertThat(Schemas.published("estate-1.json").validate(json(text), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aMistakeIsShownWithItsPlaceAndTheNearestKey() {
        PolicyException problem = catchThrowableOfType(
                PolicyException.class, () -> read(EVERY_KEY.replace("rebuiltWithin", "rebuildWithin")));

        assertThat(problem)
                .hasMessageContaining(
                        "estate.yaml:24:1: unknown key \"rebuildWithin\"; did you mean \"rebuiltWithin\"?")
                .hasMessageContaining("\n    rebuildWithin: 60d\n    ^");
    }

    @Test
    void oneNameIsOneService() {
        PolicyException problem = catchThrowableOfType(
                PolicyException.class, () -> read(EVERY_KEY.replace("deployed:", "  - { service: store }\ndeployed:")));

        assertThat(problem).hasMessageContaining("\"store\" is the name of the service \"shop\" already");
    }

    @Test
    void whatAPolicySaysIsNotSaidTwice() {
        PolicyException problem = catchThrowableOfType(
                PolicyException.class, () -> read(EVERY_KEY.replace("owner: team-shop", "policy: shop.yaml")));

        assertThat(problem).hasMessageContaining("\"profile\" stands in the policy that this service names");
    }

    @Test
    void aPolicyThatCannotBeReadIsTheProblemOfItsServiceAlone() throws IOException {
        Estate estate = read("""
                apiVersion: shift-up-estate/v1
                estate: acme
                profile: web
                services:
                  - { service: shop, policy: gone.yaml }
                  - { service: billing }
                """);

        assertThat(estate.services().get(0).policy()).isNull();
        assertThat(estate.services().get(0).problems())
                .singleElement()
                .asString()
                .contains("gone.yaml");
        assertThat(estate.services().get(1).policy()).isNotNull();
    }

    @Test
    void servicesStandInAsManyFilesAsThereAreTeams() throws IOException {
        Files.createDirectories(folder.resolve("teams"));
        Files.writeString(folder.resolve("teams/a.yaml"), "- { service: one }\n- { service: two }\n");
        Files.writeString(folder.resolve("teams/b.yaml"), "- { service: three, profil: web }\n");
        String text = "apiVersion: shift-up-estate/v1\nestate: acme\nprofile: web\ninclude: [teams/*.yaml]\n";

        PolicyException problem = catchThrowableOfType(PolicyException.class, () -> read(text));
        assertThat(problem).hasMessageContaining("teams/b.yaml:1:21: unknown key \"profil\"");

        Files.writeString(folder.resolve("teams/b.yaml"), "- { service: three }\n");
        assertThat(read(text).services()).extracting(EstateService::name).containsExactly("one", "two", "three");
    }

    private Estate read(String text) throws IOException {
        return EstateReader.read(Files.writeString(folder.resolve("estate.yaml"), text));
    }

    private static String json(String yaml) {
        return JsonMapper.shared()
                .writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
