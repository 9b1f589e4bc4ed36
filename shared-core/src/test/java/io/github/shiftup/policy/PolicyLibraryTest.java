package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles and overlays in folders and in jars, pinned or not. */
class PolicyLibraryTest {
    private static final String JAR = "mvn:org.acme:profiles:1.2";
    private static final String HOSPITAL = profile("hospital", "extends: healthcare", 11);
    private static final String NIGHT = overlay("night", 9);
    private static final String TABLE = """
            row,Exploitation v1.1.0,CISA Levels v1.1.0
            0,none,track
            1,public poc,attend
            2,active,act
            """;

    @TempDir
    private Path folder;

    private static String profile(String id, String more, int high) {
        return """
                apiVersion: shift-up-profile/v1
                id: %s
                title: Ours
                description: One of our own.
                %s
                slaDays: { high: { value: %d, proposal: agreed here } }
                """.formatted(id, more, high);
    }

    private static String overlay(String id, int high) {
        return profile(id, "", high);
    }

    private Policy policy(String profile, String overlays, Artifacts artifacts) throws IOException {
        Path file = folder.resolve("app/shift-up.yaml");
        write("app/shift-up.yaml", """
                apiVersion: shift-up/v1
                service: shop
                profile: "%s"
                overlays: [%s]
                evidence:
                  - { id: trivy, from: trivy.json }
                """.formatted(profile, overlays));
        return PolicyLoader.load(file, artifacts);
    }

