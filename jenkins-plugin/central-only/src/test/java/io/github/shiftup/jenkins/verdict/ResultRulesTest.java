package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.Consequence.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRulesTest {
    private static final String UNSTABLE = "WARN";
    private static final String FAIL = "FAIL, NOT_EVALUATED";

    @ParameterizedTest
    @CsvSource({"PASS, NOTHING", "WARN, UNSTABLE", "FAIL, FAILURE", "NOT_EVALUATED, FAILURE"})
    void byDefaultTheVerdictDecides(Outcome outcome, Kind kind) {
        assertThat(Consequence.of(summary(outcome, true), UNSTABLE, FAIL).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARN", "FAIL", "NOT_EVALUATED"})
    void aPolicyThatOnlyObservesDoesNothing(Outcome outcome) {
        assertThat(Consequence.of(summary(outcome, false), UNSTABLE, FAIL).kind())
                .isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatFailsComesBeforeWhatIsUnstable() {
        assertThat(Consequence.of(summary(Outcome.WARN, true), "WARN", "WARN").kind())
                .isEqualTo(Kind.FAILURE);
    }

    @ParameterizedTest
    @CsvSource({
        "warns > 2, FAILURE",
        "warns > 3, NOTHING",
        "warns >= 3, FAILURE",
        "WARNS>=3, FAILURE",
        "waived >= 1, NOTHING",
        "tolerated >= 0, FAILURE",
        "NEVER, NOTHING"
    })
    void limitsOfCountsDecideToo(String rule, Kind kind) {
        assertThat(Consequence.of(summary(Outcome.PASS, true), "NEVER", rule).kind())
                .isEqualTo(kind);
    }

    @Test
    void theReasonNamesNumberAndLimit() {
        assertThat(Consequence.of(summary(Outcome.PASS, true), "NEVER", "warns > 2")
                        .why())
                .isEqualTo("warns is 3, and warns > 2 is a limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "warns", "warns > -1", "warns < 3", "level > 3", "warns > 3 or FAIL"})
    void anUnknownWordIsRefusedByItsName(String rule) {
        assertThatThrownBy(() -> ResultRules.parse(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining('"' + rule + '"');
    }

    @ParameterizedTest
    @CsvSource({"FAILED, FAIL, unstableOn", "WARN, FAILED, failOn"})
    void whatCannotBeReadFailsWhateverWasFoundAndNamesItsParameter(String unstableOn, String failOn, String parameter) {
        Consequence consequence = Consequence.of(summary(Outcome.PASS, true), unstableOn, failOn);

        assertThat(consequence.kind()).isEqualTo(Kind.FAILURE);
        assertThat(consequence.why()).startsWith(parameter + ": \"FAILED\" is neither");
    }

    static GateSummary summary(Outcome outcome, boolean enforced) {
        return new GateSummary(
                outcome,
                enforced,
                enforced,
                "2026-11-24T06:00:00Z",
                "portal",
                "org.acme:portal 2.0",
                "web",
                List.of(),
                new Counts(0, 3, 0, 0, 0, 0, 0, 0),
                new Digests("sha256:a", "sha256:b", "sha256:c", "sha256:d"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
