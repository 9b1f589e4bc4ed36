package io.github.shiftup.policy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Production takes a waiver back: the risk is no longer the one that was accepted. What happened on the day on which the
 * waiver was created counts as later, since nobody can tell whether its approvers knew.
 */
final class Revocation {
    private Revocation() {}

    /**
     * Why a waiver is revoked, with the day; null if it is not.
     *
     * @param neverExploited whether the profile lets no waiver hold what is known to be exploited, whenever it was listed
     * @param today the day of what has no day of its own
     */
    static @Nullable String of(Waiver waiver, Subject subject, boolean neverExploited, LocalDate today) {
        String id = subject.ids().get(0);
        if (Boolean.TRUE.equals(subject.knownExploited())) {
            LocalDate listed = subject.exploitedSince();
            if (isLater(listed, waiver)) {
                return since(listed, id + " is known to be exploited", waiver);
            }
            if (neverExploited) {
                return "revoked: " + id + " is known to be exploited";
            }
        }
        LocalDate attacked =
                subject.attackedSince() == null ? null : LocalDate.ofInstant(subject.attackedSince(), ZoneOffset.UTC);
        if (isLater(attacked, waiver)) {
            return since(attacked, id + " is attacked in production", waiver);
        }
        if (waiver.assumes().internal() && subject.exposureShown() != null) {
            return "revoked on " + today + ": it assumes that nothing reaches " + id + " from the internet, but it is"
                    + " reachable: " + subject.exposureShown();
        }
        if (waiver.assumes().withoutFix() && subject.fixAvailable()) {
            return "revoked on " + today + ": it assumes that nothing mends " + id
                    + ", but a version is known that does";
        }
        return null;
    }

    private static boolean isLater(@Nullable LocalDate day, Waiver waiver) {
        return day != null && !day.isBefore(waiver.created());
    }

    private static String since(@Nullable LocalDate day, String what, Waiver waiver) {
        return "revoked on " + day + ": " + what + " since that day; the waiver was created on " + waiver.created();
    }
}
