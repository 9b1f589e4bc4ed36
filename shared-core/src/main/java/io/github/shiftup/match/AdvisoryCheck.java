package io.github.shiftup.match;

import io.github.shiftup.intel.AffectedVersions;
import io.github.shiftup.match.Answer.Says;
import io.github.shiftup.match.version.Version;
import io.github.shiftup.match.version.VersionEvent;
import io.github.shiftup.match.version.VersionInterval;
import io.github.shiftup.match.version.VersionRange;
import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks an advisory whether a version is affected, in the order of the version's ecosystem. */
final class AdvisoryCheck {
    private final VersionScheme scheme;
    private final Version version;

    AdvisoryCheck(String purlType, String version) {
        this.scheme = VersionScheme.of(purlType);
        this.version = scheme.parse(version);
    }

    /** The answer, with the advisory that gives it. What cannot be read may hold the version: then only "affected" counts. */
    Answer answer(AffectedVersions advisory) {
        String unreadable = advisory.whole() ? "" : advisory.label() + ", in part";
        VersionRange affected = VersionRange.none(scheme);
        for (List<AffectedVersions.Event> events : advisory.ranges()) {
            try {
                affected = affected.or(VersionRanges.ofEvents(typed(events), scheme));
            } catch (VersionRangeFormatException e) {
                unreadable = advisory.label();
            }
        }
        if (!advisory.versions().isEmpty()) {
            affected = affected.or(VersionRanges.ofVersions(advisory.versions(), scheme));
        }
        Optional<VersionInterval> inside = affected.intervalWith(version);
        if (inside.isPresent()) {
            String because =
                    ", inside the affected range " + Words.of(inside.get().toString());
            return new Answer(Says.AFFECTED, true, because).saidBy(advisory.label());
        }
        if (affected.isEmpty() || !unreadable.isEmpty()) {
            return Answer.nothing(unreadable);
        }
        String ranges =
                affected.intervals().stream().map(VersionInterval::toString).collect(Collectors.joining(" or "));
        return new Answer(Says.MENDED, true, ", outside the affected range " + Words.of(ranges))
                .saidBy(advisory.label());
    }

    private static List<VersionEvent> typed(List<AffectedVersions.Event> events) {
        return events.stream()
                .flatMap(event -> VersionEvent.of(event.key(), event.version()).stream())
                .toList();
    }
}
