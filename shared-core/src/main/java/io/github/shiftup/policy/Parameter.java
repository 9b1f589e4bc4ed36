package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlValue;
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
    private final boolean optional;

    Parameter(
            String key,
            String meaning,
            Function<YamlValue, T> reader,
            BinaryOperator<T> strictest,
            Function<T, String> printer) {
        this(key, meaning, reader, strictest, printer, false);
    }

    private Parameter(
            String key,
            String meaning,
            Function<YamlValue, T> reader,
            BinaryOperator<T> strictest,
            Function<T, String> printer,
            boolean optional) {
        this.key = key;
        this.meaning = meaning;
        this.reader = reader;
        this.strictest = strictest;
        this.printer = printer;
        this.optional = optional;
    }

    /** The same parameter, which a profile may leave open: what it says then does not apply. */
    Parameter<T> optional() {
        return new Parameter<>(key, meaning, reader, strictest, printer, true);
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
