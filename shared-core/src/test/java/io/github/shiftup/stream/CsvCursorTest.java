package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvCursorTest {

    @Test
    void valuesMayHoldCommasQuotesAndLineBreaksInQuotes() {
        assertThat(rows("a,b\r\n\"1,\"\"x\"\"\",\"two\r\nlines\"\r\n\r\n3,\n"))
                .containsExactly(List.of("1,\"x\"", "two\r\nlines"), List.of("3", ""));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(rows("a,b\n1,2")).containsExactly(List.of("1", "2"));
        assertThat(rows("a,b\n1,\"2\"")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(rows("\ufeffa,b\n1,2\n")).containsExactly(List.of("1", "2"));
    }

    @Test
    void aColumnThatIsNotThereHasNoValue() {
        try (CsvCursor csv = open("a,b\n1,2\n", Limits.DEFAULT)) {
            csv.next();
            assertThat(csv.text("c")).isNull();
            assertThat(csv.pointer()).isEqualTo("#0");
        }
    }

    @Test
    void aRowOfMoreOrFewerValuesIsRefused() {
        assertThat(refused("a,b\n1\n")).isEqualTo(Reason.SHAPE);
        assertThat(refused("a,b\n1,2,3\n")).isEqualTo(Reason.SHAPE);
    }

    @Test
    void whatIsNoCsvIsRefused() {
        assertThat(refused("a,b\n1,\"2\n")).isEqualTo(Reason.SYNTAX);
        assertThat(refused("a,b\n1,\"2\"x\n")).isEqualTo(Reason.SYNTAX);
        assertThat(refused("")).isEqualTo(Reason.NO_CONTENT);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        ReportException e = catchThrowableOfType(
                ReportException.class,
                () -> all(CsvCursor.open(
                        new ByteArrayInputStream("a,b\n\u00e4,2\n".getBytes(StandardCharsets.ISO_8859_1)),
                        "report",
                        Limits.DEFAULT)));
        assertThat(e.reason()).isEqualTo(Reason.SYNTAX);
        assertThat(e).hasMessageContaining("not UTF-8");
    }

    @Test
    void aValueLongerThanTheLimitIsRefused() {
        Limits limits = new Limits(1_000_000, 10, 5, 10, 10);
        ReportException e = catchThrowableOfType(ReportException.class, () -> all(open("a,b\n123456,2\n", limits)));
        assertThat(e.reason()).isEqualTo(Reason.LIMIT);
        assertThat(e).hasMessageContaining("limit of 5 characters");
    }

    @Test
    void moreColumnsThanTheLimitAreRefused() {
        assertThat(refused("a,".repeat(1_001) + "\n")).isEqualTo(Reason.LIMIT);
    }

    private static Reason refused(String text) {
        return catchThrowableOfType(ReportException.class, () -> rows(text)).reason();
    }

    private static List<List<String>> rows(String text) {
        return all(open(text, Limits.DEFAULT));
    }

    private static CsvCursor open(String text, Limits limits) {
        return CsvCursor.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", limits);
    }

    private static List<List<String>> all(CsvCursor csv) {
        List<List<String>> rows = new ArrayList<>();
        try (csv) {
            while (csv.next()) {
                List<String> row = new ArrayList<>();
                csv.columns().forEach(column -> row.add(csv.text(column) == null ? "" : csv.text(column)));
                rows.add(row);
            }
        }
        return rows;
    }
}
