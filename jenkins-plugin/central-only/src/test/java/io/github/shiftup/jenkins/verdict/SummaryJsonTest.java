package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.stream.ReportException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent sends this, and an agent is not trusted. */
class SummaryJsonTest {
    private static final GateSummary SUMMARY = new GateSummary(
            Outcome.FAIL,
            true,
            true,
            "2026-11-24T06:00:00Z",
            "portal",
            "org.acme:portal 2.0",
            "web",
            List.of("a reason"),
            new Counts(1, 2, 3, 4, 5, 6, 7, 8),
            new Digests("sha256:a", "sha256:b", "sha256:c", "sha256:d"),
            List.of("E-1"),
            List.of("E-2"),
            List.of("E-3"),
            List.of(
                    new SourceRow(
                            "s", "s.json", "STALE", true, 9, "2026-11-20T06:00:00Z", "PT96H", "PT24H", List.of("old")),
                    new SourceRow("t", "t.json", "MISSING", false, 0, null, null, null, List.of())),
            List.of(
                    new WaiverRow("w-1", "EXPIRING", "team", "why", "2026-11-30", "ends soon"),
                    new WaiverRow("w-2", "ACTIVE", null, null, null, null)));

    @Test
    void whatIsWrittenIsWhatIsRead() {
        assertThat(SummaryJson.read(SummaryJson.write(SUMMARY))).isEqualTo(SUMMARY);
    }

    @Test
    void tellsWhatIsAboutToEndAndHowOldTheEvidenceIs() {
        assertThat(SUMMARY.expiring()).containsExactly("w-1");
        assertThat(SUMMARY.evidenceAge()).isEqualTo("PT96H");
        assertThat(SUMMARY.sources().get(0).getAge()).isEqualTo("4 d of 24 h allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "PASS",
                "{\"schema\": \"summary-2\"}",
                "{\"schema\": \"summary-1\", \"outcome\": \"PASS\"}",
                "{\"schema\": \"summary-1\", \"outcome\": \"PASS\", \"asOf\": \"yesterday\", \"counts\": {}, \"digests\": {}}",
                "{\"schema\": \"summary-1\", \"outcome\": \"FINE\", \"asOf\": \"2026-11-24T06:00:00Z\", \"counts\": {}, \"digests\": {}}",
                "{\"schema\": \"summary-1\", \"outcome\": \"PASS\", \"asOf\": \"2026-11-24T06:00:00Z\", \"counts\": {\"blocks\": -1}, \"digests\": {}}",
                "{\"schema\": \"summary-1\", \"outcome\": \"FAIL\", \"outcome\": \"PASS\", \"asOf\": \"2026-11-24T06:00:00Z\", \"counts\": {}, \"digests\": {}}"
            })
    void whatIsNoSummaryIsRefused(String text) {
        assertThatThrownBy(() -> SummaryJson.read(text)).isInstanceOf(ReportException.class);
    }

    @Test
    void aSecondDocumentIsRefused() {
        String text = SummaryJson.write(SUMMARY);
        assertThatThrownBy(() -> SummaryJson.read(text + text)).isInstanceOf(ReportException.class);
    }

    @Test
    void moreThanTheLimitIsRefusedBeforeItIsLookedAt() {
        assertThatThrownBy(() -> SummaryJson.read(" ".repeat(SummaryJson.LONGEST + 1)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(String.valueOf(SummaryJson.LONGEST));
    }

    @Test
    void listsAndTextsAreCapped() {
        GateSummary large = new GateSummary(
                Outcome.FAIL,
                true,
                true,
                "2026-11-24T06:00:00Z",
                "x".repeat(Clean.LONGEST * 2),
                "",
                "",
                Collections.nCopies(1_000, "reason"),
                SUMMARY.counts(),
                SUMMARY.digests(),
                Collections.nCopies(1_000, "E-1"),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        GateSummary read = SummaryJson.read(SummaryJson.write(large));

        assertThat(read.service()).hasSizeLessThanOrEqualTo(Clean.LONGEST + 1);
        assertThat(read.reasons()).hasSize(GateSummary.MOST_REASONS);
        assertThat(read.blocking()).hasSize(GateSummary.MOST_IDS);
    }

    @Test
    void moreRowsThanAreKeptAreLeftOutAndTheRestIsRead() {
        WaiverRow waiver = SUMMARY.waivers().get(1);
        SourceRow source = SUMMARY.sources().get(1);
        GateSummary large = new GateSummary(
                Outcome.PASS,
                true,
                false,
                "2026-11-24T06:00:00Z",
                "portal",
                "",
                "",
                List.of(),
                SUMMARY.counts(),
                SUMMARY.digests(),
                List.of(),
                List.of(),
                List.of(),
                Collections.nCopies(GateSummary.MOST_ROWS + 2, source),
                Collections.nCopies(GateSummary.MOST_ROWS + 2, waiver));

        GateSummary read = SummaryJson.read(SummaryJson.write(large));

        assertThat(read.sources()).hasSize(GateSummary.MOST_ROWS);
        assertThat(read.waivers()).hasSize(GateSummary.MOST_ROWS);
    }

    @ParameterizedTest
    @CsvSource({"PASS, Passed", "FAIL, Blocked by production", "NOT_EVALUATED, Not evaluated"})
    void outcomesHaveWords(Outcome outcome, String word) {
        assertThat(Words.outcome(outcome)).isEqualTo(word);
    }

    @Test
    void textsThatSteerArriveTame() {
        assertThat(Clean.text("a\u001b[31mb\u202ec\nd", 100)).isEqualTo("a [31mb c d");
        assertThat(Clean.text("\ud83d\ude00".repeat(3), 5)).isEqualTo("\ud83d\ude00\ud83d\ude00…");
    }

    @Test
    void severalVerdictsAreAsBadAsTheWorst() {
        GateSummary merged = Summaries.merged(List.of(ResultRulesTest.summary(Outcome.WARN, true), SUMMARY));

        assertThat(merged.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(merged.counts()).isEqualTo(new Counts(1, 5, 3, 4, 5, 6, 7, 8));
        assertThat(merged.service()).isEqualTo("portal");
        assertThat(merged.blocking()).containsExactly("E-1");
    }
}
