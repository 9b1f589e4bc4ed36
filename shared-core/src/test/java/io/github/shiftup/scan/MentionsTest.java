package io.github.shiftup.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"org.acme:parser\"}",
                "{\"name\":\"org.acme:par\\u0073er\"}",
                "{\"id\": \"GHSA-1\", \"affected\": [",
                "{\"id\": \"GHSA-1",
                "{\"id\": \"GHSA-1\"}}",
                "{\"details\": \"say \\\"hello\\\"\", \"name\": \"org.acme:parser\"}",
                "\u00ef{}"
            })
    void aRecordIsParsedIfItNamesTheComponentOrCannotBeTold(String json) {
        assertThat(mentions(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"org.acme:other\"}",
                "{\"details\": \"org.acme:parser is not meant; \\\"parser\\\" \\n is\", \"n\": [1, {}]}",
                "{}"
            })
    void aRecordOfOthersIsNot(String json) {
        assertThat(mentions(json)).isFalse();
    }

    private static boolean mentions(String json) {
        return Mentions.of(json.getBytes(StandardCharsets.UTF_8), "org.acme:parser"::equals);
    }
}
