package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenWaivers.finding;
import static io.github.shiftup.policy.GivenWaivers.refused;
import static io.github.shiftup.policy.GivenWaivers.waiver;
import static io.github.shiftup.policy.GivenWaivers.waivers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.Waivers.Audit;
import io.github.shiftup.policy.Waivers.State;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which waiver holds a finding, and what the audit says of those that do not. */
class WaiversTest {
    @Test
    void aWaiverHoldsTheFindingThatItNames() {
        Waivers waivers = waivers(waiver("w"));

        assertThat(waivers.holding(finding("CVE-1"), List.of("max-risk")))
                .map(Waiver::id)
                .contains("w");
        Audit audit = waivers.audit().get(0);
        assertThat(audit.state()).isEqualTo(State.ACTIVE);
        assertThat(audit.findings()).containsExactly("CVE-1");
        assertThat(audit.explanation()).isEqualTo("holds until 2026-12-04");
    }

    @Test
    void aWaiverHoldsByAnAliasToo() {
        Subject subject = new Given().ids("GHSA-1", "CVE-1").subject();

        assertThat(waivers(waiver("w")).holding(subject, List.of())).isPresent();
    }

    @Test
    void aWaiverForAComponentHoldsAllThatIsInIt() {
        Waiver waiver =
                new WrittenWaiver("w").findings().component("org.acme:*").waiver();
        Waivers waivers = waivers(waiver);

        assertThat(waivers.holding(finding("CVE-1"), List.of())).isPresent();
        assertThat(waivers.holding(finding("CVE-2"), List.of())).isPresent();
        assertThat(waivers.audit().get(0).findings()).containsExactly("CVE-1", "CVE-2");
    }

    @Test
    void ofSeveralTheOneThatEndsFirstHolds() {
        Waiver longer = waiver("longer");
        Waiver shorter = new WrittenWaiver("shorter").expires("2026-12-03").waiver();
        Waiver alsoLonger = waiver("also-longer");

        assertThat(waivers(longer, shorter, alsoLonger).holding(finding("CVE-1"), List.of()))
                .contains(shorter);
    }

    @Test
    void ofSeveralThatEndTogetherTheFirstHolds() {
        assertThat(waivers(waiver("a"), waiver("b")).holding(finding("CVE-1"), List.of()))
                .map(Waiver::id)
                .contains("a");
    }

    @Test
    void aWaiverOfEverythingHoldsNothing() {
        String explanation = "it names neither a finding nor a component, only \"*\"";
        refused(new WrittenWaiver("w").findings("*").waiver(), State.OVER_BROAD, explanation);
        refused(new WrittenWaiver("w").findings("CVE-1", "**").waiver(), State.OVER_BROAD, explanation);
        refused(new WrittenWaiver("w").findings().component("*").waiver(), State.OVER_BROAD, explanation);
        refused(new WrittenWaiver("w").findings("*").component("*").waiver(), State.OVER_BROAD, explanation);
    }

