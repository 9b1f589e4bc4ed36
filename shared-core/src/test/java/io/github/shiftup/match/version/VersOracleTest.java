package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscuro.versatile.Vers;
import io.github.nscuro.versatile.VersException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against another implementation of VERS, on canonical ranges: what it calls valid must mean the same to us. */
class VersOracleTest {
    private static final List<String> COMPARATORS = List.of(">=", "<", "<=", ">", "!=", "", "<", ">=");
    private static final List<String> TAILS = List.of("", ".1", "-1");

    @ParameterizedTest
    @ValueSource(strings = {"maven", "deb", "rpm", "npm", "golang"})
    void validRangesContainTheSameVersions(String type) {
        VersionScheme scheme = VersionScheme.of(type);
        Generated generated = new Generated(23);
        List<String> wrong = new ArrayList<>();
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = range(generated, scheme, type);
            Vers oracle;
            try {
                oracle = Vers.parse(text).validate();
            } catch (VersException e) {
                continue;
            }
            VersionRange ours = VersionRanges.parse(text, scheme);
            valid++;
            for (int v = 0; v < 12; v++) {
                String version = version(v, generated.below(3), type);
                boolean in = ours.contains(version);
                // Where nothing but exclusions is said, the procedure of VERS finds no version in the range.
                if (!text.matches("vers:[a-z]+/(!=[^|]*[|]?)+") && oracle.contains(version) != in) {
                    wrong.add(version + (in ? " should not be in " : " should be in ") + text);
                }
            }
            assertThat(Vers.parse(ours.toVers(type)).validate()).isNotNull();
        }
        assertThat(wrong).isEmpty();
        assertThat(valid).isGreaterThan(2_000);
    }

    private static String range(Generated generated, VersionScheme scheme, String type) {
        TreeMap<Version, String> sorted = new TreeMap<>();
        for (int j = 1 + generated.below(5); j > 0; j--) {
            Version version = scheme.parse(version(generated.below(12), generated.below(3), type));
            sorted.put(version, generated.any(COMPARATORS));
        }
        List<String> constraints = new ArrayList<>();
        sorted.forEach((version, comparator) -> constraints.add(comparator + version));
        return "vers:" + type + "/" + String.join("|", constraints);
    }

    private static String version(int number, int tail, String type) {
        boolean semantic = type.equals("npm") || type.equals("golang");
        String version = (type.equals("golang") ? "v1." : "1.") + number;
        return semantic ? version + ".0" + (tail == 2 ? "-1" : "") : version + TAILS.get(tail);
    }
}
