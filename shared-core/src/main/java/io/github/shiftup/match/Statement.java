package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import java.util.List;

/**
 * What one finding says of versions: those seen in production, those affected, those that mend it.
 *
 * @param versions reported as affected by production itself
 * @param ranges affected, as written
 * @param fixes alternatives by release branch, as written
 */
record Statement(List<String> versions, List<String> ranges, List<String> fixes) {

    static Statement of(Finding finding, Subject subject) {
        return new Statement(subject.versions(), finding.affectedRanges(), finding.fixedVersions());
    }

    /** Equal for equal statements. */
    String key() {
        return new TextKey().add(versions).add(ranges).add(fixes).toString();
    }

    boolean tellsWhatIsAffected() {
        return !ranges.isEmpty() || !fixes.isEmpty();
    }
}
