package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Of findings that differ only in place and time, those that carry the first and last sightings. What is condensed in parts
 * and then together is what is condensed at once, in whatever order.
 */
public final class Condensed {
    private Condensed() {}

    /**
     * Condenses.
     *
     * @param stated of which weaknesses somebody states something, by all findings
     * @param reported when the report was made in which a finding stands; null where nobody tells
     * @return in the order of reading
     */
    public static List<Finding> of(
            List<Finding> findings, Stated stated, Function<Provenance, @Nullable Instant> reported) {
        SightingGroups groups = new SightingGroups(findings, stated, reported::apply);
        for (int i = 0; i < findings.size(); i++) {
            groups.add(i);
        }
        Numbers kept = new Numbers();
        for (int group = 0; group < groups.size(); group++) {
            groups.addTo(kept, group);
        }
        List<Finding> condensed = new ArrayList<>();
        for (int number : kept.sortedDistinct()) {
            condensed.add(findings.get(number));
        }
        return condensed;
    }

    /** What a finding says without its place and time: equal for those of one group. */
    public static Finding saying(Finding finding, Stated stated) {
        Provenance source = finding.source();
        return finding.toBuilder()
                .asset(
                        stated.of(finding)
                                ? finding.asset()
                                : Asset.UNKNOWN.withEnvironment(finding.asset().environment()))
                .firstSeen(null)
                .lastSeen(null)
                .observed(1)
                .source(new Provenance(source.id(), source.format(), source.tool(), source.toolVersion(), "", ""))
                .build();
    }
}
