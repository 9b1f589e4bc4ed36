package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenPolicyFile.minimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.ServiceIdentity;
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

    private final Path folder;
    private final GivenPolicyFile given;

    EffectivePolicyTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenPolicyFile(folder);
    }

    @Test
    void everyKeyCounts() throws IOException {
        Policy policy = given.read(FULL);

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
        SourceSpec source = given.read(FULL).sources().get(0);

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
        SourceSpec source = given.read(FULL).sources().get(1);

        assertThat(source.maxAge()).isEqualTo(Duration.ofHours(24));
        assertThat(source.required()).isTrue();
        assertThat(source.allowEmpty()).isFalse();
        assertThat(source.service()).isNull();
        assertThat(source.serverId()).isNull();
    }

    @Test
    void evidenceMayBeJustAsOldAsTheProfileAllows() throws IOException {
        assertThat(given.read(FULL.replace("maxAge: 6h", "maxAge: 24h"))
                        .sources()
                        .get(0)
                        .maxAge())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void rulesWaiversAndClaimsAreReadWithTheirPlaces() throws IOException {
        Policy policy = given.read(FULL);

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
        given.write("all/waivers.yaml", """
                - { id: w-1, component: "org.acme:*", owner: portal-team, approvers: lead, reason: r, ticket: t,
                    created: 2026-11-01, expires: 2026-11-01 }
                """);
        given.write("all/claims.yaml", "- { id: c, finding: f, reason: r, owner: o, claimed: 2026-11-02 }\n");
        Policy policy = given.read(minimal() + "waivers: all/waivers.yaml\nfixClaims: all/claims.yaml\n");

        assertThat(policy.waivers().get(0).place()).isEqualTo("all/waivers.yaml, waiver w-1");
        assertThat(policy.waivers().get(0).approvers()).containsExactly(new Waiver.Approver("lead", null));
        assertThat(policy.waivers().get(0).scope()).isEqualTo(Waiver.Scope.ANY);
        assertThat(policy.waivers().get(0).findings()).isEmpty();
        assertThat(policy.fixClaims()).extracting(FixClaim::id).containsExactly("c");
    }

    @Test
    void whatIsLeftOutChangesNothing() throws IOException {
        Policy policy = given.read(minimal() + "waivers:\nrules:\nmode:\nintel:\nexposure: ~\nratings: null\n");

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
                given.read(minimal() + "runsAs: { images: [a/**] }\n").identity();

        assertThat(identity)
                .isEqualTo(new ServiceIdentity("portal", List.of("a/**"), List.of(), List.of("portal"), List.of()));
    }

    @Test
    void theWorstRatingIsWhatCountsAnyway() throws IOException {
        assertThat(given.read(minimal() + "ratings: worst\n").preferredRatings())
                .isEmpty();
        assertThat(given.read(minimal() + "ratings: [worst, nvd]\n").preferredRatings())
                .containsExactly("worst", "nvd");
    }

    @Test
    void aKeyInAliasesIsReadWhereItIsUsed() throws IOException {
        Policy policy = given.read(minimal().replace("portal", "&name portal") + "runsAs: { hosts: [*name] }\n");

        assertThat(policy.identity().hosts()).containsExactly("portal");
    }

    @Test
    void theDigestNamesEveryFileThatThePolicyIsMadeOf() throws IOException {
        given.write("ward.yaml", """
                apiVersion: shift-up-profile/v1
                id: ward
                title: t
                description: d
                extends: healthcare
                """);
        given.write("strict.yaml", """
                apiVersion: shift-up-profile/v1
                id: strict
                title: t
                description: d
                """);
        given.write("waivers.yaml", "[]\n");
        String policy = minimal().replace("web", "ward.yaml") + "overlays: [strict.yaml]\nwaivers: waivers.yaml\n";
        String before = given.read(policy).digest();

        assertThat(before)
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(given.read(policy).digest());
        for (String file : List.of("ward.yaml", "strict.yaml", "waivers.yaml")) {
            String content = Files.readString(folder.resolve(file));
            given.write(file, content + "# changed\n");
            assertThat(given.read(policy).digest()).as(file).isNotEqualTo(before);
            given.write(file, content);
        }
        assertThat(given.read(policy + "# changed\n").digest()).isNotEqualTo(before);
    }

    @Test
    void nothingMovesFromOneFileToTheNextUnnoticed() {
        assertThat(PartsDigest.of(List.of(bytes("ab"), bytes("c"))))
                .isNotEqualTo(PartsDigest.of(List.of(bytes("a"), bytes("bc"))));
        assertThat(PartsDigest.of(List.of()))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length());
    }
}
