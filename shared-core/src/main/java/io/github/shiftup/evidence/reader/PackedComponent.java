package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A component and the reference it is known by, as few bytes as can be: what already stands in the purl (version, name,
 * often the reference itself) is not written twice, a UUID takes 16 bytes and a SHA-256 32.
 */
final class PackedComponent {
    private static final int REF_IS_PURL = 1;
    private static final int REF_EXTENDS_PURL = 2;
    private static final int REF_IS_UUID = 3;
    private static final int HAS_PURL = 4;
    private static final int NAME_WRITTEN = 8;
    private static final int NAME_FROM_PURL = 16;
    private static final int VERSION_WRITTEN = 32;
    private static final int VERSION_FROM_PURL = 64;

    private static final int DIGEST_WRITTEN = 1;
    private static final int DIGEST_SHA256 = 2;
    private static final int PATH_WRITTEN = 4;

    private static final String SHA256 = "sha256:";
    private static final int[] HYPHENS = {8, 13, 18, 23};

    private byte[] bytes = new byte[256];
    private int at;

    /** Where the parts begin, behind the two bytes that tell which there are. */
    private static final int PARTS = 2;

    /** Writes a component; {@link #bytes()} and {@link #length()} then give it, until the next one is written. */
    void write(String ref, Component component) {
        at = PARTS;
        int flags = 0;
        String purl = component.purl();
        if (purl != null) {
            flags |= HAS_PURL;
            put(purl);
        }
        if (ref.equals(purl)) {
            flags |= REF_IS_PURL;
        } else if (purl != null && ref.startsWith(purl)) {
            flags |= REF_EXTENDS_PURL;
            put(ref.substring(purl.length()));
        } else if (isUuid(ref)) {
            flags |= REF_IS_UUID;
            UUID uuid = UUID.fromString(ref);
            putLong(uuid.getMostSignificantBits());
            putLong(uuid.getLeastSignificantBits());
        } else {
            put(ref);
        }
        Purls.Split parts = new Purls.Split(purl == null ? "" : purl);
        flags |= text(component.name(), parts.fullName(), NAME_FROM_PURL, NAME_WRITTEN);
        flags |= text(component.version(), parts.version(), VERSION_FROM_PURL, VERSION_WRITTEN);
        int more = more(component.digest(), component.path());
        bytes[0] = (byte) flags;
        bytes[1] = (byte) more;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return at;
    }

    /** Whether the component that was written at this place is known by this reference. */
    static boolean hasRef(byte[] bytes, int offset, String ref) {
        return new Read(bytes, offset).hasRef(ref);
    }

    /** The component that was written at this place, which is known by this reference. */
    static Component component(byte[] bytes, int offset, String ref) {
        return new Read(bytes, offset).component(ref);
    }

    private int text(@Nullable String text, @Nullable String inPurl, int fromPurl, int written) {
        if (text == null) {
            return 0;
        }
        if (text.equals(inPurl)) {
            return fromPurl;
        }
        put(text);
        return written;
    }

    private int more(@Nullable String digest, @Nullable String path) {
        int more = 0;
        if (digest != null && isSha256(digest)) {
            more |= DIGEST_SHA256;
            putBytes(HexFormat.of().parseHex(digest, SHA256.length(), digest.length()));
        } else if (digest != null) {
            more |= DIGEST_WRITTEN;
            put(digest);
        }
        if (path != null) {
            more |= PATH_WRITTEN;
            put(path);
        }
        return more;
    }

    private static boolean isSha256(String digest) {
        return digest.length() == SHA256.length() + 64
                && digest.startsWith(SHA256)
                && isHex(digest, SHA256.length(), digest.length());
    }

    private static boolean isUuid(String ref) {
        if (ref.length() != 36) {
            return false;
        }
        int from = 0;
        for (int hyphen : HYPHENS) {
            if (ref.charAt(hyphen) != '-' || !isHex(ref, from, hyphen)) {
                return false;
            }
            from = hyphen + 1;
        }
        return isHex(ref, from, ref.length());
    }

    /** Lower-case only: what is packed must come out as it was. */
    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = utf8.length;
        room(5);
        while (length > 0x7f) {
            bytes[at++] = (byte) ((length & 0x7f) | 0x80);
            length >>>= 7;
        }
        bytes[at++] = (byte) length;
        putBytes(utf8);
    }

    private void putBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
        at += more.length;
    }

    private void putLong(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[at++] = (byte) (value >>> shift);
        }
    }

    private void room(int wanted) {
        if (at + wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + wanted));
        }
    }

    private static final class Read {
        private final byte[] bytes;
        private final int flags;
        private final int more;
        private int at;

        Read(byte[] bytes, int offset) {
            this.bytes = bytes;
            this.flags = bytes[offset];
            this.more = bytes[offset + 1];
            this.at = offset + PARTS;
        }

        private @Nullable String purl() {
            return (flags & HAS_PURL) != 0 ? text() : null;
        }

        boolean hasRef(String ref) {
            // A purl is ASCII; another reference may be anything.
            return (flags & REF_IS_UUID) == REF_IS_PURL ? is(ref) : ref(purl()).equals(ref);
        }

        private String ref(@Nullable String purl) {
            return switch (flags & REF_IS_UUID) {
                case REF_IS_PURL -> String.valueOf(purl);
                case REF_EXTENDS_PURL -> purl + text();
                case REF_IS_UUID -> new UUID(number(), number()).toString();
                default -> text();
            };
        }

        Component component(String ref) {
            String purl;
            if ((flags & REF_IS_UUID) == REF_IS_PURL) {
                purl = ref;
                passText();
            } else {
                purl = purl();
                passRef();
            }
            Purls.Split parts = new Purls.Split(purl == null ? "" : purl);
            String name =
                    (flags & NAME_WRITTEN) != 0 ? text() : (flags & NAME_FROM_PURL) != 0 ? parts.fullName() : null;
            String version =
                    (flags & VERSION_WRITTEN) != 0 ? text() : (flags & VERSION_FROM_PURL) != 0 ? parts.version() : null;
            String digest = (more & DIGEST_SHA256) != 0 ? sha256() : (more & DIGEST_WRITTEN) != 0 ? text() : null;
            return new Component(name, purl, version, (more & PATH_WRITTEN) != 0 ? text() : null, digest);
        }

        private String sha256() {
            at += 32;
            return SHA256 + HexFormat.of().formatHex(bytes, at - 32, at);
        }

        private void passRef() {
            if ((flags & REF_IS_UUID) == REF_IS_UUID) {
                at += 2 * Long.BYTES;
            } else {
                passText();
            }
        }

        private void passText() {
            // Not in one: what is added to would be read before the length is.
            int length = length();
            at += length;
        }

        /** Whether the text here is this one. */
        private boolean is(String text) {
            if (length() != text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (bytes[at + i] != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private String text() {
            int length = length();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private int length() {
            int length = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                length |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            return length;
        }

        private long number() {
            long value = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                value = (value << 8) | (bytes[at++] & 0xff);
            }
            return value;
        }
    }
}
