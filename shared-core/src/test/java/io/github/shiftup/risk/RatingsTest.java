package io.github.shiftup.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Rating;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a finding's ratings counts. */
class RatingsTest {
    private static final Rating V2_TEN = new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:C/I:C/A:C", null, "nvd");
    private static final Rating V31_LOW =
            new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", null, "vendor");
    private static final Rating V31_HIGH =
            new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", 1.0, "nvd");
    private static final Rating V4_HIGHER =
            new Rating("CVSSv4", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N", null, "ghsa");

    private final List<String> unreadable = new ArrayList<>();

    @Test
    void theWorstCounts() {
        assertThat(chosen(List.of(), V31_LOW, V31_HIGH).rating()).isEqualTo(V31_HIGH);
        assertThat(chosen(List.of(), V31_HIGH, V4_HIGHER, V31_LOW).rating()).isEqualTo(V31_HIGH);
    }

    @Test
    void aScoreOfVersion2CountsOnlyWhereThereIsNoNewerOne() {
        RatedScore alone = chosen(List.of(), V2_TEN);
        assertThat(alone.rating()).isEqualTo(V2_TEN);
        assertThat(alone.environmental()).isEqualTo(10.0);
        assertThat(alone.base()).isEqualTo(10.0);
        assertThat(alone.scheme()).isEqualTo("CVSS 2.0");
        assertThat(alone.modern()).isFalse();

        RatedScore newer = chosen(List.of(), V2_TEN, V31_LOW);
        assertThat(newer.rating()).isEqualTo(V31_LOW);
        assertThat(newer.modern()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CVSSv2, false", "cvssV2, false", "CVSSv3, true", "CVSSv31, true", "CVSSv4, true", ", true"})
    void aNumberIsAsNewAsItsMethod(@Nullable String method, boolean modern) {
        assertThat(chosen(List.of(), new Rating(method, null, 5.0, null)).modern())
                .isEqualTo(modern);
    }

    @Test
    void thePreferredSourceCountsEvenWhereAnotherIsWorse() {
        assertThat(chosen(List.of("vendor"), V31_HIGH, V31_LOW).rating()).isEqualTo(V31_LOW);
        assertThat(chosen(List.of("VENDOR"), V31_HIGH, V31_LOW).rating()).isEqualTo(V31_LOW);
        assertThat(chosen(List.of("redhat", "ghsa", "vendor"), V31_HIGH, V31_LOW, V4_HIGHER)
                        .rating())
                .isEqualTo(V4_HIGHER);
        assertThat(chosen(List.of("redhat"), V31_HIGH, V31_LOW).rating()).isEqualTo(V31_HIGH);
    }

    @Test
    void ofSeveralRatingsOfThePreferredSourceTheWorstCounts() {
        Rating other = new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N", null, "vendor");

        assertThat(chosen(List.of("vendor"), V31_HIGH, V31_LOW, other).rating()).isEqualTo(other);
    }

    @Test
    void theVectorIsScoredForTheEnvironmentAndTheReportsOwnNumberDoesNotCount() {
        RatedScore score = chosen(List.of(), V31_HIGH);

        assertThat(score.environmental()).isEqualTo(9.3);
        assertThat(score.base()).isEqualTo(7.5);
        assertThat(score.vector()).isEqualTo("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/CR:H/IR:H/AR:H");
        assertThat(score.scheme()).isEqualTo("CVSS 3.1");
    }

    @Test
    void whereTheVectorIsNoneTheNumberCountsAndTheProblemIsToldEachTime() {
        Rating broken = new Rating("CVSSv31", "CVSS:3.1/AV:N", 8.1, "nvd");
        Ratings ratings = ratings(List.of());

        RatedScore score = Objects.requireNonNull(ratings.choose(List.of(broken, broken), unreadable));
        assertThat(score.environmental()).isEqualTo(8.1);
        assertThat(score.base()).isEqualTo(8.1);
        assertThat(score.vector()).isNull();
        assertThat(score.scheme()).isEqualTo("CVSSv31 as reported");
        assertThat(unreadable)
                .containsExactly(
                        "CVSS vector \"CVSS:3.1/AV:N\": the mandatory metric AC of CVSS 3.1 is missing",
                        "CVSS vector \"CVSS:3.1/AV:N\": the mandatory metric AC of CVSS 3.1 is missing");
    }

    @Test
    void whatCanBeReadIsNoProblem() {
        chosen(List.of(), V31_HIGH, V31_HIGH, V2_TEN);

        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 10.0})
    void aNumberOnTheScaleCounts(double score) {
        assertThat(chosen(List.of(), new Rating(null, null, score, null)).environmental())
                .isEqualTo(score);
        assertThat(chosen(List.of(), new Rating(null, null, score, null)).scheme())
                .isEqualTo("score as reported");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 10.1, Double.NaN})
    void aNumberOffTheScaleIsNoScore(double score) {
        assertThat(ratings(List.of()).choose(List.of(new Rating(null, null, score, null)), unreadable))
                .isNull();
    }

    @Test
    void aRatingOfAnotherMethodIsNoScoreOfOurs() {
        assertThat(ratings(List.of())
                        .choose(
                                List.of(
                                        new Rating("OWASP", null, 9.0, "x"),
                                        new Rating("OWASP", "SL:1/M:4/O:9/S:9", 9.0, "x"),
                                        new Rating("SSVC", "SSVCv2/E:A", null, "x"),
                                        new Rating("CVSSv31", null, null, "x")),
                                unreadable))
                .isNull();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void ofEqualScoresTheOneWithAVectorCounts() {
        Rating number = new Rating("CVSSv31", null, 9.3, "z");

        assertThat(chosen(List.of(), number, V31_HIGH).rating()).isEqualTo(V31_HIGH);
        assertThat(chosen(List.of(), V31_HIGH, number).rating()).isEqualTo(V31_HIGH);
    }

    /** The same report in another order gives the same verdict. */
    @Test
    void theOrderOfRatingsChangesNothing() {
        String vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N";
        List<Rating> ratings = new ArrayList<>(List.of(
                new Rating("CVSSv31", vector, null, "a"),
                new Rating("CVSSv31", vector, null, "b"),
                new Rating("CVSSv3", vector.replace("3.1", "3.0"), null, "c"),
                new Rating("CVSSv31", vector.replace("C:H/I:N", "C:N/I:H"), null, "a"),
                new Rating("CVSSv31", null, 9.3, "d")));
        Rating first = chosen(List.of(), ratings.toArray(Rating[]::new)).rating();
        assertThat(first).isEqualTo(ratings.get(3));

        for (int i = 0; i < ratings.size(); i++) {
            Collections.rotate(ratings, 1);
            assertThat(chosen(List.of(), ratings.toArray(Rating[]::new)).rating())
                    .isEqualTo(first);
            List<Rating> reversed = new ArrayList<>(ratings);
            Collections.reverse(reversed);
            assertThat(chosen(List.of(), reversed.toArray(Rating[]::new)).rating())
                    .isEqualTo(first);
        }
    }

    private RatedScore chosen(List<String> preferred, Rating... of) {
        return Objects.requireNonNull(ratings(preferred).choose(List.of(of), unreadable));
    }

    private static Ratings ratings(List<String> preferred) {
        return new Ratings(new RiskParameters(
                RiskAssessorTest.environments(Requirement.HIGH),
                null,
                true,
                "assumed",
                preferred,
                List.of(),
                Map.of()));
    }
}
