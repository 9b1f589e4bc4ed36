package io.github.shiftup.intel;

import java.time.LocalDate;
import java.util.List;

/**
 * What one advisory says of the versions of one component: affected is what is in one of the ranges or among the versions.
 *
 * @param advisory its id
 * @param modified day on which it last changed (UTC)
 * @param ranges each the events that bound it, in any order
 * @param versions affected ones, named one by one, in the order of the advisory
 * @param whole false if the advisory says more of the component than can be compared with a version, such as commits: then
 *     being in none of this proves nothing
 */
public record AffectedVersions(
        String advisory, LocalDate modified, List<List<Event>> ranges, List<String> versions, boolean whole) {

    public AffectedVersions {
        ranges = ranges.stream().map(List::copyOf).toList();
        versions = List.copyOf(versions);
    }

    /**
     * One bound of a range (<a href="https://ossf.github.io/osv-schema/#affectedrangesevents-fields">OSV schema,
     * events</a>).
     *
     * @param key {@code introduced}, {@code fixed}, {@code last_affected} or {@code limit}
     * @param version where; {@code 0} for "from the beginning"
     */
    public record Event(String key, String version) {}

    /** Versions that mend it; alternatives by release branch. */
    public List<String> fixedVersions() {
        return ranges.stream()
                .flatMap(List::stream)
                .filter(event -> event.key().equals("fixed"))
                .map(Event::version)
                .distinct()
                .toList();
    }

    /** The advisory and how old it is: {@code GHSA-jfh8-c2jp-5v3q of 2025-10-22}. */
    public String label() {
        return advisory + " of " + modified;
    }
}
