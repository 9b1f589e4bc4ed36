package io.github.shiftup.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come out whole, however their bytes arrive. */
class EpssLinesTest {
    @Test
    void aFileHasTheLinesThatTheLibraryFinds() throws IOException {
        for (String text : List.of("", "\n", "a", "a\n", "a\r\nb", "\n\na\n\n", "a\nb\r\n\r\nc")) {
            assertThat(lines(text, 3)).as(text).isEqualTo(text.lines().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void noLineIsLostWhereTheBufferEnds(int atOnce) throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            text.append("x".repeat(random.nextInt(2_000))).append('\n');
        }

        assertThat(lines(text.toString(), atOnce))
                .isEqualTo(text.toString().lines().toList());
    }

    /** Read from a stream that gives so many bytes at once at most. */
    private static List<String> lines(String text, int atOnce) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, atOnce));
            }
        };
        EpssLines lines = new EpssLines(slow, "epss.csv");
        List<String> found = new ArrayList<>();
        while (lines.next()) {
            found.add(lines.text());
            assertThat(lines.number()).isEqualTo(found.size());
        }
        return found;
    }
}
