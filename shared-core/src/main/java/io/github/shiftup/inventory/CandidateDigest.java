package io.github.shiftup.inventory;

import io.github.shiftup.stream.Sha256;

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
        return "sha256:" + Sha256.of(text.toString());
    }
}
