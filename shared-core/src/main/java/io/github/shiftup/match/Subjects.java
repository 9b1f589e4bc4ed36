package io.github.shiftup.match;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Subject.FoundBy;
import io.github.shiftup.match.name.ArchivePath;
import io.github.shiftup.match.name.JarName;
import io.github.shiftup.match.name.RuntimePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what findings are in. Evidence counts in this order: purl, digest, {@code group:artifact}, file names. A jar that
 * is packed into another one which the candidate ships comes before all of them: whatever version is shipped beside it
 * says nothing of the packed copy. CPE names are not looked at.
 */
final class Subjects {
    private final ShippedIndex index;
    private final Cache<Component, Subject> stated = new Cache<>();
    private final Cache<Component, Subject> inferred = new Cache<>();

    Subjects(ShippedIndex index) {
        this.index = index;
    }

    Subject of(Finding finding) {
        Component component = finding.subject();
        if (component == null) {
            return Subject.NONE;
        }
        return finding.component() != null
                ? stated.get(component, () -> find(component))
                : inferred.get(component, () -> find(component).asInferred());
    }

    private Subject find(Component component) {
        List<ShippedComponent> sameFile = index.withDigest(component.digest());
        ArchivePath archive = archive(component);
        Described described = orMaven(Described.of(component, archive));
        if (archive != null) {
            Subject packed = packed(component, described, archive, sameFile);
            if (packed != null) {
                return packed;
            }
        }
        Found found = described == null ? inFile(archive) : byAllNames(component, described, archive);
        if (found.components.isEmpty() && described == null && (archive == null || archive.leadsInside())) {
            return sameFile.isEmpty() ? unnamed(component, archive) : sameFile(component, sameFile);
        }
        if (found.components.isEmpty() && !sameFile.isEmpty()) {
            return sameFile(component, sameFile);
        }
        return subject(component, described, archive, found, sameFile);
    }

    /**
     * GitLab writes {@code group/artifact}, as others write names of Go, npm and PHP. Only where the candidate ships just
     * that is it a Maven component.
     */
    private @Nullable Described orMaven(@Nullable Described described) {
        int slash = described == null || described.type() != null
                ? -1
                : described.name().indexOf('/');
        if (described == null || slash < 1 || slash != described.name().lastIndexOf('/')) {
            return described;
        }
        Described maven = new Described(
                "maven",
                described.name().substring(0, slash),
                described.name().substring(slash + 1),
                described.version(),
                FoundBy.NAME);
        return index.withIdentity(maven.identity()).isEmpty() ? described : maven;
    }

    /** The jar that the candidate ships and that, by its path, the reported thing is packed into. */
    private @Nullable Subject packed(
            Component component, @Nullable Described described, ArchivePath archive, List<ShippedComponent> sameFile) {
        List<String> archives = archive.archives();
        boolean lastIsItself = !archive.leadsInside() && isItself(described, archives.get(archives.size() - 1));
        for (int i = archives.size() - (lastIsItself ? 2 : 1); i >= 0; i--) {
            String container = archives.get(i);
            List<ShippedComponent> shipped = index.isOwnArchive(container) ? List.of() : index.inFile(container);
            if (!shipped.isEmpty()) {
                String name = described == null ? lastPart(archive.path()) : described.label();
                String version = described == null ? null : firstVersion(component, described);
                String label = name + (version == null ? "" : ' ' + version) + " in " + container;
                String key = ShippedIndex.identity(shipped.get(0).coordinates()) + " > " + name;
                return new Subject(
                        key,
                        null,
                        label,
                        "maven",
                        fileVersions(container, shipped),
                        FoundBy.CONTAINER,
                        false,
                        shipped,
                        sameFile,
                        null);
            }
        }
        return null;
    }

    private static boolean isItself(@Nullable Described described, String fileName) {
        return described == null
                || JarName.readings(fileName).stream().anyMatch(reading -> reading.names(described.name()));
    }

