package io.github.shiftup.metrics;

import static io.github.shiftup.metrics.Given.A_DAY;
import static io.github.shiftup.metrics.Given.LIB;
import static io.github.shiftup.metrics.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.ledger.Retention;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which records count, for whom and for which time; figures of small ledgers. */
class MetricsTest {
    private final Given given;

    MetricsTest(@TempDir Path folder) {
        this.given = new Given(folder.resolve("ledger"));
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

        Figures figures = given.figures();

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

        Figures figures = given.figures();

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

        assertThat(given.figures().neverRed()).containsExactly(Map.entry("NOT_JUDGED", 1L));
    }
}
