package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.OTHERS;
import static io.github.shiftup.match.Given.OURS;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.YESTERDAY;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.match.Signal.Tie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runtime signals raise the findings of the service and component that they name. */
class SignalsTest {
    private static final Asset PORTAL_POD = OURS.withWorkload("prod/deployment/clinic-portal");

    @Test
    void aSignalRaisesTheFindingsOfItsService() {
        Signals signals = only(sightings(inPurl(LOG4J), alert("Terminal shell in container", "warning")));

        assertThat(signals.shown()).singleElement().satisfies(signal -> {
            assertThat(signal.id()).isEqualTo("Terminal shell in container");
            assertThat(signal.tie()).isEqualTo(Tie.SERVICE);
            assertThat(signal.source()).isEqualTo("trivy-prod");
            assertThat(signal.lastSeen()).isEqualTo(TODAY);
        });
        assertThat(signals.more()).isZero();
    }

    @Test
    void whatIsNotSevereIsNoAttack() {
        Signals signals = only(sightings(inPurl(LOG4J), alert("Terminal shell in container", "warning")));

        assertThat(signals.attack()).isNull();
        assertThat(signals.attackedSince()).isNull();
        assertThat(signals.aimAtIt()).isFalse();
    }

    @Test
    void theFirstAttackTellsSinceWhenItIsAttacked() {
        Signals signals = only(sightings(
                inPurl(LOG4J),
                alert("942100", "critical").firstSeen(TODAY.minus(Duration.ofDays(9))),
                alert("930100", "high").firstSeen(YESTERDAY),
                alert("Terminal shell in container", "warning").firstSeen(TODAY.minus(Duration.ofDays(30)))));

        assertThat(signals.attackedSince()).isEqualTo(TODAY.minus(Duration.ofDays(9)));
        assertThat(signals.attack()).extracting(Signal::id).isEqualTo("942100");
        assertThat(signals.aimAtIt()).isFalse();
    }

    @Test
    void anAttackWithoutABeginningCountsFromItsEnd() {
        assertThat(only(sightings(inPurl(LOG4J), alert("942100", "critical").firstSeen(null)))
                        .attackedSince())
                .isEqualTo(TODAY);
        assertThat(only(sightings(
                                inPurl(LOG4J),
                                alert("942100", "critical").firstSeen(null).lastSeen(null)))
                        .attackedSince())
                .isNull();
    }

    @Test
    void aRuleForTheVeryWeaknessStandsFirstUnderItsOwnName() {
        Signals signals = only(sightings(
                inPurl(LOG4J),
                alert("942100", "critical"),
                alert("944150", "critical").alias("CVE-2021-44228")));

        assertThat(signals.shown()).extracting(Signal::id).containsExactly("944150", "942100");
        assertThat(signals.shown()).extracting(Signal::tie).containsExactly(Tie.WEAKNESS, Tie.SERVICE);
        assertThat(signals.aimAtIt()).isTrue();
    }

    @Test
    void aSignalThatNamesTheComponentIsCloserThanOneOfTheSamePlace() {
        Signals signals = only(sightings(
                inPurl(LOG4J).asset(PORTAL_POD),
                alert("of the pod", "high").asset(PORTAL_POD),
                alert("of the library", "high").component(inPurl(LOG4J).build().component()),
                alert("of the service", "high")));

        assertThat(signals.shown())
                .extracting(Signal::id, Signal::tie)
                .containsExactly(
                        tuple("of the library", Tie.COMPONENT),
                        tuple("of the pod", Tie.PLACE),
                        tuple("of the service", Tie.SERVICE));
    }

    @Test
    void signalsOfAnotherServiceRaiseNothing() {
        assertThat(only(sightings(inPurl(LOG4J), alert("942100", "critical").asset(OTHERS))))
                .isEqualTo(Signals.NONE);
    }

