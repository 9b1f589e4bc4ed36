package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.report.Reports;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a source is not well, and that nothing comes of it then: neither findings nor a pass. */
class SourceHealthTest {
    private static final Candidate NOTHING = GivenCandidates.shipping("org.acme:shop", "1");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    private final KeyPair keys = keys();

    @BeforeEach
    void aReport() throws IOException {
        report(report(now.minus(Duration.ofHours(1))));
    }

    private void report(String text) throws IOException {
        Files.writeString(folder.resolve("trivy.json"), text);
    }

    private static String report(Instant time) {
        return """
                { "SchemaVersion": 2, "CreatedAt": "%s", "ArtifactName": "registry.example/acme/shop:1.0",
                  "ArtifactType": "container_image", "Results": [
                    { "Target": "app", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                      { "VulnerabilityID": "EXAMPLE-2026-1", "PkgName": "org.acme:lib", "InstalledVersion": "1",
                        "Severity": "LOW" } ] } ] }
                """.formatted(time);
    }

    private Verdict judged(String more) throws IOException {
        return judged(more, SourceAccess.FILES);
    }

    private Verdict judged(String more, SourceAccess access) throws IOException {
        Files.createDirectories(folder.resolve("p"));
        Files.writeString(
                folder.resolve("p/shift-up.yaml"),
                "apiVersion: shift-up/v1\nservice: shop\nrunsAs: { images: [registry.example/acme/shop] }\n"
                        + "profile: web\nevidence:\n  - { id: trivy, from: ../trivy.json" + more + " }\n");
        return Gate.evaluate(new GateRequest(folder.resolve("p/shift-up.yaml"), NOTHING, now, false, access));
    }

    private void isRed(String more, SourceHealth health, String words) throws IOException {
        Verdict verdict = judged(more);
        assertThat(verdict.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("source trivy is " + health)
                        .contains(words));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.failsBuild()).isTrue();
        Verdict optional = judged(more + ", required: false");
        assertThat(optional.outcome()).isNotEqualTo(Outcome.PASS).isNotEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void aSourceThatIsWellIsSaidToBeWithWhatItLookedAt() throws Exception {
        SourceState source = judged("").sources().get(0);

        assertThat(source.health()).isEqualTo(SourceHealth.OK);
        assertThat(Objects.requireNonNull(source.coverage()).assets()).isEqualTo(1);
        assertThat(source.problems()).isEmpty();
    }

    @Test
    void aReportFromTheFutureIsNoAnswer() throws Exception {
        report(report(now.plus(Duration.ofMinutes(11))));
        isRed("", SourceHealth.FUTURE, "says that it was made in the future, at ");
        report(report(now.plus(Duration.ofMinutes(9))));
        assertThat(judged("").sources().get(0).health()).isEqualTo(SourceHealth.OK);
    }

    @Test
    void anOldReportInAYoungFileIsSaidToBeBroughtAgain() throws Exception {
        report(report(now.minus(Duration.ofDays(60))));
        isRed("", SourceHealth.STALE, "so an old report is brought again: look at the scanner");
        Files.setLastModifiedTime(folder.resolve("trivy.json"), FileTime.from(now.minus(Duration.ofDays(60))));
        assertThat(judged("").reasons()).noneMatch(reason -> reason.contains("brought again"));
    }

    @Test
    void fewerAssetsThanExpectedAreNoAnswer() throws Exception {
        isRed(", expect: { minAssets: 2 }", SourceHealth.INCOMPLETE, "it reports on 1 assets; at least 2 are expected");
        assertThat(judged(", expect: { minAssets: 1 }").sources().get(0).health())
                .isEqualTo(SourceHealth.OK);
    }

    @Test
    void anAssetThatIsNotSeenIsNoAnswer() throws Exception {
        isRed(
                ", expect: { assets: [registry.example/acme/shop, registry.example/acme/till] }",
                SourceHealth.INCOMPLETE,
                "it says nothing of registry.example/acme/till, which expect.assets names");
        assertThat(judged(", expect: { assets: [\"registry.example/*/shop\", Registry.Example/acme/shop] }")
                        .sources()
                        .get(0)
                        .health())
                .isEqualTo(SourceHealth.OK);
    }

