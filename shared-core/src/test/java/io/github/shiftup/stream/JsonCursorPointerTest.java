package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonCursorPointerTest {

    @Test
    void everyValueKnowsItsPlaceBeforeAnythingOfItIsRead() {
        assertThat(pointers("{\"a\":1,\"b\":{\"c/d~e\":[true,[],{\"f\":null}]}}"))
                .containsExactly(
                        "", "/a", "/b", "/b/c~1d~0e", "/b/c~1d~0e/0", "/b/c~1d~0e/1", "/b/c~1d~0e/2", "/b/c~1d~0e/2/f");
    }

    @Test
    void theRootsAfterTheFirstAreNumbered() {
        assertThat(pointers("{\"a\":1} [2] 3")).containsExactly("", "/a", "#1", "#1/0", "#2");
    }

    private static List<String> pointers(String text) {
        List<String> pointers = new ArrayList<>();
        try (JsonCursor json = JsonCursor.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text", Limits.DEFAULT)) {
            while (json.nextRoot()) {
                collect(json, pointers);
            }
        }
        return pointers;
    }

    private static void collect(JsonCursor json, List<String> pointers) {
        pointers.add(json.pointer());
        if (json.isArray()) {
            for (var each = json.array(); each.next(); ) {
                collect(json, pointers);
            }
        } else if (json.isObject()) {
            for (var member = json.entries(); member.next(); ) {
                collect(json, pointers);
            }
        }
    }
}
