package io.github.shiftup.risk.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one fact.
 *
 * @param possible the answers that are not ruled out, mildest first; a single one where the fact is known
 * @param source who says so, or why it is not known
 * @param day on which the source said it; null if it has no date of its own
 */
public record FactValue(
        List<String> possible, String source, @Nullable LocalDate day) {

    public FactValue {
        possible = List.copyOf(possible);
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("A fact has a value, known or not");
        }
    }

    public static FactValue known(String value, String source, @Nullable LocalDate day) {
        return new FactValue(List.of(value), source, day);
    }

    /** Nothing is ruled out. */
    public static FactValue unknown(Fact fact, String why) {
        return new FactValue(fact.answers(), why, null);
    }

    public boolean isKnown() {
        return possible.size() == 1;
    }
}
