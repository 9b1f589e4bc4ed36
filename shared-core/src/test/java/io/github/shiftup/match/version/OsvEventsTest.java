package io.github.shiftup.match.version;

import static io.github.shiftup.match.version.VersionEvent.fixed;
import static io.github.shiftup.match.version.VersionEvent.introduced;
import static io.github.shiftup.match.version.VersionEvent.lastAffected;
import static io.github.shiftup.match.version.VersionEvent.limit;
import static io.github.shiftup.match.version.VersionScheme.MAVEN;
import static io.github.shiftup.match.version.VersionScheme.SEMVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** https://ossf.github.io/osv-schema/#evaluation. */
class OsvEventsTest {

    /** Events, in any order, as {@code key=version}; the range. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "introduced=2.13.0 fixed=2.15.0; >=2.13.0|<2.15.0",
                "fixed=2.15.0 introduced=2.13.0; >=2.13.0|<2.15.0",
                "introduced=0 fixed=1.5; <1.5",
                "introduced=0; *",
                "introduced=0 last_affected=1.5; <=1.5",
                "introduced=1.0 last_affected=1.5; >=1.0|<=1.5",
                "introduced=1.0 last_affected=1.0; 1.0",
                "introduced=1.0; >=1.0",
                "introduced=1.0 fixed=1.5 introduced=2.0 fixed=2.5; >=1.0|<1.5|>=2.0|<2.5",
                "fixed=2.5 introduced=2.0 fixed=1.5 introduced=1.0; >=1.0|<1.5|>=2.0|<2.5",
                "introduced=1.0 introduced=1.2 fixed=1.5; >=1.0|<1.5",
                "introduced=1.0 fixed=1.5 fixed=1.7; >=1.0|<1.5",
                "fixed=0.5 introduced=1.0; >=1.0",
                "introduced=0 fixed=1.5 introduced=1.5 fixed=2.0; <2.0",
                "introduced=0 last_affected=1.5 introduced=1.5.0 fixed=2.0; <2.0",
                "introduced=1.0 fixed=1.0 introduced=2.0; >=2.0",
                "introduced=1.0 last_affected=1.4 introduced=2.0 fixed=2.5; >=1.0|<=1.4|>=2.0|<2.5",
                "introduced=0 introduced=1.0 fixed=1.5; <1.5",
                "introduced=1.0 limit=2.0; >=1.0|<2.0",
                "introduced=0 limit=2.0 limit=3.0; <3.0",
                "introduced=0 fixed=5.0 limit=2.0; <2.0",
                "introduced=1.0 limit=2.0 limit=*; >=1.0",
                "introduced=1.0 fixed=1.5 introduced=2.0 limit=1.7; >=1.0|<1.5"
            })
    void eventsTakeEffectInTheOrderOfTheirVersions(String events, String expected) {
        assertThat(VersionRanges.ofEvents(events(events), MAVEN)).hasToString("vers:maven/" + expected);
    }

    private static List<VersionEvent> events(String text) {
        return Arrays.stream(text.split(" "))
                .map(event -> event.split("="))
                .map(event -> VersionEvent.of(event[0], event[1]).orElseThrow())
                .toList();
    }

    @Test
    void anEventHasAKindOfOsvsSchema() {
        assertThat(VersionEvent.of("introduced", "1")).contains(introduced("1"));
        assertThat(VersionEvent.of("fixed", "2")).contains(fixed("2"));
        assertThat(VersionEvent.of("last_affected", "3")).contains(lastAffected("3"));
        assertThat(VersionEvent.of("limit", "4")).contains(limit("4"));
        assertThat(VersionEvent.of("lastAffected", "5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fixed=1.0; FIXED=1.0; no event says where the weakness was introduced",
                "limit=*; LIMIT=*; no event says where the weakness was introduced",
                "introduced=1.0 fixed=1.0; INTRODUCED=1.0, FIXED=1.0; by these events no version was ever affected",
                "introduced=3.0 limit=2.0; INTRODUCED=3.0, LIMIT=2.0; by these events no version was ever affected"
            })
    void eventsByWhichNothingIsAffectedAreAMistake(String events, String shown, String problem) {
        assertThatThrownBy(() -> VersionRanges.ofEvents(events(events), MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageStartingWith("Version range \"" + shown + "\": " + problem);
    }

    @Test
    void noEventsAtAllAreAMistake() {
        assertThatThrownBy(() -> VersionRanges.ofEvents(List.of(), MAVEN))
                .isInstanceOf(VersionRangeFormatException.class)
                .hasMessageContaining("no event says where the weakness was introduced");
    }

    /** The schema's own procedure, version by version, on lists whose kinds never meet at one version. */
    @Test
    void generatedEventsAgreeWithTheSchemasProcedure() {
        Random random = new Random(19);
        for (int i = 0; i < 5_000; i++) {
            List<Integer> places = new ArrayList<>();
            for (int v = 1; v < 12; v++) {
                places.add(v);
            }
            Collections.shuffle(places, random);
            List<VersionEvent> events = new ArrayList<>();
            events.add(introduced(random.nextBoolean() ? "0" : "1." + places.remove(0)));
            for (int j = random.nextInt(6); j > 0; j--) {
                String version = "1." + places.remove(0);
                events.add(
                        switch (random.nextInt(3)) {
                            case 0 -> introduced(version);
                            case 1 -> fixed(version);
                            default -> lastAffected(version);
                        });
            }
            if (random.nextInt(4) == 0) {
                events.add(limit("1." + places.remove(0)));
            }
            Collections.shuffle(events, random);
            List<Integer> expected = new ArrayList<>();
            for (int v = 0; v <= 13; v++) {
                if (isAffected(v, events)) {
                    expected.add(v);
                }
            }
            assertThat(affected(events)).as("%s", events).isEqualTo(expected);
        }
    }

    private static List<Integer> affected(List<VersionEvent> events) {
        List<Integer> affected = new ArrayList<>();
        try {
            VersionRange range = VersionRanges.ofEvents(events, SEMVER);
            for (int v = 0; v <= 13; v++) {
                if (range.contains("1." + v)) {
                    affected.add(v);
                }
            }
        } catch (VersionRangeFormatException e) {
            assertThat(e).hasMessageContaining("no version was ever affected");
        }
        return affected;
    }

    private static boolean isAffected(int version, List<VersionEvent> events) {
        List<VersionEvent> sorted = new ArrayList<>(events);
        sorted.sort((a, b) -> Integer.compare(number(a), number(b)));
        boolean affected = false;
        boolean limited = false;
        boolean beforeLimit = false;
        for (VersionEvent event : sorted) {
            switch (event.kind()) {
                case INTRODUCED -> affected |= version >= number(event);
                case FIXED -> affected &= version < number(event);
                case LAST_AFFECTED -> affected &= version <= number(event);
                case LIMIT -> {
                    limited = true;
                    beforeLimit |= version < number(event);
                }
            }
        }
        return affected && (!limited || beforeLimit);
    }

    private static int number(VersionEvent event) {
        return event.version().equals("0")
                ? -1
                : Integer.parseInt(event.version().substring(2));
    }
}
