package io.github.shiftup.policy.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of another tool, as far as a waiver can say it. What narrowed the rule and is lost has to be filled in. */
final class ImportedWaiver {
    final String rule;
    final List<String> findings = new ArrayList<>();
    final List<String> lost = new ArrayList<>();

    @Nullable
    String component;

    @Nullable
    String versions;

    @Nullable
    LocalDate expires;

    @Nullable
    String reason;

    boolean withoutFix;
    /** Whether the rule is narrower than what is known of it here. */
    boolean narrower;

    /**
     * A rule to be read.
     *
     * @param rule where it stands in its file: {@code suppress 3}
     */
    ImportedWaiver(String rule) {
        this.rule = rule;
    }

    /** Something that selected findings and cannot be carried over: without it, the waiver would hold more. */
    void lostSelector(String what) {
        narrower = true;
        lost.add(what);
    }

    void lost(String what) {
        lost.add(what);
    }

    /**
     * The day on which the other tool stops: it does so at its beginning, where a waiver holds to the end of its last day.
     */
    void stopsOn(String key, String text) {
        String day = text.length() > 10 ? text.substring(0, 10) : text;
        try {
            expires = LocalDate.parse(day).minusDays(1);
        } catch (DateTimeParseException e) {
            lost(key + " \"" + text + "\" is no date");
        }
    }

    void select(PackageSelector selector) {
        component = selector.component();
        versions = selector.versions();
    }
}
