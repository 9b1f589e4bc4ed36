package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many services are how exposed and how much at risk.
 *
 * @param label the same in words
 * @param columns exposures
 * @param rows levels
 * @param cells with a dot whose area goes with the count
 */
record PortfolioGrid(String label, List<Text> columns, List<Text> rows, List<Cell> cells) {
    static final int CELL_WIDTH = 140;
    static final int CELL_HEIGHT = 46;
    static final int WIDTH = 560;
    static final int HEIGHT = 320;
    private static final int LEFT = 110;
    private static final int TOP = 28;
    private static final List<String> EXPOSURES = List.of("internet", "internal", "isolated");
    private static final List<Level> LEVELS =
            List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW, Level.NONE, Level.UNKNOWN);

    /** A text at a place. */
    record Text(int x, int y, String text) {}

    /** One exposure at one level; the radius is empty where there is no service. */
    record Cell(int x, int y, String level, String radius, String count) {
        int middleX() {
            return x + CELL_WIDTH / 2;
        }

        int middleY() {
            return y + CELL_HEIGHT / 2;
        }

        int textY() {
            return middleY() + 5;
        }
    }

    /** Null where nothing was judged. */
    static @Nullable PortfolioGrid of(Portfolio portfolio) {
        int[][] counts = new int[LEVELS.size()][EXPOSURES.size()];
        int most = 0;
        for (ServiceView service : portfolio.services()) {
            int row = row(service.risk());
            int column = service.exposure() == null ? 0 : EXPOSURES.indexOf(service.exposure());
            if (row >= 0) {
                most = Math.max(most, ++counts[row][Math.max(0, column)]);
            }
        }
        if (most == 0) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int row = 0; row < LEVELS.size(); row++) {
            for (int column = 0; column < EXPOSURES.size(); column++) {
                int count = counts[row][column];
                String radius =
                        count == 0 ? "" : String.format(Locale.ROOT, "%.1f", 6 + 16 * Math.sqrt((double) count / most));
                cells.add(new Cell(
                        LEFT + column * (CELL_WIDTH + 6),
                        TOP + row * (CELL_HEIGHT + 2),
                        LEVELS.get(row).name().toLowerCase(Locale.ROOT),
                        radius,
                        String.valueOf(count)));
                if (count > 0) {
                    words.add(count + " " + EXPOSURES.get(column) + " at " + LEVELS.get(row));
                }
            }
        }
        return new PortfolioGrid(
                "Services by exposure and worst level: " + String.join(", ", words), exposures(), levels(), cells);
    }

    private static int row(@Nullable Level level) {
        return level == null ? -1 : LEVELS.indexOf(level == Level.INFO ? Level.NONE : level);
    }

    private static List<Text> exposures() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < EXPOSURES.size(); i++) {
            texts.add(new Text(LEFT + i * (CELL_WIDTH + 6) + CELL_WIDTH / 2, 18, EXPOSURES.get(i)));
        }
        return texts;
    }

    private static List<Text> levels() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            texts.add(new Text(
                    LEFT - 10,
                    TOP + i * (CELL_HEIGHT + 2) + CELL_HEIGHT / 2 + 5,
                    LEVELS.get(i) == Level.UNKNOWN
                            ? "not evaluated"
                            : LEVELS.get(i).name().toLowerCase(Locale.ROOT)));
        }
        return texts;
    }
}
