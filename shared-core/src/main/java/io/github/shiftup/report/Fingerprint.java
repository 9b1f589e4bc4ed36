package io.github.shiftup.report;

import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.stream.Sha256;

/**
 * What stays the same about a finding from build to build: its id and the component without its version, so that an alert
 * outlives an update that does not mend it.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(SeenFinding seen) {
        return Sha256.of(seen.finding().id() + '\n' + component(seen));
    }

    /** {@code group:artifact}, without a version; a path or a place where there is no such name. */
    static String component(SeenFinding seen) {
        if (!seen.match().components().isEmpty()) {
            return Plain.name(seen.match().components().get(0).coordinates().displayName());
        }
        var subject = seen.finding().subject();
        if (subject == null) {
            return StoryTeller.place(seen.finding().asset());
        }
        String purl = subject.purl();
        if (purl != null) {
            return Plain.name(
                    Coordinates.parse(purl).map(Coordinates::displayName).orElse(purl));
        }
        return Plain.name(subject.name() != null ? subject.name() : subject.path());
    }
}
