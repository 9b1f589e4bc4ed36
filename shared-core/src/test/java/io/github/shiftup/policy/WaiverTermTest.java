package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenWaivers.finding;
import static io.github.shiftup.policy.GivenWaivers.refused;
import static io.github.shiftup.policy.GivenWaivers.waivers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.policy.Waiver.Approver;
import io.github.shiftup.policy.Waivers.Audit;
import io.github.shiftup.policy.Waivers.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a waiver holds, and how often it may be renewed. Today is 24 November 2026. */
class WaiverTermTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-20, 2026-12-04, ACTIVE, holds until 2026-12-04",
        "2026-11-20, 2026-12-02, ACTIVE, holds until 2026-12-02",
        "2026-11-20, 2026-12-01, EXPIRING, expires in 7 days",
        "2026-11-20, 2026-11-25, EXPIRING, expires in 1 day",
        "2026-11-20, 2026-11-24, EXPIRING, expires in 0 days",
        "2026-11-24, 2026-12-04, ACTIVE, holds until 2026-12-04",
        "2026-11-20, 2026-11-23, EXPIRED, expired on 2026-11-23",
        "2026-11-25, 2026-12-04, NOT_YET_VALID, begins on 2026-11-25",
        "2026-11-24, 2026-12-08, ACTIVE, holds until 2026-12-08"
    })
    void aWaiverHoldsFromItsFirstDayToTheEndOfItsLast(String created, String expires, State state, String explanation) {
        Waivers waivers =
                waivers(new WrittenWaiver("w").created(created).expires(expires).waiver());

        assertThat(waivers.holding(finding("CVE-1"), List.of()).isPresent())
                .isEqualTo(state == State.ACTIVE || state == State.EXPIRING);
        assertThat(waivers.audit().get(0).state()).isEqualTo(state);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo(explanation);
    }

    @Test
    void aWaiverForLongerThanTheProfileAllowsHoldsNothing() {
        refused(
                new WrittenWaiver("w")
                        .created("2026-11-24")
                        .expires("2026-12-25")
                        .waiver(),
                State.INVALID,
                "it runs for 31 days, longer than the 30 that profile web allows (proposal: what is low may wait for the"
                        + " next release cycle)");
        assertThat(audit(
                                "healthcare",
                                new WrittenWaiver("w").created("2026-11-24").expires("2026-12-25"))
                        .explanation())
                .isEqualTo(
                        "it runs for 31 days, longer than the 30 that profile healthcare allows (proposal: one review"
                                + " cycle)");
    }

    @Test
    void forLongerThanAnyRiskMayBeAcceptedOnlyALowOneIs() {
        Waiver month = new WrittenWaiver("w")
                .created("2026-11-24")
                .expires("2026-12-24")
                .waiver();

        refused(
                month,
                State.INEFFECTIVE,
                "near miss: CVE-1: it runs for 30 days, longer than the 14 that profile web allows (proposal: two weeks: one"
                        + " sprint)");
        assertThat(waivers(month).holding(new Given().level(Level.UNKNOWN).subject(), List.of()))
                .isEmpty();
        for (Level low : List.of(Level.LOW, Level.INFO, Level.NONE)) {
            assertThat(waivers(month).holding(new Given().level(low).subject(), List.of()))
                    .contains(month);
        }
    }

    @ParameterizedTest(name = "to {0}, renewed {1} times: {2}")
    @CsvSource({
        "2026-12-24, 1, ACTIVE, holds until 2026-12-24",
        "2026-12-25, 1, INVALID, 'it runs for 61 days, longer than the 2 times 30 that profile healthcare allows"
                + " (proposal: one review cycle)'",
        "2026-12-24, 0, INVALID, 'it runs for 60 days, longer than the 30 that profile healthcare allows (proposal: one"
                + " review cycle)'",
        "2026-12-24, 2, INVALID, 'it was renewed 2 times, profile healthcare allows once (proposal: once: who needs a"
                + " third month needs a plan, not a waiver)'"
    })
    void aRenewedWaiverRunsForAsLongAgain(String expires, int renewed, State state, String explanation) {
        Audit audit = audit(
                "healthcare",
                new WrittenWaiver("w")
                        .created("2026-10-25")
                        .expires(expires)
                        .renewed(renewed)
                        .approvers(new Approver("sam", "security-official"), new Approver("kim", "system-owner")));

        assertThat(audit.state()).isEqualTo(state);
        assertThat(audit.explanation()).isEqualTo(explanation);
    }

    @Test
    void whereAProfileSaysNothingOfRenewalsThereIsNone() {
        assertThat(audit("web", new WrittenWaiver("w").renewed(1)).explanation())
                .isEqualTo("it was renewed once, profile web allows none of that");
    }

    private static Audit audit(String profile, WrittenWaiver waiver) {
        Waivers waivers = waivers(Profiles.builtIn(profile), waiver.waiver());
        waivers.holding(finding("CVE-1"), List.of("max-risk"));
        return waivers.audit().get(0);
    }
}
