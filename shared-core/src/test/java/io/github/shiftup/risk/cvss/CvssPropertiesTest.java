package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shiftup.risk.cvss.Environment.Reach;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import us.springett.cvss.Cvss;
import us.springett.cvss.Score;

/** What holds for every vector, tried on vectors drawn by chance. The seed stands in the test's name. */
class CvssPropertiesTest {
    private static final int SEEDS = 60;

    static Stream<Arguments> drawn() {
        return Stream.of(CvssVersion.values())
                .flatMap(version -> LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(version, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("drawn")
    void orderAndCaseChangeNothing(CvssVersion version, long seed) {
        AnyVector any = new AnyVector(version, seed);
        List<String> metrics = any.metrics(metric -> true);
        String canonical = any.canonical(metrics);
        CvssVector vector = CvssVector.parse(any.otherwise(metrics));

        assertThat(vector).hasToString(canonical).isEqualTo(CvssVector.parse(canonical));
        assertThat(vector.version()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("drawn")
    void everyScoreHasOneDecimalFromNoneToTen(CvssVersion version, long seed) {
        AnyVector any = new AnyVector(version, seed);
        CvssScores scores =
                CvssVector.parse(any.canonical(any.metrics(metric -> true))).scores();

        assertThat(List.of(scores.base(), scores.temporal(), scores.environmental()))
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 10.0).isEqualTo(Math.round(score * 10) / 10.0));
        assertThat(scores.temporal()).isLessThanOrEqualTo(scores.base());
        assertThat(scores.macroVector() != null).isEqualTo(version == CvssVersion.V4_0);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("drawn")
    void anEnvironmentIsReadBackAndLaidOverOnce(CvssVersion version, long seed) {
        AnyVector any = new AnyVector(version, seed);
        CvssVector vector = CvssVector.parse(any.canonical(any.metrics(metric -> true)));
        Environment environment = new Environment(
                any.any(Requirement.values()),
                any.any(Requirement.values()),
                any.any(Requirement.values()),
                any.any(Reach.values()),
                any.coin());
        CvssVector here = vector.in(environment);

        assertThat(CvssVector.parse(here.toString())).isEqualTo(here);
        assertThat(here.in(environment)).isEqualTo(here);
        assertThat(here.scores().base()).isEqualTo(vector.scores().base());
        assertThat(here.scores().temporal()).isEqualTo(vector.scores().temporal());
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("drawn")
    void withoutEnvironmentalMetricsTheScoreIsThatOfTheRest(CvssVersion version, long seed) {
        AnyVector any = new AnyVector(version, seed);
        CvssScores scores =
                CvssVector.parse(any.canonical(any.metrics(metric -> false))).scores();

        assertThat(scores.temporal()).isEqualTo(scores.base());
        // 3.1 has another equation for the modified impact of a changed scope: a tenth more or less.
        assertThat(scores.environmental()).isCloseTo(scores.base(), within(version == CvssVersion.V3_1 ? 0.101 : 0.0));
    }

    /** Another's code says the same, where it can: no environmental metrics in 2.0 and 3.0. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("drawn")
    void anotherCalculatorComesToTheSame(CvssVersion version, long seed) {
        AnyVector any = new AnyVector(version, seed);
        boolean environmental = version == CvssVersion.V3_1 || version == CvssVersion.V4_0;
        String text = any.canonical(any.metrics(metric -> environmental || !metric.environmental()));
        CvssScores ours = CvssVector.parse(text).scores();
        Score theirs = Cvss.fromVector(text).calculateScore();

        if (version == CvssVersion.V4_0) {
            // It rounds some half tenths down, which was corrected after publication.
            assertThat(ours.environmental()).as(text).isIn(theirs.getBaseScore(), upATenth(theirs.getBaseScore()));
            return;
        }
        assertThat(ours.base()).as(text).isEqualTo(theirs.getBaseScore());
        if (theirs.getTemporalScore() >= 0) {
            // 3.0 leaves rounding to whoever writes it: where a binary fraction makes 2.3 a little more, it says 2.4.
            double exactly = version == CvssVersion.V3_0 ? theirs.getTemporalScore() - 0.1 : theirs.getTemporalScore();
            assertThat(ours.temporal()).as(text).isBetween(exactly - 1e-9, theirs.getTemporalScore());
        }
        if (version == CvssVersion.V3_1 && theirs.getEnvironmentalScore() >= 0) {
            assertThat(ours.environmental()).as(text).isEqualTo(theirs.getEnvironmentalScore());
        }
    }

    @Test
    void anotherCalculatorDiffersInVersion4ByHalfTenthsOnly() {
        int different = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            AnyVector any = new AnyVector(CvssVersion.V4_0, seed);
            String text = any.canonical(any.metrics(metric -> true));
            double ours = CvssVector.parse(text).scores().environmental();
            different += ours == Cvss.fromVector(text).calculateScore().getBaseScore() ? 0 : 1;
        }
        assertThat(different).isLessThan(20);
    }

    private static double upATenth(double score) {
        return Math.round(score * 10 + 1) / 10.0;
    }
}
