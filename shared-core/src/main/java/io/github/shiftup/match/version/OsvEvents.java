package io.github.shiftup.match.version;

import io.github.shiftup.match.version.VersionEvent.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a range of OSV events (<a href="https://ossf.github.io/osv-schema/#evaluation">OSV schema, evaluation</a>): in
 * the order of their versions, whatever their order in the advisory.
 */
final class OsvEvents {
    private final List<VersionEvent> events;
    private final VersionScheme scheme;
    private final TreeMap<Version, Set<Kind>> turns = new TreeMap<>();
    private final List<VersionInterval> intervals = new ArrayList<>();
    private @Nullable VersionInterval open;

    private OsvEvents(List<VersionEvent> events, VersionScheme scheme) {
        this.events = events;
        this.scheme = scheme;
    }

    static VersionRange range(List<VersionEvent> events, VersionScheme scheme) {
        return new OsvEvents(events, scheme).range();
    }

    private VersionRange range() {
        if (events.stream().noneMatch(event -> event.kind() == Kind.INTRODUCED)) {
            throw new VersionRangeFormatException(text(), "no event says where the weakness was introduced");
        }
        VersionRange limits = limits();
        for (VersionEvent event : events) {
            if (event.kind() == Kind.INTRODUCED && event.version().strip().equals("0")) {
                open = VersionInterval.ALL;
            } else if (event.kind() != Kind.LIMIT) {
                turns.computeIfAbsent(scheme.parse(event.version()), version -> EnumSet.noneOf(Kind.class))
                        .add(event.kind());
            }
        }
        turns.forEach(this::turn);
        if (open != null) {
            intervals.add(open);
        }
        VersionRange range = VersionRange.of(scheme, intervals).and(limits);
        if (range.isEmpty()) {
            throw new VersionRangeFormatException(text(), "by these events no version was ever affected");
        }
        return range;
    }

    /** What happens at one version: first what ends there, then what begins, then what begins and ends there. */
    private void turn(Version version, Set<Kind> kinds) {
        boolean last = kinds.contains(Kind.LAST_AFFECTED);
        boolean ends = last || kinds.contains(Kind.FIXED);
        boolean begins = kinds.contains(Kind.INTRODUCED);
        if (open != null) {
            if (ends) {
                VersionInterval end = VersionInterval.upTo(version, last);
                // An end can lie before its beginning where Maven's order is not transitive.
                if (open.isBefore(end)) {
                    intervals.add(open.to(end));
                }
                open = begins ? VersionInterval.from(version, true) : null;
            }
        } else if (begins && !ends) {
            open = VersionInterval.from(version, true);
        } else if (begins && last) {
            intervals.add(VersionInterval.exactly(version));
        }
    }

    /** Everything below the highest limit; everything if there is none. */
    private VersionRange limits() {
        List<VersionInterval> below = new ArrayList<>();
        for (VersionEvent event : events) {
            if (event.kind() == Kind.LIMIT) {
                boolean unlimited = event.version().strip().equals("*");
                below.add(unlimited ? VersionInterval.ALL : VersionInterval.upTo(scheme.parse(event.version()), false));
            }
        }
        return below.isEmpty() ? VersionRange.all(scheme) : VersionRange.of(scheme, below);
    }

    private String text() {
        return events.stream()
                .map(event -> Map.entry(event.kind(), event.version()).toString())
                .collect(Collectors.joining(", "));
    }
}
