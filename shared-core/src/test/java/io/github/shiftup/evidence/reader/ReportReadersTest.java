package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReadersTest {

    static Stream<ReportReader> readers() {
        return ReportReaders.all().stream();
    }

    @Test
    void noTwoReadersHaveOneName() {
        assertThat(readers().map(reader -> reader.format().id())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyReaderHasAFixture(ReportReader reader) {
        assertThat(Fixtures.of(reader))
                .as("fixtures of " + reader.format().id())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyReaderIsFoundByItsName(ReportReader reader) {
        assertThat(ReportReaders.byId(reader.format().id())).containsSame(reader);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyReaderTellsUsersWhatItReads(ReportReader reader) {
        ReportFormat format = reader.format();

        assertThat(format.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(format.title()).isNotBlank();
        assertThat(format.versions()).isNotBlank();
        assertThat(format.unit()).isNotBlank();
        assertThat(format.syntaxes()).isNotEmpty().doesNotContain("");
        assertThat(format.tools()).isNotEmpty().doesNotContain("");
        assertThat(format.notes()).isNotEmpty().doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReaderThatIsNamedRefusesWhatIsNoReport(ReportReader reader) {
        for (String text : new String[] {"", " \n", "{}", "null", "{\"name\":\"x\"}", "<a/>", "a: b\n", "text"}) {
            assertThatThrownBy(() -> byForce(reader, text))
                    .as(text)
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("report: ");
        }
    }

    /** Where a format may be a list, one of nothing has looked at nothing, and that makes its source empty. */
    @ParameterizedTest
    @MethodSource("readers")
    void aReaderThatIsNamedTakesAnEmptyListForNoNewsAtBest(ReportReader reader) {
        try {
            ReportSummary summary = byForce(reader, "[]");
            assertThat(summary.findings()).isZero();
            assertThat(summary.covered()).isZero();
        } catch (ReportException e) {
            assertThat(e).hasMessageStartingWith("report: ");
        }
    }

    private static ReportSummary byForce(ReportReader reader, String text) {
        return ReportReaders.read(
                Fixtures.report(text.getBytes(StandardCharsets.UTF_8)),
                reader.format().id(),
                finding -> {});
    }

    @Test
    void anEmptyFileIsNoReportWithoutFindings() {
        assertThat(detect("").reason()).isEqualTo(Reason.NO_CONTENT);
        assertThat(detect("\ufeff \r\n\t").reason()).isEqualTo(Reason.NO_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[[]]",
                "[{}]",
                "null",
                "0",
                "\"text\"",
                "{\"name\": \"portal\", \"version\": \"1.0.0\", \"dependencies\": {\"left\": \"^1.0.0\"}}",
                "{\"compilerOptions\": {\"target\": \"es2022\"}}",
                "{\"version\": \"2.1.0\"}",
                "{\"Results\": []}",
                "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": []}",
                "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"name\": \"portal\"}}",
                "apiVersion: apps/v1\nkind: Deployment\n",
                "2026-11-24 04:00:00.123 INFO 1 --- [main] Portal : Started\n",
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion></project>",
                "<testsuite name=\"a\" tests=\"1\"/>",
                "<html><body>503 Service Unavailable</body></html>",
                "PK\u0003\u0004",
                "id,severity\nCVE-2099-1,HIGH\n",
                "{\"level\":30,\"time\":1795150805007,\"msg\":\"started\"}\n{\"level\":30,\"time\":1795150805008,\"msg\":\"x\"}\n",
                "{\"time\":\"2026-11-20T05:00:00Z\",\"rule\":\"r\",\"priority\":\"P1\"}",
                "{\"transaction\":{\"id\":\"1\",\"amount\":5},\"messages\":[]}",
                "{\"findings\":[{\"title\":\"a\",\"severity\":\"low\"}]}",
                "{\"site\":\"portal\",\"version\":\"1\"}",
                "{\"id\":\"1\",\"kind\":\"WEAKNESS\",\"source\":\"x\"}",
                "[{\"template\":\"a.html\",\"host\":\"b\"}]",
            })
    void whatIsNoReportIsUnknown(String text) {
        ReportException refusal = detect(text);

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal).hasMessageContainingAll("is none of the formats we read", "-Dshiftup.format");
    }

    @Test
    void aNameThatNoReaderHasIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> ReportReaders.read(
                        Fixtures.report("{}".getBytes(StandardCharsets.UTF_8)), "trivvy", finding -> {}))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("\"trivvy\"", "trivy, trivy-operator");
    }

    private static ReportException detect(String text) {
        return catchThrowableOfType(
                ReportException.class,
                () -> ReportReaders.detect(Fixtures.report(text.getBytes(StandardCharsets.UTF_8))));
    }
}
