package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A package in which a vulnerability was found: one thing in three spellings, of Security Hub, Inspector and OCSF.
 *
 * @param pointer where it stands
 * @param fixed list of versions that mend it, as written; null where there is none
 */
record AffectedPackage(
        String pointer, Component component, @Nullable String fixed) {
    private enum Key {
        Name,
        name,
        Version,
        version,
        FilePath,
        filePath,
        path,
        FixedInVersion,
        fixedInVersion,
        fixed_in_version,
        purl
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    static AffectedPackage read(JsonCursor json, String pointer) {
        String name = null;
        String purl = null;
        String version = null;
        String path = null;
        String fixed = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case Name, name -> name = json.label();
                case Version, version -> version = json.label();
                case FilePath, filePath, path -> path = json.textIfScalar();
                case FixedInVersion, fixedInVersion, fixed_in_version -> fixed = json.label();
                case purl -> purl = json.label();
            }
        }
        return new AffectedPackage(
                pointer,
                new Component(name, purl, version, path, null),
                "NotAvailable".equalsIgnoreCase(fixed) ? null : fixed);
    }
}
