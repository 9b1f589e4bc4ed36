package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a verdict makes a build unstable or fails it: outcomes ({@code WARN}) and limits of counts ({@code waived > 10}),
 * separated by commas; any of them is enough. {@code NEVER} alone never does.
 */
public final class ResultRules {
    private static final String NEVER = "NEVER";
    private static final Pattern LIMIT = Pattern.compile("([a-z]+)\\s*(>=|>)\\s*(\\d{1,9})");

    private final List<Rule> rules;

    private ResultRules(List<Rule> rules) {
        this.rules = rules;
    }

    private interface Rule {
        @Nullable
        String fits(GateSummary summary);
    }

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException if a word is unknown; the message says which words there are
     */
    public static ResultRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.split(",")) {
            String word = part.strip();
            if (!word.isEmpty() && !word.toUpperCase(Locale.ROOT).equals(NEVER)) {
                rules.add(rule(word));
            }
        }
        return new ResultRules(rules);
    }

    private static Rule rule(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(word)) {
                return summary -> summary.outcome() == outcome ? Words.outcome(outcome) : null;
            }
        }
        Matcher limit = LIMIT.matcher(word.toLowerCase(Locale.ROOT));
        ToLongFunction<Counts> count = limit.matches() ? count(limit.group(1)) : null;
        if (count == null) {
            throw new IllegalArgumentException(
                    "\"" + word + "\" is neither an outcome (FAIL, NOT_EVALUATED, WARN, PASS,"
                            + " NEVER) nor a limit such as \"warns >= 5\" of blocks, warns, waived, tolerated, claimed, fixed,"
                            + " silenced or elsewhere");
        }
        long most = Long.parseLong(limit.group(3)) + (limit.group(2).equals(">") ? 1 : 0);
        return summary -> count.applyAsLong(summary.counts()) >= most
                ? limit.group(1) + " is " + count.applyAsLong(summary.counts()) + ", and " + word + " is a limit"
                : null;
    }

    private static @Nullable ToLongFunction<Counts> count(String name) {
        return switch (name) {
            case "blocks" -> Counts::blocks;
            case "warns" -> Counts::warns;
            case "waived" -> Counts::waived;
            case "tolerated" -> Counts::tolerated;
            case "claimed" -> Counts::claimed;
            case "fixed" -> Counts::fixed;
            case "silenced" -> Counts::silenced;
            case "elsewhere" -> Counts::elsewhere;
            default -> null;
        };
    }

    /** Why a verdict fits, in words; null if it does not. */
    @Nullable
    String fits(GateSummary summary) {
        for (Rule rule : rules) {
            String why = rule.fits(summary);
            if (why != null) {
                return why;
            }
        }
        return null;
    }
}
