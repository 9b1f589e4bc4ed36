package io.github.shiftup.jenkins.verdict;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How whoever sends evidence proves to know the secret. Comparisons take as long for a wrong proof as for a right one. */
public final class WebhookProof {
    private static final String BEARER = "bearer ";
    private static final String SIGNATURE = "sha256=";

    private WebhookProof() {}

    /**
     * Whether a header holds the token.
     *
     * @param authorization header, {@code Bearer ...}; null if there is none
     */
    public static boolean isToken(@Nullable String authorization, String secret) {
        String given = "";
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            given = authorization.substring(BEARER.length()).strip();
        }
        // Digests are of one length, so not even the secret's length shows.
        return MessageDigest.isEqual(digest(given), digest(secret)) && !secret.isEmpty();
    }

    /**
     * What signs bodies with the secret.
     *
     * @throws IllegalArgumentException if the secret is empty: anybody could sign with it
     */
    public static Mac signer(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /**
     * Whether a header holds the signature.
     *
     * @param header {@code sha256=} and hexadecimal digits; null if there is none
     * @param signature of the body
     */
    public static boolean isSignature(@Nullable String header, byte[] signature) {
        if (header == null || !header.startsWith(SIGNATURE)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(
                    HexFormat.of().parseHex(header.substring(SIGNATURE.length()).strip()), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
