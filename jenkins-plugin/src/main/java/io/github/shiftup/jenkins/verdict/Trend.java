package io.github.shiftup.jenkins.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last verdicts of a job as lines and marks to draw. Coordinates are those of an SVG of {@link #getWidth} by {@link #getHeight}. */
public final class Trend {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final int LEFT = 36;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 24;

    /**
     * One build.
     *
     * @param number of the build
     * @param evaluated whether there was a verdict
     */
    public record Point(int number, boolean evaluated, long blocks, long warns, long waived, long fixed) {
        long most() {
            return Math.max(Math.max(blocks, warns), Math.max(waived, fixed));
        }
    }

    private final List<Point> points;
    private final long most;

    /** A trend of builds, oldest first. */
    public Trend(List<Point> points) {
        this.points = List.copyOf(points);
        this.most = Math.max(1, points.stream().mapToLong(Point::most).max().orElse(1));
    }

    public boolean isDrawable() {
        return points.size() > 1;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    public long getMost() {
        return most;
    }

    public int getLeft() {
        return LEFT;
    }

    public int getEnd() {
        return WIDTH - RIGHT;
    }

    public int getTop() {
        return TOP;
    }

    public int getBottom() {
        return HEIGHT - BOTTOM;
    }

    public int getFirstNumber() {
        return points.isEmpty() ? 0 : points.get(0).number();
    }

    public int getLastNumber() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).number();
    }

    public String getBlocks() {
        return line(Point::blocks);
    }

    public String getWarns() {
        return line(Point::warns);
    }

    public String getWaived() {
        return line(Point::waived);
    }

    public String getFixed() {
        return line(Point::fixed);
    }

    /** Where builds without a verdict are. */
    public List<Gap> getGaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).evaluated()) {
                gaps.add(new Gap(number(x(i)), points.get(i).number()));
            }
        }
        return gaps;
    }

    /** What can be seen in the picture, for those who cannot see it. */
    public String getText() {
        StringBuilder text = new StringBuilder("Verdicts of the last " + points.size() + " builds. ");
        if (!points.isEmpty()) {
            Point last = points.get(points.size() - 1);
            text.append("Build ").append(last.number()).append(": ");
            text.append(
                    last.evaluated()
                            ? last.blocks() + " blocking, " + last.warns() + " warning, " + last.waived() + " waived, "
                                    + last.fixed() + " fixed."
                            : "not evaluated.");
        }
        return text.toString();
    }

    /** A build without a verdict. */
    public record Gap(String x, int build) {
        public String getX() {
            return x;
        }

        public int getBuild() {
            return build;
        }
    }

    private interface Value {
        long of(Point point);
    }

    private String line(Value value) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).evaluated()) {
                line.append(line.length() == 0 ? "" : " ")
                        .append(number(x(i)))
                        .append(',')
                        .append(number(y(value.of(points.get(i)))));
            }
        }
        return line.toString();
    }

    private double x(int index) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (points.size() < 2 ? 0.5 : (double) index / (points.size() - 1));
    }

    private double y(long value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ((double) value / most);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
