package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOrderTest {
    private enum Key {
        id,
        name,
        version
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    @Test
    void keysMayComeInAnotherOrderInEveryObject() {
        assertThat(read("""
                [{"id": 1, "name": 2, "version": 3}, {"version": 4, "x": {"id": 0}, "id": 5}, {"name": 6},
                 {}, {"id": 7, "name": 8, "version": 9}, {"x": 0, "name": 10, "id": 11, "y": []}]"""))
                .containsExactly(
                        "id=1 name=2 version=3 ",
                        "version=4 id=5 ",
                        "name=6 ",
                        "",
                        "id=7 name=8 version=9 ",
                        "name=10 id=11 ");
    }

    @Test
    void aKeyThatBeginsAsTheExpectedOneIsAnotherKey() {
        assertThat(read("""
                [{"id": 1, "name": 2}, {"id": 3, "names": 4, "name": 5}, {"id": 6, "nam": 7, "name": 8}]""")).containsExactly("id=1 name=2 ", "id=3 name=5 ", "id=6 name=8 ");
    }

    @Test
    void anExpectedKeyThatStandsTwiceIsAnError() {
        String text = "[{\"id\": 1, \"name\": 2}, {\"id\": 3, \"id\": 4}]";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("\"id\" stands twice");
    }

    @Test
    void aKeyWithEscapesIsTheSameKey() {
        assertThat(read("[{\"id\": 1, \"name\": 2}, {\"\\u0069d\": 3, \"n\\u0061me\": 4}]"))
                .containsExactly("id=1 name=2 ", "id=3 name=4 ");
    }

    @Test
    void aMapWithAnyNumberOfKeysHidesNone() {
        StringBuilder text = new StringBuilder("[");
        for (int object = 0; object < 3; object++) {
            text.append(object == 0 ? "{" : ", {");
            for (int i = 0; i < 1_000; i++) {
                text.append("\"free").append(object).append('-').append(i).append("\": 0, ");
            }
            text.append("\"")
                    .append("long".repeat(100))
                    .append("\": 0, \"id\": ")
                    .append(object)
                    .append('}');
        }

        assertThat(read(text.append(']').toString())).containsExactly("id=0 ", "id=1 ", "id=2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-32BE"})
    void whereverAKeyFallsInTheBufferItIsFound(String encoding) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("[");
        List<String> expected = new ArrayList<>();
        for (int object = 0; object < 5_000; object++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 5).boxed().toList());
            if (random.nextInt(4) == 0) {
                Collections.shuffle(order, random);
            }
            StringBuilder read = new StringBuilder();
            text.append(object == 0 ? "{" : ", {");
            String comma = "";
            for (int i : order.subList(0, 1 + random.nextInt(5))) {
                String key = i < 3 ? Key.values()[i].name() : "unknown" + i;
                int value = random.nextInt(10_000);
                text.append(comma).append('"').append(key).append("\": ").append(value);
                read.append(i < 3 ? key + '=' + value + ' ' : "");
                comma = ", ";
            }
            text.append('}');
            expected.add(read.toString());
        }

        assertThat(read(text.append(']').toString(), Charset.forName(encoding))).isEqualTo(expected);
    }

    private static List<String> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    /** What is read of each object of an array. */
    private static List<String> read(String text, Charset charset) {
        List<String> objects = new ArrayList<>();
        try (JsonCursor json =
                JsonCursor.open(new ByteArrayInputStream(text.getBytes(charset)), "test", Limits.DEFAULT)) {
            json.nextRoot();
            for (var each = json.array(); each.next(); ) {
                StringBuilder object = new StringBuilder();
                for (var member = json.object(KEYS); member.next(); ) {
                    object.append(member.key()).append('=').append(json.text()).append(' ');
                }
                objects.add(object.toString());
            }
            json.end();
        }
        return objects;
    }
}
