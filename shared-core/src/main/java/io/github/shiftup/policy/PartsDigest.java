package io.github.shiftup.policy;

import io.github.shiftup.stream.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/** Digest of several files in order. */
final class PartsDigest {
    private PartsDigest() {}

    /** {@code sha256:...}; each part counts with its length, so that nothing can move from one to the next. */
    static String of(List<byte[]> parts) {
        MessageDigest digest = Sha256.digest();
        for (byte[] part : parts) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            digest.update(part);
        }
        return "sha256:" + Sha256.of(digest);
    }
}