    @Test
    void aCleanReportOfAnAssetIsSeenByItsName() throws Exception {
        Files.createDirectories(folder.resolve("trivy.json.d"));
        report("{ \"SchemaVersion\": 2, \"CreatedAt\": \"" + now + "\", \"ArtifactName\": \"x\", \"Results\": ["
                + "{ \"Target\": \"app\", \"Class\": \"lang-pkgs\", \"Type\": \"jar\" } ] }");

        assertThat(judged(", expect: { assets: [trivy], minAssets: 1 }")
                        .sources()
                        .get(0)
                        .health())
                .isEqualTo(SourceHealth.OK);
    }

    @Test
    void aReportThatIsSignedIsTrusted() throws Exception {
        sign();

        assertThat(judged(signature("")).sources().get(0).health()).isEqualTo(SourceHealth.OK);
        Files.writeString(
                folder.resolve("trivy.json.sig"),
                Base64.getMimeEncoder().encodeToString(signature(Files.readAllBytes(folder.resolve("trivy.json")))));
        assertThat(judged(signature("")).sources().get(0).health()).isEqualTo(SourceHealth.OK);
    }

    @Test
    void aReportThatIsNotSignedIsUntrustedUnlessItNeedNotBe() throws Exception {
        isRed(signature(""), SourceHealth.UNTRUSTED, "trivy.json is not signed: there is no ");
        SourceState optional = judged(signature(", required: false")).sources().get(0);
        assertThat(optional.health()).isEqualTo(SourceHealth.OK);
        assertThat(optional.problems()).singleElement().asString().contains("is not signed; its source need not sign");
    }

