package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.gate.FirstSightings.First;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstSightingsTest {
    private static final Instant TODAY = Given.NOW.minus(Duration.ofHours(3));
    private static final Instant LAST_WEEK = Given.NOW.minus(Duration.ofDays(7));
    private static final Match MATCH = Given.match(Standing.STILL_PRESENT, null);

    private final FirstSightings sightings =
            new FirstSightings(List.of(source("trivy", TODAY), source("falco", LAST_WEEK)), History.NONE, Given.NOW);

    @Test
    void whatTheReportTellsCounts() {
        Finding finding = Given.finding(Kind.VULNERABILITY).firstSeen(LAST_WEEK).build();

        assertThat(sightings.of(Given.seen(finding, MATCH))).isEqualTo(new First(LAST_WEEK, Basis.REPORTED));
    }

    @Test
    void nothingWasSeenInTheFuture() {
        Finding finding = Given.finding(Kind.VULNERABILITY)
                .firstSeen(Given.NOW.plusSeconds(1))
                .build();

        assertThat(sightings.of(Given.seen(finding, MATCH))).isEqualTo(new First(Given.NOW, Basis.REPORTED));
    }

    @Test
    void otherwiseTheOldestReportThatShowsItDoes() {
        assertThat(first(seen("trivy", null))).isEqualTo(new First(TODAY, Basis.ASSUMED));
        assertThat(first(seen("trivy", null), seen("falco", null))).isEqualTo(new First(LAST_WEEK, Basis.ASSUMED));
    }

    @Test
    void aSightingIsNoLaterThanWhenItWasSeenLast() {
        assertThat(first(seen("trivy", LAST_WEEK))).isEqualTo(new First(LAST_WEEK, Basis.ASSUMED));
    }

    @Test
    void aSightingOfAnUnknownReportSaysNothing() {
        assertThat(first(seen("other", null))).isEqualTo(new First(Given.NOW, Basis.ASSUMED));
    }

    private First first(Sighting... sightings) {
        return this.sightings.of(Given.seen(Given.finding(Kind.VULNERABILITY).build(), MATCH, sightings));
    }

    private static Sighting seen(String source, @Nullable Instant lastSeen) {
        return new Sighting(Given.source(source), Asset.UNKNOWN, null, lastSeen);
    }

    @SuppressWarnings("NullAway") // does not see the annotation of a nested type in another package
    private static SourceReading source(String id, Instant time) {
        SourceSpec spec = new SourceSpec(id, id + ".json", null, true, null, null, null, false, null);
        ReportReading report = new ReportReading(
                id + ".json", "sha256:00", "trivy", null, time, AgeBasis.REPORT, null, 1, 1, List.of());
        return new SourceReading(
                spec,
                List.of(report),
                null,
                null,
                List.of(),
                List.of(),
                new Coverage(1, List.of(), null),
                null,
                List.of());
    }
}
