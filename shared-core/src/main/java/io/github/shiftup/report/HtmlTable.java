package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as rows.
 *
 * @param id of its heading, unique in the page
 * @param count of all, those left out included
 * @param leftOut how many are not shown and where they are; empty if all are
 */
record HtmlTable(String id, String title, String count, List<Row> rows, String leftOut) {
    /** Whether any row has a version that mends it. */
    boolean showsFix() {
        return rows.stream().anyMatch(row -> !row.fix().isEmpty());
    }

    /** Whether any row has a due date. */
    boolean showsDue() {
        return rows.stream().anyMatch(row -> !row.due().isEmpty());
    }

    /** One decision in a row. */
    record Row(String id, String url, String component, String risk, String why, String fix, String due) {}

    /** The decisions behind the first {@code skip}; null if there are none. */
    static @Nullable HtmlTable rest(String id, String title, List<Decision> decisions, int skip, StoryTeller teller) {
        if (decisions.size() <= skip) {
            return null;
        }
        List<Row> rows = decisions.stream()
                .skip(skip)
                .limit(HtmlPage.ROWS)
                .map(teller::tell)
                .map(HtmlTable::row)
                .toList();
        int count = decisions.size() - skip;
        return new HtmlTable(id, title, Words.number(count), rows, leftOut(count, HtmlPage.ROWS));
    }

    static String leftOut(int count, int shown) {
        return count <= shown
                ? ""
                : "The first " + Words.number(shown) + " are shown. " + Words.number(count - shown)
                        + " more are in verdict.json, which has all.";
    }

    private static Row row(Story story) {
        Decision decision = story.decision();
        String version = decision.fix().version();
        return new Row(
                story.id(),
                Authority.of(story.id()).map(Authority::url).orElse(""),
                story.component(),
                RiskWords.level(decision.risk()),
                why(story),
                version == null ? "" : Plain.name(version),
                decision.deadline() == null
                        ? ""
                        : Words.date(decision.deadline().due()));
    }

    /** Of what is not judged, where it is says more than that it is not. */
    private static String why(Story story) {
        return switch (story.decision().effect()) {
            case FIXED, COUNTED ->
                Words.stop(Words.upperFirst(
                        Plain.sentence(story.decision().seen().match().reason())));
            default -> story.why();
        };
    }
}