    /** What purl and name lead to: both, where they name two components, so that the worse of them decides. */
    private Found byAllNames(Component component, Described described, @Nullable ArchivePath archive) {
        Found found = described(described, archive);
        Described other = Described.contradicting(component, described);
        List<ShippedComponent> named = other == null ? List.of() : described(other, null).components;
        if (named.isEmpty()) {
            return found;
        }
        Set<ShippedComponent> both = new LinkedHashSet<>(found.components);
        both.addAll(named);
        return new Found(List.copyOf(both), FoundBy.NAME);
    }

    private Found described(Described described, @Nullable ArchivePath archive) {
        if (described.type() != null && described.by() != FoundBy.FILE_NAME) {
            List<ShippedComponent> exact = index.withIdentity(described.identity());
            if (!exact.isEmpty()) {
                return new Found(exact, described.by());
            }
        }
        List<ShippedComponent> named = index.named(described.name()).stream()
                .filter(shipped -> described.mayBe(shipped.coordinates()))
                .toList();
        if (!named.isEmpty()) {
            return new Found(named, described.by() == FoundBy.FILE_NAME ? FoundBy.FILE_NAME : FoundBy.NAME);
        }
        Found inFile = inFile(archive);
        if (described.by() == FoundBy.FILE_NAME) {
            return inFile;
        }
        if (archive == null) {
            return new Found(List.of(), described.by());
        }
        // Groups that have nothing in common, but the very file that the candidate ships.
        String fileName = Objects.requireNonNull(archive.innermost());
        List<ShippedComponent> sameName = inFile.components.stream()
                .filter(shipped -> isFileOf(fileName, shipped))
                .toList();
        return new Found(sameName, sameName.isEmpty() ? described.by() : FoundBy.FILE_NAME);
    }

    private Found inFile(@Nullable ArchivePath archive) {
        String fileName = archive == null || archive.leadsInside() ? null : archive.innermost();
        return new Found(fileName == null ? List.of() : index.inFile(fileName), FoundBy.FILE_NAME);
    }

    private Subject subject(
            Component component,
            @Nullable Described described,
            @Nullable ArchivePath archive,
            Found found,
            List<ShippedComponent> sameFile) {
        String fileName = archive == null ? null : archive.innermost();
        boolean byFile = described == null || found.by == FoundBy.FILE_NAME;
        String name = described != null
                ? described.name()
                : JarName.likely(Objects.requireNonNull(fileName)).artifact();
        String label = described != null ? described.label() : Objects.requireNonNull(fileName);
        String type = described != null ? described.type() : "maven";
        boolean loose = described == null || described.by() == FoundBy.FILE_NAME;
        Set<String> versions = new LinkedHashSet<>();
        addVersion(versions, component.version());
        if (described != null) {
            addVersion(versions, described.version());
        }
        if (fileName != null && (byFile || isItself(described, fileName))) {
            versions.addAll(fileVersions(fileName, found.components));
        }
        return new Subject(
                key(described, name, found),
                loose ? name : null,
                label,
                type,
                List.copyOf(versions),
                found.by,
                false,
                found.components,
                sameFile,
                described == null && found.components.isEmpty() && !isLibrary(label)
                        ? "the file name " + Words.of(label) + " alone does not tell which component it is"
                        : incomparable(type, label, archive, !found.components.isEmpty()));
    }

    private static String key(@Nullable Described described, String name, Found found) {
        List<String> identities = found.components.stream()
                .map(shipped -> ShippedIndex.identity(shipped.coordinates()))
                .distinct()
                .toList();
        if (identities.size() == 1) {
            return identities.get(0);
        }
        return described == null ? ShippedIndex.identity("maven", null, name) : described.identity();
    }

