package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.testing.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema CLOSED = Schemas.closed("verdict-1.json");
    private final VerdictReport report = new JsonReport();

    static List<Verdict> verdicts() {
        return List.of(
                Verdicts.failing(),
                Verdicts.observing(),
                Verdicts.warning(),
                Verdicts.passing(),
                Verdicts.notEvaluated(),
                Verdicts.skipped(),
                Hostile.verdict());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void keepsToItsSchema(Verdict verdict) {
        assertThat(CLOSED.validate(Golden.render(report, verdict), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theClosedSchemaRefusesAKeyThatIsNotDescribed() {
        String more = Golden.render(report, Verdicts.passing()).replaceFirst("\"asOf\"", "\"surprise\": 1, \"asOf\"");

        assertThat(CLOSED.validate(more, InputFormat.JSON)).hasSize(1);
    }

    @Test
    void isReadableBesideItsDiff() {
        Golden.assertSame(
                Golden.render(
                        report,
                        Verdicts.verdict(Outcome.FAIL, List.of(ClinicDecisions.logForShell()))
                                .build()),
                "verdict.json");
    }

    @Test
    void keepsTextsWhole() {
        Verdict verdict = Hostile.verdict();

        JsonNode read = MAPPER.readTree(Golden.bytes(report, verdict));

        for (int at = 0; at < verdict.decisions().size(); at++) {
            assertThat(read.at("/decisions/" + at + "/finding/title").stringValue())
                    .isEqualTo(Hostile.withoutHalfPairs(
                            verdict.decisions().get(at).seen().finding().title()));
        }
    }

    @Test
    void tellsAContradictionFromSilence() {
        assertThat(Golden.render(report, Hostile.verdict())).contains("\"active\": null");
    }
}
