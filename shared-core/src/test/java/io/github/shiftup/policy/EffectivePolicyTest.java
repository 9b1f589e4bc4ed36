package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that is right: what every key of it becomes. */
class EffectivePolicyTest {
    private static final String FULL = """
            apiVersion: shift-up/v1
            service: clinic-portal
            runsAs:
              images: [registry.example/clinic/portal]
              workloads: [prod/deployment/clinic-portal]
              applications: [Clinic Portal, portal]
              hosts: [portal.clinic.example]
            profile: healthcare
            overlays: [hipaa-nprm, cyber-essentials]
            mode: observe
            exposure: internal
            evidence:
              - { id: trivy, from: production/*.json, maxAge: 6h, required: false, service: lab, environment: prod,
                  format: trivy, allowEmpty: yes, serverId: archive }
              - { id: zap, from: zap.json }
            intel: { kev: kev.json, epss: epss.csv }
            tighten: { slaDays: { low: 90 } }
            rules:
              - id: no-old-tomcat
                match: { component: "pkg:maven/org.apache.tomcat.embed/*", ageDays: ">= 365" }
                then: warn
                effectiveFrom: 2026-12-01
                because: Tomcat is updated once a year.
            waivers:
              - { id: w-1, finding: [CVE-2026-1, CVE-2026-2], component: "org.acme:*", owner: portal-team,
                  approvers: [lead, officer], reason: not called, ticket: P-1, created: 2026-11-01, expires: 2026-11-20,
                  scope: { service: clinic-*, environment: prod, versions: "vers:maven/<2.0" } }
            fixClaims:
              - { id: c-1, finding: zap-10038, asset: "https://portal/*", reason: header set, owner: dana,
                  claimed: 2026-11-02, deployed: "2026-11-03T08:30:00Z" }
              - { id: c-2, finding: zap-10039, reason: header set, owner: dana, claimed: 2026-11-02 }
            ratings: [vendor, nvd]
            failOnWarn: true
            failOnUnusedWaiver: true
            """;

    @TempDir
    private Path folder;

