package io.github.shiftup.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys as people have them: PEM, Base64 of the key or of its X.509 form, or the bytes themselves. */
public final class Ed25519Keys {
    /** What stands before the 32 bytes of a key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY = 32;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private Ed25519Keys() {}

    /** A key that is written down inline. */
    public static Optional<PublicKey> ofText(String text) {
        Matcher pem = PEM.matcher(text);
        String base64 = (pem.find() ? pem.group(1) : text).replaceAll("\\s", "");
        try {
            return ofEncoded(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key in a file. */
    public static Optional<PublicKey> ofBytes(byte[] bytes) {
        Optional<PublicKey> raw = ofEncoded(bytes);
        return raw.isPresent() ? raw : ofText(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<PublicKey> ofEncoded(byte[] bytes) {
        byte[] x509 = bytes;
        if (bytes.length == KEY) {
            x509 = new byte[X509.length + KEY];
            System.arraycopy(X509, 0, x509, 0, X509.length);
            System.arraycopy(bytes, 0, x509, X509.length, KEY);
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            return key instanceof EdECPublicKey ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
