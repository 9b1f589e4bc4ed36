package io.github.shiftup.report;

import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Decision;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The environmental score on a scale from 0 to 10, with the limit marked.
 *
 * @param width of the part that is filled, in units of the drawing
 * @param limitAt where the limit is marked; empty if no limit is on this scale
 * @param limit as a number
 * @param label the same in words
 */
record HtmlMeter(String width, String limitAt, String limit, String label) {
    /** Units of the drawing for the whole scale. */
    static final int SCALE = 200;

    static @Nullable HtmlMeter of(Decision decision) {
        Double score = decision.risk().score();
        if (score == null) {
            return null;
        }
        Optional<Double> limit = decision.checks().stream()
                .filter(check -> check.fact().equals("environmental score"))
                .map(Check::limit)
                .map(HtmlMeter::number)
                .flatMap(Optional::stream)
                .findFirst();
        String limitText = limit.map(Words::score).orElse("");
        return new HtmlMeter(
                at(score),
                limit.map(HtmlMeter::at).orElse(""),
                limitText,
                "Environmental score " + Words.score(score) + " of 10"
                        + (limitText.isEmpty() ? "" : ", the limit is " + limitText));
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 10 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String at(double score) {
        return String.format(Locale.ROOT, "%.0f", Math.max(0, Math.min(10, score)) * SCALE / 10);
    }
}