    @Test
    void aReportThatWasEditedIsUntrustedAndNothingOfItCounts() throws Exception {
        sign();
        Path file = folder.resolve("trivy.json");
        Files.writeString(file, Files.readString(file).replace("LOW", "MEDIUM"));

        isRed(signature(""), SourceHealth.UNTRUSTED, "is not signed by a key of this source: it was edited");
        isRed(signature(", required: false"), SourceHealth.UNTRUSTED, "it was edited");
        assertThat(judged(signature("")).decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no signature", "AAAA"})
    void whatIsNoSignatureIsNone(String text) throws Exception {
        Files.writeString(folder.resolve("trivy.json.sig"), text);

        isRed(signature(""), SourceHealth.UNTRUSTED, "its signature is none of Ed25519");
    }

    @Test
    void anotherKeyIsNoKeyAndWhileKeysChangeBothAre() throws Exception {
        sign();
        String other = base64(keys());

        isRed(", signature: { key: " + other + " }", SourceHealth.UNTRUSTED, "not signed by a key of this source");
        assertThat(judged(", signature: { key: [" + other + ", " + base64(keys) + "] }")
                        .sources()
                        .get(0)
                        .health())
                .isEqualTo(SourceHealth.OK);
    }

    @Test
    void aKeyMayLieInAFileInAnyUsualForm() throws Exception {
        sign();
        byte[] x509 = keys.getPublic().getEncoded();
        byte[] raw = java.util.Arrays.copyOfRange(x509, x509.length - 32, x509.length);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(x509)
                + "\n-----END PUBLIC KEY-----\n";
        String digest = null;
        for (byte[] form : List.of(
                pem.getBytes(StandardCharsets.US_ASCII),
                raw,
                x509,
                Base64.getEncoder().encode(raw))) {
            Files.write(folder.resolve("feed.pub"), form);
            Verdict verdict = judged(", signature: { key: ../feed.pub }");
            assertThat(verdict.sources().get(0).health()).isEqualTo(SourceHealth.OK);
            assertThat(verdict.digests().policy()).isNotEqualTo(digest);
            digest = verdict.digests().policy();
        }
        assertThat(judged(", signature: { key: " + Base64.getEncoder().encodeToString(raw) + ", file: .sig }")
                        .sources()
                        .get(0)
                        .health())
                .isEqualTo(SourceHealth.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", signature: { key: nonsense }",
                ", signature: { key: ../trivy.json }",
                ", signature: { file: .sig }",
                ", signature: { key: ../none.pub, file: sig/../x }",
                ", expect: { maxDrop: 0.5 }",
                ", expect: { maxDrop: 101% }",
                ", expect: { minAssets: many }"
            })
    void mistakesInThePolicyAreNoPass(String more) throws Exception {
        Verdict verdict = judged(more);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.service()).isEqualTo("unknown");
    }

    @Test
    void anEnvelopeIsOpenedAndItsPayloadIsTheReport() throws Exception {
        String payload = report(now);
        envelope("application/json", payload, payload);
        Verdict verdict = judged(signature(""));

        assertThat(verdict.sources().get(0).health()).isEqualTo(SourceHealth.OK);
        assertThat(verdict.sources().get(0).findings()).isEqualTo(1);
        envelope("application/json", report(now.minusSeconds(1)), payload);
        isRed(signature(""), SourceHealth.UNTRUSTED, "its envelope is not signed by a key of this source");
    }

    /** Several signatures, of which one is by our key. */
    private void envelope(String type, String payload, String signed) throws Exception {
        byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
        String pae = "DSSEv1 " + type.length() + " " + type + " " + bytes.length + " " + signed;
        report("{\"payload\": \"" + Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "\", \"payloadType\": \"" + type
                + "\", \"signatures\": [{\"keyid\": \"x\", \"sig\": \"AAAA\"}, {\"sig\": \""
                + Base64.getUrlEncoder().encodeToString(signature(pae.getBytes(StandardCharsets.UTF_8))) + "\"}]}");
    }

    @Test
    void anOldSignedReportIsNotPassedOffAsNew() throws Exception {
        SourceAccess access = SourceAccess.of(folder.resolve("cache"));
        report(report(now.minus(Duration.ofHours(2))));
        sign();
        byte[] old = Files.readAllBytes(folder.resolve("trivy.json"));
        byte[] oldSignature = Files.readAllBytes(folder.resolve("trivy.json.sig"));
        assertThat(judged(signature(""), access).sources().get(0).health()).isEqualTo(SourceHealth.OK);
        report(report(now.minus(Duration.ofHours(1))));
        sign();
        for (int i = 0; i < 2; i++) {
            assertThat(judged(signature(""), access).sources().get(0).health()).isEqualTo(SourceHealth.OK);
        }
        Files.write(folder.resolve("trivy.json"), old);
        Files.write(folder.resolve("trivy.json.sig"), oldSignature);
        Verdict replayed = judged(signature(""), access);

        assertThat(replayed.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(replayed.decisions()).isEmpty();
        assertThat(replayed.reasons())
                .singleElement()
                .asString()
                .contains("source trivy is UNTRUSTED", "an old report is passed off as a new one");
        try (Stream<Path> accepted = Files.walk(folder.resolve("cache/accepted"))) {
            assertThat(accepted.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aSignedReportFromTheFutureDoesNotShutOutTheTrueOnes() throws Exception {
        SourceAccess access = SourceAccess.of(folder.resolve("cache"));
        report(report(now.plus(Duration.ofDays(300))));
        sign();
        assertThat(judged(signature(""), access).sources().get(0).health()).isEqualTo(SourceHealth.FUTURE);
        report(report(now));
        sign();

        assertThat(judged(signature(""), access).sources().get(0).health()).isEqualTo(SourceHealth.OK);
    }

    @Test
    void aSignedReportThatTellsNoTimeCouldBeAnyOldOne() throws Exception {
        report(report(now).replaceFirst("\"CreatedAt\": \"[^\"]*\",", ""));
        sign();

        isRed(signature(""), SourceHealth.UNTRUSTED, "tells no time of its own, and no other time is signed");
    }

    @Test
    void everyReportTellsOfTheSource() throws Exception {
        report(report(now.plus(Duration.ofDays(1))));
        Verdict verdict = judged("");
        Path written = folder.resolve("reports");
        Reports.writeAll(verdict, written);

        try (Stream<Path> files = Files.list(written)) {
            assertThat(files.toList())
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(Files.readString(file)).containsIgnoringCase("future"));
        }
    }

    private String signature(String more) {
        return ", signature: { key: " + base64(keys) + more + " }";
    }

    private void sign() throws Exception {
        Files.write(folder.resolve("trivy.json.sig"), signature(Files.readAllBytes(folder.resolve("trivy.json"))));
    }

    private byte[] signature(byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        return signature.sign();
    }

    private static String base64(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
