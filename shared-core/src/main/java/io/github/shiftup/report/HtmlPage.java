package io.github.shiftup.report;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template shows: text that has gone through {@link Plain}; the template escapes it for HTML.
 *
 * @param tone of the outcome, a class name of the style: fail, warn, pass, unknown
 * @param tiles what matters most: good news, blocks, warnings
 * @param chips the other counts
 * @param blocks in full
 * @param moreBlocks those that do not fit, as a table; null if all do
 * @param others everything that neither blocks nor warns and is no good news, folded away
 */
record HtmlPage(
        HtmlStyle style,
        String tone,
        String outcome,
        String subject,
        String circumstances,
        String sentence,
        String advice,
        List<String> conditions,
        List<Tile> tiles,
        List<Tile> chips,
        String reasonsTitle,
        List<String> reasons,
        List<HtmlSource> sources,
        List<HtmlCard> blocks,
        @Nullable HtmlTable moreBlocks,
        @Nullable HtmlTable fixed,
        List<HtmlCard> warnings,
        @Nullable HtmlTable moreWarnings,
        List<HtmlWaiver> waivers,
        String waiversLeftOut,
        List<HtmlTable> others,
        List<Fact> facts,
        String replay) {
    private static final int BLOCKS = 50;
    private static final int WARNINGS = 20;
    private static final int REASONS = 100;
    static final int ROWS = 500;

    /**
     * A count that leads to its section.
     *
     * @param href a fragment of this page
     * @param tone a class name of the style
     */
    record Tile(String number, String label, String href, String tone) {}

    /** One line of provenance. */
    record Fact(String name, String value) {}

    static HtmlPage of(Verdict verdict) {
        StoryTeller teller = new StoryTeller(verdict);
        List<Decision> blocks = verdict.decisions(Effect.BLOCKS);
        List<Decision> warnings = verdict.decisions(Effect.WARNS);
        return new HtmlPage(
                HtmlStyle.INSTANCE,
                tone(verdict),
                Words.outcome(verdict.outcome()),
                Headline.subject(verdict),
                Words.upperFirst(Headline.circumstances(verdict)),
                Headline.sentence(verdict),
                advice(verdict),
                Headline.conditions(verdict),
                tiles(verdict.counts()),
                chips(verdict.counts()),
                verdict.outcome() == Outcome.NOT_EVALUATED ? "Why there is no answer" : "What has to be known",
                reasons(verdict),
                verdict.sources().stream().limit(ROWS).map(HtmlSource::of).toList(),
                cards("block", blocks, BLOCKS, verdict, teller),
                HtmlTable.rest("blocks-more", "Also blocking", blocks, BLOCKS, teller),
                HtmlTable.rest("fixed-all", "What this build removes", verdict.decisions(Effect.FIXED), 0, teller),
                cards("warning", warnings, WARNINGS, verdict, teller),
                HtmlTable.rest("warnings-more", "Also warning", warnings, WARNINGS, teller),
                verdict.waivers().stream().limit(ROWS).map(HtmlWaiver::of).toList(),
                HtmlTable.leftOut(verdict.waivers().size(), ROWS),
                others(verdict, teller),
                facts(verdict),
                "mvn io.github.shiftup:shift-up-maven-plugin:replay -Dshiftup.verdict=verdict.json");
    }

    private static String advice(Verdict verdict) {
        if (verdict.outcome() == Outcome.NOT_EVALUATED && !verdict.reasons().isEmpty()) {
            return ""; // They follow as a list.
        }
        String advice = Headline.advice(verdict);
        return advice.isEmpty() ? Headline.goodNews(verdict.counts()) : advice;
    }

    private static String tone(Verdict verdict) {
        return switch (verdict.outcome()) {
            case FAIL -> "fail";
            case WARN -> "warn";
            case PASS -> "pass";
            case NOT_EVALUATED -> "unknown";
        };
    }

    private static List<Tile> tiles(Counts counts) {
        List<Tile> tiles = new ArrayList<>();
        add(tiles, counts.fixed(), "removed by this build", "#good-news", "pass");
        add(tiles, counts.blocks(), counts.blocks() == 1 ? "blocks" : "block", "#blocks", "fail");
        add(tiles, counts.warns(), counts.warns() == 1 ? "warns" : "warn", "#warnings", "warn");
        return tiles;
    }

    private static List<Tile> chips(Counts counts) {
        List<Tile> tiles = new ArrayList<>();
        add(tiles, counts.waived(), "waived", "#waived", "quiet");
        add(tiles, counts.tolerated(), "tolerated", "#tolerated", "quiet");
        add(tiles, counts.claimed(), "claimed to be fixed", "#claimed", "quiet");
        add(tiles, counts.silenced(), "silenced", "#silenced", "quiet");
        add(tiles, counts.elsewhere(), "elsewhere", "#elsewhere", "quiet");
        return tiles;
    }

    private static void add(List<Tile> tiles, long number, String label, String href, String tone) {
        if (number > 0) {
            tiles.add(new Tile(Words.number(number), label, href, tone));
        }
    }

    private static List<String> reasons(Verdict verdict) {
        return verdict.reasons().stream().limit(REASONS).map(Plain::sentence).toList();
    }

    private static List<HtmlCard> cards(
            String prefix, List<Decision> decisions, int most, Verdict verdict, StoryTeller teller) {
        List<HtmlCard> cards = new ArrayList<>();
        for (Decision decision : decisions.subList(0, Math.min(most, decisions.size()))) {
            cards.add(HtmlCard.of(prefix + '-' + (cards.size() + 1), decision, verdict, teller));
        }
        return cards;
    }

    private static List<HtmlTable> others(Verdict verdict, StoryTeller teller) {
        List<HtmlTable> tables = new ArrayList<>();
        other(tables, "waived", "Waived", Effect.WAIVED, verdict, teller);
        other(tables, "tolerated", "Tolerated: within every limit", Effect.TOLERATED, verdict, teller);
        other(tables, "claimed", "Claimed to be fixed: production proves it later", Effect.CLAIMED, verdict, teller);
        other(tables, "silenced", "Silenced by reports or statements", Effect.SILENCED, verdict, teller);
        other(tables, "elsewhere", "Elsewhere: of other services only", Effect.COUNTED, verdict, teller);
        return tables;
    }

    private static void other(
            List<HtmlTable> tables, String id, String title, Effect effect, Verdict verdict, StoryTeller teller) {
        HtmlTable table = HtmlTable.rest(id, title, verdict.decisions(effect), 0, teller);
        if (table != null) {
            tables.add(table);
        }
    }

    private static List<Fact> facts(Verdict verdict) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Judged for", Words.moment(verdict.asOf())),
                new Fact("Profile", Headline.profile(verdict)),
                new Fact("Mode", verdict.enforced() ? "enforce" : "observe"),
                new Fact(
                        "Candidate",
                        Plain.name(verdict.candidateName()) + ", "
                                + digest(verdict.digests().candidate())),
                new Fact("Evidence", digest(verdict.digests().evidence())),
                new Fact("Policy", digest(verdict.digests().policy())),
                new Fact("Intel", digest(verdict.digests().intel()))));
        String history = verdict.digests().history();
        if (history != null) {
            facts.add(new Fact("History", digest(history)));
        }
        return facts;
    }

    private static String digest(String digest) {
        return digest.isEmpty() ? "could not be read" : Plain.name(digest);
    }
}
