package io.github.shiftup.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The keys of one kind of JSON object that a reader knows, as an enum. Keys that it does not know are skipped without
 * being decoded.
 *
 * <p>A known key that stands twice in an object is an error, since two parsers would read two different reports, unless
 * the keys are {@linkplain #lastWins() declared otherwise}.
 */
public final class Keys<K extends Enum<K>> {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.getAndIncrement();
    private final K[] constants;
    private final PropertyNameMatcher matcher;
    private final boolean lastWins;

    private Keys(K[] constants, PropertyNameMatcher matcher, boolean lastWins) {
        this.constants = constants;
        this.matcher = matcher;
        this.lastWins = lastWins;
    }

    /** The constants' names are the keys. */
    public static <K extends Enum<K>> Keys<K> of(Class<K> type) {
        return of(type, Enum::name);
    }

    /** For keys that are no Java names ({@code bom-ref}, {@code $schema}). */
    public static <K extends Enum<K>> Keys<K> of(Class<K> type, Function<K, String> key) {
        K[] constants = type.getEnumConstants();
        if (constants.length > Long.SIZE) {
            throw new IllegalArgumentException(type + " has more than " + Long.SIZE + " keys");
        }
        List<Named> names = new ArrayList<>(constants.length);
        for (K constant : constants) {
            names.add(Named.fromString(key.apply(constant)));
        }
        return new Keys<>(constants, FACTORY.constructNameMatcher(names, false), false);
    }

    /** The same keys for objects in which tools are known to write a key twice: the last value counts. */
    public Keys<K> lastWins() {
        return new Keys<>(constants, matcher, true);
    }

    /** Tells these keys from all others, in small numbers. */
    int number() {
        return number;
    }

    /** Which of the keys this is; negative for none. */
    int index(String key) {
        return matcher.matchName(key);
    }

    int index(K constant) {
        return Arrays.asList(constants).indexOf(constant);
    }

    K constant(int index) {
        return constants[index];
    }

    boolean repeats(int index, long seen) {
        return !lastWins && (seen & (1L << index)) != 0;
    }
}