    @Test
    void everyFindingOfOneComponentIsNotEverything() {
        assertThat(waivers(new WrittenWaiver("w")
                                .findings("*")
                                .component("org.acme:forms")
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void oneFindingInEveryComponentIsNotEverything() {
        assertThat(waivers(new WrittenWaiver("w").component("*").waiver()).holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void aWaiverThatHoldsMoreThanTenFindingsIsBroad() {
        Waivers waivers = waivers(new WrittenWaiver("w").findings("CVE-*").waiver());
        IntStream.rangeClosed(1, 10).forEach(i -> waivers.holding(finding("CVE-" + i), List.of()));
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.ACTIVE);

        assertThat(waivers.holding(finding("CVE-11"), List.of())).isPresent();
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.OVER_BROAD);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo("holds 11 findings; name them, or narrow its scope");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "portal, , , ",
        "port*, , , ",
        "other, , , 'near miss: CVE-1: its scope is service other, this is portal'",
        ", prod, , ",
        ", test, , 'near miss: CVE-1: its scope is environment test, the finding was seen in prod'",
        ", , ours, ",
        ", , theirs, 'near miss: CVE-1: its scope is versions theirs, the build ships 1.0'"
    })
    void aWaiverHoldsInItsScopeOnly(
            @Nullable String service, @Nullable String environment, @Nullable String versions, @Nullable String miss) {
        Waivers waivers = waivers(
                new WrittenWaiver("w").scope(service, environment, versions).waiver());

        assertThat(waivers.holding(finding("CVE-1"), List.of()).isPresent()).isEqualTo(miss == null);
        assertThat(waivers.audit().get(0).state()).isEqualTo(miss == null ? State.ACTIVE : State.INEFFECTIVE);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo(miss == null ? "holds until 2026-12-04" : miss);
    }

    @Test
    void everyEnvironmentOfAFindingHasToBeInTheScope() {
        Waiver waiver = new WrittenWaiver("w").scope(null, "prod", null).waiver();

        refused(
                waiver,
                new Given().environments("prod", "staging").subject(),
                State.INEFFECTIVE,
                "near miss: CVE-1: its scope is environment prod, the finding was seen in prod, staging");
        refused(
                waiver,
                new Given().environments().subject(),
                State.INEFFECTIVE,
                "near miss: CVE-1: its scope is environment prod, the finding was seen in one that no report names");
    }

    @Test
    void aComponentOfNoVersionIsInNoScopeOfVersions() {
        refused(
                new WrittenWaiver("w").scope(null, null, "ours").waiver(),
                new Given().version(null).subject(),
                State.INEFFECTIVE,
                "near miss: CVE-1: its scope is versions ours, the build ships none");
    }

    @Test
    void aRuleThatIsNeverWaivedIsNotWaivedWithOthers() {
        Waivers waivers = waivers(waiver("w"));

        assertThat(waivers.holding(finding("CVE-1"), List.of("max-risk", "kev")))
                .isEmpty();
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.INEFFECTIVE);
        assertThat(waivers.audit().get(0).explanation())
                .isEqualTo("near miss: CVE-1: rule kev cannot be waived under profile web (proposal: what is being"
                        + " exploited is not accepted on paper)");
    }

    @Test
    void noWaiverHoldsBeyondAFloor() {
        Waivers waivers = waivers(waiver("w"));
        Waivers.Answer answer = waivers.answer(finding("CVE-1"), List.of("sla-high"), "the floor passed");

        assertThat(answer.waiver()).isNull();
        assertThat(answer.refusal()).isEqualTo("Waiver w does not hold it: the floor passed");
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.INEFFECTIVE);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo("near miss: CVE-1: the floor passed");
    }

    @Test
    void whatGivesWayIsHeldNoMore() {
        Waivers waivers = waivers(waiver("w"));
        Subject first = finding("CVE-1");
        Subject second = new Given().environments("prod", "test").subject();
        waivers.holding(first, List.of());
        waivers.holding(second, List.of());
        waivers.giveWay(first, "too many");

        assertThat(waivers.audit().get(0).state()).isEqualTo(State.ACTIVE);
        assertThat(waivers.audit().get(0).findings()).containsExactly("CVE-1");
        assertThat(waivers.audit().get(0).explanation()).isEqualTo("holds until 2026-12-04, but not CVE-1: too many");

        waivers.giveWay(second, "too many");
        assertThat(waivers.audit().get(0).state()).isEqualTo(State.INEFFECTIVE);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo("near miss: CVE-1: too many");
    }

    @Test
    void aWaiverThatNothingNeedsIsUnused() {
        refused(waiver("w"), finding("CVE-2"), State.UNUSED, "nothing that production reports needs it; take it out");
    }

    @Test
    void theRightFindingInAnotherComponentIsANearMiss() {
        Waiver waiver = new WrittenWaiver("w").component("org.other:*").waiver();

        refused(
                waiver,
                finding("CVE-1"),
                State.INEFFECTIVE,
                "near miss: CVE-1: it names the component org.other:*, the finding is in pkg:maven/org.acme/forms@1.0,"
                        + " org.acme:forms");
        refused(
                waiver,
                new Given().components().subject(),
                State.INEFFECTIVE,
                "near miss: CVE-1: it names the component org.other:*, the finding is in none");
    }

    @Test
    void anotherFindingInTheRightComponentIsANearMiss() {
        refused(
                new WrittenWaiver("w").component("org.acme:forms").waiver(),
                finding("CVE-2"),
                State.INEFFECTIVE,
                "near miss: CVE-2: it names the component, but the findings [CVE-1]");
    }

    @Test
    void aWaiverOfAnotherComponentIsNoMiss() {
        refused(
                new WrittenWaiver("w").findings().component("org.other:*").waiver(),
                finding("CVE-1"),
                State.UNUSED,
                "nothing that production reports needs it; take it out");
    }

    @Test
    void theFirstNearMissIsTold() {
        Waivers waivers =
                waivers(new WrittenWaiver("w").component("org.acme:forms").waiver());
        waivers.holding(finding("CVE-2"), List.of());
        waivers.holding(finding("CVE-3"), List.of());

        assertThat(waivers.audit().get(0).explanation()).startsWith("near miss: CVE-2");
    }

    @Test
    void theAuditKeepsThePolicysOrder() {
        assertThat(waivers(waiver("b"), waiver("a")).audit())
                .extracting(audit -> audit.waiver().id())
                .containsExactly("b", "a");
    }
}
