package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private final VerdictReport report = new SarifReport();

    static List<Verdict> verdicts() {
        return JsonReportTest.verdicts();
    }

    @Test
    void showsWhatBlocksWarnsAndIsWaived() {
        Golden.assertSame(Golden.render(report, Verdicts.failing()), "verdict.sarif");
    }

    /** The parts of the SARIF 2.1.0 schema that what we write can break: required members and closed sets of words. */
    @ParameterizedTest
    @MethodSource("verdicts")
    void keepsToTheStructureOfSarif(Verdict verdict) {
        JsonNode log = read(verdict);

        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        for (JsonNode run : log.path("runs")) {
            JsonNode rules = run.at("/tool/driver/rules");
            assertThat(run.at("/tool/driver/name").isString()).isTrue();
            assertThat(stream(rules).map(rule -> rule.path("id").stringValue())).doesNotHaveDuplicates();
            assertThat(stream(rules))
                    .allMatch(rule -> rule.at("/shortDescription/text").isString()
                            && rule.at("/help/text").isString()
                            && rule.at("/properties/tags").isArray());
            for (JsonNode invocation : run.path("invocations")) {
                assertThat(invocation.path("executionSuccessful").isBoolean()).isTrue();
                assertThat(stream(invocation.path("toolExecutionNotifications")))
                        .allMatch(note -> note.at("/message/text").isString());
            }
            for (JsonNode result : run.path("results")) {
                assertThat(result.at("/message/text").isString()).isTrue();
                assertThat(Set.of("none", "note", "warning", "error"))
                        .contains(result.path("level").stringValue());
                assertThat(rules.get(result.path("ruleIndex").intValue()).path("id"))
                        .isEqualTo(result.path("ruleId"));
                assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                .intValue())
                        .isPositive();
                for (JsonNode suppression : result.path("suppressions")) {
                    assertThat(Set.of("inSource", "external"))
                            .contains(suppression.path("kind").stringValue());
                    assertThat(Set.of("accepted", "underReview", "rejected"))
                            .contains(suppression.path("status").stringValue());
                }
            }
        }
    }

    @Test
    void whatThisBuildRemovesIsNoResult() {
        assertThat(Golden.render(report, Verdicts.failing())).doesNotContain("CVE-2022-1471");
    }

    @Test
    void aFailedEvaluationIsNoEmptyListOfResults() {
        JsonNode invocation = read(Verdicts.notEvaluated()).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/1/message/text").stringValue())
                .contains("run the scan of production again");
    }

    @Test
    void aFingerprintOutlivesAnUpdateThatDoesNotMend() {
        assertThat(fingerprint("5.3.15")).isEqualTo(fingerprint("5.3.16"));
    }

    @Test
    void fingerprintsOfTwoComponentsDiffer() {
        JsonNode results = read(Verdicts.failing()).at("/runs/0/results");

        assertThat(stream(results)
                        .map(result -> result.path("partialFingerprints").toString()))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMessageHoldsNoLinkOfAReport() {
        assertThat(read(Hostile.verdict()).findValues("text"))
                .hasSizeGreaterThan(100)
                .noneMatch(text -> text.stringValue().contains("]("));
    }

    private String fingerprint(String version) {
        Decision decision = DecisionBuilder.decision(Effect.BLOCKS, "CVE-2022-22965")
                .ships("org.springframework", "spring-beans", version)
                .build();
        return read(Verdicts.verdict(Outcome.FAIL, List.of(decision)).build())
                .at("/runs/0/results/0/partialFingerprints")
                .toString();
    }

    private JsonNode read(Verdict verdict) {
        return MAPPER.readTree(Golden.bytes(report, verdict));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
