package io.github.shiftup.report;

import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One finding in full.
 *
 * @param anchor id in the page
 * @param url of the id's record; empty if the id's form tells none
 * @param level a class name of the style
 * @param score level and score
 * @param basis what they rest on
 * @param exploited empty unless it is known to be exploited
 * @param path shortest dependency path, from the module down
 * @param morePaths {@code 2 more paths}; empty if there are none
 * @param deciding rules that decided
 * @param rules every rule that was tried
 * @param waiver text to copy into the file of waivers
 */
record HtmlCard(
        String anchor,
        Story story,
        String url,
        String level,
        String score,
        String basis,
        String exploited,
        String likelihood,
        @Nullable HtmlMeter meter,
        List<String> path,
        String morePaths,
        List<Rule> deciding,
        List<Rule> rules,
        List<String> steps,
        List<String> sightings,
        String sightingsLeftOut,
        @Nullable HtmlTimeline timeline,
        String waiver) {
    private static final int SIGHTINGS = 10;
    private static final int STEPS = 20;

    /** One rule with its limit and what was measured. */
    record Rule(String id, String result, String comparison, String source) {}

    static HtmlCard of(String anchor, Decision decision, Verdict verdict, StoryTeller teller) {
        Story story = teller.tell(decision);
        List<List<String>> paths = decision.seen().match().components().stream()
                .map(ShippedComponent::paths)
                .flatMap(List::stream)
                .toList();
        long hidden = decision.seen().sightingCount()
                - Math.min(SIGHTINGS, decision.seen().sightings().size());
        return new HtmlCard(
                anchor,
                story,
                Authority.of(story.id()).map(Authority::url).orElse(""),
                decision.risk().level().name().toLowerCase(Locale.ROOT),
                RiskWords.level(decision.risk()),
                RiskWords.basis(decision),
                Words.upperFirst(RiskWords.exploited(decision.risk())),
                Words.upperFirst(String.join(", ", RiskWords.likelihood(decision.risk()))),
                HtmlMeter.of(decision),
                paths.isEmpty()
                        ? List.of()
                        : paths.get(0).stream().map(Plain::name).toList(),
                paths.size() < 2 ? "" : Words.count(paths.size() - 1, "more path"),
                decision.checks().stream()
                        .filter(check -> check.result() != Check.Result.WITHIN)
                        .filter(check -> check.result() != Check.Result.UNDECIDED)
                        .map(HtmlCard::rule)
                        .toList(),
                decision.checks().stream().map(HtmlCard::rule).toList(),
                decision.risk().steps().stream()
                        .limit(STEPS)
                        .map(Plain::sentence)
                        .toList(),
                decision.seen().sightings().stream()
                        .limit(SIGHTINGS)
                        .map(teller::sighting)
                        .map(Words::upperFirst)
                        .toList(),
                hidden > 0 ? "and " + Words.count(hidden, "more sighting") : "",
                HtmlTimeline.of(decision.deadline(), verdict.asOf()),
                WaiverStub.yaml(decision, verdict));
    }

    private static Rule rule(Check check) {
        String result = switch (check.result()) {
            case FAIL -> "fails";
            case WARN -> "warns";
            case WITHIN -> "within the limit";
            case ANNOUNCED -> "will fail";
            case UNDECIDED -> "undecided";
        };
        return new Rule(
                Plain.name(check.rule()),
                result,
                StoryTeller.comparison(check),
                check.source() == null ? "" : Plain.sentence(check.source()));
    }
}