    @Test
    void everyKeyCounts() throws IOException {
        Policy policy = read(FULL);

        assertThat(policy.location()).isEqualTo("shift-up.yaml");
        assertThat(policy.identity())
                .isEqualTo(new ServiceIdentity(
                        "clinic-portal",
                        List.of("registry.example/clinic/portal"),
                        List.of("prod/deployment/clinic-portal"),
                        List.of("Clinic Portal", "portal"),
                        List.of("portal.clinic.example")));
        assertThat(policy.profile().id()).isEqualTo("healthcare");
        assertThat(policy.profile().get(Parameters.SLA_LOW)).isEqualTo(90);
        assertThat(policy.profile().sourced(Parameters.SLA_LOW).source()).isEqualTo("shift-up.yaml, tighten");
        assertThat(policy.overlays()).containsExactly("hipaa-nprm", "cyber-essentials");
        assertThat(policy.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(policy.exposure()).isEqualTo(Exposure.INTERNAL);
        assertThat(policy.intel()).isEqualTo(new IntelSpec("kev.json", "epss.csv", null, null));
        assertThat(policy.preferredRatings()).containsExactly("vendor", "nvd");
        assertThat(policy.failOnWarn()).isTrue();
        assertThat(policy.failOnUnusedWaiver()).isTrue();
    }

    @Test
    void aSourceSaysAllThatItsReportsDoNot() throws IOException {
        SourceSpec source = read(FULL).sources().get(0);

        assertThat(source.id()).isEqualTo("trivy");
        assertThat(source.from()).isEqualTo("production/*.json");
        assertThat(source.maxAge()).isEqualTo(Duration.ofHours(6));
        assertThat(source.required()).isFalse();
        assertThat(source.service()).isEqualTo("lab");
        assertThat(source.environment()).isEqualTo("prod");
        assertThat(source.format()).isEqualTo("trivy");
        assertThat(source.allowEmpty()).isTrue();
        assertThat(source.serverId()).isEqualTo("archive");
    }

    @Test
    void aSourceThatSaysLittleIsRequiredAndAsYoungAsTheProfileAsks() throws IOException {
        SourceSpec source = read(FULL).sources().get(1);

        assertThat(source.maxAge()).isEqualTo(Duration.ofHours(24));
        assertThat(source.required()).isTrue();
        assertThat(source.allowEmpty()).isFalse();
        assertThat(source.service()).isNull();
        assertThat(source.serverId()).isNull();
    }

    @Test
    void evidenceMayBeJustAsOldAsTheProfileAllows() throws IOException {
        assertThat(read(FULL.replace("maxAge: 6h", "maxAge: 24h"))
                        .sources()
                        .get(0)
                        .maxAge())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void rulesWaiversAndClaimsAreReadWithTheirPlaces() throws IOException {
        Policy policy = read(FULL);

        Rule rule = policy.rules().get(0);
        assertThat(rule.id()).isEqualTo("no-old-tomcat");
        assertThat(rule.conditions()).hasSize(2);
        assertThat(rule.action()).isEqualTo(Action.WARN);
        assertThat(rule.effectiveFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(rule.because()).isEqualTo("Tomcat is updated once a year.");
        assertThat(rule.place()).isEqualTo("shift-up.yaml, rule no-old-tomcat");
        assertThat(policy.waivers())
                .containsExactly(new Waiver(
                        "w-1",
                        List.of(new Glob("CVE-2026-1"), new Glob("CVE-2026-2")),
                        new Glob("org.acme:*"),
                        new Waiver.Scope(new Glob("clinic-*"), new Glob("prod"), "vers:maven/<2.0"),
                        "portal-team",
                        List.of(new Waiver.Approver("lead", null), new Waiver.Approver("officer", null)),
                        "not called",
                        "P-1",
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 20),
                        0,
                        Waiver.Assumptions.NONE,
                        "shift-up.yaml, waiver w-1"));
        assertThat(policy.fixClaims())
                .containsExactly(
                        new FixClaim(
                                "c-1",
                                "zap-10038",
                                "https://portal/*",
                                "header set",
                                "dana",
                                LocalDate.of(2026, 11, 2),
                                Instant.parse("2026-11-03T08:30:00Z")),
                        new FixClaim("c-2", "zap-10039", null, "header set", "dana", LocalDate.of(2026, 11, 2), null));
    }

    @Test
    void waiversAndClaimsMayStandInFilesOfTheirOwn() throws IOException {
        write("all/waivers.yaml", """
                - { id: w-1, component: "org.acme:*", owner: portal-team, approvers: lead, reason: r, ticket: t,
                    created: 2026-11-01, expires: 2026-11-01 }
                """);
        write("all/claims.yaml", "- { id: c, finding: f, reason: r, owner: o, claimed: 2026-11-02 }\n");
        Policy policy = read(minimal() + "waivers: all/waivers.yaml\nfixClaims: all/claims.yaml\n");

        assertThat(policy.waivers().get(0).place()).isEqualTo("all/waivers.yaml, waiver w-1");
        assertThat(policy.waivers().get(0).approvers()).containsExactly(new Waiver.Approver("lead", null));
        assertThat(policy.waivers().get(0).scope()).isEqualTo(Waiver.Scope.ANY);
        assertThat(policy.waivers().get(0).findings()).isEmpty();
        assertThat(policy.fixClaims()).extracting(FixClaim::id).containsExactly("c");
    }

    @Test
    void whatIsLeftOutChangesNothing() throws IOException {
        Policy policy = read(minimal() + "waivers:\nrules:\nmode:\nintel:\nexposure: ~\nratings: null\n");

        assertThat(policy.mode()).isEqualTo(Mode.ENFORCE);
        assertThat(policy.exposure()).isNull();
        assertThat(policy.intel()).isEqualTo(IntelSpec.NONE);
        assertThat(policy.rules()).isEmpty();
        assertThat(policy.waivers()).isEmpty();
        assertThat(policy.fixClaims()).isEmpty();
        assertThat(policy.preferredRatings()).isEmpty();
        assertThat(policy.failOnWarn()).isFalse();
        assertThat(policy.failOnUnusedWaiver()).isFalse();
        assertThat(policy.identity())
                .isEqualTo(new ServiceIdentity("portal", List.of(), List.of(), List.of("portal"), List.of()));
    }

    @Test
    void aServiceThatRunsAsNoApplicationIsOneByItsName() throws IOException {
        ServiceIdentity identity =
                read(minimal() + "runsAs: { images: [a/**] }\n").identity();

        assertThat(identity)
                .isEqualTo(new ServiceIdentity("portal", List.of("a/**"), List.of(), List.of("portal"), List.of()));
    }

    @Test
    void theWorstRatingIsWhatCountsAnyway() throws IOException {
        assertThat(read(minimal() + "ratings: worst\n").preferredRatings()).isEmpty();
        assertThat(read(minimal() + "ratings: [worst, nvd]\n").preferredRatings())
                .containsExactly("worst", "nvd");
    }

    @Test
    void aKeyInAliasesIsReadWhereItIsUsed() throws IOException {
        Policy policy = read(minimal().replace("portal", "&name portal") + "runsAs: { hosts: [*name] }\n");

        assertThat(policy.identity().hosts()).containsExactly("portal");
    }

    @Test
    void theDigestNamesEveryFileThatThePolicyIsMadeOf() throws IOException {
        write("ward.yaml", """
                apiVersion: shift-up-profile/v1
                id: ward
                title: t
                description: d
                extends: healthcare
                """);
        write("strict.yaml", """
                apiVersion: shift-up-profile/v1
                id: strict
                title: t
                description: d
                """);
        write("waivers.yaml", "[]\n");
        String policy = minimal().replace("web", "ward.yaml") + "overlays: [strict.yaml]\nwaivers: waivers.yaml\n";
        String before = read(policy).digest();

        assertThat(before).matches("sha256:[0-9a-f]{64}").isEqualTo(read(policy).digest());
        for (String file : List.of("ward.yaml", "strict.yaml", "waivers.yaml")) {
            String content = Files.readString(folder.resolve(file));
            write(file, content + "# changed\n");
            assertThat(read(policy).digest()).as(file).isNotEqualTo(before);
            write(file, content);
        }
        assertThat(read(policy + "# changed\n").digest()).isNotEqualTo(before);
    }

    @Test
    void nothingMovesFromOneFileToTheNextUnnoticed() {
        assertThat(PartsDigest.of(List.of(bytes("ab"), bytes("c"))))
                .isNotEqualTo(PartsDigest.of(List.of(bytes("a"), bytes("bc"))));
        assertThat(PartsDigest.of(List.of()))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void profilesOfOneNameInTwoFoldersAreTwoProfiles() throws IOException {
        String head = "apiVersion: shift-up-profile/v1\nid: %s\ntitle: t\ndescription: d\nextends: %s\n";
        write("p.yaml", head.formatted("outer", "sub/q.yml"));
        write("sub/q.yml", head.formatted("middle", "p.yaml") + "noticeDays: { value: 9, proposal: p }\n");
        write("sub/p.yaml", head.formatted("inner", "web") + "slaDays: { low: { value: 5, proposal: p } }\n");
        Profile profile = read(minimal().replace("web", "p.yaml")).profile();

        assertThat(profile.id()).isEqualTo("outer");
        assertThat(profile.get(Parameters.NOTICE_DAYS)).isEqualTo(9);
        assertThat(profile.get(Parameters.SLA_LOW)).isEqualTo(5);
        assertThat(profile.get(Parameters.SLA_HIGH)).isEqualTo(30);
    }

    @Test
    void aFloorMayBeTightenedByWhatExtendsItsProfile() throws IOException {
        String head = "apiVersion: shift-up-profile/v1\nid: %s\ntitle: t\ndescription: d\nextends: %s\n";
        write(
                "base.yaml",
                head.formatted("base", "web") + "slaDays: { high: { value: 14, source: law, floor: true } }\n");
        write("child.yaml", head.formatted("child", "base.yaml") + "slaDays: { high: { value: 13, proposal: p } }\n");
        write("grandchild.yaml", head.formatted("g", "child.yaml") + "slaDays: { high: { value: 14, proposal: p } }\n");

        assertThat(read(minimal().replace("web", "child.yaml")).profile().get(Parameters.SLA_HIGH))
                .isEqualTo(13);
        assertThat(read(minimal().replace("web", "grandchild.yaml")).profile().get(Parameters.SLA_HIGH))
                .isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3650, true", "3651, false", "-1, false", "12345678901, false"})
    void daysGoFromNoneToTenYears(String days, boolean allowed) throws IOException {
        write("ward.yaml", """
                apiVersion: shift-up-profile/v1
                id: ward
                title: t
                description: d
                extends: web
                slaDays: { low: { value: %s, proposal: p } }
                """.formatted(days));
        String policy = minimal().replace("web", "ward.yaml");

        if (allowed) {
            assertThat(read(policy).profile().get(Parameters.SLA_LOW)).isEqualTo(Integer.parseInt(days));
        } else {
            assertThatThrownBy(() -> read(policy))
                    .hasMessageContaining(
                            "\"slaDays.low.value\" has to be a whole number from 0 to 3650, not \"" + days);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.1, true", "10, true", "10.0, true", "10.1, false", "-0.1, false", "1e1, false"})
    void scoresGoFromNoneToTen(String score, boolean allowed) throws IOException {
        write("ward.yaml", """
                apiVersion: shift-up-profile/v1
                id: ward
                title: t
                description: d
                extends: web
                maxRisk: { v3: { value: %s, proposal: p } }
                """.formatted(score));
        String policy = minimal().replace("web", "ward.yaml");

        if (allowed) {
            assertThat(read(policy).profile().get(Parameters.MAX_RISK_V3)).isEqualTo(Double.parseDouble(score));
        } else {
            assertThatThrownBy(() -> read(policy))
                    .hasMessageContaining("\"maxRisk.v3.value\" has to be a number from 0.0 to 10.0, not \"" + score);
        }
    }

    @Test
    void aByteOrderMarkIsNoContent() throws IOException {
        assertThat(read("\uFEFF" + minimal()).identity().service()).isEqualTo("portal");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("shift-up.yaml"), "service: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PolicyLoader.load(folder.resolve("shift-up.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is not UTF-8; save it as UTF-8");
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() throws IOException {
        String policy = minimal();

        assertThat(read(policy + "#" + "x".repeat((1 << 20) - policy.length() - 1))
                        .identity()
                        .service())
                .isEqualTo("portal");
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        String policy = minimal();

        assertThatThrownBy(() -> read(policy + "#" + "x".repeat((1 << 20) - policy.length())))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is larger than the limit of 1048576 bytes");
    }

    @Test
    void aFileThatIsNotTextIsRefused() {
        assertThatThrownBy(() -> read("service: \u0007\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: holds the character U+0007, which YAML does not allow; take it out");
    }

    @Test
    void bracketsWithoutEndDoNotExhaustTheStack() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(200_000)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void asDeepAsTheLimitIsAllowed() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(39) + "x" + "]".repeat(39)))
                .hasMessageContaining("unknown key \"a\"");
        assertThatThrownBy(() -> read("a: " + "[".repeat(40) + "]".repeat(40)))
                .hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void mappingsOfAliasesAreAsDeepAsWhatTheyStandFor() {
        StringBuilder yaml = new StringBuilder("a0: &a0 { x: y }\n");
        for (int i = 1; i < 45; i++) {
            yaml.append("a%d: &a%d { x: *a%d }\n".formatted(i, i, i - 1));
        }
        assertThatThrownBy(() -> read(yaml.toString())).hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void manySmallListsAreNotDeep() {
        assertThatThrownBy(() -> read("a: [" + "[], ".repeat(100) + "{}]")).hasMessageContaining("unknown key \"a\"");
    }

    @Test
    void asManyNodesAsTheLimitAreAllowed() {
        // The mapping, its key and the list are three.
        assertThatThrownBy(() -> read("a: [" + "x,".repeat(49_997) + "]")).hasMessageContaining("unknown key \"a\"");
        assertThatThrownBy(() -> read("a: [" + "x,".repeat(49_998) + "]"))
                .hasMessageContaining("more than the limit of 50000 nodes");
    }

    @Test
    void aLongLineIsCutInAMessage() {
        assertThatThrownBy(() -> read("a: " + "x".repeat(157) + "\n"))
                .hasMessageContaining("    a: " + "x".repeat(157) + "\n");
        assertThatThrownBy(() -> read("a: " + "x".repeat(158) + "\n"))
                .hasMessageContaining("    a: " + "x".repeat(157) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202a", "\u202e", "\u2066", "\u2069", "\u0085"})
    void whatCouldHideTextIsNotPrinted(String hidden) {
        assertThatThrownBy(() -> read("a: b" + hidden + "c\n"))
                .hasMessageContaining("    a: b c\n")
                .message()
                .doesNotContain(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2029", "\u202f", "\u2065", "\u206a"})
    void theNeighboursOfWhatCouldHideTextArePrinted(String harmless) {
        assertThatThrownBy(() -> read("a: b" + harmless + "c\n")).hasMessageContaining("    a: b" + harmless + "c\n");
    }

    @ParameterizedTest
    @CsvSource({
        "15m, PT15M",
        "15min, PT15M",
        "24h, PT24H",
        "30d, PT720H",
        "2w, PT336H",
        "1y, PT8760H",
        "'3 d', PT72H",
        "' 1h ', PT1H"
    })
    void durationsAreWrittenWithTheirUnit(String text, Duration duration) throws IOException {
        assertThat(read(minimal()
                                .replace("from: p", "from: p, maxAge: '" + text + "'")
                                .replace("web", "patient.yaml"))
                        .sources()
                        .get(0)
                        .maxAge())
                .isEqualTo(duration);
    }

    @Test
    void aPolicyThatIsNotThereIsNamedWithItsPlace() {
        Path missing = folder.resolve("shift-up.yaml");

        assertThatThrownBy(() -> PolicyLoader.load(missing))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is not there (looked for " + missing + ")");
    }

    private String minimal() {
        return """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: s, from: p }
                """;
    }

    private Policy read(String yaml) throws IOException {
        write("patient.yaml", """
                apiVersion: shift-up-profile/v1
                id: patient
                title: t
                description: d
                extends: web
                evidenceMaxAge: { value: 5y, proposal: p }
                """);
        write("shift-up.yaml", yaml);
        return PolicyLoader.load(folder.resolve("shift-up.yaml"));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length());
    }
}
