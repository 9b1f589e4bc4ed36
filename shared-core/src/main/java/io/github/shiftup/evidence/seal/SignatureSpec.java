package io.github.shiftup.evidence.seal;

import java.security.PublicKey;
import java.util.List;

/**
 * How a source signs its reports.
 *
 * @param keys of Ed25519, any of which may have signed: while one takes over from the other there are two
 * @param suffix of a detached signature's file
 * @param required whether a report without a signature is refused
 */
public record SignatureSpec(List<PublicKey> keys, String suffix, boolean required) {
    /** What a detached signature's name ends with where the policy does not say. */
    public static final String SUFFIX = ".sig";

    public SignatureSpec {
        keys = List.copyOf(keys);
    }
}
