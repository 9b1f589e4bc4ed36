package io.github.shiftup.policy;

import java.util.Comparator;

/**
 * One thing that two policies say differently.
 *
 * @param direction what it does to strictness
 * @param key what changed: {@code slaDays.high}, {@code rules.no-old-tomcat.risk}
 * @param text a sentence
 */
public record PolicyChange(Direction direction, String key, String text) {

    /** Looser first; else in the order in which they were found. */
    public static final Comparator<PolicyChange> ORDER = Comparator.comparing(PolicyChange::direction);

    /** What a change does to strictness, what to look at first coming first. */
    public enum Direction {
        /** Something is allowed that was not, whatever else it does. */
        LOOSER,
        STRICTER,
        /** Nothing is allowed or denied by it alone. */
        NEUTRAL
    }
}
