package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceStatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "PT0S, less than a minute",
        "PT-5M, less than a minute",
        "PT1M59S, 1 minute",
        "PT119M59S, 119 minutes",
        "PT2H, 2 hours",
        "PT47H59M, 47 hours",
        "PT48H, 2 days"
    })
    void anAgeIsToldInTheLargestUnitThatSaysEnough(Duration age, String text) {
        assertThat(SourceStates.age(age)).isEqualTo(text);
    }

    @Test
    void reportsThatLookedAtNothingAreNoCleanProduction() {
        SourceState state = state(source(true, null, List.of(report(0, 0, null))));

        assertThat(state.health()).isEqualTo(SourceHealth.EMPTY);
        assertThat(state.problems()).singleElement().asString().contains("allowEmpty: true");
        assertThat(SourceStates.notEvaluated(List.of(state)))
                .singleElement()
                .asString()
                .startsWith("source trivy is EMPTY: its reports have no findings and looked at nothing.");
        assertThat(SourceStates.notes(List.of(state))).isEmpty();
    }

    @Test
    void anOptionalSourceThatIsNotWellIsANoteOnly() {
        SourceState state = state(source(false, null, List.of(report(0, 0, null))));

        assertThat(SourceStates.notEvaluated(List.of(state))).isEmpty();
        assertThat(SourceStates.notes(List.of(state))).hasSize(1);
    }

    @Test
    void aSourceThatIsWellIsNeither() {
        for (boolean required : new boolean[] {true, false}) {
            SourceState state = state(source(required, null, List.of(report(1, 1, null))));

            assertThat(SourceStates.notEvaluated(List.of(state))).isEmpty();
            assertThat(SourceStates.notes(List.of(state))).isEmpty();
        }
    }

    @Test
    void aStateTellsWhatWasReadHowOldItIsAndByWhichTools() {
        SourceState state = state(source(
                true,
                Duration.ofHours(1),
                List.of(report(2, 5, "Trivy 0.60"), report(1, 5, "Trivy 0.60"), report(1, 5, "Falco 1"))));

        assertThat(state.health()).isEqualTo(SourceHealth.STALE);
        assertThat(state.reports()).isEqualTo(3);
        assertThat(state.findings()).isEqualTo(4);
        assertThat(state.newest()).isEqualTo(Given.NOW.minus(Duration.ofHours(3)));
        assertThat(state.age()).isEqualTo(Duration.ofHours(3));
        assertThat(state.ageBasis()).isEqualTo("report");
        assertThat(state.tools()).containsExactly("Falco 1", "Trivy 0.60");
        assertThat(state.problems())
                .containsExactly(
                        "the newest report is 3 hours old; at most 1 hour is allowed",
                        "trivy.json: odd",
                        "trivy.json: odd",
                        "trivy.json: odd");
    }

    @Test
    void withoutAnyReportNothingIsKnownOfItsAge() {
        SourceState state = state(new SourceReading(
                spec(true, null),
                List.of(),
                FetchException.Kind.MISSING,
                "no report at trivy.json",
                List.of("broken.json: cut off"),
                List.of(),
                new Coverage(0, List.of(), null),
                null,
                List.of()));

        assertThat(state.health()).isEqualTo(SourceHealth.MISSING);
        assertThat(state.newest()).isNull();
        assertThat(state.age()).isNull();
        assertThat(state.ageBasis()).isNull();
        assertThat(state.problems()).containsExactly("no report at trivy.json", "broken.json: cut off");
    }

    private static SourceState state(SourceReading source) {
        return SourceStates.of(new Evidence(List.of(), List.of(source), "sha256:00"), Given.NOW)
                .get(0);
    }

    @SuppressWarnings("NullAway") // does not see the annotation of a nested type in another package
    private static SourceReading source(boolean required, @Nullable Duration maxAge, List<ReportReading> reports) {
        return new SourceReading(
                spec(required, maxAge),
                reports,
                null,
                null,
                List.of(),
                List.of(),
                new Coverage(1, List.of(), null),
                null,
                List.of());
    }

    private static SourceSpec spec(boolean required, @Nullable Duration maxAge) {
        return new SourceSpec("trivy", "trivy.json", maxAge, required, null, null, null, false, null);
    }

    private static ReportReading report(long findings, long covered, @Nullable String tool) {
        Instant time = Given.NOW.minus(Duration.ofHours(3));
        List<String> remarks = tool == null ? List.of() : List.of("odd");
        return new ReportReading(
                "trivy.json", "sha256:00", "trivy", tool, time, AgeBasis.REPORT, null, findings, covered, remarks);
    }
}
