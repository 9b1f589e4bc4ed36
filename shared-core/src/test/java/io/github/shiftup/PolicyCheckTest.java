package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.policy.PolicyTestResult;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check says of policies, asked as a host asks it. */
class PolicyCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final String OLD =
            "  - { id: old, match: { component: \"pkg:maven/org.acme/*\" }, then: fail, because: b }\n";

    @TempDir
    Path folder;

    @Test
    void whatCannotBeReadIsAnErrorWithItsPlace() throws IOException {
        policy("profil: web\n");
        PolicyCheck check = check();

        assertThat(check.has(Severity.ERROR)).isTrue();
        assertThat(check.remarks())
                .anySatisfy(remark -> assertThat(remark.toString())
                        .contains("shift-up.yaml:4:1: unknown key \"profil\"; did you mean \"profile\"? [read]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standing: [FIXED_BY_THIS_BUILD] | no rule is tried on what is FIXED_BY_THIS_BUILD",
                "level: UNKNOWN, risk: 5 | level UNKNOWN means that there is no score",
                "level: CRITICAL, risk: '< 4' | level and risk exclude each other",
                "level: HIGH, risk: '< 4' | A score < 4 is at most LOW, and MEDIUM when EPSS moves it up, the rule asks",
                "risk: '> 10' | risk is never > 10, it goes from 0 to 10",
                "ageDays: '< 0' | ageDays is never < 0, it goes from 0"
            })
    void aRuleThatNeverHoldsIsAnError(String match, String why) throws IOException {
        policy("profile: web\nrules:\n  - { id: r, match: { " + match + " }, then: fail, because: b }\n");

        assertThat(check().remarks()).anySatisfy(remark -> {
            assertThat(remark.check()).isEqualTo("rule-never");
            assertThat(remark.severity()).isEqualTo(Severity.ERROR);
            assertThat(remark.problem().line()).isEqualTo(6);
            assertThat(remark.problem().message()).contains(why);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: HIGH, risk: '< 7'", // EPSS moves a medium one up
                "level: HIGH, risk: '>= 7'",
                "level: HIGH, risk: '<= 4'", // 4.0 is medium
                "level: HIGH, epss: '< 0.5'",
                "standing: [ELSEWHERE]",
                "risk: '>= 10'"
            })
    void aRuleThatCanHoldIsNoError(String match) throws IOException {
        policy("profile: web\nrules:\n  - { id: r, match: { " + match + " }, then: fail, because: b }\n");

        assertThat(checks()).doesNotContain("rule-never");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "component: 'pkg:maven/org.acme/forms*' | fail | adds nothing: whatever it holds for, rule old holds for",
                "component: 'pkg:maven/org.acme/*' | fail | says what rule old says",
                "component: 'pkg:maven/org.acme/*' | warn | contradicts rule old",
                "component: 'pkg:maven/org.acme/*', risk: '>= 7' | warn | fails where it only warns"
            })
    void aRuleThatAddsNothingIsWarnedOf(String match, String then, String why) throws IOException {
        policy("profile: web\nrules:\n" + OLD + "  - { id: r, match: { " + match + " }, then: " + then
                + ", because: b }\n");

        assertThat(remarks("rule-shadowed")).singleElement().satisfies(remark -> {
            assertThat(remark.problem().message()).contains(why);
            assertThat(remark.problem().line()).isEqualTo(7);
        });
    }

    @Test
    void aRuleThatNeverHoldsIsNotCalledNeedlessToo() throws IOException {
        policy(
                "profile: web\nrules:\n" + OLD
                        + "  - { id: r, match: { component: 'pkg:maven/org.acme/*', risk: '> 10' }, then: fail, because: b }\n");

        assertThat(checks()).contains("rule-never").doesNotContain("rule-shadowed");
    }

    @Test
    void aRuleThatNamesAStandingInVainCanBeNeedlessToo() throws IOException {
        String rule = "match: { standing: [SHARED, FIX_CLAIMED] }, then: fail, because: b }\n";
        policy("profile: web\nrules:\n  - { id: one, " + rule + "  - { id: other, " + rule);

        assertThat(remarks("rule-standing"))
                .allSatisfy(remark -> assertThat(remark.severity()).isEqualTo(Severity.NOTE))
                .extracting(remark -> remark.problem().line())
                .containsExactly(6, 7);
        assertThat(remarks("rule-shadowed"))
                .extracting(remark -> remark.problem().line())
                .containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knownExploited: true | intel: { epss: epss.csv } | intel.kev",
                "epss: '>= 0.5' | intel: { kev: kev.json } | intel.epss"
            })
    void aRuleThatAsksForIntelThatIsNotSetIsWarnedOf(String match, String intel, String missing) throws IOException {
        policy("profile: web\nrules:\n  - { id: r, match: { " + match + " }, then: fail, because: b }\n" + intel
                + "\n");

        assertThat(remarks("rule-intel")).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.problem().line()).isEqualTo(6);
            assertThat(remark.problem().message())
                    .contains(missing + " is not set")
                    .endsWith("Set " + missing);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knownExploited: true | intel: { kev: kev.json }",
                "epss: '>= 0.5' | intel: { epss: epss.csv }",
                "exposed: true | ''",
                "risk: '>= 7' | ''"
            })
    void aRuleThatAsksForWhatIsThereIsNotWarnedOf(String match, String intel) throws IOException {
        policy("profile: web\nrules:\n  - { id: r, match: { " + match + " }, then: fail, because: b }\n" + intel
                + "\n");

        assertThat(checks()).doesNotContain("rule-intel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "component: 'pkg:maven/org.*' | fail | ''",
                "component: 'pkg:maven/org.acme/*', standing: [ELSEWHERE] | fail | ''",
                "risk: '>= 7' | fail | ''"
            })
    void aRuleThatHoldsForMoreIsNotShadowed(String match, String then, String rest) throws IOException {
        policy("profile: web\nrules:\n" + OLD.replace("then:", "effectiveFrom: 2027-01-01, then:")
                + "  - { id: r, match: { " + match + " }, then: " + then + ", because: b" + rest + " }\n");

        assertThat(remarks("rule-shadowed"))
                .noneSatisfy(remark -> assertThat(remark.problem().message()).startsWith("rule r "));
    }

    @Test
    void aRuleIsNotShadowedByOneThatBeginsLater() throws IOException {
        policy("profile: web\nrules:\n" + OLD.replace("then:", "effectiveFrom: 2027-01-01, then:")
                + OLD.replace("id: old", "id: now"));

        assertThat(remarks("rule-shadowed"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().message())
                        .startsWith("rule old says what rule now says")
                        .as("the later one is the needless one"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-01-01, true", "2027-01-02, true"})
    void aRuleIsShadowedByOneThatBeginsNoLater(String from, boolean shadowed) throws IOException {
        policy("profile: web\nrules:\n" + OLD.replace("then:", "effectiveFrom: 2027-01-01, then:")
                + "  - { id: r, match: { component: 'pkg:maven/org.acme/forms' }, effectiveFrom: " + from
                + ", then: fail, because: b }\n");

        assertThat(checks().contains("rule-shadowed")).isEqualTo(shadowed);
    }

    @ParameterizedTest
    @CsvSource({"observe, true", "enforce, false"})
    void whoOnlyObservesIsToldThatNothingFails(String mode, boolean told) throws IOException {
        policy("profile: web\nmode: " + mode + "\n");

        assertThat(remarks("mode-observe"))
                .hasSize(told ? 1 : 0)
                .allSatisfy(remark -> assertThat(remark.severity()).isEqualTo(Severity.NOTE))
                .allSatisfy(remark -> assertThat(remark.problem().line()).isEqualTo(5));
    }

    @Test
    void aSourceThatNothingRequiresAndAnAgeThatCannotBeMetAreSaid() throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                evidence: [{ id: trivy, from: production, required: false, maxAge: 0h }]
                """);

        assertThat(checks()).contains("source-none-required", "source-age", "evidence");
    }

    @Test
    void anAgeBelowTheRhythmOfTheReportsIsWarnedOf() throws IOException {
        for (int day = 20; day <= 23; day++) {
            report("trivy-" + day + ".json", "2026-11-" + day + "T03:00:00Z", "registry.example/acme/shop:1");
        }
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                runsAs: { images: [registry.example/acme/shop] }
                profile: web
                evidence: [{ id: trivy, from: production, maxAge: 6h }]
                """);

        assertThat(remarks("source-age"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().message())
                        .contains("reports about every 24 hours")
                        .contains("may be no older than 6 hours")
                        .contains("between two reports no build can be evaluated"));
    }

    @Test
    void aSourceThatIsNotRequiredAndTooOldIsWarnedOfThoughOthersAreRequired() throws IOException {
        report("trivy.json", "2026-11-24T03:00:00Z", "registry.example/acme/shop:1");
        report("../old/trivy.json", "2026-11-20T03:00:00Z", "registry.example/acme/shop:1");
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                evidence:
                  - { id: trivy, from: production, maxAge: 6h }
                  - { id: old, from: old, maxAge: 12h, required: false }
                """);

        assertThat(checks()).doesNotContain("source-none-required");
        assertThat(remarks("source-age")).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.problem().line()).isEqualTo(6);
            assertThat(remark.problem().message())
                    .contains("source old is STALE: the newest report is 4 days old; at most 12 hours is allowed")
                    .contains("not required, so that builds pass all the same");
        });
    }

    @Test
    void betweenTwoReportsOfASourceThatIsNotRequiredBuildsAreJudgedByTheOldOne() throws IOException {
        for (int day = 20; day <= 23; day++) {
            report("trivy-" + day + ".json", "2026-11-" + day + "T03:00:00Z", "registry.example/acme/shop:1");
        }
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                evidence: [{ id: trivy, from: production, maxAge: 6h, required: false }]
                """);

        assertThat(remarks("source-age"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().message())
                        .contains(
                                "between two reports builds are judged by what is too old, since it is not required"));
    }

    @Test
    void aNameThatProductionDoesNotKnowIsSaidWithTheNearest() throws IOException {
        report("trivy.json", "2026-11-24T03:00:00Z", "registry.example/acme/shopp:1");
        policy("profile: web\nrunsAs: { images: [registry.example/acme/shop] }\n");

        assertThat(remarks("runs-as")).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.problem().message()).contains("did you mean \"registry.example/acme/shopp\"?");
        });
    }

    @Test
    void waiversAreAuditedWithoutACandidateAsFarAsThatTells() throws IOException {
        policy("profile: web\nwaivers:\n" + waiver("gone", "2026-11-01", "2026-11-10", "[b]")
                + waiver("self", "2026-11-20", "2026-11-28", "[a]"));

        assertThat(checks()).contains("waiver-expired", "waiver-invalid").doesNotContain("waiver-unused");
    }

    @Test
    void waiversThatNothingNeedsAreSaidOnACandidate() throws IOException {
        report("trivy.json", "2026-11-24T03:00:00Z", "registry.example/acme/shop:1");
        policy("profile: web\nrunsAs: { images: [registry.example/acme/shop] }\nwaivers:\n"
                + waiver("idle", "2026-11-20", "2026-11-28", "[security-champion, product-owner]"));
        Path sbom = GivenCandidates.write(
                GivenCandidates.shipping("org.acme:shop", "1", "org.acme:forms:1.0"), folder.resolve("bom.json"));
        PolicyCheck check = PolicyCheck.run(
                new PolicyCheckRequest(folder.resolve("shift-up.yaml"), null, sbom, NOW, SourceAccess.FILES));

        assertThat(check.remarks()).extracting(Remark::check).contains("waiver-unused");
    }

    @Test
    void aTestThatHoldsPassesAndOneThatDoesNotSaysWhatCameOutInstead() throws IOException {
        policy("profile: web\nrules:\n" + OLD);
        tests("{ outcome: FAIL, blocks: [GHSA-1], rules: { old: deny } }", "{ rules: { old: allow } }");
        List<PolicyTestResult> results = check().tests();

        assertThat(results.get(0).failures()).isEmpty();
        assertThat(results.get(1).failures())
                .containsExactly("rule old should allow all, but denies CVE-1: Rule old holds: b");
        assertThat(results.get(1).place()).startsWith("shift-up-test.yaml:9:");
        assertThat(check().failedTests()).isEqualTo(1);
        assertThat(check().fails(false)).isTrue();
    }

    @Test
    void aTestNamesWhatBlocksUnexpectedlyAndWhatDoesNotBlock() throws IOException {
        policy("profile: web\nrules:\n" + OLD);
        tests("{ blocks: [] }", "{ warns: [CVE-1, CVE-2] }");
        List<PolicyTestResult> results = check().tests();

        assertThat(results.get(0).failures()).singleElement().asString().startsWith("CVE-1 should not block: ");
        assertThat(results.get(1).failures())
                .anySatisfy(failure -> assertThat(failure).startsWith("CVE-1 should warn, but BLOCKS: "))
                .anySatisfy(failure ->
                        assertThat(failure).isEqualTo("CVE-2 should warn, but is not in the evidence of this case"));
    }

    @Test
    void aRuleThatNoTestAllowsOrDeniesIsWarnedOf() throws IOException {
        policy("profile: web\nrules:\n" + OLD);
        assertThat(checks()).contains("test-none");

        tests("{ rules: { old: deny } }", "{ outcome: FAIL }");
        assertThat(remarks("test-missing"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().message()).contains("expects rule old to allow"));
        assertThat(check().fails(false)).isFalse();
        assertThat(check().fails(true)).isTrue();
    }

    @Test
    void aRuleThatATestMisspellsIsAnError() throws IOException {
        policy("profile: web\nrules:\n" + OLD);
        tests("{ rules: { odl: deny } }", "{ outcome: FAIL }");

        assertThat(remarks("read"))
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.problem().message()).isEqualTo("unknown key \"odl\"; did you mean \"old\"?"));
    }

    private void tests(String first, String second) throws IOException {
        String each = "    asOf: 2026-11-24T06:00:00Z\n    candidate: [\"pkg:maven/org.acme/forms@1.0\"]\n    evidence:"
                + " [{ id: CVE-1, aliases: [GHSA-1], component: \"pkg:maven/org.acme/forms@1.0\", severity: LOW }]\n"
                + "    expect: ";
        Files.writeString(
                folder.resolve("shift-up-test.yaml"),
                "apiVersion: shift-up-test/v1\ncases:\n\n  - name: one\n" + each + first + "\n  - name: two\n" + each
                        + second + "\n");
    }

    private static String waiver(String id, String created, String expires, String approvers) {
        return "  - { id: " + id + ", finding: CVE-9, owner: a, approvers: " + approvers
                + ", reason: r, ticket: t, created: " + created + ", expires: " + expires + " }\n";
    }

    private void report(String file, String time, String image) throws IOException {
        Path report = folder.resolve("production").resolve(file).normalize();
        Files.createDirectories(report.getParent());
        Files.writeString(report, """
                {"SchemaVersion": 2, "CreatedAt": "%s", "ArtifactName": "%s", "ArtifactType": "container_image",
                 "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-2026-0001", "PkgName": "org.acme:forms",
                   "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "InstalledVersion": "1.0",
                   "FixedVersion": "1.1", "Severity": "LOW"}]}]}
                """.formatted(time, image));
    }

    private void policy(String rest) throws IOException {
        Files.writeString(
                folder.resolve("shift-up.yaml"),
                "apiVersion: shift-up/v1\nservice: shop\nevidence: [{ id: trivy, from: production }]\n" + rest);
    }

    private PolicyCheck check() {
        return PolicyCheck.run(
                new PolicyCheckRequest(folder.resolve("shift-up.yaml"), null, null, NOW, SourceAccess.FILES));
    }

    private List<String> checks() {
        return check().remarks().stream().map(Remark::check).toList();
    }

    private List<Remark> remarks(String id) {
        return check().remarks().stream()
                .filter(remark -> remark.check().equals(id))
                .toList();
    }
}
