package io.github.shiftup.metrics;

import static io.github.shiftup.metrics.Given.LIB;
import static io.github.shiftup.metrics.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reached production though a verdict might have stopped it, and what was stopped for nothing. */
class EscapesTest {
    private final Given given;

    EscapesTest(@TempDir Path folder) {
        this.given = new Given(folder.resolve("ledger"));
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

        assertThat(given.figures().escapes()).isZero();
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

        assertThat(given.figures().falseBlocks()).isZero();
    }
}
