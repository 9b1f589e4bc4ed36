package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.Waiver.Approver;
import io.github.shiftup.policy.Waivers.Audit;
import io.github.shiftup.policy.Waivers.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which waiver holds a finding, and what the audit says of those that do not. Today is 24 November 2026. */
class WaiversTest {
    private static final Instant LAST_MINUTE_OF_THE_DAY = Instant.parse("2026-11-24T23:59:00Z");

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
        Waiver waiver = new Written("w").findings().component("org.acme:*").waiver();
        Waivers waivers = waivers(waiver);

        assertThat(waivers.holding(finding("CVE-1"), List.of())).isPresent();
        assertThat(waivers.holding(finding("CVE-2"), List.of())).isPresent();
        assertThat(waivers.audit().get(0).findings()).containsExactly("CVE-1", "CVE-2");
    }

    @Test
    void ofSeveralTheOneThatEndsFirstHolds() {
        Waiver longer = waiver("longer");
        Waiver shorter = new Written("shorter").expires("2026-12-03").waiver();
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
                waivers(new Written("w").created(created).expires(expires).waiver());

        assertThat(waivers.holding(finding("CVE-1"), List.of()).isPresent())
                .isEqualTo(state == State.ACTIVE || state == State.EXPIRING);
        assertThat(waivers.audit().get(0).state()).isEqualTo(state);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo(explanation);
    }

    @Test
    void aWaiverForLongerThanTheProfileAllowsHoldsNothing() {
        refused(
                new Written("w").created("2026-11-24").expires("2026-12-25").waiver(),
                State.INVALID,
                "it runs for 31 days, longer than the 30 that profile web allows (proposal: what is low may wait for the"
                        + " next release cycle)");
        assertThat(audit("healthcare", new Written("w").created("2026-11-24").expires("2026-12-25"))
                        .explanation())
                .isEqualTo(
                        "it runs for 31 days, longer than the 30 that profile healthcare allows (proposal: one review"
                                + " cycle)");
    }

    @Test
    void forLongerThanAnyRiskMayBeAcceptedOnlyALowOneIs() {
        Waiver month =
                new Written("w").created("2026-11-24").expires("2026-12-24").waiver();

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
                new Written("w")
                        .created("2026-10-25")
                        .expires(expires)
                        .renewed(renewed)
                        .approvers(new Approver("sam", "security-official"), new Approver("kim", "system-owner")));

        assertThat(audit.state()).isEqualTo(state);
        assertThat(audit.explanation()).isEqualTo(explanation);
    }

    @Test
    void whereAProfileSaysNothingOfRenewalsThereIsNone() {
        assertThat(audit("web", new Written("w").renewed(1)).explanation())
                .isEqualTo("it was renewed once, profile web allows none of that");
    }

    private static Audit audit(String profile, Written waiver) {
        Waivers waivers = waivers(Profiles.builtIn(profile), waiver.waiver());
        waivers.holding(finding("CVE-1"), List.of("max-risk"));
        return waivers.audit().get(0);
    }

    @ParameterizedTest
    @CsvSource({"'lead,portal-team'", "'lead,officer,Portal-Team '", "' PORTAL-TEAM,lead,officer'"})
    void nobodyApprovesAWaiverOfTheirOwn(String approvers) {
        refused(
                new Written("w").approvers(approvers.split(",")).waiver(),
                State.INVALID,
                "its owner portal-team is among those who approved it");
    }

    @ParameterizedTest
    @CsvSource({"lead", "'lead,LEAD'", "'lead, lead '", "'lead,'", "'lead, '"})
    void onePersonApprovesOnceHoweverTheNameIsWritten(String approvers) {
        refused(
                new Written("w").approvers(approvers.split(",", -1)).waiver(),
                State.INVALID,
                "it has 1 of the 2 approvals that profile web asks for (proposal: security champion and product owner)");
    }

    @Test
    void aWaiverOfEverythingHoldsNothing() {
        String explanation = "it names neither a finding nor a component, only \"*\"";
        refused(new Written("w").findings("*").waiver(), State.OVER_BROAD, explanation);
        refused(new Written("w").findings("CVE-1", "**").waiver(), State.OVER_BROAD, explanation);
        refused(new Written("w").findings().component("*").waiver(), State.OVER_BROAD, explanation);
        refused(new Written("w").findings("*").component("*").waiver(), State.OVER_BROAD, explanation);
    }

    @Test
    void everyFindingOfOneComponentIsNotEverything() {
        assertThat(waivers(new Written("w")
                                .findings("*")
                                .component("org.acme:forms")
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void oneFindingInEveryComponentIsNotEverything() {
        assertThat(waivers(new Written("w").component("*").waiver()).holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void aWaiverThatHoldsMoreThanTenFindingsIsBroad() {
        Waivers waivers = waivers(new Written("w").findings("CVE-*").waiver());
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
        Waivers waivers =
                waivers(new Written("w").scope(service, environment, versions).waiver());

        assertThat(waivers.holding(finding("CVE-1"), List.of()).isPresent()).isEqualTo(miss == null);
        assertThat(waivers.audit().get(0).state()).isEqualTo(miss == null ? State.ACTIVE : State.INEFFECTIVE);
        assertThat(waivers.audit().get(0).explanation()).isEqualTo(miss == null ? "holds until 2026-12-04" : miss);
    }

    @Test
    void everyEnvironmentOfAFindingHasToBeInTheScope() {
        Waiver waiver = new Written("w").scope(null, "prod", null).waiver();

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
                new Written("w").scope(null, null, "ours").waiver(),
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
        Waiver internal = new Written("w").assumes(true, false).waiver();

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
        Waiver withoutFix = new Written("w").assumes(false, true).waiver();

        assertThat(waivers(withoutFix).holding(new Given().fixAvailable(false).subject(), List.of()))
                .isPresent();
        refused(
                withoutFix,
                new Given().fixAvailable(true).subject(),
                State.REVOKED,
                "revoked on 2026-11-24: it assumes that nothing mends CVE-1, but a version is known that does");
    }

    @Test
    void everyRoleOfTheProfileHasToBeAmongTheApprovers() {
        refused(
                new Written("w").approvers("lead", "officer").waiver(),
                State.INVALID,
                "nobody approved it as security-champion, product-owner, whom profile web asks for (proposal: who knows the"
                        + " risk, and who answers for the product)");
        refused(
                new Written("w")
                        .approvers(new Approver("dana", "Security-Champion "), new Approver("lee", "tester"))
                        .waiver(),
                State.INVALID,
                "nobody approved it as product-owner, whom profile web asks for (proposal: who knows the risk, and who"
                        + " answers for the product)");
    }

    @Test
    void aRoleMayStandForItselfOrBeSomeones() {
        assertThat(waivers(new Written("w")
                                .approvers("product-owner", "Security-Champion")
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
        assertThat(waivers(new Written("w")
                                .approvers(
                                        new Approver("dana", "security-champion"), new Approver("product-owner", null))
                                .waiver())
                        .holding(finding("CVE-1"), List.of()))
                .isPresent();
    }

    @Test
    void onePersonInTwoRolesIsOneApproval() {
        refused(
                new Written("w")
                        .approvers(new Approver("dana", "security-champion"), new Approver("Dana", "product-owner"))
                        .waiver(),
                State.INVALID,
                "it has 1 of the 2 approvals that profile web asks for (proposal: security champion and product owner)");
    }

    @Test
    void aPersonNamedLikeARoleInAnotherRoleDoesNotStandForIt() {
        refused(
                new Written("w")
                        .approvers(new Approver("product-owner", "security-champion"), new Approver("lee", "tester"))
                        .waiver(),
                State.INVALID,
                "nobody approved it as product-owner, whom profile web asks for (proposal: who knows the risk, and who"
                        + " answers for the product)");
    }

    @Test
    void anOwnerThatIsARoleApprovesNothingInIt() {
        refused(
                new Written("w")
                        .approvers(
                                new Approver("dana", "security-champion"),
                                new Approver("lee", "product-owner"),
                                new Approver("kim", "Portal-Team"))
                        .waiver(),
                State.INVALID,
                "its owner portal-team is among those who approved it");
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
        Waiver waiver = new Written("w").component("org.other:*").waiver();

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
                new Written("w").component("org.acme:forms").waiver(),
                finding("CVE-2"),
                State.INEFFECTIVE,
                "near miss: CVE-2: it names the component, but the findings [CVE-1]");
    }

    @Test
    void aWaiverOfAnotherComponentIsNoMiss() {
        refused(
                new Written("w").findings().component("org.other:*").waiver(),
                finding("CVE-1"),
                State.UNUSED,
                "nothing that production reports needs it; take it out");
    }

    @Test
    void theFirstNearMissIsTold() {
        Waivers waivers = waivers(new Written("w").component("org.acme:forms").waiver());
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

    private static void refused(Waiver waiver, State state, String explanation) {
        refused(waiver, finding("CVE-1"), state, explanation);
    }

    private static void refused(Waiver waiver, Subject subject, State state, String explanation) {
        Waivers waivers = waivers(waiver);
        assertThat(waivers.holding(subject, List.of("max-risk"))).isEmpty();
        Audit audit = waivers.audit().get(0);
        assertThat(audit.state()).isEqualTo(state);
        assertThat(audit.explanation()).isEqualTo(explanation);
        assertThat(audit.findings()).isEmpty();
    }

    /** Profile web, under which also what is exploited may be waived. */
    private static Profile lax() {
        return Profiles.builtIn("web")
                .overriddenBy(new Profile(
                        "lax",
                        "",
                        "",
                        Map.of(Parameters.WAIVERS_NEVER, new Sourced<>(List.<String>of(), "p", true, null))));
    }

    private static Waivers waivers(Waiver... waivers) {
        return waivers(Profiles.builtIn("web"), waivers);
    }

    private static Waivers waivers(Profile profile, Waiver... waivers) {
        Policy policy = new Policy(
                "shift-up.yaml",
                new ServiceIdentity("portal", List.of(), List.of(), List.of(), List.of()),
                profile,
                List.of(),
                List.of(),
                Mode.ENFORCE,
                null,
                List.of(),
                IntelSpec.NONE,
                List.of(),
                Map.of(),
                List.of(),
                List.of(waivers),
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                null,
                "sha256:00");
        return new Waivers(policy, LAST_MINUTE_OF_THE_DAY, (version, range) -> range.equals("ours"));
    }

    private static Waiver waiver(String id) {
        return new Written(id).waiver();
    }

    private static Subject finding(String id) {
        return new Given().ids(id).subject();
    }

    /** A waiver as someone writes it: for CVE-1, in force, within the terms of profile web. */
    private static final class Written {
        private final String id;
        private List<Glob> findings = List.of(new Glob("CVE-1"));
        private @Nullable Glob component;
        private Waiver.Scope scope = Waiver.Scope.ANY;
        private List<Approver> approvers =
                List.of(new Approver("lead", "security-champion"), new Approver("officer", "product-owner"));
        private Waiver.Assumptions assumes = Waiver.Assumptions.NONE;
        private LocalDate created = LocalDate.of(2026, 11, 20);
        private LocalDate expires = LocalDate.of(2026, 12, 4);
        private int renewed;

        Written(String id) {
            this.id = id;
        }

        Written findings(String... globs) {
            findings = List.of(globs).stream().map(Glob::new).toList();
            return this;
        }

        Written component(String glob) {
            component = new Glob(glob);
            return this;
        }

        Written scope(@Nullable String service, @Nullable String environment, @Nullable String versions) {
            scope = new Waiver.Scope(
                    service == null ? null : new Glob(service),
                    environment == null ? null : new Glob(environment),
                    versions);
            return this;
        }

        Written approvers(String... names) {
            approvers = List.of(names).stream()
                    .map(name -> new Approver(name, null))
                    .toList();
            return this;
        }

        Written approvers(Approver... people) {
            approvers = List.of(people);
            return this;
        }

        Written assumes(boolean internal, boolean withoutFix) {
            assumes = new Waiver.Assumptions(internal, withoutFix);
            return this;
        }

        Written renewed(int times) {
            renewed = times;
            return this;
        }

        Written created(String day) {
            created = LocalDate.parse(day);
            return this;
        }

        Written expires(String day) {
            expires = LocalDate.parse(day);
            return this;
        }

        Waiver waiver() {
            return new Waiver(
                    id,
                    findings,
                    component,
                    scope,
                    "portal-team",
                    approvers,
                    "not called",
                    "P-1",
                    created,
                    expires,
                    renewed,
                    assumes,
                    "shift-up.yaml, waiver " + id);
        }
    }
}