    @Test
    void whatTheReportDoesNotCountRaisesNothing() {
        assertThat(only(sightings(
                        inPurl(LOG4J),
                        alert("Falco internal: metrics snapshot", "critical").activity(Activity.INACTIVE))))
                .isEqualTo(Signals.NONE);
    }

    @Test
    void aClaimedSignalIsAnswered() {
        Sightings claimed = Sightings.of(
                matcher(Given.candidate(LOG4J), Given.claim("942100", null, null)),
                List.of(inPurl(LOG4J).build(), alert("942100", "critical").build()));

        assertThat(only(claimed)).isEqualTo(Signals.NONE);
        assertThat(claimed.signals()).isEmpty();
    }

    @Test
    void whatRunsElsewhereIsRaisedByNameOnly() {
        FindingBuilder theirs = inPurl(LOG4J).asset(OTHERS);

        assertThat(only(sightings(theirs, alert("942100", "critical")))).isEqualTo(Signals.NONE);
        assertThat(only(sightings(
                                theirs,
                                alert("942100", "critical"),
                                alert("944150", "critical").alias("CVE-2021-44228")))
                        .shown())
                .extracting(Signal::id)
                .containsExactly("944150");
    }

    @Test
    void fiveAreShownAndTheRestIsCounted() {
        List<FindingBuilder> all = new ArrayList<>();
        all.add(inPurl(LOG4J));
        for (int i = 0; i < 8; i++) {
            all.add(alert("94210" + i, "high"));
        }
        assertThat(only(sightings(all.toArray(FindingBuilder[]::new)))).satisfies(signals -> {
            assertThat(signals.shown()).hasSize(5);
            assertThat(signals.more()).isEqualTo(3);
        });
        all.add(alert("944150", "high").alias("CVE-2021-44228"));
        assertThat(only(sightings(all.toArray(FindingBuilder[]::new)))).satisfies(signals -> {
            assertThat(signals.shown()).hasSize(5).extracting(Signal::id).startsWith("944150");
            assertThat(signals.more()).isEqualTo(4);
        });
    }

    @Test
    void aSignalNeverBecomesAPackageFindingAndRaisesNoSignal() {
        Sightings sightings = sightings(
                inPurl(LOG4J), alert("944150", "critical").alias("CVE-2021-44228"), alert("942100", "critical"));

        assertThat(sightings.signals()).hasSize(2);
        assertThat(sightings.open())
                .filteredOn(seen -> seen.finding().kind() == Kind.BEHAVIOUR)
                .hasSize(2)
                .allSatisfy(seen -> {
                    assertThat(seen.match().standing()).isEqualTo(Standing.NOT_MAPPABLE);
                    assertThat(seen.match().components()).isEmpty();
                    assertThat(seen.signals()).isEqualTo(Signals.NONE);
                });
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        List<Finding> findings = new ArrayList<>(Stream.of(
                        inPurl(LOG4J),
                        inPurl(LOG4J).asset(PORTAL_POD),
                        alert("a", "high"),
                        alert("a", "high").asset(PORTAL_POD),
                        alert("b", "high").alias("CVE-2021-44228"),
                        alert("c", "critical").asset(PORTAL_POD.withHost("node-1")))
                .map(FindingBuilder::build)
                .toList());
        Sightings expected = Sightings.of(matcher(LOG4J), findings);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(findings, random);
            assertThat(Sightings.of(matcher(LOG4J), findings)).isEqualTo(expected);
        }
    }

    private static FindingBuilder alert(String rule, String severity) {
        return finding(rule, Kind.BEHAVIOUR).severity(severity);
    }

    private static Sightings sightings(FindingBuilder... findings) {
        return Sightings.of(
                matcher(LOG4J), Stream.of(findings).map(FindingBuilder::build).toList());
    }

    /** Of the one finding that is no signal. */
    private static Signals only(Sightings sightings) {
        List<SeenFinding> others = sightings.open().stream()
                .filter(seen -> seen.finding().kind() != Kind.BEHAVIOUR)
                .toList();
        assertThat(others).hasSize(1);
        return others.get(0).signals();
    }
}
