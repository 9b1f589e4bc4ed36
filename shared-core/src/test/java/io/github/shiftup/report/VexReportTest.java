package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VexReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> STATES =
            Set.of("resolved", "resolved_with_pedigree", "exploitable", "in_triage", "false_positive", "not_affected");
    private final VerdictReport report = new VexReport();

    static List<Verdict> verdicts() {
        return JsonReportTest.verdicts();
    }

    @Test
    void saysWhatThisBuildMakesOfEachVulnerability() {
        Golden.assertSame(Golden.render(report, Verdicts.failing()), "bom.vex.json");
    }

    @ParameterizedTest
    @CsvSource({
        "CVE-2021-44228, exploitable, update",
        "CVE-2022-22965, in_triage, update",
        "CVE-2022-42003, exploitable, will_not_fix",
        "CVE-2022-1471, resolved, update",
    })
    void statesFollowTheDecision(String id, String state, String response) {
        JsonNode analysis = vulnerability(Verdicts.failing(), id).path("analysis");

        assertThat(analysis.path("state").stringValue()).isEqualTo(state);
        assertThat(analysis.at("/response/0").stringValue()).isEqualTo(response);
    }

    @Test
    void aWordThatIsNotVexSilencesNothing() {
        assertThat(stateOf("suppressed: accepted by the team")).isEqualTo("in_triage");
        assertThat(stateOf("not_affected: no HttpInvoker")).isEqualTo("not_affected");
        assertThat(stateOf("resolved")).isEqualTo("resolved");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void keepsToTheStructureOfCycloneDx(Verdict verdict) {
        JsonNode bom = MAPPER.readTree(Golden.bytes(report, verdict));
        Set<String> refs = new HashSet<>();
        refs.add(bom.at("/metadata/component/bom-ref").stringValue());
        for (JsonNode component : bom.path("components")) {
            assertThat(refs.add(component.path("bom-ref").stringValue())).isTrue();
            assertThat(component.path("name").isString()).isTrue();
        }
        assertThat(bom.path("serialNumber").stringValue())
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        for (JsonNode vulnerability : bom.path("vulnerabilities")) {
            assertThat(refs.add(vulnerability.path("bom-ref").stringValue())).isTrue();
            assertThat(STATES).contains(vulnerability.at("/analysis/state").stringValue());
            assertThat(vulnerability.path("affects")).isNotEmpty();
            for (JsonNode affected : vulnerability.path("affects")) {
                assertThat(refs).contains(affected.path("ref").stringValue());
            }
            for (JsonNode reference : vulnerability.path("references")) {
                assertThat(reference.path("source").isObject()).isTrue();
            }
        }
    }

    @Test
    void findingsOfOtherServicesAreNotInIt() {
        assertThat(Golden.render(report, Verdicts.failing())).doesNotContain("CVE-2023-28708");
    }

    @Test
    void thereIsNoAddressForAnIdOfAnUnknownForm() {
        assertThat(Authority.of("CVE-2021-44228/../../evil")).isEmpty();
        assertThat(Authority.of("CVE-2021-44228"))
                .map(Authority::url)
                .hasValueSatisfying(url -> assertThat(url).endsWith("/CVE-2021-44228"));
    }

    private String stateOf(String words) {
        Decision decision = DecisionBuilder.decision(Effect.SILENCED, "CVE-2016-1000027")
                .state(words)
                .build();
        return vulnerability(Verdicts.verdict(Outcome.PASS, List.of(decision)).build(), "CVE-2016-1000027")
                .at("/analysis/state")
                .stringValue();
    }

    private JsonNode vulnerability(Verdict verdict, String id) {
        return MAPPER.readTree(Golden.bytes(report, verdict))
                .path("vulnerabilities")
                .valueStream()
                .filter(each -> each.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
