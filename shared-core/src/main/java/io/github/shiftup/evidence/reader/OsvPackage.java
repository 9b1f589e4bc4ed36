package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** A package as OSV names it. For sources from Git all is empty but the commit. */
record OsvPackage(
        @Nullable String ecosystem,
        @Nullable String name,
        @Nullable String version,
        @Nullable String purl,
        @Nullable String commit) {
    static final OsvPackage NONE = new OsvPackage(null, null, null, null, null);

    private enum Key {
        ecosystem,
        name,
        version,
        purl,
        commit
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    static OsvPackage read(JsonCursor json) {
        String ecosystem = null;
        String name = null;
        String version = null;
        String purl = null;
        String commit = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case ecosystem -> ecosystem = json.label();
                case name -> name = json.label();
                case version -> version = json.label();
                case purl -> purl = json.label();
                case commit -> commit = json.label();
            }
        }
        return new OsvPackage(ecosystem, name, version, purl, commit);
    }

    /** {@code Maven:group:artifact}: a name means nothing without its ecosystem. */
    Component component(@Nullable String path) {
        String full = ecosystem == null || name == null ? name : ecosystem + ':' + name;
        return new Component(full, purl, version, path, null);
    }

    /** Whether the other names the same package, whatever release ({@code Debian:12}) or repository it says. */
    boolean isOf(OsvPackage other) {
        return name != null && name.equals(other.name) && family(ecosystem).equals(family(other.ecosystem));
    }

    private static String family(@Nullable String ecosystem) {
        if (ecosystem == null) {
            return "";
        }
        int colon = ecosystem.indexOf(':');
        return colon < 0 ? ecosystem : ecosystem.substring(0, colon);
    }
}
