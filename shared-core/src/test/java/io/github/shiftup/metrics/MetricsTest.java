package io.github.shiftup.metrics;

import static io.github.shiftup.metrics.Given.LIB;
import static io.github.shiftup.metrics.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.ledger.Retention;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of small ledgers, held against what was worked out by hand. */
class MetricsTest {
    private static final long A_DAY = 86_400;

    @TempDir
    Path folder;

    private Given given;

    @BeforeEach
    void empty() {
        given = new Given(folder.resolve("ledger"));
    }

    private Figures figures() {
        return given.metrics(-1, 60).all();
    }

    @Test
    void timeToRedRunsFromTheFirstSightingToTheFirstVerdictThatBlocks() {
        given.run("shop", day(2), "1")
                .says("CVE-1", "WARNS", day(0))
                .says("CVE-2", "BLOCKS", day(1))
                .recorded();
        given.run("shop", day(5), "2")
                .says("CVE-1", "BLOCKS", day(0))
                .says("CVE-2", "BLOCKS", day(1))
                .recorded();
        given.run("shop", day(6), "3")
                .says("CVE-3", "BLOCKS", day(-1))
                .says("CVE-4", "TOLERATED", day(6))
                .recorded();

        Figures figures = figures();

        // 1, 5 and 7 days.
        assertThat(figures.timeToRed()).isEqualTo(new Spread(3, 5 * A_DAY, 7 * A_DAY, 7 * A_DAY, 13 * A_DAY));
        assertThat(figures.neverRed()).containsExactly(Map.entry("TOLERATED", 1L));
    }

    @Test
    void productionIsGreenWithTheFirstDeploymentOfACandidateThatNoLongerBlocks() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", "FIXED_BY_THIS_BUILD", day(0), null, "HIGH")
                .recorded();
        given.deployed("shop", day(3), "1");
        given.deployed("shop", day(4), "2");

        Figures figures = figures();

