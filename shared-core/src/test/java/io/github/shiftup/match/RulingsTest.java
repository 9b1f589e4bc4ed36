package io.github.shiftup.match;

import static io.github.shiftup.match.Given.PORTAL;
import static io.github.shiftup.match.Given.candidate;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.AffectedVersions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingsTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 5, 1);
    private static final String LIB = "pkg:maven/org.acme/lib@";

    @ParameterizedTest(name = "{0} of {1} fixed in {2}: {3} {4}, fix {5}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                // shipped ; affected ; fixed ; standing ; confidence ; nearest fix ; reason
                "1.4; [1.0,2.0); -; STILL_PRESENT; RANGE; -; inside the affected range >= 1.0, < 2.0.",
                "1.4; vers:maven/>=1.0|<2.0; -; STILL_PRESENT; RANGE; -; inside the affected range >= 1.0, < 2.0.",
                "1.4; < 2.0; 2.0; STILL_PRESENT; RANGE; 2.0; inside the affected range < 2.0.",
                "2.0; [1.0,2.0); -; FIXED_BY_THIS_BUILD; RANGE; -; outside the affected range [1.0,2.0).",
                "0.9; [1.0,2.0); 2.0; FIXED_BY_THIS_BUILD; RANGE; -; outside the affected range [1.0,2.0).",
                "1.4; [1.0,1.2)|[1.3,2.0); -; STILL_PRESENT; RANGE; -; inside the affected range >= 1.3, < 2.0.",
                "1.2; [1.0,1.2)|[1.3,2.0); -; FIXED_BY_THIS_BUILD; RANGE; -; outside the affected range [1.0,1.2) or [1.3,2.0).",
                // a range that cannot be read proves nothing
                "1.4; [oops|[1.3,2.0); -; STILL_PRESENT; RANGE; -; inside the affected range >= 1.3, < 2.0.",
                "1.2; [oops|[1.3,2.0); -; STILL_PRESENT; NAME_ONLY; -; cannot be read ([oops): a fixed version, an affected range or an advisory in intel would settle it.",
                "1.2; [oops|[1.3,2.0); 1.1; FIXED_BY_THIS_BUILD; RANGE; -; which is at or above 1.1, the highest fixed version.",
                "1.2; -; NotAvailable; STILL_PRESENT; NAME_ONLY; -; cannot be read (NotAvailable): a fixed version, an affected range or an advisory in intel would settle it.",
                // fixed versions, by release branch
                "1.2; -; 1.5; STILL_PRESENT; RANGE; 1.5; which is below 1.5, the only fixed version.",
                "1.5; -; 1.5; FIXED_BY_THIS_BUILD; RANGE; -; which is the fixed version 1.5.",
                "2.12.1; -; 2.3.1|2.12.2|2.15.0; STILL_PRESENT; RANGE; 2.12.2; which is below 2.12.2, the fixed version of its release branch.",
                "2.12.3; -; 2.3.1|2.12.2|2.15.0; FIXED_BY_THIS_BUILD; RANGE; -; which is at or above 2.12.2, the fixed version of its release branch.",
                "2.13.0; -; 2.3.1|2.12.2|2.15.0; STILL_PRESENT; RANGE; 2.15.0; which is below 2.15.0, the next fixed version, and there is none on its release branch.",
            })
    void theVersionIsHeldAgainstWhatTheReportSays(
            String shipped,
            String ranges,
            String fixes,
            Standing standing,
            Confidence confidence,
            String nearestFix,
            String reason) {
        FindingBuilder finding = inPurl(LIB + "1.0.1");
        list(ranges).forEach(finding::affectedRange);
        list(fixes).forEach(finding::fixedVersion);
        Match match = matcher(LIB + shipped).match(finding.build());
        assertThat(match.standing()).as(match.reason()).isEqualTo(standing);
        assertThat(match.confidence()).isEqualTo(confidence);
        assertThat(match.nearestFix()).isEqualTo(nearestFix);
        assertThat(match.reason())
                .startsWith("The candidate ships org.acme:lib " + shipped)
                .endsWith(reason);
    }

    private static List<String> list(String texts) {
        if (texts == null) {
            return List.of();
        }
        return texts.contains("vers:") ? List.of(texts) : List.of(texts.split("\\|"));
    }

    @Test
    void withoutAReportedVersionTheRangeStillDecides() {
        Finding finding =
                inPurl("pkg:maven/org.acme/lib").affectedRange("< 2.0").build();
        assertThat(matcher(LIB + "1.9").match(finding).standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(matcher(LIB + "2.0").match(finding).standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        Match untold =
                matcher(LIB + "2.0").match(inPurl("pkg:maven/org.acme/lib").build());
        assertThat(untold.reason())
                .startsWith(
                        "The candidate ships org.acme:lib 2.0, and nothing tells whether this version is affected: ");
    }

    @Test
    void theOrderIsTheEcosystems() {
        Finding finding = inPurl("pkg:npm/forms@1.0.0").fixedVersion("1.10.0").build();
        assertThat(matcher("pkg:npm/forms@1.9.0").match(finding).standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(matcher("pkg:npm/forms@1.10.0-rc.1").match(finding).standing())
                .isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void anAdvisoryInIntelDecidesWhereTheReportTellsNothing() {
        Advisories advisories = advisories(advisory("GHSA-1", "1.0", "1.5"));
        Match affected = against("1.4", advisories).match(inPurl(LIB + "1.0").build());
        assertThat(affected.confidence()).isEqualTo(Confidence.RANGE);
        assertThat(affected.nearestFix()).isEqualTo("1.5");
        assertThat(affected.reason()).endsWith(", inside the affected range >= 1.0, < 1.5 (GHSA-1 of 2026-05-01).");
        Match mended = against("1.5", advisories).match(inPurl(LIB + "1.0").build());
        assertThat(mended.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(mended.reason()).endsWith(", outside the affected range >= 1.0, < 1.5 (GHSA-1 of 2026-05-01).");
    }

    @Test
    void advisoriesAreAskedForTheShippedComponentAndAllIds() {
        List<String> asked = new ArrayList<>();
        Advisories advisories = (type, namespace, name, ids) -> {
            asked.add(type + ' ' + namespace + ' ' + name + ' ' + List.copyOf(ids));
            return List.of();
        };
        Match match = against("1.4", advisories)
                .match(inPurl(LIB + "1.0").alias("GHSA-1").build());
        assertThat(match.confidence()).isEqualTo(Confidence.NAME_ONLY);
        assertThat(asked).containsExactly("maven org.acme lib [CVE-2021-44228, GHSA-1]");
    }

    @Test
    void advisoriesAreNotAskedWhereTheReportTells() {
        Advisories advisories = advisories(advisory("GHSA-1", "1.0", "1.5"));
        assertThat(against("1.4", advisories)
                        .match(inPurl(LIB + "1.0").fixedVersion("1.3").build())
                        .standing())
                .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void whoOfSeveralAdvisoriesSaysAffectedIsBelieved() {
        Advisories advisories = advisories(
                advisory("GHSA-1", "1.0", "1.3"),
                new AffectedVersions("GHSA-2", CHANGED, List.of(), List.of(), true),
                advisory("GHSA-3", "0", "1.6"));
        Match match = against("1.4", advisories).match(inPurl(LIB + "1.0").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.reason()).endsWith("(GHSA-3 of 2026-05-01).");
    }

    @Test
    void whoOfSeveralReportsSaysAffectedIsBelieved() {
        assertThat(standing("1.4", fixedIn("1.0", "1.3"), fixedIn("1.0", "1.6")))
                .isEqualTo(Standing.STILL_PRESENT);
        assertThat(standing("1.4", fixedIn("1.0", "1.3"), affected("1.0", "[1.0,1.5)")))
                .isEqualTo(Standing.STILL_PRESENT);
        assertThat(standing("1.4", affected("1.0", "[1.0,1.3)"), fixedIn("1.0", "1.6")))
                .isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void aReportThatTellsNothingGivesWayToOneThatDoes() {
        assertThat(standing("1.4", inPurl(LIB + "1.0"), fixedIn("1.0", "1.3"))).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(standing("1.4", inPurl(LIB + "1.1"), affected("1.0", "[1.0,1.2)")))
                .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void aReportOfANewerBranchGivesWayToOneThatKnowsThisBranch() {
        assertThat(standing("1.2.6", fixedIn("2.0.1", "2.0.5"), fixedIn("1.2.0", "1.2.5")))
                .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        // but not if there is nobody who knows better,
        assertThat(standing("1.2.6", fixedIn("2.0.1", "2.0.5"), inPurl(LIB + "1.2.0")))
                .isEqualTo(Standing.STILL_PRESENT);
        // and not if it speaks of the very branch
        assertThat(standing("1.2.4", fixedIn("1.2.5", "1.2.7", "2.0.5"), fixedIn("1.2.0", "1.2.3")))
                .isEqualTo(Standing.STILL_PRESENT);
        // or does not tell where it was seen.
        assertThat(standing("1.2.6", inPurl("pkg:maven/org.acme/lib").fixedVersion("2.0.5"), fixedIn("1.2.0", "1.2.5")))
                .isEqualTo(Standing.STILL_PRESENT);
        assertThat(standing("2.0.1", fixedIn("2.0.0", "2.1.0"), fixedIn("1.2.0", "1.2.5")))
                .isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void theVersionThatAnotherReportSawIsAffected() {
        assertThat(standing("1.4", fixedIn("1.0", "1.3"), inPurl(LIB + "1.4"))).isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void theSameFileInAnInferredComponentIsLessSure() {
        Component inferred = new Component(null, null, null, null, "sha256:" + Given.SHA_256);
        Match match = matcher(candidate(false, Given.shipped(LIB + "1.0", Given.SHA_256)))
                .match(finding("CVE-2021-44228").inferredComponent(inferred).build());
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    private static FindingBuilder fixedIn(String seen, String... fixes) {
        FindingBuilder finding = inPurl(LIB + seen);
        List.of(fixes).forEach(finding::fixedVersion);
        return finding;
    }

    private static FindingBuilder affected(String seen, String range) {
        return inPurl(LIB + seen).affectedRange(range);
    }

    /** The standing of one weakness that two findings report, in both orders. */
    private static Standing standing(String shipped, FindingBuilder one, FindingBuilder other) {
        Matcher matcher = matcher(LIB + shipped);
        Sightings forth = Sightings.of(matcher, List.of(one.build(), other.build()));
        assertThat(forth).isEqualTo(Sightings.of(matcher, List.of(other.build(), one.build())));
        assertThat(forth.open()).hasSize(1);
        return forth.open().get(0).match().standing();
    }

    private static Matcher against(String shipped, Advisories advisories) {
        return Matcher.of(candidate(LIB + shipped), PORTAL, List.of(), advisories);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                // events stand in any order, and several ranges are one
                "1.4; fixed 1.5, introduced 1.0; STILL_PRESENT; RANGE; inside the affected range >= 1.0, < 1.5",
                "2.1; fixed 2.5, introduced 2.0, fixed 1.5, introduced 1.0; STILL_PRESENT; RANGE; >= 2.0, < 2.5",
                "1.7; fixed 2.5, introduced 2.0, fixed 1.5, introduced 1.0; FIXED_BY_THIS_BUILD; RANGE; outside the"
                        + " affected range >= 1.0, < 1.5 or >= 2.0, < 2.5",
                "1.4; introduced 0, last_affected 1.4; STILL_PRESENT; RANGE; inside the affected range <= 1.4",
                "1.5; introduced 0, last_affected 1.4; FIXED_BY_THIS_BUILD; RANGE; outside the affected range <= 1.4",
                "1.10; introduced 0, fixed 1.9; FIXED_BY_THIS_BUILD; RANGE; outside the affected range < 1.9",
                // what is no range proves nothing
                "1.4; fixed 1.3; STILL_PRESENT; NAME_ONLY; cannot be read (GHSA-1 of 2026-05-01)",
                "1.4; introduced 1.5, fixed 1.5; STILL_PRESENT; NAME_ONLY; cannot be read (GHSA-1 of 2026-05-01)",
            })
    void anAdvisorysEventsAreReadInTheEcosystemsOrder(
            String shipped, String events, Standing standing, Confidence confidence, String reason) {
        AffectedVersions advisory = new AffectedVersions("GHSA-1", CHANGED, List.of(events(events)), List.of(), true);
        Match match = against(shipped, advisories(advisory))
                .match(inPurl(LIB + "1.0.1").build());
        assertThat(match.standing()).as(match.reason()).isEqualTo(standing);
        assertThat(match.confidence()).isEqualTo(confidence);
        assertThat(match.reason()).contains(reason);
    }

    @Test
    void anAdvisorysVersionsAreAffectedOneByOne() {
        Advisories advisories =
                advisories(new AffectedVersions("GHSA-1", CHANGED, List.of(), List.of("1.4", "1.2"), true));
        Finding finding = inPurl(LIB + "1.0.1").build();
        assertThat(against("1.2", advisories).match(finding).reason()).contains("GHSA-1 of 2026-05-01");
        assertThat(against("1.2", advisories).match(finding).standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(against("1.3", advisories).match(finding).standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void anAdvisoryThatSaysMoreThanCanBeComparedOnlyProvesThatAVersionIsAffected() {
        Advisories advisories = advisories(new AffectedVersions(
                "GHSA-1", CHANGED, List.of(events("introduced 1.0, fixed 1.5")), List.of(), false));
        Finding finding = inPurl(LIB + "1.0.1").build();
        assertThat(against("1.4", advisories).match(finding).confidence()).isEqualTo(Confidence.RANGE);
        assertThat(against("1.6", advisories).match(finding).standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(against("1.6", advisories).match(finding).confidence()).isEqualTo(Confidence.NAME_ONLY);
    }

    private static AffectedVersions advisory(String id, String introduced, String fixed) {
        return new AffectedVersions(
                id, CHANGED, List.of(events("introduced " + introduced + ", fixed " + fixed)), List.of(), true);
    }

    private static List<AffectedVersions.Event> events(String text) {
        List<AffectedVersions.Event> events = new ArrayList<>();
        for (String event : text.split(", ")) {
            events.add(new AffectedVersions.Event(event.split(" ")[0], event.split(" ")[1]));
        }
        return events;
    }

    private static Advisories advisories(AffectedVersions... known) {
        return (type, namespace, name, ids) -> List.of(known);
    }
}
