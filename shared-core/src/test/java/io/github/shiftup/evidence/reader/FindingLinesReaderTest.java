package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.reader.Fixtures.Reading;
import io.github.shiftup.stream.ReportException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingLinesReaderTest {

    static Stream<Path> fixturesOfAllFormats() {
        return ReportReaders.all().stream().flatMap(reader -> Fixtures.of(reader).stream());
    }

    @ParameterizedTest
    @MethodSource("fixturesOfAllFormats")
    void whatIsWrittenIsReadBackAsItWas(Path fixture) {
        List<Finding> findings = Fixtures.read(Fixtures.bytes(fixture)).findings();
        if (findings.isEmpty()) {
            assertThat(written(findings)).isEmpty();
            return;
        }

        Reading back = Fixtures.read(written(findings));

        assertThat(back.findings()).isEqualTo(findings);
        assertThat(back.summary().format()).isEqualTo("shift-up");
        assertThat(written(back.findings())).isEqualTo(written(findings));
    }

    static byte[] written(List<Finding> findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FindingLines lines = new FindingLines(out)) {
            findings.forEach(lines);
        }
        return out.toByteArray();
    }

    @Test
    void theSourceIsThePolicysAllElseOfTheProvenanceIsTheFirstReports() {
        assertThat(ReadReport.ofFixture("shift-up/findings.jsonl")
                        .finding("CVE-2099-0001")
                        .source())
                .isEqualTo(new Provenance(
                        "source", "trivy", "Trivy", "0.69.1", "production/trivy.json", "/Results/0/Vulnerabilities/0"));
    }

    @Test
    void whatHasNoSourceStandsWhereItIsRead() {
        ReadReport read = ReadReport.ofFixture("shift-up/by-hand.json");

        assertThat(read.finding("OURS-1").source())
                .isEqualTo(new Provenance("source", "shift-up", null, null, "report", "/0"));
        assertThat(read.finding("OURS-2").source())
                .isEqualTo(new Provenance("source", "shift-up", "by hand", null, "report", "/1"));
    }

    @Test
    void whatIsNotSaidHasItsNeutralMeaning() {
        assertThat(ReadReport.ofFixture("shift-up/by-hand.json").findings())
                .extracting(Finding::kind, Finding::level, Finding::activity, Finding::observed)
                .containsExactly(
                        tuple(Kind.EXPOSED_SECRET, Level.CRITICAL, Activity.INACTIVE, 1L),
                        tuple(Kind.END_OF_LIFE, Level.HIGH, Activity.ACTIVE, 1L),
                        tuple(Kind.LICENSE, Level.UNKNOWN, Activity.ACTIVE, 1L));
    }

    @Test
    void activeNullIsAContradictionNotAnAbsence() {
        assertThat(ReadReport.ofFixture("shift-up/findings.jsonl")
                        .finding("rule")
                        .activity())
                .isEqualTo(Activity.CONTRADICTORY);
    }

    @Test
    void theReportIsAsOldAsWhatWasSeenLast() {
        assertThat(ReadReport.ofFixture("shift-up/findings.jsonl").summary().generated())
                .isEqualTo(Instant.parse("2026-11-20T05:00:00.123456789Z"));
        assertThat(ReadReport.ofFixture("shift-up/by-hand.json").summary().generated())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"BUG\" | /kind | BUG",
                "\"kind\":\"WEAKNESS\",\"level\":\"SEVERE\" | /level | SEVERE",
                "\"kind\":\"WEAKNESS\",\"active\":\"perhaps\" | /active | true, false or null",
                "\"kind\":\"WEAKNESS\",\"lastSeen\":\"yesterday\" | /lastSeen | ISO 8601",
                "\"kind\":\"WEAKNESS\",\"observed\":0 | /observed | at least 1",
                "\"kind\":\"WEAKNESS\",\"observed\":1.5 | /observed | at least 1",
                "\"kind\":\"WEAKNESS\",\"component\":\"lib\" | /component | expected an object",
                "\"level\":\"HIGH\" | the document | no kind"
            })
    void whatIsNoneOfItsValuesIsRefusedWithItsPlace(String members, String place, String why) {
        assertThatThrownBy(() -> ReadReport.of("{\"id\":\"a\"," + members + "}", "shift-up"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at " + place + ":", why);
    }

    @Test
    void aBlankIdIsNone() {
        assertThatThrownBy(() -> ReadReport.of("{\"id\":\" \",\"kind\":\"WEAKNESS\"}", "shift-up"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("no id");
    }
}
