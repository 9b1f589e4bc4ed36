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
record Statement(List<String> versions, List<String> ranges, List<String> fixes) implements Comparable<Statement> {

    static Statement of(Finding finding, Subject subject) {
        return new Statement(subject.versions(), finding.affectedRanges(), finding.fixedVersions());
    }

    /**
     * What a scan says beside production: its ranges and fixes. That it found the candidate's own version is no report of
     * that version by production.
     */
    static Statement beside(Finding finding) {
        return new Statement(List.of(), finding.affectedRanges(), finding.fixedVersions());
    }

    boolean tellsWhatIsAffected() {
        return !ranges.isEmpty() || !fixes.isEmpty();
    }

    /** An order for maps to fall back to. */
    @Override
    public int compareTo(Statement other) {
        int order = Texts.compare(versions, other.versions);
        order = order != 0 ? order : Texts.compare(ranges, other.ranges);
        return order != 0 ? order : Texts.compare(fixes, other.fixes);
    }
}
