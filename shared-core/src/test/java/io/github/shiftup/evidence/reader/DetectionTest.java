package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.ShapeSniffer;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no reader takes for its own, and that no report is taken by two. */
class DetectionTest {
    /** Words that many formats use and that alone name none of them. */
    private static final List<String> WORDS = List.of(
            "id",
            "name",
            "version",
            "type",
            "status",
            "state",
            "severity",
            "title",
            "message",
            "data",
            "detail",
            "items",
            "results",
            "findings",
            "vulnerabilities",
            "components",
            "resources",
            "rule",
            "tool",
            "scan",
            "alert",
            "metadata",
            "source",
            "summary",
            "time",
            "location",
            "nodes",
            "repository",
            "package",
            "dependencies");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1, 2, 3]",
                "[]",
                "{\"name\":\"portal\",\"version\":\"1.0.0\",\"dependencies\":{\"left\":\"^1.0.0\"},\"license\":\"MIT\"}",
                "{\"name\":\"portal\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"portal\"}}}",
                "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Portal\",\"version\":\"1\"},\"paths\":{}}",
                """
                {"time": "2026-11-24T04:00:00Z", "level": "INFO", "message": "Started"}
                {"time": "2026-11-24T04:00:01Z", "level": "WARN", "message": "Slow"}
                """,
                "Nov 24 04:00:00 portal sshd[1]: Accepted publickey for ann\n",
                "2026-11-24 04:00:00.123 ERROR 1 --- [main] Portal : failed\n\tat org.acme.Portal.main(Portal.java:7)\n",
                "{\"version\":\"0\",\"detail-type\":\"EC2 Instance State-change Notification\",\"source\":\"aws.ec2\","
                        + "\"account\":\"1\",\"resources\":[\"arn:aws:ec2:eu-central-1:1:instance/i-1\"],"
                        + "\"detail\":{\"instance-id\":\"i-1\",\"state\":\"terminated\"}}",
                "{\"Records\":[{\"eventVersion\":\"1.08\",\"eventSource\":\"s3.amazonaws.com\"}]}",
                "{\"FindingIds\":[\"1\",\"2\"]}",
                "{\"class_uid\":6003,\"category_uid\":6,\"metadata\":{\"version\":\"1.4.0\"},\"time\":1795154400000}",
                "{\"status\":\"firing\",\"alerts\":[{\"labels\":{\"alertname\":\"Slow\"},\"status\":\"firing\"}]}",
                "{\"message\":\"Not Found\",\"documentation_url\":\"https://docs.example\",\"status\":\"404\"}",
                "{\"data\":{\"repository\":{\"issues\":{\"nodes\":[{\"number\":1}]}}}}",
                "[{\"number\":1,\"state\":\"open\",\"title\":\"An issue\",\"repository\":{\"full_name\":\"clinic/portal\"}}]",
                "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"portal-0\"}}]}",
                "{\"vulnerabilities\":[]}",
                "{\"results\":[],\"summary\":{}}",
                "{\"findings\":[],\"total\":0}",
                // Parquet, as a security lake keeps it; another binary file.
                "PAR1\u0015\u0004\u0015\u0000",
                "PK\u0003\u0004\u0014\u0000",
            })
    void whatIsNoReportIsUnknownAndTheErrorSaysWhatToDo(String text) {
        assertUnknown(text);
    }

    @RepeatedTest(300)
    void wordsThatManyFormatsUseMakeNoReport(RepetitionInfo repetition) {
        assertUnknown(value(new Random(repetition.getCurrentRepetition()), 4));
    }

    private static void assertUnknown(String text) {
        ReportDocument document = ReportDocument.ofBytes(text.getBytes(StandardCharsets.UTF_8), "report");
        ReportException refusal = catchThrowableOfType(
                ReportException.class, () -> ReportReaders.detect(new Report("source", document, Limits.DEFAULT)));

        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.reason()).as(text).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal)
                .hasMessageStartingWith("report: is none of the formats we read")
                .hasMessageContainingAll("name it", "'format' in the policy's evidence entry", "-Dshiftup.format");
    }

    @Test
    void aReportBehindThePrefixesOfALogIsRefusedWithWhatToLeaveOut() {
        ReportDocument document = ReportDocument.ofBytes(
                "Nov 24 04:00:00 node falco[7]: {\"rule\":\"Shell\",\"priority\":\"Notice\"}\n"
                        .getBytes(StandardCharsets.UTF_8),
                "report");
        ReportException refusal = catchThrowableOfType(
                ReportException.class, () -> ReportReaders.detect(new Report("source", document, Limits.DEFAULT)));

        assertThat(refusal).hasMessageContainingAll("neither JSON", "before the tool's own output");
    }

    /** An object, most often: the root must be one to be anything. */
    private static String value(Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        int members = 1 + random.nextInt(6);
        int first = random.nextInt(WORDS.size());
        for (int i = 0; i < members; i++) {
            // A step that has no factor in common with the number of words: no word comes twice.
            String word = WORDS.get((first + i * 7) % WORDS.size());
            json.append(i == 0 ? "\"" : ",\"").append(word).append("\":");
            int kind = depth == 0 ? 0 : random.nextInt(4);
            json.append(
                    switch (kind) {
                        case 0 -> "\"" + WORDS.get(random.nextInt(WORDS.size())) + "\"";
                        case 1 -> String.valueOf(random.nextInt(10_000));
                        case 2 -> value(random, depth - 1);
                        default -> "[" + value(random, depth - 1) + "]";
                    });
        }
        return json.append('}').toString();
    }

    @Test
    void theWordsWouldMakeReportsIfTheyWereTheRightOnes() {
        assertThat(ReadReport.recognises(
                        new GitlabReader(), "{\"vulnerabilities\":[],\"scan\":{\"scanner\":{\"name\":\"x\"}}}"))
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> noRealReportIsTakenByTwoReaders() throws IOException {
        Path evidence = SharedData.require("evidence");
        try (Stream<Path> files = Files.walk(evidence, 2)) {
            return files.map(evidence::relativize).filter(file -> file.getNameCount() == 2).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(),
                            () -> assertTakenByItsReaderAtMost(
                                    evidence.resolve(file), file.getName(0).toString())));
        }
    }

    private static void assertTakenByItsReaderAtMost(Path file, String format) {
        ReportDocument document = ReportDocument.ofFile(file, file.toString());
        List<Shape> shapes =
                List.of(ShapeSniffer.head(document, Limits.DEFAULT), ShapeSniffer.whole(document, Limits.DEFAULT));

        assertThat(ReportReaders.all().stream()
                        .filter(reader -> shapes.stream().anyMatch(reader::recognises))
                        .map(reader -> reader.format().id()))
                .isSubsetOf(format);
    }
}