        assertThat(figures.timeToGreenBuild()).isEqualTo(new Spread(1, 2 * A_DAY, 2 * A_DAY, 2 * A_DAY, 2 * A_DAY));
        assertThat(figures.timeToGreen()).isEqualTo(new Spread(1, 4 * A_DAY, 4 * A_DAY, 4 * A_DAY, 4 * A_DAY));
        assertThat(figures.greenBy()).containsExactly(Map.entry("DEPLOYMENT", 1L));
        assertThat(figures.greenHow()).containsExactly(Map.entry("FIXED", 1L));
        assertThat(figures.open()).isNull();
    }

    @Test
    void aVersionTellsWhatWasDeployedWhereNoDigestDoes() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.append("shop", day(3), List.of(new DeploymentEntry("production", "2", null, null, null)));

        assertThat(figures().timeToGreen())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(3 * A_DAY);
    }

    @Test
    void onlyTheNamedEnvironmentsAreProduction() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("shop", day(3), "2", "staging");
        given.deployed("shop", day(9), "2", "production");

        Period period = new Period(day(-1), day(60));
        Figures figures = given.metrics(new MetricsRequest(period, Set.of("production"), Map.of()))
                .all();

        assertThat(figures.timeToGreen()).isNotNull().extracting(Spread::median).isEqualTo(9 * A_DAY);
    }

    @Test
    void withoutDeploymentsGreenIsWhenCompleteEvidenceNoLongerShowsIt() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(1), "2").ships("2.0").source("STALE").recorded();
        given.run("shop", day(2), "2").ships("2.0").skipped().recorded();
        given.run("shop", day(3), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.run("shop", day(5), "2").ships("2.0").recorded();

        Figures figures = figures();

        assertThat(figures.timeToGreenBuild())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(3 * A_DAY);
        assertThat(figures.timeToGreen()).isNotNull().extracting(Spread::median).isEqualTo(5 * A_DAY);
        assertThat(figures.greenBy()).containsExactly(Map.entry("NOT_SEEN", 1L));
        assertThat(figures.blocks()).isEqualTo(1);
        assertThat(figures.falseBlocks()).isZero();
    }

    @Test
    void sightingsWithoutAVerdictCountAsWell() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.append(
                "shop",
                day(4),
                List.of(
                        new EvidenceEntry(
                                "sha256:e", List.of(new Source("trivy", "OK", true, 0, null, null, null, null))),
                        new SightingsEntry(List.of())));

        assertThat(figures().timeToGreen())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(4 * A_DAY);
        assertThat(figures().timeToGreenBuild()).isNull();
    }

    @Test
    void whatIsOpenIsCountedWithItsAge() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(-5)).recorded();
        given.deployed("shop", day(1), "1");
        given.run("shop", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(-5))
                .recorded();

        Metrics metrics = given.metrics(-10, 10);

        assertThat(metrics.all().open()).isEqualTo(new Spread(1, 10 * A_DAY, 10 * A_DAY, 10 * A_DAY, 10 * A_DAY));
        assertThat(metrics.open().shown())
                .containsExactly(new NamedCase("shop", "CVE-1", LIB, day(0), List.of("GREEN_BUILD")));
        assertThat(metrics.all().timeToGreen()).isNull();
    }

    @Test
    void whatBlocksAgainAfterItWasGreenIsReopened() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(1), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("shop", day(2), "2");
        given.run("shop", day(5), "3").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(6), "4")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("shop", day(9), "4");

        Figures figures = figures();

        assertThat(figures.blocks()).isEqualTo(2);
        assertThat(figures.reopened()).isEqualTo(1);
        assertThat(figures.timeToGreen()).isEqualTo(new Spread(2, 2 * A_DAY, 4 * A_DAY, 4 * A_DAY, 6 * A_DAY));
        assertThat(figures.timeToRed()).isNotNull().extracting(Spread::count).isEqualTo(1L);
    }

    @Test
    void anEscapeNamesEveryReasonWhyItHadPassed() {
        given.run("shop", day(0), "1").recorded();
        given.run("shop", day(1), "2").says("CVE-1", "TOLERATED", day(1)).recorded();
        given.run("shop", day(2), "3").says("CVE-1", "WARNS", day(1)).recorded();
        given.run("shop", day(3), "4")
                .says("CVE-1", "BLOCKS", day(1))
                .observing()
                .recorded();
        given.run("shop", day(4), "5").skipped().recorded();
        given.run("shop", day(5), "6").partial().recorded();
        given.run("shop", day(6), "7").outcome("NOT_EVALUATED").observing().recorded();
        given.run("shop", day(7), "8").says("CVE-1", "WAIVED", day(1)).recorded();
        given.run("shop", day(8), "9").says("CVE-1", "SILENCED", day(1)).recorded();
        given.run("shop", day(9), "10").says("CVE-1", "BLOCKS", day(1)).recorded();

        Metrics metrics = given.metrics(-1, 60);

        assertThat(metrics.all().escapes()).isEqualTo(1);
        assertThat(metrics.all().escapesBy().keySet())
                .containsExactly(
                        "NOT_ENFORCED",
                        "NOT_EVALUATED",
                        "NOT_REPORTED",
                        "PARTIAL",
                        "SILENCED",
                        "SKIPPED",
                        "TOLERATED",
                        "WAIVED",
                        "WARNS");
        assertThat(metrics.escapes().shown()).extracting(NamedCase::at).containsExactly(day(1));
    }

    @Test
    void whatARedVerdictStoppedDidNotEscape() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(1), "2").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(2), "3").outcome("NOT_EVALUATED").recorded();
        given.run("shop", day(3), "4").says("CVE-1", "BLOCKS", day(0)).recorded();

        assertThat(figures().escapes()).isZero();
    }

    @Test
    void anotherVersionThatPassedIsNoEscapeAndNeitherIsWhatAnotherServiceReports() {
        given.run("shop", day(0), "1").ships("0.9").recorded();
        given.run("shop", day(1), "2")
                .says("CVE-1", "WARNS", "SHARED", day(0), null, "LOW")
                .recorded();
        given.run("shop", day(2), "3").says("CVE-2", "BLOCKS", day(2)).recorded();
        given.run("shop", day(3), "4")
                .says("CVE-1", "WARNS", "SHARED", day(0), null, "LOW")
                .recorded();

        Metrics metrics = given.metrics(-1, 60);

        // Only CVE-2: version 1.0 of the library passed on day 1, version 0.9 on day 0 has nothing to do with it.
        assertThat(metrics.escapes().shown()).extracting(NamedCase::finding).containsExactly("CVE-2");
        assertThat(metrics.all().escapesBy()).containsExactly(Map.entry("NOT_REPORTED", 1L));
    }

    @Test
    void dueDatesAreCountedByLevelWorstFirst() {
        Given.Run first = given.run("shop", day(0), "1");
        first.says("CVE-met", "BLOCKS", "STILL_PRESENT", day(0), day(10), "LOW");
        first.says("CVE-missed", "BLOCKS", "STILL_PRESENT", day(0), day(1), "LOW");
        first.says("CVE-open", "TOLERATED", "STILL_PRESENT", day(0), day(90), "CRITICAL");
        first.says("CVE-overdue", "BLOCKS", "STILL_PRESENT", day(0), day(1), "CRITICAL");
        first.says("CVE-waived", "WAIVED", "STILL_PRESENT", day(0), day(1), "CRITICAL");
        first.says("CVE-odd", "WARNS", "STILL_PRESENT", day(0), day(1), "UNKNOWN");
        first.says("CVE-none", "TOLERATED", "STILL_PRESENT", day(0), null, "HIGH")
                .recorded();
        Given.Run second = given.run("shop", day(2), "2");
        for (String id : List.of("CVE-met", "CVE-missed")) {
            second.says(id, "FIXED", day(0));
        }
        second.says("CVE-open", "TOLERATED", "STILL_PRESENT", day(0), day(90), "CRITICAL");
        second.says("CVE-overdue", "BLOCKS", "STILL_PRESENT", day(0), day(1), "CRITICAL");
        second.says("CVE-waived", "WAIVED", "STILL_PRESENT", day(0), day(1), "CRITICAL");
        second.says("CVE-odd", "WARNS", "STILL_PRESENT", day(0), day(1), "UNKNOWN")
                .recorded();
        given.deployed("shop", day(3), "2");

        Figures figures = figures();

        assertThat(figures.dueDates())
                .containsExactly(
                        Map.entry("CRITICAL", new DueDates(0, 0, 1, 1, 1)),
                        Map.entry("LOW", new DueDates(1, 1, 0, 0, 0)),
                        Map.entry("UNKNOWN", new DueDates(0, 0, 0, 1, 0)));
        assertThat(figures.dueDates().get("LOW"))
                .isNotNull()
                .extracting(DueDates::kept)
                .isEqualTo(0.5);
        assertThat(figures.allDueDates().kept()).isEqualTo(0.25);
    }

    @Test
    void waiversAreDebtWithAnAgeAnOwnerAndAPast() {
        given.run("shop", day(0), "1")
                .waiver("ann", "2026-03-01", "2026-12-31", 1)
                .recorded();
        given.run("shop", day(10), "2")
                .waiver("ann", "2026-03-01", "2026-12-31", 2)
                .waiver("ann", "2026-03-11", "2026-03-20", 1)
                .waiver("bob", "2026-01-01", "2026-03-02", 0)
                .waiver("bob", "2026-01-01", "2026-12-31", 0)
                .recorded();

        Metrics metrics = given.metrics(-1, 11); // 13 March, noon

        WaiverDebt debt = Objects.requireNonNull(metrics.all().waivers());
        assertThat(debt.holding()).isEqualTo(2);
        assertThat(debt.expiring()).isEqualTo(1);
        assertThat(debt.expired()).isEqualTo(1);
        assertThat(debt.age()).isEqualTo(new Spread(2, 5 * A_DAY / 2, 25 * A_DAY / 2, 25 * A_DAY / 2, 15 * A_DAY));
        assertThat(metrics.owners().get("bob")).isEqualTo(new WaiverDebt(0, 0, 1, null));
        assertThat(metrics.overTime().stream()
                        .map(each -> each.figures().waivers() == null
                                ? null
                                : each.figures().waivers().holding()))
                .containsExactly(null, 1L, 2L);
    }

    @Test
    void evidenceIsMeasuredBySource() {
        given.run("shop", day(0), "1").recorded();
        given.run("shop", day(1), "2").source("STALE").recorded();
        given.run("bank", day(1), "1").recorded();

        Metrics metrics = given.metrics(-1, 60);

        EvidenceQuality quality = Objects.requireNonNull(metrics.sources().get("trivy"));
        assertThat(quality).isEqualTo(new EvidenceQuality(3, 2, 0L, new Spread(3, 3600, 3600, 3600, 10_800), 4L));
        assertThat(quality.coverage()).isEqualTo(0.6667);
        assertThat(metrics.all().evidence()).isEqualTo(quality);
    }

    @Test
    void aBlockWasFalseIfItWasSetAsideThoughTheComponentDidNotChange() {
        Given.Run first = given.run("shop", day(0), "1");
        List.of("CVE-silenced", "CVE-gone", "CVE-fixed", "CVE-waived").forEach(id -> first.says(id, "BLOCKS", day(0)));
        first.says("CVE-shared", "BLOCKS", "SHARED", day(0), null, "HIGH").recorded();
        given.run("shop", day(1), "2")
                .says("CVE-silenced", "SILENCED", day(0))
                .says("CVE-fixed", "FIXED", day(0))
                .says("CVE-waived", "WAIVED", day(0))
                .recorded();

        Metrics metrics = given.metrics(-1, 60);

        assertThat(metrics.all().blocks()).isEqualTo(5);
        assertThat(metrics.all().falseShare()).isEqualTo(0.4);
        assertThat(metrics.falseBlocks().shown())
                .containsExactly(
                        new NamedCase("shop", "CVE-gone", LIB, day(0), List.of("GONE")),
                        new NamedCase("shop", "CVE-silenced", LIB, day(0), List.of("SILENCED")));
    }

    @Test
    void aComponentThatChangedMakesNoFalseBlock() {
        given.run("shop", day(0), "1")
                .says("CVE-1", "BLOCKS", day(0))
                .says("CVE-2", "BLOCKS", day(0))
                .recorded();
        given.run("shop", day(1), "2")
                .ships("1.1")
                .says("CVE-2", "SILENCED", day(0))
                .recorded();

        assertThat(figures().falseBlocks()).isZero();
    }

    @Test
    void aliasesAreOneFinding() {
        given.run("shop", day(1), "1").says("GHSA-x", "BLOCKS", day(1)).recorded();
        given.run("shop", day(2), "2")
                .says("CVE-1", "BLOCKS", day(0))
                .sees("CVE-1", day(0), List.of("GHSA-x"))
                .recorded();

        Metrics metrics = given.metrics(-1, 10);

        assertThat(metrics.all().blocks()).isEqualTo(1);
        assertThat(metrics.all().timeToRed())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(A_DAY);
        assertThat(metrics.open().shown()).extracting(NamedCase::finding).containsExactly("CVE-1");
    }

    @Test
    void oneVerdictHasNoEscapeAndNothingThatEnded() {
        given.run("shop", day(0), "1").recorded();

        Figures figures = figures();

        assertThat(figures.verdicts()).isEqualTo(1);
        assertThat(figures.escapes()).isZero();
        assertThat(figures.timeToRed()).isNull();
        assertThat(figures.timeToGreen()).isNull();
        assertThat(figures.dueDates()).isEmpty();
        assertThat(figures.falseShare()).isNull();
        assertThat(figures.waivers()).isEqualTo(new WaiverDebt(0, 0, 0, null));
    }

    @Test
    void anEmptyLedgerHasNoDataRatherThanZeroes() {
        Metrics metrics = given.metrics(-1, 60);

        assertThat(metrics.services()).isEmpty();
        assertThat(metrics.all().escapes()).isNull();
        assertThat(metrics.all().blocks()).isNull();
        assertThat(metrics.all().waivers()).isNull();
        assertThat(metrics.all().evidence()).isNull();
        assertThat(metrics.overTime()).allMatch(each -> each.figures().verdicts() == 0);
    }

    @Test
    void clocksThatDifferMakeNoNegativeTimeAndNoOtherOrder() {
        given.run("shop", day(1), "1").says("CVE-1", "BLOCKS", day(1)).recorded();
        // The next builds' clock is a day behind; the chain knows that they came later.
        given.run("shop", day(0), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("shop", day(0.5), "2");

        Metrics metrics = given.metrics(-1, 60);

        assertThat(metrics.all().timeToGreen()).isEqualTo(new Spread(1, 0, 0, 0, 0));
        assertThat(metrics.remarks()).anyMatch(remark -> remark.contains("below 0"));
    }

    @Test
    void recordsOfTheFutureAreLeftOutAndCounted() {
        given.run("shop", day(0), "1").recorded();
        given.run("shop", day(40), "2").says("CVE-1", "BLOCKS", day(40)).recorded();

        Metrics metrics = given.metrics(-1, 30);

        assertThat(metrics.all().blocks()).isZero();
        assertThat(metrics.remarks()).singleElement().asString().contains("left out: 4.");
    }

    @Test
    void whatWasPrunedIsUnknownAndInNoTime() throws Exception {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(-9)).recorded();
        given.run("shop", day(20), "2")
                .says("CVE-1", "BLOCKS", day(-9))
                .says("CVE-2", "BLOCKS", day(19))
                .recorded();
        Retention.prune(given.ledger, "shop", day(10), day(21));

        Metrics metrics = given.metrics(-10, 30);

        assertThat(metrics.all().unknown()).isEqualTo(1);
        assertThat(metrics.all().timeToRed()).isEqualTo(new Spread(1, A_DAY, A_DAY, A_DAY, A_DAY));
        assertThat(metrics.all().open()).isNotNull().extracting(Spread::count).isEqualTo(2L);
        assertThat(metrics.remarks()).anyMatch(remark -> remark.contains("pruned"));
    }

    @Test
    void aRenamedServiceGoesOnUnderItsPresentName() {
        given.run("letters", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("mailer", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("mailer", day(3), "2");

        Period period = new Period(day(-1), day(60));
        Metrics metrics = given.metrics(new MetricsRequest(period, Set.of(), Map.of("letters", "mailer")));

        assertThat(metrics.services()).extracting(Group::name).containsExactly("mailer");
        assertThat(metrics.all().timeToGreen())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(3 * A_DAY);
    }

    @Test
    void whatOnlyAScanOrAnotherServiceHasIsNoFindingOfProduction() {
        given.run("shop", day(0), "1")
                .says("CVE-1", "BLOCKS", "NOT_SEEN", day(0), day(1), "HIGH")
                .says("CVE-2", "COUNTED", "ELSEWHERE", day(0), null, "HIGH")
                .recorded();

        Figures figures = figures();

        assertThat(figures.blocks()).isZero();
        assertThat(figures.neverRed()).isEmpty();
        assertThat(figures.dueDates()).isEmpty();
    }

    @Test
    void servicesAreAddedUpByTeamAndProfileAndOverTime() {
        for (int i = 0; i < 20; i++) {
            given.run("service-" + i, day(i), "1")
                    .team(i % 2 == 0 ? "even" : null)
                    .says("CVE-1", "BLOCKS", day(0))
                    .recorded();
        }

        Metrics metrics = given.metrics(0, 20);

        assertThat(metrics.services()).hasSize(20);
        assertThat(metrics.teams()).extracting(Group::name).containsExactly("", "even");
        assertThat(metrics.teams()).allMatch(team -> team.figures().verdicts() == 10);
        assertThat(metrics.profiles()).extracting(Group::name).containsExactly("web");
        assertThat(metrics.all().timeToRed())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(9 * A_DAY);
        assertThat(metrics.all().timeToRed())
                .isNotNull()
                .extracting(Spread::p90)
                .isEqualTo(17 * A_DAY);
        assertThat(metrics.overTime())
                .extracting(each -> each.span().label())
                .containsExactly("2026-03-02", "2026-03-09", "2026-03-16");
        assertThat(metrics.overTime())
                .extracting(each -> each.figures().verdicts())
                .containsExactly(7L, 7L, 6L);
    }

    @Test
    void onlyWhatHappenedInThePeriodIsCounted() {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(20), "2").says("CVE-1", "BLOCKS", day(0)).recorded();

        Figures figures = given.metrics(10, 30).all();

        assertThat(figures.verdicts()).isEqualTo(1);
        assertThat(figures.timeToRed()).isNull();
        assertThat(figures.blocks()).isZero();
        assertThat(figures.open()).isNotNull().extracting(Spread::median).isEqualTo(30 * A_DAY);
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws Exception {
        given.run("shop", day(0), "1").says("CVE-1", "BLOCKS", day(0)).recorded();
        given.run("shop", day(2), "2")
                .ships("2.0")
                .says("CVE-1", "FIXED", day(0))
                .recorded();
        given.deployed("shop", day(4), "2");
        List<LedgerFile> files = new ArrayList<>(given.ledger.records("shop"));
        MetricsRequest request = new MetricsRequest(new Period(day(-1), day(60)));
        Metrics before = Metrics.of(Map.of("shop", files), request);
        Collections.reverse(files);

        assertThat(Metrics.of(Map.of("shop", files), request)).isEqualTo(before);
    }

    @Test
    void aServiceThatIsNotThereIsAnError() {
        given.run("shop", day(0), "1").recorded();

        assertThatThrownBy(() -> Metrics.read(given.ledger, "shpo", new MetricsRequest(new Period(day(-1), day(60)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no service \"shpo\"");
    }

    @Test
    void aPeriodBeginsDaysAgoOrAtADate() {
        Instant now = Instant.parse("2026-06-15T10:00:00Z");

        assertThat(Period.of("90d", now).since()).isEqualTo("2026-03-17T10:00:00Z");
        assertThat(Period.of("90d", now).byWeeks()).isTrue();
        assertThat(Period.of("2026-01-01", now).since()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Period.of("2026-01-01", now).spans())
                .extracting(Span::label)
                .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
        for (String bad : List.of("90", "1999-01-01", "2026-07-01", "0d", "2026-02-30", "")) {
            assertThatThrownBy(() -> Period.of(bad, now)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFindingThatNoVerdictJudgedIsNotForgotten() {
        given.append(
                "shop",
                day(0),
                List.of(new SightingsEntry(List.of(new Seen("CVE-1", List.of(), LIB, day(0), day(0))))));

        assertThat(figures().neverRed()).containsExactly(Map.entry("NOT_JUDGED", 1L));
    }
}
