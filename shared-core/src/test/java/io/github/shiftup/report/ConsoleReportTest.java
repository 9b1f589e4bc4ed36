package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.SourceStates;
import io.github.shiftup.gate.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReportTest {
    @ParameterizedTest
    @CsvSource({"failing", "observing", "notEvaluated", "warning", "passing", "skipped"})
    void tellsTheWholeVerdict(String name) {
        Golden.assertSame(text(named(name), ConsoleStyle.PLAIN), "console-" + name + ".txt");
    }

    @Test
    void coloursWhatItWouldSayAnyway() {
        String coloured = text(Verdicts.failing(), ConsoleStyle.ANSI);

        assertThat(coloured).contains("\u001b[1;31mFAIL\u001b[m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(text(Verdicts.failing(), ConsoleStyle.PLAIN));
    }

    @Test
    void leavesTheTwentyFirstBlockToTheHtmlReport() {
        List<Decision> many = Collections.nCopies(23, ClinicDecisions.logForShell());

        String text = text(Verdicts.verdict(Outcome.FAIL, many).build(), ConsoleStyle.PLAIN);

        assertThat(text)
                .contains("20. CVE-2021-44228")
                .doesNotContain("21. CVE")
                .contains("and 3 more in report.html");
    }

    @Test
    void tellsOfASourceOnceAndWhatToDo() {
        SourceState stale = Verdicts.trivy(SourceHealth.STALE, Duration.ofHours(31));

        String text = text(
                Verdicts.verdict(Outcome.NOT_EVALUATED, List.of())
                        .sources(stale)
                        .reasons(SourceStates.sentence(stale))
                        .build(),
                ConsoleStyle.PLAIN);

        assertThat(text)
                .containsOnlyOnce("is STALE")
                .doesNotContain("is stale")
                .contains("next      trivy-prod: run the scan of production again");
    }

    @Test
    void proposesTheGoalFixOnlyForWhatAVersionMends() {
        String command = "mvn io.github.shiftup:shift-up-maven-plugin:fix";
        Decision log = ClinicDecisions.logForShell();
        Decision unmended = ClinicDecisions.all().stream()
                .filter(decision -> decision.fix().version() == null)
                .findFirst()
                .orElseThrow();

        assertThat(text(Verdicts.verdict(Outcome.FAIL, List.of(log)).build(), ConsoleStyle.PLAIN))
                .contains(command);
        assertThat(text(Verdicts.verdict(Outcome.FAIL, List.of(unmended)).build(), ConsoleStyle.PLAIN))
                .doesNotContain(command);
    }

    @Test
    void doesNotSpeakOfErrorsInObserveMode() {
        assertThat(ConsoleReport.lines(Verdicts.observing(), ConsoleStyle.PLAIN))
                .extracting(ConsoleLine::level)
                .doesNotContain(ConsoleLine.Level.ERROR);
    }

    private static Verdict named(String name) {
        return switch (name) {
            case "failing" -> Verdicts.failing();
            case "observing" -> Verdicts.observing();
            case "notEvaluated" -> Verdicts.notEvaluated();
            case "warning" -> Verdicts.warning();
            case "passing" -> Verdicts.passing();
            default -> Verdicts.skipped();
        };
    }

    private static String text(Verdict verdict, ConsoleStyle style) {
        return ConsoleReport.lines(verdict, style).stream()
                .map(line -> ("[" + line.level() + "] " + line.text()).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
