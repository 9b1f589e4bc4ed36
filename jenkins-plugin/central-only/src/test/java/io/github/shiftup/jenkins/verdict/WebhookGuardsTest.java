package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the network and the evidence. */
class WebhookGuardsTest {

    @Test
    void onlyTheTokenIsTheToken() {
        assertThat(WebhookProof.isToken("Bearer s3cret", "s3cret")).isTrue();
        assertThat(WebhookProof.isToken("bearer  s3cret ", "s3cret")).isTrue();
        assertThat(WebhookProof.isToken("Bearer s3cre", "s3cret")).isFalse();
        assertThat(WebhookProof.isToken("Basic s3cret", "s3cret")).isFalse();
        assertThat(WebhookProof.isToken("s3cret", "s3cret")).isFalse();
        assertThat(WebhookProof.isToken(null, "s3cret")).isFalse();
    }

    @Test
    void anEmptySecretLetsNobodyIn() {
        assertThat(WebhookProof.isToken("Bearer ", "")).isFalse();
        assertThat(WebhookProof.isToken(null, "")).isFalse();
    }

    /** The vector is case 2 of RFC 4231. */
    @Test
    void aSignatureIsThatOfTheBody() {
        byte[] signature =
                WebhookProof.signer("Jefe").doFinal("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8));
        String right = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assertThat(HexFormat.of().formatHex(signature)).isEqualTo(right);
        assertThat(WebhookProof.isSignature("sha256=" + right, signature)).isTrue();
        assertThat(WebhookProof.isSignature("sha256=" + right.replace('5', '6'), signature))
                .isFalse();
        assertThat(WebhookProof.isSignature(right, signature)).isFalse();
        assertThat(WebhookProof.isSignature("sha256=no hex", signature)).isFalse();
        assertThat(WebhookProof.isSignature(null, signature)).isFalse();
    }

    @Test
    void afterSoManyInAMinuteNoMorePass() {
        AtomicLong clock = new AtomicLong();
        RateLimit limit = new RateLimit(clock::get);

        assertThat(limit.passes("a", 2, 3)).isTrue();
        assertThat(limit.passes("a", 2, 3)).isTrue();
        assertThat(limit.passes("a", 2, 3)).isFalse();
        assertThat(limit.passes("b", 2, 3)).isTrue();
        assertThat(limit.passes("c", 2, 3)).isFalse();

        clock.set(60_000);
        assertThat(limit.passes("a", 2, 3)).isTrue();
    }

    @Test
    void anEmptySecretSignsNothing() {
        assertThatThrownBy(() -> WebhookProof.signer("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a..b", "-a", "a b", "a\n", "\u00e4"})
    void whatCouldBeAPathIsNoId(String text) {
        assertThat(Names.isId(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "trivy-prod", "Falco.1", "0_1"})
    void anIdIsAPlainWord(String text) {
        assertThat(Names.isId(text)).isTrue();
    }

    @Test
    void durationsHaveAUnit() {
        assertThat(Names.duration("30m")).isEqualTo(Duration.ofMinutes(30));
        assertThat(Names.duration(" 24 h")).isEqualTo(Duration.ofHours(24));
        assertThat(Names.duration("7d")).isEqualTo(Duration.ofDays(7));
        assertThatThrownBy(() -> Names.duration("24")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStreamOverItsLimitFails() throws IOException {
        assertThat(new Bounded(new ByteArrayInputStream(new byte[10]), 10, "it").readAllBytes())
                .hasSize(10);
        assertThatThrownBy(() -> new Bounded(new ByteArrayInputStream(new byte[11]), 10, "it").readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("it has more than the limit of 10 bytes");
    }
}
