package io.github.shiftup.inventory;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A component as an SBOM has it. */
record SbomComponent(
        @Nullable String type,
        @Nullable String ref,
        @Nullable String group,
        @Nullable String name,
        @Nullable String version,
        @Nullable String purl,
        @Nullable String sha256,
        @Nullable String scope,
        List<String> modules,
        List<List<String>> paths) {

    String displayName() {
        return group == null ? String.valueOf(name) : group + ':' + name;
    }

    /** {@code group:artifact:version}, as paths name it. */
    String step() {
        return version == null ? displayName() : displayName() + ':' + version;
    }

    /** Whether it is software that nothing can be held against: files, operating systems and the like need no purl. */
    boolean lacksPurl() {
        return purl == null && (type == null || type.equals("library") || type.equals("framework"));
    }

    ShippedComponent shipped(SbomPaths graph, String location) {
        String url = String.valueOf(purl);
        Coordinates coordinates = Coordinates.parse(url)
                .orElseThrow(() -> new ReportException(
                        Reason.SHAPE, location, "the purl \"" + url + "\" of " + displayName() + " is none"));
        if (coordinates.version() == null && version != null) {
            coordinates = new Coordinates(coordinates.type(), coordinates.namespace(), coordinates.name(), version);
        }
        return new ShippedComponent(coordinates, url, sha256, scope, modules, paths.isEmpty() ? graph.to(this) : paths);
    }

    /** Collects the parts. */
    static final class Builder {
        @Nullable
        String type;

        @Nullable
        String ref;

        @Nullable
        String group;

        @Nullable
        String name;

        @Nullable
        String version;

        @Nullable
        String purl;

        @Nullable
        String sha256;

        private @Nullable String scope;
        private final List<String> modules = new ArrayList<>();
        private final List<List<String>> paths = new ArrayList<>();

        void property(String key, String value) {
            if (key.equals(SbomProperty.SCOPE.text())) {
                scope = value;
            } else if (key.equals(SbomProperty.MODULE.text())) {
                modules.add(value);
            } else if (key.equals(SbomProperty.PATH.text())) {
                paths.add(List.of(value.split(SbomProperty.PATH_SEPARATOR)));
            }
        }

        SbomComponent build() {
            String digest = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
            return new SbomComponent(
                    type, ref, group, name, version, purl, digest, scope, List.copyOf(modules), List.copyOf(paths));
        }
    }
}