    private @Nullable String incomparable(
            @Nullable String type, String label, @Nullable ArchivePath archive, boolean shipped) {
        if (archive != null && RuntimePath.contains(archive.path())) {
            return Words.of(archive.path()) + " belongs to the base image, which this build does not make";
        }
        if (shipped) {
            return null;
        }
        if (type == null) {
            return "the report does not tell what kind of package " + Words.of(label) + " is";
        }
        return index.holds(type)
                ? null
                : "the candidate lists no " + Words.of(type) + " packages, so it cannot tell about " + Words.of(label);
    }

    private static Subject sameFile(Component component, List<ShippedComponent> sameFile) {
        ShippedComponent first = sameFile.get(0);
        List<String> versions = component.version() == null ? List.of() : List.of(component.version());
        return new Subject(
                ShippedIndex.identity(first.coordinates()),
                null,
                first.coordinates().displayName(),
                first.coordinates().type(),
                versions,
                FoundBy.DIGEST,
                false,
                List.of(),
                sameFile,
                null);
    }

    /** Something inside a library that the candidate does not ship, or nothing that a build has a name for. */
    private Subject unnamed(Component component, @Nullable ArchivePath archive) {
        String container = archive == null ? null : archive.innermost();
        if (archive == null
                || container == null
                || !isLibrary(container)
                || archive.path().contains("-INF/classes/")) {
            return Subject.NONE;
        }
        JarName jar = JarName.likely(container);
        String label = lastPart(archive.path()) + " in " + container;
        String key = ShippedIndex.identity("maven", null, jar.artifact()) + " > " + lastPart(archive.path());
        String incomparable = incomparable("maven", label, archive, false);
        List<String> versions = component.version() == null ? List.of() : List.of(component.version());
        return new Subject(
                key, null, label, "maven", versions, FoundBy.CONTAINER, false, List.of(), List.of(), incomparable);
    }

    /** Whether the file name has a version, as a library's has, and is none of what this build makes. */
    private boolean isLibrary(String fileName) {
        return fileName.endsWith(".jar") && JarName.likely(fileName).version() != null && !index.isOwnArchive(fileName);
    }

    private static List<String> fileVersions(String fileName, List<ShippedComponent> shipped) {
        List<String> versions = new ArrayList<>(1);
        for (ShippedComponent component : shipped) {
            if (isFileOf(fileName, component)) {
                addVersion(versions, component.coordinates().version());
            }
        }
        if (versions.isEmpty()) {
            String artifact =
                    shipped.isEmpty() ? null : shipped.get(0).coordinates().name();
            JarName.readings(fileName).stream()
                    .filter(reading -> artifact != null && reading.names(artifact))
                    .findFirst()
                    .or(() -> java.util.Optional.of(JarName.likely(fileName)))
                    .ifPresent(reading -> addVersion(versions, reading.version()));
        }
        return versions;
    }

    private static boolean isFileOf(String fileName, ShippedComponent shipped) {
        String version = shipped.coordinates().version();
        return version != null
                && JarName.readings(fileName).stream()
                        .anyMatch(reading -> reading.isOf(shipped.coordinates().name(), version));
    }

    private static @Nullable ArchivePath archive(Component component) {
        for (String text : new String[] {component.path(), component.name()}) {
            if (text != null) {
                ArchivePath archive = ArchivePath.of(text);
                if (archive.innermost() != null) {
                    return archive;
                }
            }
        }
        return null;
    }

    private static @Nullable String firstVersion(Component component, Described described) {
        return component.version() != null ? component.version() : described.version();
    }

    private static void addVersion(java.util.Collection<String> versions, @Nullable String version) {
        if (version != null && !version.isBlank() && !versions.contains(version.strip())) {
            versions.add(version.strip());
        }
    }

    private static String lastPart(String path) {
        int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf(':'));
        return path.substring(end + 1).strip();
    }

    /** Components that a name led to, and what kind of name that was. */
    private record Found(List<ShippedComponent> components, FoundBy by) {}
}
