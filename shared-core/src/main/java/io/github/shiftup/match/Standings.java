package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Belonging.Whose;
import io.github.shiftup.match.Subject.FoundBy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives the standing and its reason, once it is known what the candidate ships and whose production it is. */
final class Standings {
    private final boolean partial;
    private final ClaimBook claims;

    Standings(boolean partial, ClaimBook claims) {
        this.partial = partial;
        this.claims = claims;
    }

    Lane lane(Held held, Belonging belonging, Kind kind) {
        if (kind == Kind.BEHAVIOUR) {
            return belonging.isOurs() ? Lane.SIGNAL : Lane.ELSEWHERE;
        }
        if (held.isAffected()) {
            return Lane.AFFECTED;
        }
        if (!belonging.isOurs()) {
            return Lane.ELSEWHERE;
        }
        if (whyUnmapped(held.subject(), belonging, kind) != null) {
            return Lane.UNMAPPED;
        }
        return partial ? Lane.PARTIAL : Lane.FIXED;
    }

    Match match(Lane lane, Held held, Belonging belonging, Finding finding) {
        return switch (lane) {
            case AFFECTED -> affected(held, belonging);
            case FIXED -> fixed(held);
            case PARTIAL ->
                unmapped("This is a partial build: the modules that were not built may ship "
                        + held.subject().display() + '.');
            case UNMAPPED -> unmapped(held.subject(), belonging, finding);
            case SIGNAL ->
                unmapped("A runtime signal is not held against the candidate: it raises the findings of the"
                        + " service and component that it names.");
            case ELSEWHERE -> elsewhere(held, belonging, finding.kind());
        };
    }

    private static Match affected(Held held, Belonging belonging) {
        List<Ruling> affected = held.deciding();
        Ruling surest = affected.get(0);
        String ships = "he candidate ships " + surest.sentence() + andOthers(affected);
        String reason = belonging.isOurs() ? 'T' + ships : whoReports(belonging) + "t" + ships;
        return new Match(
                belonging.isOurs() ? Standing.STILL_PRESENT : Standing.SHARED,
                surest.confidence(),
                components(affected),
                surest.nearestFix(),
                null,
                false,
                reason + '.');
    }

    private static String andOthers(List<Ruling> affected) {
        return affected.size() == 1 ? "" : " (and " + (affected.size() - 1) + " more that it ships)";
    }

    private static Match fixed(Held held) {
        Subject subject = held.subject();
        if (held.rulings().isEmpty()) {
            boolean sure = subject.by() == FoundBy.PURL && !subject.inferred();
            return new Match(
                    Standing.FIXED_BY_THIS_BUILD,
                    sure ? Confidence.EXACT : Confidence.NAME_ONLY,
                    List.of(),
                    null,
                    null,
                    false,
                    "Production runs " + subject.display() + ", and the candidate does not ship it.");
        }
        return new Match(
                Standing.FIXED_BY_THIS_BUILD,
                held.rulings().get(0).confidence(),
                components(held.rulings()),
                null,
                null,
                false,
                "The candidate ships " + held.rulings().get(0).sentence() + '.');
    }

    private Match unmapped(Subject subject, Belonging belonging, Finding finding) {
        String why = whyUnmapped(subject, belonging, finding.kind());
        ClaimBook.Held held = claims.held(finding);
        if (held == null) {
            return new Match(
                    Standing.NOT_MAPPABLE, null, List.of(), nearestFix(subject, finding), null, false, why + '.');
        }
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

    /** Beginning of a sentence; null if the candidate can tell whether the build mends it. */
    private static @Nullable String whyUnmapped(Subject subject, Belonging belonging, Kind kind) {
        if (!subject.isComparable()) {
            return "The report names no component that could be looked for in the candidate, and no fix claim names it";
        }
        if (belonging.foreignImage()) {
            return "It runs beside this service, in an image that runsAs does not name, so this build does not mend it";
        }
        if (subject.incomparable() != null) {
            return "Not to be told from this build: " + subject.incomparable();
        }
        if (!subject.isShipped() && subject.by().compareTo(FoundBy.FILE_NAME) >= 0 && !isAboutPackages(kind)) {
            return "That " + subject.display() + " is gone does not prove a "
                    + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " mended";
        }
        return null;
    }

    private static boolean isAboutPackages(Kind kind) {
        return kind == Kind.VULNERABILITY || kind == Kind.END_OF_LIFE || kind == Kind.LICENSE;
    }

    private static Match elsewhere(Held held, Belonging belonging, Kind kind) {
        return new Match(
                Standing.ELSEWHERE, null, List.of(), null, null, false, whyElsewhere(held, belonging, kind) + '.');
    }

    private static String whyElsewhere(Held held, Belonging belonging, Kind kind) {
        if (belonging.whose() == Whose.UNKNOWN) {
            return "The report does not say whose it is; name the service in the evidence entry";
        }
        String who = whoReports(belonging);
        if (kind == Kind.BEHAVIOUR) {
            return who + "it is a runtime signal there";
        }
        if (!held.subject().isComparable()) {
            return who + "it names no component that could be looked for in the candidate";
        }
        return who
                + (held.rulings().isEmpty()
                        ? "the candidate does not ship " + held.subject().display()
                        : "the candidate ships " + held.rulings().get(0).sentence());
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

    private static List<ShippedComponent> components(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::component).toList();
    }
}