    private Policy policy(String profile) throws IOException {
        return policy(profile, "", Artifacts.NONE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Artifacts repository(Map<String, String> entries) throws IOException {
        Path jar = jar("profiles.jar", entries);
        return coordinates -> {
            if (!coordinates.toString().startsWith(JAR + ":jar")
                    && !coordinates.version().equals("LATEST")) {
                throw new FetchException(Kind.MISSING, coordinates + " is in none of the build's repositories");
            }
            return new Artifacts.Resolved("1.2", jar);
        };
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static Map<String, String> entries(String... namesAndTexts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return entries;
    }

    @Test
    void aFolderHoldsProfilesByTheirNames() throws IOException {
        write("company/hospital.yaml", HOSPITAL);
        write("company/overlays/night.yaml", NIGHT);

        Policy policy = policy("../company/#hospital", "../company#night", Artifacts.NONE);

        assertThat(policy.profile().id()).isEqualTo("hospital");
        assertThat(policy.profile().get(Parameters.SLA_HIGH)).isEqualTo(9);
        assertThat(policy.origins())
                .containsExactly(
                        new ProfileOrigin(
                                "profile",
                                "../company/#hospital",
                                "../company/hospital.yaml",
                                "sha256:" + Sha256.of(HOSPITAL),
                                false,
                                true),
                        new ProfileOrigin(
                                "overlays[0]",
                                "../company#night",
                                "../company/overlays/night.yaml",
                                "sha256:" + Sha256.of(NIGHT),
                                false,
                                true));
    }

    @Test
    void beforeTheSignMayBeNothingForThePolicysOwnFolder() throws IOException {
        write("app/hospital.yaml", HOSPITAL);

        assertThat(policy("#hospital").profile().id()).isEqualTo("hospital");
    }

    @ParameterizedTest
    @CsvSource({
        "own/hospital.yaml, base.yaml, own/base.yaml",
        "hospital.yaml, base.yaml, base.yaml",
        "own/hospital.yaml, /etc/base.yaml, /etc/base.yaml",
        "own/hospital.yaml, mvn:org.acme:profiles:1.2#all, mvn:org.acme:profiles:1.2#all",
        "a.jar!/profiles/hospital.yaml, base.yaml, a.jar!/profiles/base.yaml",
        "a.jar!/profiles/hospital.yaml, /base.yaml, a.jar!/base.yaml"
    })
    void aNameIsSeenFromTheFileThatItStandsIn(String file, String name, String seen) {
        assertThat(Reference.beside(file, name)).isEqualTo(seen);
    }

    @Test
    void aNameThatCanBeNoPathIsLeftToWhoeverReadsIt() {
        assertThat(Reference.beside("own/hospital.yaml", "a\0b")).isEqualTo("own/a\0b");
    }

    @Test
    void aNameThatAFolderDoesNotHaveIsAnErrorThatNamesTheNearest() throws IOException {
        write("app/own/hospital.yaml", HOSPITAL);
        write("app/own/profiles/ward.yaml", profile("ward", "extends: healthcare", 3));

        assertThatThrownBy(() -> policy("own#hospitol"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("shift-up.yaml")
                .hasMessageContaining(
                        "profile own#hospitol is not there: there are hospital, ward; did you mean #hospital?");
        assertThatThrownBy(() -> policy("nowhere#hospital"))
                .hasMessageContaining("there is no .yaml file, neither at the top nor in profiles");
        assertThatThrownBy(() -> policy("own#../secret")).hasMessageContaining("has to name a profile behind the #");
        assertThatThrownBy(() -> policy("own#")).hasMessageContaining("has to name a profile behind the #");
    }

    @Test
    void aJarHoldsProfilesWithWhatTheyExtendAndTheTablesThatTheyName() throws IOException {
        Artifacts jar = repository(entries(
                "profiles/hospital.yaml",
                profile(
                        "hospital",
                        "extends: base/all.yaml\ndecisionTables: { value: [../tables/act.csv], proposal: ours }",
                        11),
                "profiles/base/all.yaml",
                profile("all", "extends: healthcare", 20),
                "tables/act.csv",
                TABLE,
                "overlays/night.yaml",
                NIGHT));

        Policy policy = policy(JAR + "#hospital", JAR + ":jar#night", jar);

        assertThat(policy.profile().id()).isEqualTo("hospital");
        assertThat(policy.profile().get(Parameters.SLA_HIGH)).isEqualTo(9);
        assertThat(policy.tables()).hasSize(1);
        assertThat(policy.profile().get(Parameters.DECISION_TABLES))
                .containsExactly(JAR + "!/profiles/../tables/act.csv");
        assertThat(policy.origins())
                .extracting(ProfileOrigin::resolved)
                .containsExactly(
                        JAR + ":jar!/profiles/hospital.yaml",
                        JAR + ":jar!/profiles/base/all.yaml",
                        JAR + ":jar!/overlays/night.yaml");
        assertThat(policy.origins())
                .extracting(ProfileOrigin::digest)
                .containsOnly("sha256:" + Sha256.of(folder.resolve("profiles.jar")));
    }

    @Test
    void theVersionThatWasResolvedIsOnRecord() throws IOException {
        Artifacts jar = repository(entries("hospital.yaml", HOSPITAL));

        Policy policy = policy("mvn:org.acme:profiles:LATEST#hospital", "", jar);

        assertThat(policy.origins())
                .extracting(ProfileOrigin::resolved)
                .containsExactly("mvn:org.acme:profiles:1.2:jar!/hospital.yaml");
    }

    @Test
    void aJarOfTheRepositoryNeedsNoRepository() throws IOException {
        jar("profiles.jar", entries("hospital.yaml", HOSPITAL));

        assertThat(policy("../profiles.jar#hospital").profile().id()).isEqualTo("hospital");
        assertThatThrownBy(() -> policy("../missing.jar#hospital")).hasMessageContaining("is not there");
        write("broken.jar", "this is no jar");
        assertThatThrownBy(() -> policy("../broken.jar#hospital"))
                .hasMessageContaining("is no jar or zip that can be read");
    }

    @Test
    void aPinnedJarHasToHaveItsDigest() throws IOException {
        Artifacts jar = repository(entries("hospital.yaml", HOSPITAL));
        String digest = Sha256.of(folder.resolve("profiles.jar"));

        Policy policy = policy(JAR + "#hospital@sha256:" + digest, "", jar);

        assertThat(policy.origins().get(0).pinned()).isTrue();
        assertThat(policy.origins().get(0).name()).isEqualTo(JAR + "#hospital");
        assertThatThrownBy(() -> policy(JAR + "#hospital@sha256:" + "0".repeat(64), "", jar))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("profile " + JAR + "#hospital is pinned to sha256:" + "0".repeat(64)
                        + " and is sha256:" + digest + " (" + JAR + ":jar): it is not what was agreed");
    }

    @Test
    void aPinnedFileHasToHaveItsDigest() throws IOException {
        write("app/hospital.yaml", HOSPITAL);
        write("app/night.yaml", NIGHT);
        String digest = Sha256.of(HOSPITAL).toUpperCase(java.util.Locale.ROOT);

        assertThat(policy("hospital.yaml@sha256:" + digest).origins().get(0).pinned())
                .isTrue();
        assertThatThrownBy(() -> policy("hospital.yaml@sha256:" + Sha256.of(NIGHT)))
                .hasMessageContaining("profile hospital.yaml is pinned to sha256:" + Sha256.of(NIGHT));
        assertThatThrownBy(() -> policy("hospital.yaml", "night.yaml@sha256:" + digest, Artifacts.NONE))
                .hasMessageContaining("overlay night.yaml is pinned to");
        assertThatThrownBy(() -> policy("hospital.yaml@sha256:12"))
                .hasMessageContaining("is pinned by no digest: write @sha256: and its 64 hexadecimal digits");
        assertThatThrownBy(() -> policy("healthcare@sha256:" + digest)).isInstanceOf(PolicyException.class);
    }

    @Test
    void whatAProfileExtendsCanBePinnedToo() throws IOException {
        write("app/all.yaml", profile("all", "extends: healthcare", 20));
        write("app/hospital.yaml", profile("hospital", "extends: all.yaml@sha256:" + "1".repeat(64), 11));

        assertThatThrownBy(() -> policy("hospital.yaml"))
                .hasMessageContaining("hospital.yaml")
                .hasMessageContaining("extends all.yaml is pinned to sha256:" + "1".repeat(64));
    }

    @Test
    void anArtefactThatCannotBeHadIsAnErrorThatSaysWhy() throws IOException {
        Artifacts jar = repository(entries("hospital.yaml", HOSPITAL));

        assertThatThrownBy(() -> policy("mvn:org.acme:others:1#hospital", "", jar))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(
                        "cannot be had: mvn:org.acme:others:1:jar is in none of the build's repositories");
        assertThatThrownBy(() -> policy(JAR + "#hospital"))
                .hasMessageContaining("artefacts can be resolved in a Maven build only");
        assertThatThrownBy(() -> policy("mvn:org.acme#hospital", "", jar))
                .hasMessageContaining("has to be mvn:group:artifact:version");
        assertThatThrownBy(() -> policy(JAR, "", jar)).hasMessageContaining("say which: " + JAR + "#NAME");
        assertThatThrownBy(() -> policy(JAR + "#ward", "", jar)).hasMessageContaining("there are hospital");
    }

    @Test
    void aProfileOfAJarReachesNothingOutsideIt() throws IOException {
        write("app/secret.yaml", profile("secret", "extends: web", 30));
        write("secret.yaml", profile("secret", "extends: web", 30));
        Artifacts jar = repository(entries(
                "hospital.yaml",
                profile("hospital", "extends: ../../secret.yaml", 11),
                "ward.yaml",
                profile("ward", "extends: " + folder.resolve("secret.yaml"), 11)));

        assertThatThrownBy(() -> policy(JAR + "#hospital", "", jar))
                .hasMessageContaining("../../secret.yaml is not there");
        assertThatThrownBy(() -> policy(JAR + "#ward", "", jar)).hasMessageContaining("is not there");
    }

    @Test
    void aChangedJarIsAnotherPolicy() throws IOException {
        String before = policy(JAR + "#hospital", "", repository(entries("hospital.yaml", HOSPITAL)))
                .digest();
        String after = policy(JAR + "#hospital", "", repository(entries("hospital.yaml", HOSPITAL + "# later")))
                .digest();

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void onlyWhatLiesOutsideTheRepositoryHasToBePinned() throws IOException {
        write("app/own/hospital.yaml", HOSPITAL);
        write("night.yaml", NIGHT);
        Policy policy = policy("own#hospital", "../night.yaml", Artifacts.NONE);

        assertThat(PolicyLint.of(policy, PolicyPlaces.of(folder.resolve("app/shift-up.yaml"))))
                .filteredOn(remark -> remark.check().equals("profile-unpinned"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().toString())
                        .contains("shift-up.yaml:4")
                        .contains("../night.yaml lies outside this repository and is not pinned")
                        .contains("Write ../night.yaml@sha256:" + Sha256.of(NIGHT)));
    }
}
