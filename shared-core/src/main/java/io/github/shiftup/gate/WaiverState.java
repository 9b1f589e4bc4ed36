package io.github.shiftup.gate;

import java.time.LocalDate;
import java.util.List;

/**
 * One waiver, audited against this evidence.
 *
 * @param id of the waiver
 * @param state {@code ACTIVE}, {@code EXPIRING}, {@code EXPIRED}, {@code UNUSED}, ...
 * @param owner who accepted the risk
 * @param reason why
 * @param created first day on which it holds
 * @param expires last day on which it holds
 * @param findings ids that it holds
 * @param explanation why it is in this state; for one without effect the near miss
 */
public record WaiverState(
        String id,
        String state,
        String owner,
        String reason,
        LocalDate created,
        LocalDate expires,
        List<String> findings,
        String explanation) {

    public WaiverState {
        findings = List.copyOf(findings);
    }
}
