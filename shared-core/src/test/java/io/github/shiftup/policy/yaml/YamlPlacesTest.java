package io.github.shiftup.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand in a file, and what of a line may be shown. */
class YamlPlacesTest {
    private static final YamlPlaces PLACES = places("""
            service: shop
            evidence:
              - { id: a, key: [x, y], expect: { assets: [p] } }
              - { id: b, key: z, keys: [v] }
            nested: [[p], q]
            """);

    @ParameterizedTest
    @CsvSource({
        "service, 1, 10",
        "evidence[0].key[1], 3, 23",
        "evidence[1].id, 4, 11",
        "evidence[1].maxAge, 4, 5",
        "evidence[1].expect.assets[3], 4, 5",
        "evidence[0].key[7], 3, 19",
        "evidence[7], 3, 3",
        "evidence[7].id, 3, 3",
        "mode, 1, 1",
        "intel.kev, 1, 1",
        "[3], 1, 1",
        "'', 1, 1"
    })
    void whatIsNotWrittenHasThePlaceOfWhatIsAroundIt(String path, int line, int column) {
        Problem problem = PLACES.problem(path, "is wrong");

        assertThat(problem.summary()).isEqualTo("f.yaml:" + line + ":" + column + ": is wrong");
    }

    @Test
    void theTextsAtAPlaceAreThoseOfItselfOrOfItsOwnList() {
        assertThat(PLACES.texts("service")).containsExactly("shop");
        assertThat(PLACES.texts("evidence[0].key")).containsExactly("x", "y");
        assertThat(PLACES.texts("evidence[1].key")).containsExactly("z");
        assertThat(PLACES.texts("nested")).containsExactly("q");
        assertThat(PLACES.texts("evidence")).isEmpty();
        assertThat(PLACES.texts("mode")).isEqualTo(List.of());
    }

    @Test
    void aPlaceIsThereOrNotAndHasATextOrNot() {
        assertThat(PLACES.has("evidence[1]")).isTrue();
        assertThat(PLACES.has("evidence[2]")).isFalse();
        assertThat(PLACES.text("service")).isEqualTo("shop");
        assertThat(PLACES.text("evidence")).isNull();
        assertThat(PLACES.text("mode")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: https://me:s3cret@h/r | from: https://*********@h/r",
                "from: \"https://h/r?key=s3cret\" | from: \"https://h/r?**********\"",
                "{ from: https://h/r?s3cret, id: a } | { from: https://h/r?******, id: a }",
                "from: https://h/r | from: https://h/r",
                "{ a: https://u:p@h/$1?k=v, b: https://h, c: https://t@h } | { a: https://***@h/$1?***, b: https://h, c: https://*@h }",
                "from: https://mirror/https://me:s3cret@h/r?k | from: https://mirror/https://*********@h/r?*",
                "from: me@h?x | from: me@h?x"
            })
    void whatMayBeASecretInAnAddressIsHiddenAndColumnsStay(String line, String shown) {
        assertThat(Masked.text(line)).isEqualTo(shown).hasSameSizeAs(line);
    }

    private static YamlPlaces places(String yaml) {
        return YamlFile.places("f.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
