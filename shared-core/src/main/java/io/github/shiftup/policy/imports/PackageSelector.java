package io.github.shiftup.policy.imports;

import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Packages as a waiver names them.
 *
 * @param component glob over purls or {@code group:artifact} names
 * @param versions the one version that is meant, as a range; null for any
 */
record PackageSelector(String component, @Nullable String versions) {
    private static final Pattern PLAIN_VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
    private static final String ESCAPABLE = "\\.-/@:+_?$^()[]{}| ";
    private static final String META = "^$()[]{}|+?*\\";

    /** A purl, in which {@code *} may stand for anything; qualifiers are left out, since every tool has its own. */
    static PackageSelector ofPurl(String purl) {
        String bare = purl.contains("?") ? purl.substring(0, purl.indexOf('?')) : purl;
        // The @ of an npm scope stands before the last part and begins no version.
        int at = bare.lastIndexOf('@') < bare.lastIndexOf('/') ? -1 : bare.lastIndexOf('@');
        String name = at < 0 ? bare : bare.substring(0, at);
        String version = at < 0 ? "*" : bare.substring(at + 1);
        String type = name.startsWith("pkg:") && name.contains("/") ? name.substring(4, name.indexOf('/')) : "";
        String path = name.substring(name.indexOf('/') + 1);
        boolean plain = version.equals("*") || isRange(type, version);
        if (type.equals("maven") && path.indexOf('/') > 0 && path.indexOf('/') == path.lastIndexOf('/') && plain) {
            return new PackageSelector(path.replace('/', ':'), range("maven", version));
        }
        return plain && !type.isEmpty()
                ? new PackageSelector(name + "@*", range(type, version))
                : new PackageSelector(bare, null);
    }

    /** {@code group:artifact:version}, in which {@code *} may stand for anything. */
    static PackageSelector ofGav(String gav) {
        String[] parts = gav.split(":", -1);
        if (parts.length == 3 && (parts[2].equals("*") || isRange("maven", parts[2]))) {
            return new PackageSelector(parts[0] + ":" + parts[1], range("maven", parts[2]));
        }
        return parts.length == 3
                ? new PackageSelector("pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2], null)
                : new PackageSelector(gav, null);
    }

    /** A package of a type by its name, of one version or of any. */
    static PackageSelector named(String type, String name, @Nullable String version) {
        return ofPurl("pkg:" + type + "/" + name + "@" + (version == null ? "*" : version));
    }

    /** Whether a waiver's scope can say it: the version, and the order of its ecosystem. */
    private static boolean isRange(String type, String version) {
        if (!PLAIN_VERSION.matcher(version).matches()) {
            return false;
        }
        try {
            VersionRanges.parse("vers:" + type + "/" + version, VersionScheme.MAVEN);
            return true;
        } catch (VersionRangeFormatException e) {
            return false;
        }
    }

    private static @Nullable String range(String type, String version) {
        return version.equals("*") ? null : "vers:" + type + "/" + version;
    }

    /**
     * A regular expression over a whole text as a glob; empty if it says more than a glob can. A full stop that nobody
     * escaped is taken as one, which is narrower.
     */
    static Optional<String> glob(String regex) {
        String body = regex.strip();
        body = body.startsWith("^") ? body.substring(1) : body;
        body = body.endsWith("$") && !body.endsWith("\\$") ? body.substring(0, body.length() - 1) : body;
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\') {
                i++;
                if (i >= body.length() || ESCAPABLE.indexOf(body.charAt(i)) < 0) {
                    return Optional.empty();
                }
                glob.append(body.charAt(i));
            } else if (c == '.' && i + 1 < body.length() && "*+".indexOf(body.charAt(i + 1)) >= 0) {
                i++;
                glob.append('*');
            } else if (META.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                glob.append(c);
            }
        }
        return glob.isEmpty() ? Optional.empty() : Optional.of(glob.toString());
    }
}
