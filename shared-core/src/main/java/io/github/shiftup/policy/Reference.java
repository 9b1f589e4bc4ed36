package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.policy.yaml.PolicyException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a policy names a profile, an overlay or a decision table: {@code healthcare}, {@code own/hospital.yaml},
 * {@code own/#hospital}, {@code mvn:org.acme:profiles:1.2#hospital}; with {@code @sha256:...} behind it where it is pinned.
 *
 * @param text without the pin
 * @param place before {@code #}: a folder, an archive, coordinates; without a {@code #}, the whole text
 * @param entry behind {@code #}; null without one
 * @param sha256 that the file or the archive has to have, in lower-case hexadecimal digits; null if it is not pinned
 */
record Reference(
        String text,
        String place,
        @Nullable String entry,
        @Nullable String sha256) {
    /** Between an archive and a path inside it. */
    static final String IN_ARCHIVE = "!/";

    private static final String PIN = "@sha256";
    private static final Pattern PINNED = Pattern.compile("(.+)@sha256:([0-9a-fA-F]{64})");
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * Reads it.
     *
     * @throws PolicyException if its pin is no digest, or its entry no name
     */
    static Reference of(String written) {
        Matcher pinned = PINNED.matcher(written);
        boolean matches = pinned.matches();
        if (!matches && written.contains(PIN)) {
            throw PolicyException.of(
                    written, "is pinned by no digest: write @sha256: and its 64 hexadecimal digits behind the name");
        }
        String text = matches ? pinned.group(1) : written;
        String sha256 = matches ? pinned.group(2).toLowerCase(Locale.ROOT) : null;
        int sign = text.indexOf('#');
        if (sign < 0) {
            return new Reference(text, text, null, sha256);
        }
        String entry = text.substring(sign + 1);
        if (!ENTRY.matcher(entry).matches()) {
            throw PolicyException.of(
                    text, "has to name a profile behind the #: its file's name without .yaml, such as #hospital");
        }
        return new Reference(text, text.substring(0, sign), entry, sha256);
    }

    /** Whether it is a file or an archive, as against the name of what is built in. */
    boolean isFile() {
        return entry != null || text.endsWith(".yaml") || text.endsWith(".yml") || MavenCoordinates.isMaven(text);
    }

    boolean isArchive() {
        return isArchive(place);
    }

    static boolean isArchive(String place) {
        return MavenCoordinates.isMaven(place) || place.endsWith(".jar") || place.endsWith(".zip");
    }

    /** A name that stands in a file, as seen from the policy's folder; the file's own name is as seen from there too. */
    static String beside(String file, String name) {
        int archive = file.indexOf(IN_ARCHIVE);
        if (MavenCoordinates.isMaven(name)) {
            return name;
        }
        if (archive >= 0 && name.startsWith("/")) {
            return file.substring(0, archive + 1) + name;
        }
        return isAbsolute(name) ? name : file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    static boolean isAbsolute(String name) {
        try {
            return Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false; // whoever reads it says so
        }
    }
}
