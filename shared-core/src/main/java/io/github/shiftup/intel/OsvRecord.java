package io.github.shiftup.intel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One OSV record while it is read: its ids, and what it says of each package, the entries for one package together. */
final class OsvRecord {
    final String id;
    final LocalDate modified;
    final List<String> otherIds;
    private final Map<String, List<OsvAffected>> packages = new HashMap<>();

    OsvRecord(String id, LocalDate modified, List<String> otherIds, List<OsvAffected> affected) {
        this.id = id;
        this.modified = modified;
        this.otherIds = otherIds;
        for (OsvAffected entry : affected) {
            if (entry.packageKey() != null) {
                packages.computeIfAbsent(entry.packageKey(), key -> new ArrayList<>(1))
                        .add(entry);
            }
        }
    }

    /** What it says of each package that a purl can name, by {@linkplain OsvEcosystems#key key}. */
    Map<String, AffectedVersions> affected() {
        Map<String, AffectedVersions> affected = new HashMap<>();
        packages.forEach((key, entries) -> affected.put(key, together(entries)));
        return affected;
    }

    private AffectedVersions together(List<OsvAffected> entries) {
        List<List<AffectedVersions.Event>> ranges = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        boolean whole = true;
        for (OsvAffected entry : entries) {
            ranges.addAll(entry.ranges());
            versions.addAll(entry.versions());
            whole &= entry.isComparable();
        }
        return new AffectedVersions(id, modified, ranges, versions, whole);
    }
}
