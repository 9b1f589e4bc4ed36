package io.github.shiftup.risk;

import io.github.shiftup.match.name.Glob;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the mapping.
 *
 * @param formats ids of readers; {@code *} for all, {@code kind} and {@code cwe} for what no rule says
 * @param rule id of a rule, or a glob
 * @param category that findings of the rule fall under; null where they only show that the service can be reached
 * @param why half a sentence
 */
record CategoryLine(
        List<String> formats, String rule, @Nullable RuntimeCategory category, String why) {
    static final String ANY_FORMAT = "*";
    static final String KIND = "kind";
    static final String CWE = "cwe";

    /** What stands in place of a category where a signal shows that the service can be reached. */
    static final String EXPOSED = "exposed";

    CategoryLine {
        formats = List.copyOf(formats);
    }

    static CategoryLine parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4 || cells[1].isBlank() || cells[3].isBlank()) {
            throw new IllegalArgumentException(
                    "A line of runtime categories has four cells (format, rule, category, why): " + line);
        }
        Optional<RuntimeCategory> category = RuntimeCategory.byId(cells[2]);
        if (category.isEmpty() && !cells[2].equals(EXPOSED)) {
            throw new IllegalArgumentException("There is no runtime category " + cells[2] + ": " + line);
        }
        return new CategoryLine(List.of(cells[0].split("\\+")), cells[1], category.orElse(null), cells[3]);
    }

    boolean isGlob() {
        return rule.indexOf('*') >= 0;
    }

    /** Rules have no parts: a wild card stands for any text. */
    Glob glob() {
        return Glob.of(rule, '\n');
    }
}
