package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Jazzer's texts, held against Jackson: seeds in a build, new ones with {@code JAZZER_FUZZ=1}. */
class JsonJazzerTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"id\": \"CVE-2026-0001\", \"score\": 9.8, \"fixed\": [\"1.1\", null, true], \"cwe\": {\"id\": 79}}",
                        "[\"caf\u00e9 \ud83d\ude00\", \"\\u00e9\\ud83d\\ude00\\n\\/\", -1.5e-3, [[], {}], false]",
                        "{\r\n\t\"a key of some length\" : \"a text of some length\"\r\n}\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void readsAndSkipsAsJacksonDoes(byte[] text) {
        // Other encodings are told by zeros and marks: elsewhere.
        if (isOther(text)) {
            return;
        }
        String expected = JsonReadings.byJackson(text);
        for (int size : new int[] {1, 13, JsonInput.SIZE}) {
            String read = JsonReadings.read(text, size);
            String skipped = JsonReadings.skips(text, size);

            assertThat(skipped.equals(JsonReadings.REFUSED)).isEqualTo(read.equals(JsonReadings.REFUSED));
            // Jackson refuses half of a pair in a key, and a text's end in several roots elsewhere.
            if (expected != null && (!expected.equals(JsonReadings.REFUSED) || !read.contains("\ufffd"))) {
                assertThat(read).isEqualTo(expected);
            }
        }
    }

    private static boolean isOther(byte[] text) {
        for (int i = 0; i < Math.min(4, text.length); i++) {
            if (text[i] <= 0) {
                return true;
            }
        }
        return false;
    }
}
