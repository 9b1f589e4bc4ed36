package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.match.Signal;
import io.github.shiftup.match.Signal.Tie;
import io.github.shiftup.match.Signals;
import io.github.shiftup.testing.Schemas;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads whichever report learns that a finding is attacked. */
class SignalsInReportsTest {
    private static final String ATTACK =
            "944150 (critical, of this weakness, 12 times, last 2026-11-24, by waf), and 3 more signals";
    private static final Signal SIGNAL =
            new Signal("944150", Tie.WEAKNESS, Level.CRITICAL, 12, null, Instant.parse("2026-11-24T07:00:00Z"), "waf");
    private static final Verdict VERDICT = verdict(SIGNAL);

    @Test
    void theConsoleSaysIt() {
        assertThat(console(VERDICT)).contains("signals   " + ATTACK);
        assertThat(console(Verdicts.failing())).doesNotContain("signals ");
    }

    @Test
    void thePageSaysIt() {
        assertThat(Golden.render(new HtmlReport(), VERDICT)).contains("<dt>Signals</dt><dd>" + ATTACK + "</dd>");
    }

    @Test
    void theCommentSaysIt() {
        assertThat(Golden.render(new MarkdownReport(), VERDICT))
                .contains("- Signals: ")
                .contains("of this weakness");
    }

    @Test
    void theVerdictHasThemWhole() {
        String text = Golden.render(new JsonReport(), VERDICT);
        JsonNode signals = JsonMapper.shared().readTree(text).at("/decisions/0/signals");

        assertThat(Schemas.closed("verdict-1.json").validate(text, InputFormat.JSON))
                .isEmpty();
        assertThat(signals.path("more").intValue()).isEqualTo(3);
        assertThat(signals.path("attackedSince").stringValue()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(signals.at("/shown/0/id").stringValue()).isEqualTo("944150");
        assertThat(signals.at("/shown/0/tie").stringValue()).isEqualTo("WEAKNESS");
        assertThat(signals.at("/shown/0/count").intValue()).isEqualTo(12);
    }

    @Test
    void theSarifResultHasThem() {
        JsonNode result = JsonMapper.shared()
                .readTree(Golden.render(new SarifReport(), VERDICT))
                .at("/runs/0/results/0");

        assertThat(result.at("/properties/signals/0").stringValue()).startsWith("944150 (critical");
        assertThat(result.at("/message/text").stringValue()).contains("Signals 944150");
    }

    @Test
    void aRulesNameSteersNoTerminalAndNoPage() {
        Verdict hostile = verdict(
                new Signal("\u001b[2J<script>alert(1)</script>", Tie.SERVICE, Level.HIGH, 1, null, null, "waf"));

        assertThat(console(hostile)).doesNotContain("\u001b");
        assertThat(Golden.render(new HtmlReport(), hostile)).doesNotContain("<script>alert");
    }

    private static String console(Verdict verdict) {
        return ConsoleReport.lines(verdict, ConsoleStyle.PLAIN).stream()
                .map(ConsoleLine::text)
                .collect(Collectors.joining("\n"));
    }

    private static Verdict verdict(Signal signal) {
        return Verdicts.verdict(
                        Outcome.FAIL,
                        List.of(DecisionBuilder.decision(Effect.BLOCKS, "CVE-2021-44228")
                                .signals(new Signals(List.of(signal), 3, signal, Instant.parse("2026-11-20T00:00:00Z")))
                                .build()))
                .build();
    }
}
