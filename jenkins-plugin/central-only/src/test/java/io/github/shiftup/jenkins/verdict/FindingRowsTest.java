package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.stream.ReportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRowsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsWhatIsRead() {
        FindingRow row = row(Effect.BLOCKS, 1);

        assertThat(FindingRows.row(FindingRows.line(row))).isEqualTo(row);
        assertThat(FindingRows.line(row))
                .startsWith(FindingRows.prefix(Effect.BLOCKS))
                .doesNotContain("\n");
    }

    @Test
    void copiesOnlyWhatIsAFinding() throws IOException {
        String from = "{\"surprise\": 1, \"effect\": \"WARNS\", \"id\": \"E-1\", \"headline\": \"<b>\\u001b[2J\"}\n\n"
                + FindingRows.line(row(Effect.FIXED, 2));

        assertThat(copied(from, 10).lines())
                .containsExactly(
                        "{\"effect\":\"WARNS\",\"id\":\"E-1\",\"level\":\"UNKNOWN\",\"headline\":\"<b> [2J\"}",
                        FindingRows.line(row(Effect.FIXED, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{\"effect\": \"HARMS\"}", "{}", "[]", "{\"effect\": \"WARNS\"", "null"})
    void whatIsNoFindingIsRefused(String line) {
        assertThatThrownBy(() -> copied(line, 10)).isInstanceOf(ReportException.class);
    }

    @Test
    void tooManyAndTooLongAreRefused() {
        String line = FindingRows.line(row(Effect.WARNS, 1)) + "\n";

        assertThatThrownBy(() -> copied(line.repeat(3), 2))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("limit of 2");
        assertThatThrownBy(() -> copied("{\"effect\": \"" + "x".repeat(2 << 20), 2))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void aPageHoldsWhatFitsAndNoMore() throws IOException {
        Path file = rows(10, 120);

        FindingPage first = FindingPage.read(file, null, null, 0);
        assertThat(first.rows()).hasSize(FindingPage.SIZE);
        assertThat(first.fitting()).isEqualTo(130);
        assertThat(first.rows().get(0)).isEqualTo(row(Effect.BLOCKS, 0));
        assertThat(first.isFirst()).isTrue();
        assertThat(first.isLast()).isFalse();

        FindingPage last = FindingPage.read(file, null, null, 2);
        assertThat(last.rows()).hasSize(30);
        assertThat(last.isLast()).isTrue();
        assertThat(last.getFrom()).isEqualTo(101);
        assertThat(last.getTo()).isEqualTo(130);
        assertThat(last.rows().get(29)).isEqualTo(row(Effect.WARNS, 119));
    }

    @Test
    void aPageBeyondTheLastIsTheLast() throws IOException {
        FindingPage page = FindingPage.read(rows(10, 120), null, null, 999);

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.rows()).hasSize(30);
    }

    @Test
    void effectAndTextFilterWithoutMindingCase() throws IOException {
        Path file = rows(10, 120);

        assertThat(FindingPage.read(file, Effect.BLOCKS, null, 0).fitting()).isEqualTo(10);
        assertThat(FindingPage.read(file, null, "e-119", 0).rows()).containsExactly(row(Effect.WARNS, 119));
        assertThat(FindingPage.read(file, Effect.BLOCKS, "E-119", 0).rows()).isEmpty();
        assertThat(FindingPage.read(file, null, "nowhere", 3).getFrom()).isZero();
    }

    private Path rows(int blocks, int warns) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            text.append(FindingRows.line(row(Effect.BLOCKS, i))).append('\n');
        }
        for (int i = 0; i < warns; i++) {
            text.append(FindingRows.line(row(Effect.WARNS, i))).append('\n');
        }
        return Files.writeString(folder.resolve("findings.jsonl"), text);
    }

    private static FindingRow row(Effect effect, int number) {
        return new FindingRow(
                effect,
                "E-" + number,
                "Title \"quoted\"",
                "HIGH",
                8.1,
                "org.acme:forms 1.0",
                "It is over the limit.",
                "Go to 1.1",
                "2026-12-01T00:00:00Z",
                null,
                "trivy");
    }

    private static String copied(String from, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingRows.copy(new ByteArrayInputStream(from.getBytes(StandardCharsets.UTF_8)), out, most);
        return out.toString(StandardCharsets.UTF_8);
    }
}
