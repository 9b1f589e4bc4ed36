package io.github.shiftup.evidence.seal;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A DSSE envelope: a payload, its media type, and signatures over both. */
final class Envelope {
    private enum Top {
        payloadType,
        payload,
        signatures
    }

    private enum Signature {
        sig
    }

    private static final Keys<Top> TOP = Keys.of(Top.class);
    private static final Keys<Signature> SIGNATURE = Keys.of(Signature.class);
    private static final int MAX_SIGNATURES = 100;

    private final String payloadType;
    private final byte[] payload;
    private final List<byte[]> signatures;

    private Envelope(String payloadType, byte[] payload, List<byte[]> signatures) {
        this.payloadType = payloadType;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    byte[] payload() {
        return payload;
    }

    List<byte[]> signatures() {
        return signatures;
    }

    /** Reads an envelope; empty if the bytes are something else. */
    static Optional<Envelope> of(byte[] bytes, String location) {
        Limits limits = new Limits(bytes.length + 1L, 20, bytes.length + 1, 10_000, 1);
        try (JsonCursor json =
                JsonCursor.open(ReportDocument.ofBytes(bytes, location).open(limits), location, limits)) {
            return json.nextRoot() && json.isObject() ? read(json) : Optional.empty();
        } catch (ReportException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Envelope> read(JsonCursor json) {
        String payloadType = null;
        String payload = null;
        List<byte[]> signatures = new ArrayList<>();
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case payloadType -> payloadType = json.text();
                case payload -> payload = json.text();
                case signatures -> {
                    for (var each = json.array(); each.next() && signatures.size() < MAX_SIGNATURES; ) {
                        for (var part = json.object(SIGNATURE); part.next(); ) {
                            signatures.add(decoded(json.text()));
                        }
                    }
                }
            }
        }
        if (payloadType == null || payload == null || signatures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(payloadType, decoded(payload), signatures));
    }

    /** Either alphabet of Base64, as the specification of DSSE allows. */
    private static byte[] decoded(@Nullable String text) {
        String base64 = String.valueOf(text).replace('-', '+').replace('_', '/');
        return Base64.getDecoder().decode(base64);
    }

    /** What is signed: {@code DSSEv1}, and type and payload, each behind its length. */
    byte[] signedBytes() {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("DSSEv1 " + type.length + " " + payloadType + " " + payload.length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + payload.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }
}
