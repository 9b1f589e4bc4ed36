package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenWaivers.finding;
import static io.github.shiftup.policy.GivenWaivers.lax;
import static io.github.shiftup.policy.GivenWaivers.refused;
import static io.github.shiftup.policy.GivenWaivers.waiver;
import static io.github.shiftup.policy.GivenWaivers.waivers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.Waivers.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes a waiver back before its end. Today is 24 November 2026. */
class WaiverRevocationTest {
    @Test
    void exploitationInTheWildTakesAWaiverBack() {
        refused(
                waiver("w"),
                new Given().knownExploited(true).subject(),
                State.REVOKED,
                "revoked: CVE-1 is known to be exploited");
    }

    @Test
    void exploitationTakesAWaiverBackWhateverRuleItStops() {
        Waivers waivers = waivers(waiver("w"));
        Subject subject = new Given().knownExploited(true).subject();

        assertThat(waivers.holding(subject, List.of("kev"))).isEmpty();
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void exploitationIsAcceptedWhereTheProfileDoesNotForbidIt() {

        assertThat(waivers(lax(), waiver("w"))
                        .holding(new Given().knownExploited(true).subject(), List.of("kev")))
                .isPresent();
    }

    @Test
    void whatIsNotKnownToBeExploitedTakesNothingBack() {
        assertThat(waivers(waiver("w"))
                        .holding(new Given().knownExploited(false).subject(), List.of()))
                .isPresent();
    }

    @ParameterizedTest(name = "listed {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-19, -",
                "2026-11-20, revoked on 2026-11-20: CVE-1 is known to be exploited since that day; the waiver was created on 2026-11-20",
                "2026-11-23, revoked on 2026-11-23: CVE-1 is known to be exploited since that day; the waiver was created on 2026-11-20",
            })
    void whatIsListedAsExploitedLaterTakesAWaiverBackUnderAnyProfile(String listed, @Nullable String revocation) {
        Waivers waivers = waivers(lax(), waiver("w"));

        assertThat(waivers.holding(new Given().exploitedSince(listed).subject(), List.of("kev")))
                .matches(waiver -> waiver.isPresent() == (revocation == null));
        assertThat(waivers.audit().get(0).state()).isEqualTo(revocation == null ? State.ACTIVE : State.REVOKED);
        assertThat(waivers.audit().get(0).explanation())
                .isEqualTo(revocation == null ? "holds until 2026-12-04" : revocation);
    }

    @ParameterizedTest(name = "attacked {0}: {1}")
    @CsvSource({"2026-11-19T23:59:59Z, ACTIVE", "2026-11-20T00:00:00Z, REVOKED", "2026-11-24T10:00:00Z, REVOKED"})
    void anAttackOnOrAfterTheFirstDayTakesAWaiverBack(String time, State state) {
        Waivers waivers = waivers(waiver("w"));
        waivers.holding(new Given().attackedSince(time).subject(), List.of());

        assertThat(waivers.audit().get(0).state()).isEqualTo(state);
        assertThat(waivers.audit().get(0).explanation())
                .isEqualTo(
                        state == State.ACTIVE
                                ? "holds until 2026-12-04"
                                : "revoked on " + time.substring(0, 10) + ": CVE-1 is attacked in production since that"
                                        + " day; the waiver was created on 2026-11-20");
    }

    @Test
    void exposureTakesBackWhatAssumesThatThereIsNone() {
        Waiver internal = new WrittenWaiver("w").assumes(true, false).waiver();

        assertThat(waivers(internal).holding(finding("CVE-1"), List.of())).isPresent();
        assertThat(waivers(waiver("w"))
                        .holding(new Given().exposureShown("ZAP reached it").subject(), List.of()))
                .isPresent();
        refused(
                internal,
                new Given().exposureShown("ZAP reached it").subject(),
                State.REVOKED,
                "revoked on 2026-11-24: it assumes that nothing reaches CVE-1 from the internet, but it is reachable: ZAP"
                        + " reached it");
    }

    @Test
    void aFixTakesBackWhatAssumesThatThereIsNone() {
        Waiver withoutFix = new WrittenWaiver("w").assumes(false, true).waiver();

        assertThat(waivers(withoutFix).holding(new Given().fixAvailable(false).subject(), List.of()))
                .isPresent();
        refused(
                withoutFix,
                new Given().fixAvailable(true).subject(),
                State.REVOKED,
                "revoked on 2026-11-24: it assumes that nothing mends CVE-1, but a version is known that does");
    }
}
