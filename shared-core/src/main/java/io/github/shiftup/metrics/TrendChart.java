package io.github.shiftup.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column a week or month. Where there is no data there is no column, but a mark that says so.
 *
 * @param label the same in words
 * @param columns from the left
 */
record TrendChart(String label, List<Column> columns) {
    static final int WIDTH = 720;
    static final int HEIGHT = 170;
    static final int GROUND = 140;
    private static final int TALLEST = 110;
    private static final int LABELS = 12;

    /**
     * One week or month.
     *
     * @param name below the ground; empty where there is no room
     * @param text above the column; empty where there is no room
     */
    record Column(
            String x, String middle, String y, String width, String height, String textY, String name, String text) {}

    /**
     * Draws; null where no week or month has data.
     *
     * @param value of the column; null without data
     * @param text the same for people
     */
    static @Nullable TrendChart of(
            String title,
            List<Trend> trends,
            Function<Figures, @Nullable Double> value,
            Function<Figures, String> text) {
        double most = 0;
        boolean any = false;
        for (Trend trend : trends) {
            Double each = value.apply(trend.figures());
            if (each != null) {
                any = true;
                most = Math.max(most, each);
            }
        }
        if (!any) {
            return null;
        }
        double step = (double) WIDTH / trends.size();
        int every = (trends.size() + LABELS - 1) / LABELS;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < trends.size(); i++) {
            Trend trend = trends.get(i);
            Double each = value.apply(trend.figures());
            long height = each == null ? 0 : Math.max(2, Math.round(most == 0 ? 0 : each / most * TALLEST));
            boolean labelled = i % every == 0;
            columns.add(new Column(
                    number(i * step + step * 0.15),
                    number(i * step + step / 2),
                    String.valueOf(GROUND - height),
                    number(step * 0.7),
                    each == null ? "" : String.valueOf(height),
                    String.valueOf(GROUND - height - 5),
                    labelled ? shortened(trend.span().label()) : "",
                    each == null ? "–" : labelled ? shortText(text.apply(trend.figures())) : ""));
        }
        return new TrendChart(
                title + ": "
                        + trends.stream()
                                .map(each -> each.span().label() + " " + text.apply(each.figures()))
                                .collect(Collectors.joining(", ")),
                columns);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value));
    }

    /** Weeks by day and month; the year stands in the table. */
    private static String shortened(String label) {
        return label.length() == 10 ? label.substring(5) : label;
    }

    private static String shortText(String text) {
        return text.replace(" days", " d")
                .replace(" hours", " h")
                .replace(" minutes", " min")
                .replace(" %", "%");
    }
}
