package io.github.shiftup.inventory;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a purl that identifies a component: type, namespace, name and version, without qualifiers and subpath.
 *
 * @param type in lower case: {@code maven}, {@code npm}, {@code deb}, ...
 * @param namespace Maven group, npm scope, distribution, ...; null if there is none
 */
public record Coordinates(
        String type,
        @Nullable String namespace,
        String name,
        @Nullable String version) {

    /** Many reports and SBOMs name the same few thousand; their number is bounded, since reports are hostile. */
    private static final Map<String, Optional<Coordinates>> KNOWN = new ConcurrentHashMap<>();

    private static final int MAX_KNOWN = 1 << 16;

    /** Reads a purl; empty where it is none. */
    public static Optional<Coordinates> parse(String purl) {
        Optional<Coordinates> known = KNOWN.get(purl);
        if (known == null) {
            known = read(purl);
            if (KNOWN.size() < MAX_KNOWN && purl.length() < 200) {
                KNOWN.put(purl, known);
            }
        }
        return known;
    }

    private static Optional<Coordinates> read(String purl) {
        try {
            PackageURL url = new PackageURL(purl);
            return Optional.of(new Coordinates(url.getType(), url.getNamespace(), url.getName(), url.getVersion()));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }

    public static Coordinates maven(String group, String artifact, @Nullable String version) {
        return new Coordinates("maven", group, artifact, version);
    }

    /** {@code group:artifact} for Maven, {@code namespace/name} or {@code name} for others. */
    public String displayName() {
        if (namespace == null) {
            return name;
        }
        return namespace + (type.equals("maven") ? ':' : '/') + name;
    }

    /** {@link #displayName()} and, if there is one, {@code @version}. */
    @Override
    public String toString() {
        return version == null ? displayName() : displayName() + '@' + version;
    }
}
