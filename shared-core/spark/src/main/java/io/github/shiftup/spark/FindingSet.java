package io.github.shiftup.spark;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Findings of a share, each once, whatever way it came; in an order that does not depend on the way. */
final class FindingSet {
    private final TreeSet<FindingRow> rows =
            new TreeSet<>(Comparator.comparing(FindingRow::line).thenComparing(FindingRow::source));

    void add(FindingRow row) {
        if (!row.isNone()) {
            rows.add(row);
        }
    }

    List<Finding> inOrder() {
        FindingPool pool = new FindingPool();
        List<Finding> findings = new ArrayList<>(rows.size());
        rows.forEach(row -> findings.add(pool.apply(row.finding())));
        return findings;
    }
}
