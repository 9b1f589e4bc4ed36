package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T01:41:51.987502883Z, 2026-11-28 01:41 UTC",
        "2026-11-28T00:00:00Z, 2026-11-28 00:00 UTC",
        "yesterday, yesterday"
    })
    void momentsAreToldToTheMinute(String iso, String shown) {
        assertThat(Words.moment(iso)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, less than a minute ago",
        "60, 1 minute ago",
        "300, 5 minutes ago",
        "7200, 2 hours ago",
        "172800, 2 days ago"
    })
    void agesAreToldInTheLargestUnit(long seconds, String shown) {
        assertThat(Words.ago(0, seconds * 1000)).isEqualTo(shown);
    }
}
