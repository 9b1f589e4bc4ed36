package io.github.shiftup.match;

import io.github.shiftup.inventory.ShippedComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is in, held against the names of what the candidate ships; versions are not compared yet.
 *
 * @param key equal for one component under whatever name it was reported; empty if there is nothing to compare
 * @param looseName the bare name, where only that was reported and a better name may turn up elsewhere; else null
 * @param label for people: {@code group:artifact} or a file name
 * @param type purl type, told or taken from the file name; null if unknown
 * @param versions that production reports, as written: from the report, the purl and the file name
 * @param by which name found it
 * @param inferred whether the component was not stated, only taken from a habit of the tool
 * @param shipped the same component in the candidate, in whatever version
 * @param sameFile components of the candidate that are, byte for byte, the reported file
 * @param incomparable why its absence from the candidate proves nothing; null if it does
 */
record Subject(
        String key,
        @Nullable String looseName,
        String label,
        @Nullable String type,
        List<String> versions,
        FoundBy by,
        boolean inferred,
        List<ShippedComponent> shipped,
        List<ShippedComponent> sameFile,
        @Nullable String incomparable) {

    /** Which name found a component in the candidate, surest first. */
    enum FoundBy {
        PURL,
        DIGEST,
        /** {@code group:artifact}, or a purl whose group is a guess. */
        NAME,
        /** The name of the jar file, or a name without anything that tells of what kind it is. */
        FILE_NAME,
        /** The candidate ships the jar that the component is packed into. */
        CONTAINER
    }

    /** A finding without a component, or with one that nothing in a build has a name for. */
    static final Subject NONE =
            new Subject("", null, "", null, List.of(), FoundBy.FILE_NAME, false, List.of(), List.of(), null);

    boolean isComparable() {
        return !key.isEmpty();
    }

    boolean isShipped() {
        return !shipped.isEmpty() || !sameFile.isEmpty();
    }

    /** {@link #label()} and the first reported version, if there is one. */
    String display() {
        return Words.of(versions.isEmpty() || by == FoundBy.CONTAINER ? label : label + ' ' + versions.get(0));
    }

    Subject asInferred() {
        return new Subject(key, looseName, label, type, versions, by, true, shipped, sameFile, incomparable);
    }
}
