package io.github.shiftup.jenkins.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.jenkins.verdict.Trend.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void drawsTheLargestNumberAtTheTopAndNoneAtTheBottom() {
        Trend trend = new Trend(List.of(new Point(7, true, 4, 0, 0, 0), new Point(8, true, 0, 2, 0, 0)));

        assertThat(trend.isDrawable()).isTrue();
        assertThat(trend.getMost()).isEqualTo(4);
        assertThat(trend.getBlocks()).isEqualTo("36.0,12.0 588.0,176.0");
        assertThat(trend.getWarns()).isEqualTo("36.0,176.0 588.0,94.0");
        assertThat(trend.getFirstNumber()).isEqualTo(7);
        assertThat(trend.getLastNumber()).isEqualTo(8);
    }

    @Test
    void aBuildWithoutAVerdictIsAGapAndNoZero() {
        Trend trend = new Trend(List.of(
                new Point(1, true, 1, 0, 0, 0), new Point(2, false, 0, 0, 0, 0), new Point(3, true, 1, 0, 0, 0)));

        assertThat(trend.getBlocks().split(" ")).hasSize(2);
        assertThat(trend.getGaps()).containsExactly(new Trend.Gap("312.0", 2));
    }

    @Test
    void tellsInWordsWhatItShows() {
        assertThat(new Trend(List.of(new Point(3, true, 1, 2, 3, 4))).getText())
                .isEqualTo("Verdicts of the last 1 builds. Build 3: 1 blocking, 2 warning, 3 waived, 4 fixed.");
        assertThat(new Trend(List.of(new Point(3, false, 0, 0, 0, 0))).getText())
                .endsWith("Build 3: not evaluated.");
        assertThat(new Trend(List.of()).isDrawable()).isFalse();
    }
}
