package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same and differ only in where in their environment, when and how often they were seen. Of each group
 * those are known that were seen first, seen last, seen last the earliest, and reported first: from these come its
 * deadlines. Where somebody states something of the weakness, a place is part of what is said.
 */
final class SightingGroups {
    private static final int KEPT = 4;
    private static final Comparator<@Nullable Instant> EARLIEST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<@Nullable Instant> LATEST = Comparator.nullsLast(Comparator.reverseOrder());
    /** As sightings are ordered, so that the first of all of them is one that is kept. */
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::firstSeen, EARLIEST)
            .thenComparing(Finding::lastSeen, EARLIEST)
            .thenComparing(finding -> finding.source().location())
            .thenComparing(finding -> finding.source().pointer())
            .thenComparing(Finding::asset);

    /** Tells when the report was made that a finding stands in. */
    interface ReportTime {
        @Nullable
        Instant of(Provenance source);
    }

    private final List<Finding> findings;
    private final Stated stated;
    private final ReportTime reported;
    /** Groups by the hash of what they say; 0 is free, others are one more than the group. */
    private int[] table = new int[1 << 10];

    private int[] kept = new int[KEPT << 8];
    private int size;

    SightingGroups(List<Finding> findings, Stated stated, ReportTime reported) {
        this.findings = findings;
        this.stated = stated;
        this.reported = reported;
    }

    int size() {
        return size;
    }

    /** One of the group. */
    Finding example(int group) {
        return findings.get(kept[group * KEPT]);
    }

    void addTo(Numbers numbers, int group) {
        int first = group * KEPT;
        for (int i = 0; i < KEPT; i++) {
            if (i == 0 || kept[first + i] != kept[first]) {
                numbers.add(kept[first + i]);
            }
        }
    }

    /** Takes in the next finding; returns its group. */
    int add(int number) {
        Finding finding = findings.get(number);
        boolean placed = stated.of(finding);
        int slot = hash(finding) & (table.length - 1);
        while (table[slot] != 0) {
            int group = table[slot] - 1;
            if (saysTheSame(example(group), finding)
                    && (!placed || example(group).asset().equals(finding.asset()))) {
                keep(group * KEPT, number, finding);
                return group;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (kept.length == size * KEPT) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        Arrays.fill(kept, size * KEPT, size * KEPT + KEPT, number);
        table[slot] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void keep(int first, int number, Finding finding) {
        if (isNearer(0, finding, findings.get(kept[first]))) {
            kept[first] = number;
        }
        if (isNearer(1, finding, findings.get(kept[first + 1]))) {
            kept[first + 1] = number;
        }
        if (isNearer(2, finding, findings.get(kept[first + 2]))) {
            kept[first + 2] = number;
        }
        if (isNearer(3, finding, findings.get(kept[first + 3]))) {
            kept[first + 3] = number;
        }
    }

    /** Whether a finding is to be kept in the other's place; of two equal ones by their places, in whatever order they come. */
    private boolean isNearer(int place, Finding finding, Finding other) {
        int order = switch (place) {
            case 0 -> EARLIEST.compare(finding.firstSeen(), other.firstSeen());
            case 1 -> LATEST.compare(finding.lastSeen(), other.lastSeen());
            case 2 -> EARLIEST.compare(finding.lastSeen(), other.lastSeen());
            default -> EARLIEST.compare(reported.of(finding.source()), reported.of(other.source()));
        };
        return order < 0 || (order == 0 && BY_PLACE.compare(finding, other) < 0);
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        for (int group = 0; group < size; group++) {
            int slot = hash(example(group)) & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = group + 1;
        }
        table = larger;
    }

    private static int hash(Finding finding) {
        int hash = finding.id().hashCode();
        hash = 31 * hash + Objects.hashCode(finding.subject());
        hash = 31 * hash + finding.source().id().hashCode();
        hash = 31 * hash + Objects.hashCode(finding.asset().environment());
        hash = 31 * hash + finding.ratings().hashCode();
        return hash ^ (hash >>> 16);
    }

    private static boolean saysTheSame(Finding a, Finding b) {
        return Objects.equals(a.statement(), b.statement())
                && a.id().equals(b.id())
                && Objects.equals(a.component(), b.component())
                && Objects.equals(a.inferredComponent(), b.inferredComponent())
                && Objects.equals(a.asset().environment(), b.asset().environment())
                && a.kind() == b.kind()
                && a.activity() == b.activity()
                && a.level() == b.level()
                && a.aliases().equals(b.aliases())
                && a.cwes().equals(b.cwes())
                && Objects.equals(a.title(), b.title())
                && Objects.equals(a.severity(), b.severity())
                && a.ratings().equals(b.ratings())
                && a.fixedVersions().equals(b.fixedVersions())
                && a.affectedRanges().equals(b.affectedRanges())
                && Objects.equals(a.state(), b.state())
                && Objects.equals(a.exploited(), b.exploited())
                && Objects.equals(a.epss(), b.epss())
                && sameSource(a.source(), b.source());
    }

    private static boolean sameSource(Provenance a, Provenance b) {
        return a.id().equals(b.id())
                && a.format().equals(b.format())
                && Objects.equals(a.tool(), b.tool())
                && Objects.equals(a.toolVersion(), b.toolVersion());
    }
}
