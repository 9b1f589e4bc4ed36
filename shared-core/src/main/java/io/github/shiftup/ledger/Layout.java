package io.github.shiftup.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Where a record lies: {@code service=.../date=.../<digest>.json}, the date in UTC. */
final class Layout {
    static final String SERVICE = "service=";
    static final String DATE = "date=";
    /** Folders in which a copy notes what it has; no records. */
    static final String SENT = ".sent-";

    static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.json");
    private static final String HARMLESS = "abcdefghijklmnopqrstuvwxyz0123456789_-";

    private Layout() {}

    static Path folder(Path root, String service) {
        return root.resolve(SERVICE + escaped(service));
    }

    static Path folder(Path root, String service, Instant at) {
        return folder(root, service).resolve(date(at));
    }

    static String date(Instant at) {
        return DATE + at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * As engines escape partitions: percent and two hexadecimal digits, so that no name leads out of the ledger. Capitals as
     * well, and a dot at the end: on some drives {@code Shop}, {@code shop.} and {@code shop} are one folder.
     */
    private static String escaped(String service) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = service.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (HARMLESS.indexOf(c) >= 0 || (c == '.' && i > 0 && i < bytes.length - 1)) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", (int) c));
            }
        }
        return text.toString();
    }
}
