package io.github.shiftup.policy.yaml;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file. Each method reads it as one type; if it is of another, the problem is recorded and the fallback
 * returned, so that reading goes on and all problems are found.
 */
public final class YamlValue {
    /** Not all that Java reads as a number: 7d, NaN and 0x7p1 are slips of the pen here. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private final YamlFile file;
    private final YamlNode node;
    private final String path;

    YamlValue(YamlFile file, YamlNode node, String path) {
        this.file = file;
        this.node = node;
        this.path = path;
    }

    /** Where the value stands, for messages: {@code evidence[0].maxAge}. */
    public String path() {
        return path;
    }

    public boolean isMap() {
        return node.entries() != null;
    }

    public boolean isList() {
        return node.items() != null;
    }

    /** Records a problem at this value. */
    public void problem(String message) {
        file.report(node.line(), node.column(), message);
    }

    /** The exception for a problem at this value, for what comes to light after its file was read. */
    public PolicyException exception(String message) {
        return new PolicyException(List.of(file.problem(node.line(), node.column(), message)));
    }

    /**
     * Records the problems of something that this value names: those that have a place in their own file as they are, any
     * other at this value.
     *
     * @param what it names: {@code profile}
     */
    public void problems(String what, PolicyException named) {
        for (Problem problem : named.problems()) {
            if (problem.line() > 0) {
                file.add(problem);
            } else {
                problem(what + " " + problem.file() + " " + problem.message());
            }
        }
    }

    /** What a reader makes of this value; empty if it recorded a problem. */
    public <T> Optional<T> sound(Function<YamlValue, T> reader) {
        int before = file.problemsSoFar();
        T read = reader.apply(this);
        return file.problemsSoFar() == before ? Optional.of(read) : Optional.empty();
    }

    void refuseBlank() {
        if (node.text() != null && node.text().isBlank()) {
            problem("\"" + path + "\" must not be empty");
        }
    }

    private <T> T wrong(String expected, T fallback) {
        problem((path.isEmpty() ? "the file" : "\"" + path + "\"") + " has to be " + expected + ", not " + node.kind());
        return fallback;
    }

    public String text() {
        return node.text() == null ? wrong("a text", "") : node.text();
    }

    public boolean bool() {
        return switch (String.valueOf(node.text()).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> wrong("true or false", false);
        };
    }

    /** Whether it is one of these words, in any case. */
    public boolean isOneOf(String... words) {
        return Arrays.stream(words).anyMatch(word -> word.equalsIgnoreCase(node.text()));
    }

    /** The value without what may stand before it: {@code HIGH} of {@code >= HIGH}. */
    public YamlValue afterPrefix(String prefix) {
        String text = node.text();
        return text != null && text.startsWith(prefix)
                ? new YamlValue(
                        file, node.withText(text.substring(prefix.length()).strip()), path)
                : this;
    }

    /** A whole number from {@code min} to {@code max}. */
    public int integer(int min, int max) {
        String range = "a whole number from " + min + " to " + max;
        String text = String.valueOf(node.text());
        if (!WHOLE.matcher(text).matches()) {
            return wrong(range, min);
        }
        int number = Integer.parseInt(text);
        return number < min || number > max ? wrong(range, min) : number;
    }

    /** A number from {@code min} to {@code max}. */
    public double number(double min, double max) {
        String range = String.format(Locale.ROOT, "a number from %.1f to %.1f", min, max);
        String text = String.valueOf(node.text());
        if (!NUMBER.matcher(text).matches()) {
            return wrong(range, min);
        }
        double number = Double.parseDouble(text);
        return number >= min && number <= max ? number : wrong(range, min);
    }

    /** {@code 15m}, {@code 24h}, {@code 30d}, {@code 6w}, {@code 6y} (of 365 days). */
    public Duration duration() {
        return Durations.parse(String.valueOf(node.text()))
                .orElseGet(() -> wrong("a duration such as 15m, 24h, 30d, 6w or 6y", Duration.ZERO));
    }

    /** {@code 2026-12-01}. */
    public LocalDate date() {
        try {
            return LocalDate.parse(String.valueOf(node.text()));
        } catch (DateTimeParseException e) {
            return wrong("a date such as 2026-12-01", LocalDate.EPOCH);
        }
    }

    /** {@code 2026-12-01T08:30:00Z}. */
    public Instant instant() {
        try {
            return Instant.parse(String.valueOf(node.text()));
        } catch (DateTimeParseException e) {
            return wrong("a time in UTC such as 2026-12-01T08:30:00Z", Instant.EPOCH);
        }
    }

    /** One of an enum's constants; in the file they are written in lower case or as they are, with - or _. */
    public <E extends Enum<E>> E oneOf(Class<E> type, E fallback) {
        String text = String.valueOf(node.text()).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String nearest = Nearest.to(text, names);
        return wrong("one of " + String.join(", ", names) + (nearest == null ? "" : " (" + nearest + "?)"), fallback);
    }

    /** The items of a list; a single value is a list of one. */
    public List<YamlValue> items() {
        if (node.items() == null) {
            return node.text() == null ? wrong("a list", List.of()) : List.of(this);
        }
        List<YamlValue> items = new ArrayList<>();
        for (int i = 0; i < node.items().size(); i++) {
            items.add(new YamlValue(file, node.items().get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** The items of a list of mappings; a single one is no list here, since whoever wrote it meant something else. */
    public List<YamlValue> mappings() {
        return isList() ? items() : wrong("a list of mappings", List.of());
    }

    public List<String> texts() {
        return items().stream().map(YamlValue::text).toList();
    }

    /** The value as a mapping, whose keys are all asked for by the reader. Null, with a problem recorded, if it is none. */
    public <T> @Nullable T map(Function<YamlMap, T> reader) {
        if (node.entries() == null) {
            wrong("a mapping", "");
            return null;
        }
        YamlMap map = new YamlMap(file, node, node.entries(), path);
        T result = reader.apply(map);
        map.refuseUnknownKeys();
        return result;
    }
}
