package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stricter, looser and neutral. A row is a policy, a later one, and all that is said of the two. */
class PolicyDiffTest {
    private static final String SOURCE = "evidence: [{ id: trivy, from: a.json, maxAge: 12h }]\n";
    private static final String WAIVER = "waivers: [{ id: W, finding: CVE-1, owner: a, approvers: [b], reason: r,"
            + " ticket: t, created: 2026-11-20, expires: 2026-11-28 }]\n";
    private static final String CLAIM =
            "fixClaims: [{ id: c, finding: CVE-1, reason: r, owner: o, claimed: 2026-11-02 }]\n";
    private static final String RULE =
            "rules: [{ id: r, match: { risk: '>= 4', fixAvailable: true }, then: fail, because: b }]\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | ledger: a | STRICTER ledger: deadlines count from the first sighting that it remembers",
                "ledger: a | '' | LOOSER ledger: nothing is remembered any more: deadlines begin anew with each report",
                "ledger: a | ledger: b | NEUTRAL ledger: it lies in b and lay in a; what it remembered has to be moved there",
                "ledger: a | ledger: { in: a, copyTo: 'https://x.example/l?sig=1' } |"
                        + " NEUTRAL ledger.copyTo: records are sent to https://x.example/l?... as well",
                "ledger: { in: a, copyTo: 'https://x.example' } | ledger: { in: a } |"
                        + " NEUTRAL ledger.copyTo: records are sent nowhere else, and were sent to https://x.example",
                "ledger: { in: a, copyTo: 'https://x.example' } | ledger: { in: a, copyTo: 'https://y.example' } |"
                        + " NEUTRAL ledger.copyTo: records are sent to https://y.example as well, and were sent to"
                        + " https://x.example",
                "ledger: { in: a, copyTo: 'https://x.example', serverId: s } | ledger: { in: a, copyTo: 'https://x.example' } |"
                        + " NEUTRAL ledger.serverId: its copy is sent with the credentials of no server, and was with"
                        + " those of server s"
            })
    void whatIsRememberedIsPartOfHowStrictAPolicyIs(String before, String after, String said) throws IOException {
        assertThat(changes(SOURCE + before + '\n', SOURCE + after + '\n')).containsExactly(said);
    }

    @Test
    void aPolicyDoesNotDifferFromItself() throws IOException {
        String all = "runsAs: { hosts: [h] }\n" + SOURCE + WAIVER + CLAIM + RULE
                + "ratings: [nvd]\nintel: { kev: k }\nfacts: { automatable: true }\nmode: observe\n";

        assertThat(changes(all, all)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "maxAge: 12h | maxAge: 12h, required: false | LOOSER evidence.trivy.required: source trivy is no longer required",
                "maxAge: 12h, required: false | maxAge: 12h | STRICTER evidence.trivy.required: source trivy is required now",
                "maxAge: 12h | maxAge: 6h | STRICTER evidence.trivy.maxAge: source trivy might be 12 hours old and may be 6"
                        + " hours old",
                "maxAge: 6h | maxAge: 12h | LOOSER evidence.trivy.maxAge: source trivy might be 6 hours old and may be 12 hours"
                        + " old",
                "maxAge: 12h | maxAge: 12h, allowEmpty: true | LOOSER evidence.trivy.allowEmpty: source trivy may look at"
                        + " nothing now",
                "maxAge: 12h, allowEmpty: true | maxAge: 12h | STRICTER evidence.trivy.allowEmpty: source trivy may no longer"
                        + " look at nothing",
                "maxAge: 12h | maxAge: 12h, expect: { minAssets: 2 } | STRICTER evidence.trivy.expect: source trivy has to look"
                        + " at more than before",
                "maxAge: 12h, expect: { minAssets: 2 } | maxAge: 12h | LOOSER evidence.trivy.expect: source trivy has to look at"
                        + " less than before",
                "maxAge: 12h, expect: { minAssets: 2 } | maxAge: 12h, expect: { minAssets: 1 } | LOOSER evidence.trivy.expect:"
                        + " source trivy has to look at less than before",
                "maxAge: 12h, expect: { minAssets: 2 } | maxAge: 12h, expect: { minAssets: 3 } | STRICTER"
                        + " evidence.trivy.expect: source trivy has to look at more than before",
                "maxAge: 12h, expect: { maxDrop: 50% } | maxAge: 12h, expect: { maxDrop: 60% } | LOOSER evidence.trivy.expect:"
                        + " source trivy has to look at less than before",
                "maxAge: 12h, expect: { maxDrop: 50% } | maxAge: 12h, expect: { maxDrop: 40% } | STRICTER evidence.trivy.expect:"
                        + " source trivy has to look at more than before",
                "maxAge: 12h, expect: { maxDrop: 50% } | maxAge: 12h | LOOSER evidence.trivy.expect: source trivy has to look at"
                        + " less than before",
                "maxAge: 12h, expect: { assets: [a, b] } | maxAge: 12h, expect: { assets: [b] } | LOOSER evidence.trivy.expect:"
                        + " source trivy has to look at less than before",
                "maxAge: 12h, expect: { assets: [b] } | maxAge: 12h, expect: { assets: [a, b] } | STRICTER"
                        + " evidence.trivy.expect: source trivy has to look at more than before",
                "maxAge: 12h | maxAge: 12h, service: lab | NEUTRAL evidence.trivy.service: source trivy: service was null and is"
                        + " lab",
                "maxAge: 12h, environment: prod | maxAge: 12h, environment: test | NEUTRAL evidence.trivy.environment: source"
                        + " trivy: environment was prod and is test",
                "maxAge: 12h | maxAge: 12h, format: trivy | NEUTRAL evidence.trivy.format: source trivy: format was null and is"
                        + " trivy",
            })
    void ofASource(String before, String after, String told) throws IOException {
        assertThat(changes(SOURCE.replace("maxAge: 12h", before), SOURCE.replace("maxAge: 12h", after)))
                .containsExactly(told);
    }

    @Test
    void sourcesThatComeGoOrMove() throws IOException {
        String two = SOURCE.replace("}]", "}, { id: zap, from: z.json, maxAge: 12h }]");

        assertThat(changes(two, SOURCE))
                .containsExactly("LOOSER evidence.zap: source zap is gone: what only it reports is not judged");
        assertThat(changes(SOURCE, two)).containsExactly("STRICTER evidence.zap: source zap is new and required");
        assertThat(changes(SOURCE, two.replace("z.json,", "z.json, required: false,")))
                .containsExactly("STRICTER evidence.zap: source zap is new, not required");
        assertThat(changes(SOURCE, SOURCE.replace("a.json", "b.json")))
                .containsExactly("NEUTRAL evidence.trivy.from: source trivy: from was a.json and is b.json");
    }

    @Test
    void ofSignaturesItMattersWhetherOneIsNeededAndWhoMaySign() throws Exception {
        String one = key();
        String other = key();
        String signed = SOURCE.replace("12h", "12h, signature: { key: [" + one + "] }");
        String both = SOURCE.replace("12h", "12h, signature: { key: [" + one + ", " + other + "] }");

        assertThat(changes(SOURCE, signed))
                .containsExactly("STRICTER evidence.trivy.signature: source trivy has to sign now");
        assertThat(changes(signed, SOURCE))
                .containsExactly("LOOSER evidence.trivy.signature: source trivy need no longer sign");
        assertThat(changes(signed, signed.replace("] }", "], required: false }")))
                .containsExactly("LOOSER evidence.trivy.signature: source trivy need no longer sign");
        assertThat(changes(signed.replace("] }", "], required: false }"), signed))
                .containsExactly("STRICTER evidence.trivy.signature: source trivy has to sign now");
        assertThat(changes(signed, both))
                .containsExactly("LOOSER evidence.trivy.signature: source trivy may sign with more keys now");
        assertThat(changes(both, signed))
                .containsExactly("STRICTER evidence.trivy.signature: source trivy may sign with fewer keys now");
        assertThat(changes(signed, signed.replace(one, other)))
                .containsExactly(
                        "NEUTRAL evidence.trivy.signature: source trivy signs in another way; look at the keys");
        assertThat(changes(signed, signed.replace("] }", "], file: .ed25519 }")))
                .containsExactly(
                        "NEUTRAL evidence.trivy.signature: source trivy signs in another way; look at the keys");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CVE-1, | CVE-2, | LOOSER waivers.W.accepts: waiver W accepted CVE-1 and accepts CVE-2: something else",
                "CVE-1, | [CVE-1, CVE-2], | LOOSER waivers.W.accepts: waiver W accepted CVE-1 and accepts CVE-1, CVE-2: more",
                "finding: CVE-1 | component: 'org.acme:forms' | LOOSER waivers.W.accepts: waiver W accepted CVE-1 and accepts any"
                        + " finding in org.acme:forms: something else",
                "CVE-1, | CVE-1, component: 'org.acme:forms', | STRICTER waivers.W.accepts: waiver W accepted CVE-1 and accepts"
                        + " CVE-1 in org.acme:forms: less",
                "CVE-1, | CVE-1, scope: { service: shop }, | STRICTER waivers.W.accepts: waiver W accepted CVE-1 and accepts"
                        + " CVE-1, in another scope: less",
                "CVE-1, | CVE-1, scope: { environment: prod }, | STRICTER waivers.W.accepts: waiver W accepted CVE-1 and accepts"
                        + " CVE-1, in another scope: less",
                "CVE-1, | CVE-1, scope: { versions: 'vers:maven/<2.0' }, | STRICTER waivers.W.accepts: waiver W accepted CVE-1"
                        + " and accepts CVE-1, in another scope: less",
                "2026-11-28 | 2026-11-26 | STRICTER waivers.W.expires: waiver W is shortened from 2026-11-28 to 2026-11-26",
                "2026-11-20 | 2026-11-18 | LOOSER waivers.W.created: waiver W begins on 2026-11-18 and began on 2026-11-20",
                "2026-11-20 | 2026-11-22 | NEUTRAL waivers.W.created: waiver W begins on 2026-11-22 and began on 2026-11-20",
                "owner: a | owner: c | NEUTRAL waivers.W.owner: waiver W is of c, approved by b; it was of a, approved by b",
                "[b] | [b, c] | NEUTRAL waivers.W.owner: waiver W is of a, approved by b, c; it was of a, approved by b",
                "ticket: t | ticket: u | ",
            })
    void ofAWaiver(String before, String after, String told) throws IOException {
        List<String> changes = changes(WAIVER, WAIVER.replace(before, after));

        assertThat(changes).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void whatAWaiverNoLongerAsksForIsLooser() throws IOException {
        String narrow = WAIVER.replace(
                "CVE-1,", "CVE-1, component: 'org.acme:forms', scope: { service: shop, versions: 'vers:maven/<2.0' },");

        for (String less : List.of(
                narrow.replace(" component: 'org.acme:forms',", ""),
                narrow.replace(" service: shop,", ""),
                narrow.replace(", versions: 'vers:maven/<2.0'", ""),
                narrow.replace("org.acme:forms", "org.acme:*"))) {
            assertThat(changes(narrow, less))
                    .singleElement()
                    .asString()
                    .startsWith("LOOSER waivers.W.accepts: ")
                    .endsWith(": more");
            assertThat(changes(less, narrow))
                    .singleElement()
                    .asString()
                    .startsWith("STRICTER waivers.W.accepts: ")
                    .endsWith(": less");
        }
    }

    @Test
    void ofFixClaims() throws IOException {
        assertThat(changes("", CLAIM)).containsExactly("LOOSER fixClaims.c: fix claim c of o for CVE-1 is new");
        assertThat(changes(CLAIM, "")).containsExactly("STRICTER fixClaims.c: fix claim c for CVE-1 is gone");
        assertThat(changes(CLAIM, CLAIM.replace("reason: r", "reason: s")))
                .containsExactly("NEUTRAL fixClaims.c: fix claim c says something else of the same");
        assertThat(changes(CLAIM, CLAIM.replace("CVE-1", "CVE-2")))
                .containsExactly("LOOSER fixClaims.c: fix claim c is about something else");
        assertThat(changes(CLAIM, CLAIM.replace("reason: r", "asset: 'https://a/*', reason: r")))
                .containsExactly("LOOSER fixClaims.c: fix claim c is about something else");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "runsAs: { hosts: [a, b] } | runsAs: { hosts: [b] } | LOOSER runsAs.hosts: runsAs.hosts no longer names a:"
                        + " findings there count as another service's",
                "runsAs: { images: [a] } | runsAs: { images: [a, b] } | STRICTER runsAs.images: runsAs.images names b too",
                "runsAs: { workloads: [a] } | runsAs: { workloads: [a, b] } | STRICTER runsAs.workloads: runsAs.workloads names"
                        + " b too",
                "runsAs: { applications: [a] } | runsAs: { applications: [a, b] } | STRICTER runsAs.applications:"
                        + " runsAs.applications names b too",
                "intel: { epss: e } | '' | LOOSER intel.epss: intel epss is no longer loaded",
                "intel: { epss: e } | intel: { epss: f } | NEUTRAL intel.epss: intel epss is loaded from elsewhere",
                "'' | intel: { advisories: a } | STRICTER intel.advisories: intel advisories is loaded now",
                "ratings: [nvd] | '' | STRICTER ratings: of several ratings the first of nvd counted, and the worst does now",
                "ratings: [nvd] | ratings: [ghsa, nvd] | NEUTRAL ratings: of several ratings the first of nvd counted, and the"
                        + " first of ghsa, nvd does now",
                "mode: observe | '' | STRICTER mode: mode was observe and is enforce",
                "exposure: internal | exposure: internet | STRICTER exposure: exposure was internal and is internet",
                "exposure: internet | '' | ",
                "'' | failOnUnusedWaiver: true | STRICTER failOnUnusedWaiver: failOnUnusedWaiver was false and is true",
                "failOnWarn: true | '' | LOOSER failOnWarn: failOnWarn was true and is false",
                "facts: { technicalImpact: partial } | facts: { technicalImpact: total } | NEUTRAL facts: fact Technical Impact was partial and is total",
            })
    void ofTheRest(String before, String after, String told) throws IOException {
        assertThat(changes(before + "\n", after + "\n")).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void anotherServiceOrProfileIsTold() throws IOException {
        Path before = write("a.yaml", "");
        Path after = write("b.yaml", "");
        Files.writeString(
                after,
                Files.readString(after)
                        .replace("service: shop", "service: till")
                        .replace("web", "internal"));

        assertThat(told(before, after))
                .contains(
                        "NEUTRAL service: service shop is now called till",
                        "NEUTRAL profile: profile web became internal; what that changes is told by parameter")
                .anyMatch(change -> change.startsWith("LOOSER "));
        assertThat(told(before, after).get(0)).as("what to look at first").startsWith("LOOSER ");
        assertThat(told(before, after))
                .as("exposure is told once")
                .filteredOn(change -> change.contains(" exposure: "))
                .containsExactly("LOOSER exposure: exposure was internet and is internal");
    }

    @Test
    void severalChangesAreToldLooserOnesFirst() throws IOException {
        assertThat(changes(
                        "exposure: internet\nmode: observe\nrunsAs: { hosts: [a] }\n",
                        "exposure: isolated\nrunsAs: { hosts: [a, b] }\n"))
                .containsExactly(
                        "LOOSER exposure: exposure was internet and is isolated",
                        "STRICTER runsAs.hosts: runsAs.hosts names b too",
                        "STRICTER mode: mode was observe and is enforce");
    }

    @Test
    void aWaiverThatCountsAsRenewedMayRunForLonger() throws IOException {
        String renewed = WAIVER.replace("expires", "renewed: 1, expires");

        assertThat(changes(WAIVER, renewed))
                .containsExactly("LOOSER waivers.W.renewed: waiver W says that it was renewed once, and said 0 times");
        assertThat(changes(renewed, WAIVER))
                .containsExactly(
                        "STRICTER waivers.W.renewed: waiver W says that it was renewed 0 times, and said once");
    }

    @Test
    void whatAWaiverAssumesTakesItBackSoThatAssumingMoreIsStricter() throws IOException {
        String without = WAIVER;
        String internal = WAIVER.replace("expires", "assumes: { exposure: internal }, expires");
        String noFix = WAIVER.replace("expires", "assumes: { fixAvailable: false }, expires");

        assertThat(changes(without, internal))
                .containsExactly(
                        "STRICTER waivers.W.assumes.exposure: waiver W assumes that nothing reaches it from the"
                                + " internet, and ends where that is not so");
        assertThat(changes(noFix, without))
                .containsExactly(
                        "LOOSER waivers.W.assumes.fixAvailable: waiver W no longer assumes that nothing mends it, and"
                                + " outlives it where that is not so");
        assertThat(changes("", WAIVER))
                .containsExactly("LOOSER waivers.W: waiver W of a is new: it accepts CVE-1 until 2026-11-28");
        assertThat(changes(WAIVER, "")).containsExactly("STRICTER waivers.W: waiver W is gone");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | tighten: { slaDays: { high: 1 } } | STRICTER slaDays.high: slaDays.high was 30 days and is 1 day",
                "tighten: { slaDays: { high: 1 } } | '' | LOOSER slaDays.high: slaDays.high was 1 day and is 30 days",
                "'' | tighten: { noticeDays: 60 } | STRICTER noticeDays: noticeDays was 7 days and is 60 days",
                "overlays: [cyber-essentials] | overlays: [cyber-essentials, cra-reporting] | NEUTRAL overlays: overlays were"
                        + " cyber-essentials and are cyber-essentials, cra-reporting; what that changes is told by parameter",
            })
    void ofParametersAndOverlays(String before, String after, String told) throws IOException {
        assertThat(changes(before + "\n", after + "\n")).contains(told);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "risk: '>= 4' | risk: '>= 4', exposed: true | LOOSER rules.r.exposed: rule r asks for exposed true too, so it"
                        + " holds for less",
                "fixAvailable: true | fixAvailable: false | LOOSER rules.r.fixAvailable: rule r asked for fixAvailable true and"
                        + " asks for fixAvailable false, so it holds for other findings: less and more",
                "then: fail | effectiveFrom: 2026-12-01, then: fail | LOOSER rules.r.effectiveFrom: rule r acts from 2026-12-01"
                        + " on and was to act at once",
                "because: b | because: c | NEUTRAL rules.r.because: rule r gives another reason",
                "risk: '>= 4' | risk: '>= 4', standing: [STILL_PRESENT] | LOOSER rules.r.standing: rule r asked for standing"
                        + " STILL_PRESENT, SHARED, NOT_MAPPABLE and asks for standing STILL_PRESENT (where it names none, those"
                        + " that are judged), so it holds for less",
            })
    void ofARule(String before, String after, String told) throws IOException {
        assertThat(changes(RULE, RULE.replace(before, after))).containsExactly(told);
    }

    @Test
    void ofRulesThatBeginLaterTheOneThatBeginsEarlierIsStricter() throws IOException {
        String later = RULE.replace("then:", "effectiveFrom: 2026-12-01, then:");

        assertThat(changes(later, later.replace("12-01", "12-02")))
                .containsExactly(
                        "LOOSER rules.r.effectiveFrom: rule r acts from 2026-12-02 on and was to act from 2026-12-01 on");
        assertThat(changes(later.replace("12-01", "12-02"), later))
                .containsExactly(
                        "STRICTER rules.r.effectiveFrom: rule r acts from 2026-12-01 on and was to act from 2026-12-02 on");
        assertThat(changes(later, RULE))
                .containsExactly(
                        "STRICTER rules.r.effectiveFrom: rule r acts at once and was to act from 2026-12-01 on");
        assertThat(changes("", later)).containsExactly("STRICTER rules.r: rule r is new: it fails from 2026-12-01 on");
        assertThat(changes("", RULE.replace("fail, b", "warn, b")))
                .containsExactly("STRICTER rules.r: rule r is new: it warns");
        assertThat(changes(RULE.replace("fail, b", "warn, b"), RULE))
                .containsExactly("STRICTER rules.r.then: rule r fails where it warned");
    }

    @Test
    void aProfileOfOnesOwnThatChangedIsSaidWithBothDigests() throws IOException {
        Path policy = write("own-policy.yaml", "");
        Files.writeString(policy, Files.readString(policy).replace("profile: web", "profile: own.yaml"));
        Path profile = Files.writeString(folder.resolve("own.yaml"), """
                apiVersion: shift-up-profile/v1
                id: own
                title: t
                description: d
                extends: web
                """);
        String was = Sha256.of(profile);
        Policy before = PolicyLoader.load(policy);
        Files.writeString(profile, Files.readString(profile) + "# reviewed\n");

        assertThat(PolicyDiff.of(before, PolicyLoader.load(policy)))
                .containsExactly(new PolicyChange(
                        PolicyChange.Direction.NEUTRAL,
                        "profile",
                        "own.yaml was sha256:" + was + " and is sha256:" + Sha256.of(profile)
                                + "; what that changes is told by parameter"));
    }

    private static String key() throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
    }

    private List<String> changes(String before, String after) throws IOException {
        return told(write("before.yaml", before), write("after.yaml", after));
    }

    private static List<String> told(Path before, Path after) {
        return PolicyDiff.of(PolicyLoader.load(before), PolicyLoader.load(after)).stream()
                .map(change -> change.direction() + " " + change.key() + ": " + change.text())
                .toList();
    }

    private Path write(String name, String rest) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "apiVersion: shift-up/v1\nservice: shop\nprofile: web\n" + (rest.contains("evidence:") ? "" : SOURCE)
                        + rest);
    }
}
