package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.match.Belonging.Whose;
import io.github.shiftup.match.Subject.FoundBy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the standing and its reason, once it is known what the candidate ships and whose production it is. */
final class Standings {
    private final boolean partial;
    private final ClaimBook claims;

    Standings(boolean partial, ClaimBook claims) {
        this.partial = partial;
        this.claims = claims;
    }

    Lane lane(Subject subject, Comparison comparison, Belonging belonging, Kind kind) {
        if (kind == Kind.BEHAVIOUR) {
            return belonging.isOurs() ? Lane.SIGNAL : Lane.ELSEWHERE;
        }
        if (comparison.affected()) {
            return Lane.AFFECTED;
        }
        if (!belonging.isOurs()) {
            return Lane.ELSEWHERE;
        }
        if (Unmapped.of(subject, belonging, kind) != null) {
            return Lane.UNMAPPED;
        }
        return partial ? Lane.PARTIAL : Lane.FIXED;
    }

    Match match(Lane lane, Subject subject, Comparison comparison, Belonging belonging, Finding finding) {
        return switch (lane) {
            case AFFECTED -> affected(comparison, belonging);
            case FIXED -> fixed(subject, comparison);
            case PARTIAL ->
                unmapped(
                        "This is a partial build: the modules that were not built may ship " + subject.display() + '.');
            case UNMAPPED -> unmapped(subject, belonging, finding);
            case SIGNAL -> signal(subject, finding);
            case ELSEWHERE -> elsewhere(subject, comparison, belonging, finding.kind());
            case RUNNING -> running(comparison);
            case NOT_SEEN -> notSeen(subject, comparison);
        };
    }

    private static Match affected(Comparison comparison, Belonging belonging) {
        boolean ours = belonging.isOurs();
        return new Match(
                ours ? Standing.STILL_PRESENT : Standing.SHARED,
                comparison.confidence(),
                comparison.components(),
                comparison.nearestFix(),
                null,
                false,
                (ours ? "T" : whoReports(belonging) + 't') + comparison.ships() + '.');
    }

    private static Match running(Comparison comparison) {
        return new Match(
                Standing.STILL_PRESENT,
                comparison.confidence(),
                comparison.components(),
                comparison.nearestFix(),
                null,
                false,
                "Only the scan reports it, but production of this service runs the very version that the candidate ships: "
                        + shipped(comparison) + '.');
    }

    private static Match notSeen(Subject subject, Comparison comparison) {
        String reason = comparison.affected()
                ? "Only the scan reports it, of " + shipped(comparison) + ": nobody has seen it in production."
                : "The scan reports it of " + subject.display() + ", and the candidate "
                        + (comparison.isNothingShipped() ? "does not ship it" : "ships what is not affected")
                        + ": it was a scan of another build.";
        return new Match(
                Standing.NOT_SEEN,
                comparison.confidence(),
                comparison.components(),
                comparison.nearestFix(),
                null,
                false,
                reason);
    }

    private static String shipped(Comparison comparison) {
        return comparison.components().isEmpty()
                ? ""
                : Words.of(comparison.components().get(0).coordinates().toString());
    }

    private static Match fixed(Subject subject, Comparison comparison) {
        Confidence absent =
                subject.by() == FoundBy.PURL && !subject.inferred() ? Confidence.EXACT : Confidence.NAME_ONLY;
        return new Match(
                Standing.FIXED_BY_THIS_BUILD,
                comparison.isNothingShipped() ? absent : comparison.confidence(),
                comparison.components(),
                null,
                null,
                false,
                comparison.isNothingShipped()
                        ? "Production runs " + subject.display() + ", and the candidate does not ship it."
                        : 'T' + comparison.ships() + '.');
    }

    private Match signal(Subject subject, Finding finding) {
        ClaimBook.Held held = claims.held(finding);
        return held == null
                ? unmapped("A runtime signal is not held against the candidate: it raises the findings of the"
                        + " service and component that it names.")
                : claimed(held, subject, finding);
    }

    private Match unmapped(Subject subject, Belonging belonging, Finding finding) {
        ClaimBook.Held held = claims.held(finding);
        if (held == null) {
            Unmapped why = Objects.requireNonNull(Unmapped.of(subject, belonging, finding.kind()));
            String reason = why.reason(subject, finding.kind()) + '.';
            return new Match(Standing.NOT_MAPPABLE, null, List.of(), nearestFix(subject, finding), null, false, reason);
        }
        return claimed(held, subject, finding);
    }

    private static Match claimed(ClaimBook.Held held, Subject subject, Finding finding) {
        FixClaim claim = held.claim();
        String by = "fix claim " + Words.of(claim.id()) + " of " + Words.of(claim.owner());
        return switch (held.state()) {
            case HOLDS ->
                new Match(
                        Standing.FIX_CLAIMED,
                        null,
                        List.of(),
                        null,
                        claim.id(),
                        false,
                        "Held by " + by
                                + (claim.deployed() == null
                                        ? ", whose fix is not deployed yet."
                                        : "; no evidence is newer than its deployment at " + claim.deployed() + '.'));
            case CONTRADICTED ->
                new Match(
                        Standing.NOT_MAPPABLE,
                        null,
                        List.of(),
                        nearestFix(subject, finding),
                        claim.id(),
                        true,
                        "Production contradicts " + by + ": seen at " + finding.lastSeen()
                                + ", after its deployment at " + claim.deployed() + '.');
            case UNPROVEN ->
                new Match(
                        Standing.NOT_MAPPABLE,
                        null,
                        List.of(),
                        nearestFix(subject, finding),
                        claim.id(),
                        false,
                        "The " + by + " was deployed at " + claim.deployed()
                                + ", and the report does not tell whether it saw this before or after.");
        };
    }

    private static Match unmapped(String reason) {
        return new Match(Standing.NOT_MAPPABLE, null, List.of(), null, null, false, reason);
    }

    private static Match elsewhere(Subject subject, Comparison comparison, Belonging belonging, Kind kind) {
        String reason = whyElsewhere(subject, comparison, belonging, kind) + '.';
        return new Match(Standing.ELSEWHERE, null, List.of(), null, null, false, reason);
    }

    private static String whyElsewhere(Subject subject, Comparison comparison, Belonging belonging, Kind kind) {
        if (belonging.whose() == Whose.UNKNOWN) {
            return "The report does not say whose it is; name the service in the evidence entry";
        }
        String who = whoReports(belonging);
        if (kind == Kind.BEHAVIOUR) {
            return who + "it is a runtime signal there";
        }
        if (!subject.isComparable()) {
            return who + "it names no component that could be looked for in the candidate";
        }
        return who
                + (comparison.isNothingShipped()
                        ? "the candidate does not ship " + subject.display()
                        : 't' + comparison.ships());
    }

    private static String whoReports(Belonging belonging) {
        return belonging.whose() == Whose.UNKNOWN
                ? "The report does not say whose it is, but "
                : "Another service (" + Words.of(belonging.name()) + ") is seen with it, and ";
    }

    private static @Nullable String nearestFix(Subject subject, Finding finding) {
        return subject.type() == null || subject.versions().isEmpty()
                ? null
                : new VersionCheck(subject.type(), subject.versions().get(0)).nearestFix(finding.fixedVersions());
    }
}
