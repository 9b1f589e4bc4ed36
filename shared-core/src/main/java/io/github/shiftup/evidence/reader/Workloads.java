package io.github.shiftup.evidence.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kubernetes workloads in one spelling. */
final class Workloads {
    private Workloads() {}

    /** {@code namespace/kind/name} with the kind in lower case; without the parts that are unknown; null without a name. */
    static @Nullable String of(@Nullable String namespace, @Nullable String kind, @Nullable String name) {
        if (name == null) {
            return null;
        }
        String kindAndName = kind == null ? name : kind.toLowerCase(Locale.ROOT) + '/' + name;
        return namespace == null ? kindAndName : namespace + '/' + kindAndName;
    }
}
