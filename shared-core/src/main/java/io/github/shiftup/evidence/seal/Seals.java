package io.github.shiftup.evidence.seal;

import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Opens reports that are signed. */
public final class Seals {
    /** The signature is over all of a report, and Ed25519 goes over it twice; so all of it is held in memory. */
    private static final long MAX_BYTES = 256L << 20;

    private static final int SIGNATURE = 64;

    private Seals() {}

    /**
     * A report whose signature was looked at.
     *
     * @param document the report; the payload where it came in an envelope
     * @param sha256 of the file that was looked at, in hexadecimal digits
     * @param signed whether a key of the source signed it
     */
    public record Opened(ReportDocument document, String sha256, boolean signed) {}

    /**
     * Opens a report.
     *
     * @throws UntrustedException if it is not signed although it has to be, or not by a key of the source, or was edited
     * @throws IOException if it cannot be read
     */
    public static Opened open(SignatureSpec spec, FetchedFile file) throws UntrustedException, IOException {
        String location = file.location();
        if (Files.size(file.file()) > MAX_BYTES) {
            throw new UntrustedException(location + " is larger than the " + MAX_BYTES
                    + " bytes that are allowed for a signed report. Split it");
        }
        byte[] bytes = Files.readAllBytes(file.file());
        String sha256 = Sha256.of(bytes);
        Optional<Envelope> envelope = Envelope.of(bytes, location);
        if (envelope.isPresent()) {
            byte[] signed = envelope.get().signedBytes();
            if (!anySigned(spec.keys(), signed, envelope.get().signatures())) {
                throw notSigned(location + ": its envelope");
            }
            return new Opened(ReportDocument.ofBytes(envelope.get().payload(), location), sha256, true);
        }
        ReportDocument document = ReportDocument.ofBytes(bytes, location);
        Path signature = file.signature();
        if (signature == null) {
            if (spec.required()) {
                throw new UntrustedException(location + " is not signed: there is no " + location + spec.suffix()
                        + " and it is no envelope");
            }
            return new Opened(document, sha256, false);
        }
        if (!anySigned(spec.keys(), bytes, List.of(detached(signature, location)))) {
            throw notSigned(location);
        }
        return new Opened(document, sha256, true);
    }

    private static UntrustedException notSigned(String what) {
        return new UntrustedException(
                what + " is not signed by a key of this source: it was edited, or another signed it");
    }

    /** 64 bytes, or Base64 of them. */
    private static byte[] detached(Path file, String location) throws IOException, UntrustedException {
        byte[] bytes = Files.size(file) > 10_000 ? new byte[0] : Files.readAllBytes(file);
        if (bytes.length == SIGNATURE) {
            return bytes;
        }
        try {
            String text = new String(bytes, StandardCharsets.US_ASCII).replaceAll("\\s", "");
            byte[] decoded = Base64.getDecoder().decode(text);
            if (decoded.length == SIGNATURE) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UntrustedException(location + ": its signature is none of Ed25519: 64 bytes or Base64 of them");
    }

    private static boolean anySigned(List<PublicKey> keys, byte[] bytes, List<byte[]> signatures) {
        return keys.stream().anyMatch(key -> signatures.stream().anyMatch(each -> signed(key, bytes, each)));
    }

    private static boolean signed(PublicKey key, byte[] bytes, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length or form is no signature.
            return false;
        }
    }
}
