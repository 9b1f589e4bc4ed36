package io.github.shiftup.intel;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up which versions of a component an advisory calls affected. Implementations are pure and thread-safe. */
@FunctionalInterface
public interface Advisories {

    /**
     * What advisories say of one component.
     *
     * @param type purl type: {@code maven}, {@code npm}, {@code deb}, ...
     * @param namespace as in the purl; null if there is none
     * @param name as in the purl
     * @param ids of the weakness, aliases included; an advisory counts if it carries any of them
     * @return one entry an advisory, in a stable order; empty if none is known
     */
    List<AffectedVersions> find(String type, @Nullable String namespace, String name, Collection<String> ids);

    /** Knows nothing: no advisories are loaded. */
    static Advisories none() {
        return (type, namespace, name, ids) -> List.of();
    }
}
