package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One parameter that profiles set: how it is written, which of two values is stricter, how it is printed. The one list of
 * them is {@link Parameters#ALL}; reading, merging, comparing and documenting profiles all walk it.
 *
 * @param <T> type of its value
 */
public final class Parameter<T> {
    private final String key;
    private final String meaning;
    private final Function<YamlValue, T> reader;
    private final BinaryOperator<T> strictest;
    private final Function<T, String> printer;
    private final Function<T, String> writer;
    private final boolean optional;

    Parameter(
            String key,
            String meaning,
            Function<YamlValue, T> reader,
            BinaryOperator<T> strictest,
            Function<T, String> printer) {
        this(key, meaning, reader, strictest, printer, String::valueOf, false);
    }

    private Parameter(
            String key,
            String meaning,
            Function<YamlValue, T> reader,
            BinaryOperator<T> strictest,
            Function<T, String> printer,
            Function<T, String> writer,
            boolean optional) {
        this.key = key;
        this.meaning = meaning;
        this.reader = reader;
        this.strictest = strictest;
        this.printer = printer;
        this.writer = writer;
        this.optional = optional;
    }

    /** The same parameter, which a profile may leave open: what it says then does not apply. */
    Parameter<T> optional() {
        return new Parameter<>(key, meaning, reader, strictest, printer, writer, true);
    }

    /** The same parameter, whose value is written in another way than Java prints it. */
    Parameter<T> writtenAs(Function<T, String> form) {
        return new Parameter<>(key, meaning, reader, strictest, printer, form, optional);
    }

    /** Whether a profile may leave it open. */
    public boolean isOptional() {
        return optional;
    }

    /** As in a profile's file, nested keys with a dot: {@code slaDays.critical}. */
    public String key() {
        return key;
    }

    /** One sentence for people. */
    public String meaning() {
        return meaning;
    }

    /** With its unit: {@code 15 days}. */
    public String print(T value) {
        return printer.apply(value);
    }

    /** Where a limit comes from; if it is stricter than it has to be, the floor behind it too. */
    String origin(Sourced<T> limit) {
        Floor<T> floor = limit.floor();
        if (floor == null) {
            return limit.origin();
        }
        return limit.isFloor()
                ? "floor, " + limit.origin()
                : limit.origin() + "; the floor is " + print(floor.value()) + ", " + floor.source();
    }

    /** As a file has it, on one line: {@link #parse} gives back an equal value. */
    public String write(T value) {
        return writer.apply(value);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws PolicyException if it is no value of this parameter
     */
    public T parse(String written) {
        return YamlFile.read(key, written.getBytes(StandardCharsets.UTF_8), value -> read(value));
    }

    T read(YamlValue value) {
        return reader.apply(value);
    }

    /** The strictest of two values, or of their parts. */
    public T strictest(T a, T b) {
        return strictest.apply(a, b);
    }

    /** Whether {@code value} allows anything that {@code limit} does not. */
    public boolean isLooser(T value, T limit) {
        return !strictest.apply(value, limit).equals(value);
    }

    @Override
    public String toString() {
        return key;
    }
}
