package io.github.shiftup.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a candidate by its content. */
public final class CandidateDigest {
    private CandidateDigest() {}

    /** SHA-256 over name, version, modules and components with their paths, {@code sha256:...}. */
    public static String of(Candidate candidate) {
        StringBuilder text = new StringBuilder();
        text.append(candidate.name()).append('\n').append(candidate.version()).append('\n');
        text.append(candidate.partial())
                .append('\n')
                .append(candidate.modules())
                .append('\n');
        for (ShippedComponent component : candidate.components()) {
            text.append(component.purl())
                    .append(' ')
                    .append(component.sha256())
                    .append(' ')
                    .append(component.scope())
                    .append(' ')
                    .append(component.modules())
                    .append(' ')
                    .append(component.paths())
                    .append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
