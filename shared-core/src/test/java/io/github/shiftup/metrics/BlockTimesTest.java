package io.github.shiftup.metrics;

import static io.github.shiftup.metrics.Given.A_DAY;
import static io.github.shiftup.metrics.Given.LIB;
import static io.github.shiftup.metrics.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes until a verdict is red, and until production is green again; worked out by hand. */
class BlockTimesTest {
    private final Given given;

    BlockTimesTest(@TempDir Path folder) {
        this.given = new Given(folder.resolve("ledger"));
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

        Figures figures = given.figures();

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

        Figures figures = given.figures();

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

        assertThat(given.figures().timeToGreen())
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

        Figures figures = given.figures();

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

        assertThat(given.figures().timeToGreen())
                .isNotNull()
                .extracting(Spread::median)
                .isEqualTo(4 * A_DAY);
        assertThat(given.figures().timeToGreenBuild()).isNull();
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

        Figures figures = given.figures();

        assertThat(figures.blocks()).isEqualTo(2);
        assertThat(figures.reopened()).isEqualTo(1);
        assertThat(figures.timeToGreen()).isEqualTo(new Spread(2, 2 * A_DAY, 4 * A_DAY, 4 * A_DAY, 6 * A_DAY));
        assertThat(figures.timeToRed()).isNotNull().extracting(Spread::count).isEqualTo(1L);
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
}
