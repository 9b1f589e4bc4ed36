package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;

/** What people call a finding: its id, and what it is in. */
final class FindingName {
    private FindingName() {}

    static String of(Finding finding) {
        Component component = finding.subject();
        if (component == null) {
            return finding.id();
        }
        String where = component.name() != null ? component.name() : component.purl();
        return where == null ? finding.id() : finding.id() + " in " + where;
    }
}
