package io.github.shiftup.metrics;

import static io.github.shiftup.metrics.Given.A_DAY;
import static io.github.shiftup.metrics.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, what is waived, and how good the evidence was. */
class DebtTest {
    private final Given given;

    DebtTest(@TempDir Path folder) {
        this.given = new Given(folder.resolve("ledger"));
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

        Figures figures = given.figures();

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
}
