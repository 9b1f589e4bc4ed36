package io.github.shiftup.match;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.match.Subject.FoundBy;
import io.github.shiftup.match.name.ArchivePath;
import org.jspecify.annotations.Nullable;

/**
 * A component as its names describe it, before anything is looked up.
 *
 * @param type purl type; null if nothing tells
 * @param namespace Maven group, npm scope, ...; null if not told
 * @param name artifact or package
 * @param version that comes with the name; null if none does
 * @param by what kind of name it is
 */
record Described(
        @Nullable String type,
        @Nullable String namespace,
        String name,
        @Nullable String version,
        FoundBy by) {

    /** The best description that a component has; null if there are at most file names. */
    static @Nullable Described of(Component component, @Nullable ArchivePath archive) {
        if (component.purl() != null) {
            Coordinates purl = Coordinates.parse(component.purl()).orElse(null);
            if (purl != null) {
                return new Described(purl.type(), purl.namespace(), purl.name(), purl.version(), FoundBy.PURL);
            }
        }
        if (archive != null && archive.artifact() != null) {
            return new Described("maven", archive.group(), archive.artifact(), archive.version(), FoundBy.NAME);
        }
        String name = component.name() == null ? "" : component.name().strip();
        if (name.isEmpty() || ArchivePath.of(name).innermost() != null) {
            return null;
        }
        return ofName(name, archive != null);
    }

    /**
     * What the component's name says where that is another component than its purl names; null where the two agree or
     * there are not both. One of them is wrong, and it is not for us to choose which.
     */
    static @Nullable Described contradicting(Component component, Described described) {
        String name = component.name() == null ? "" : component.name().strip();
        if (described.by() != FoundBy.PURL
                || name.isEmpty()
                || ArchivePath.of(name).innermost() != null) {
            return null;
        }
        Described named = ofName(name, false);
        String last = named.name()
                .substring(Math.max(named.name().lastIndexOf('/'), named.name().lastIndexOf(':')) + 1);
        if (last.equals(described.name())) {
            return null;
        }
        return named.type() != null
                ? named
                : new Described(described.type(), null, named.name(), null, FoundBy.FILE_NAME);
    }

    private static Described ofName(String name, boolean inArchive) {
        // OSV writes the ecosystem before the name.
        String[] parts = (name.startsWith("Maven:") ? name.substring("Maven:".length()) : name).split(":", -1);
        boolean groupAndArtifact = (parts.length == 2 || parts.length == 3)
                && isMavenId(parts[0])
                && isMavenId(parts[1])
                && !Character.isDigit(parts[1].charAt(0));
        if (groupAndArtifact) {
            return new Described("maven", parts[0], parts[1], parts.length == 3 ? parts[2] : null, FoundBy.NAME);
        }
        return new Described(inArchive ? "maven" : null, null, name, null, FoundBy.FILE_NAME);
    }

    /** {@code group:artifact} for Maven, {@code namespace/name} or {@code name} for others. */
    String label() {
        return namespace == null ? name : namespace + ("maven".equals(type) ? ':' : '/') + name;
    }

    /** The key of what is described, whether or not anything like it is shipped. */
    String identity() {
        return ShippedIndex.identity(type == null ? "" : type, namespace, name);
    }

    /** Whether this may mean a component of the same name, although the two are not equal. */
    boolean mayBe(Coordinates shipped) {
        if (type == null || type.equals("generic")) {
            return true;
        }
        if (!type.equals(shipped.type())) {
            return false;
        }
        return switch (type) {
            case "maven" -> mayBeOfGroup(shipped.namespace());
            // The distribution, which scanners leave out at times; elsewhere a namespace is half of the name.
            case "deb", "rpm", "apk" -> namespace == null || shipped.namespace() == null;
            default -> false;
        };
    }

    /**
     * Whether the group is likely a guess of the scanner, which had only the jar's manifest: there is none, it repeats the
     * artifact, one group begins with the other, or three of their parts are the same.
     */
    private boolean mayBeOfGroup(@Nullable String group) {
        if (namespace == null || group == null || namespace.equals(name)) {
            return true;
        }
        String shorter = namespace.length() < group.length() ? namespace : group;
        String longer = namespace.length() < group.length() ? group : namespace;
        return (shorter.indexOf('.') > 0 && longer.startsWith(shorter + '.'))
                || prefix(namespace, 3).equals(prefix(group, 3));
    }

    /** The first parts of a dotted name; the whole name with a mark behind it, equal to no other, if it has fewer. */
    private static String prefix(String name, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            end = name.indexOf('.', end + 1);
            if (end < 0) {
                return i == parts - 1 ? name : name + '!';
            }
        }
        return name.substring(0, end);
    }

    private static boolean isMavenId(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '_'
                                || c == '-');
    }
}
