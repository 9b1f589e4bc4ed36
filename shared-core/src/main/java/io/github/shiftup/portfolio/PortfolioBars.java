package io.github.shiftup.portfolio;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, one a line.
 *
 * @param label the same in words
 * @param bars from above
 * @param height in units of the drawing
 * @param limitAt where a limit is marked; empty if there is none
 * @param limit as a text
 * @param leftOut how many are not shown; empty if all are
 */
record PortfolioBars(String label, List<Bar> bars, int height, String limitAt, String limit, String leftOut) {
    static final int WIDTH = 720;
    static final int NAMES = 230;
    static final int LEFT = 240;
    private static final int LENGTH = 360;
    private static final int LINE = 24;
    private static final int SHOWN = 30;

    /** One bar with its name before and its text behind it. */
    record Bar(int y, String name, String width, String textAt, String text, String tone) {}

    /** What a bar shows. */
    record Value(String name, long value, String text, String tone) {}

    /** Units that the mark of the limit is high. */
    int limitHeight() {
        return height - 18;
    }

    /**
     * Draws.
     *
     * @param limit value to mark; 0 for none
     */
    static PortfolioBars of(String label, List<Value> values, long limit, String limitText, String noun) {
        List<Value> shown = values.subList(0, Math.min(SHOWN, values.size()));
        long most = Math.max(1, limit + limit / 10);
        for (Value value : shown) {
            most = Math.max(most, value.value());
        }
        List<Bar> bars = new ArrayList<>();
        for (Value value : shown) {
            long width = Math.max(2, value.value() * LENGTH / most);
            bars.add(new Bar(
                    bars.size() * LINE,
                    shortened(value.name()),
                    String.valueOf(width),
                    String.valueOf(LEFT + width + 8),
                    value.text(),
                    value.tone()));
        }
        return new PortfolioBars(
                label,
                bars,
                bars.size() * LINE + (limit > 0 ? 20 : 0),
                limit > 0 ? String.valueOf(LEFT + limit * LENGTH / most) : "",
                limitText,
                values.size() > SHOWN
                        ? "The first " + SHOWN + " are shown. " + (values.size() - SHOWN) + " more " + noun
                                + " are in portfolio.json."
                        : "");
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : name.substring(0, 29) + "…";
    }
}
