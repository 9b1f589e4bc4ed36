package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"0,finding,0 findings", "1,finding,1 finding", "12000,finding,'12,000 findings'", "2,day,2 days"})
    void countsInWords(long number, String noun, String words) {
        assertThat(Words.count(number, noun)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,less than a minute",
        "PT1M,1 minute",
        "PT119M,119 minutes",
        "PT2H,2 hours",
        "PT47H,47 hours",
        "PT48H,2 days",
        "PT-3H,minus 3 hours"
    })
    void durationsAreWholeUnitsRoundedDown(Duration duration, String words) {
        assertThat(Words.duration(duration)).isEqualTo(words);
    }

    @Test
    void aReportOfTomorrowIsToldAsSuch() {
        assertThat(Words.age(Duration.ofHours(-5))).isEqualTo("5 hours in the future");
    }

    @ParameterizedTest
    @CsvSource({"0,0.0%", "0.0001,below 0.1%", "0.9446,94.5%", "0.99999,above 99.9%", "1,100.0%"})
    void aProbabilityIsNotRoundedToNothingOrToCertainty(double probability, String words) {
        assertThat(Words.percent(probability)).isEqualTo(words);
    }

    @Test
    void listsEndWithAnd() {
        assertThat(Words.and(List.of("a"))).isEqualTo("a");
        assertThat(Words.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Words.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
