package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T05:00:00.123456789Z | 2026-11-20T05:00:00.123456789Z",
                "2026-11-20T05:00:00.1Z | 2026-11-20T05:00:00.1Z",
                "2026-11-20T05:00:00Z | 2026-11-20T05:00:00Z",
                "2026-11-20T05:00Z | 2026-11-20T05:00:00Z",
                "2026-11-20 05:00:00.123 | 2026-11-20T05:00:00.123Z",
                "2026-11-20T05:00:00 | 2026-11-20T05:00:00Z",
                "2026-11-20 06:00:00.051000+01:00 | 2026-11-20T05:00:00.051Z",
                "2026-11-20T01:30:00-03:30 | 2026-11-20T05:00:00Z",
                "2026-11-20 05:00:00 | 2026-11-20T05:00:00Z",
                "2026-11-20T07:00:00+2 | 2026-11-20T05:00:00Z",
                "2026-11-20T05:00:00.000000000+0000 | 2026-11-20T05:00:00Z",
                "2026/11/20 05:00:00 | 2026-11-20T05:00:00Z",
                "2026-11-20 | 2026-11-20T00:00:00Z",
                "1795150805 | 2026-11-20T05:00:05Z",
                "1795150805007 | 2026-11-20T05:00:05.007Z",
                "1795150805000007 | 2026-11-20T05:00:05.000007Z",
                "1795150805000000007 | 2026-11-20T05:00:05.000000007Z",
                "20/Nov/2026:06:00:01.153285 +0100 | 2026-11-20T05:00:01.153285Z",
                "20/Nov/2026:05:00:01 | 2026-11-20T05:00:01Z",
                "Fri Nov 20 05:00:01 2026 | 2026-11-20T05:00:01Z",
                "Tue Nov  3 05:00:01 2026 | 2026-11-03T05:00:01Z",
                "Thu, 6 Dec 2018 10:53:11 | 2018-12-06T10:53:11Z",
                "Thu, 06 Dec 2018 10:53:11 GMT | 2018-12-06T10:53:11Z",
                "Fr., 30 Sep. 2022 08:40:35 | 2022-09-30T08:40:35Z",
                "6 December 2018 1:53:11 | 2018-12-06T01:53:11Z"
            })
    void whatToolsAndServersWriteIsATime(String text, Instant time) {
        assertThat(Times.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "N/A",
                "0001-01-01T00:00:00Z",
                "ven., 4 févr. 2022 05:00:00",
                "Fri Foo 20 05:00:01 2026",
                "31/Feb/2026:05:00:01",
                "Fri Nov 20 25:00:01 2026",
                "99999999999999999999",
                "2026-13-20T05:00:00Z",
                "2026-11-31T05:00:00.5Z",
                "2026-11-20T05:00:0xZ",
                "2026-11-20T05:00:00+25:00",
                "2026-11-20T05:00:00+x1:00",
                "2026-11-20T05:00:00.-1Z",
                "Mon Nov"
            })
    void anythingElseIsNone(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    /** Patterns that look for blanks before a sign would take hours to look through it. */
    @Test
    void aTextLongerThanAnyTimeIsNone() {
        assertThat(Times.parse("1" + " ".repeat(1_000_000) + "x")).isNull();
    }
}
