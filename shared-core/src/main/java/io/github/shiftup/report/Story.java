package io.github.shiftup.report;

import io.github.shiftup.gate.Decision;
import java.util.List;

/**
 * One decision told in plain text, for all reports alike. Every part has gone through {@link Plain} and is empty where
 * there is nothing to say.
 *
 * @param decision that is told
 * @param id of the finding
 * @param aliases of it
 * @param component {@code group:artifact@version}, or the asset where the finding is in no component
 * @param title the report's line about it
 * @param risk level, score and scheme, known exploitation, EPSS, exposure
 * @param seen which source saw it where, how old that source is, since when, and how many more places
 * @param signals the runtime signals that raise it; empty if there are none
 * @param standing how it stands to the candidate, with the confidence and the reason
 * @param why the reason of the decision in one sentence
 * @param rules the checks that decided, each with limit, actual and source; none where no rule asked for anything
 * @param path shortest dependency path that brings it in, and how many more there are
 * @param fix what mends it
 * @param due by when, and how much time is left or overdue
 * @param next a command that shows more or mends it
 */
record Story(
        Decision decision,
        String id,
        List<String> aliases,
        String component,
        String title,
        String risk,
        String seen,
        String signals,
        String standing,
        String why,
        List<String> rules,
        String path,
        String fix,
        String due,
        String next) {

    Story {
        aliases = List.copyOf(aliases);
        rules = List.copyOf(rules);
    }

    /** The rules that decided, or, where there is none, the reason. */
    List<String> grounds() {
        return rules.isEmpty() ? List.of(why) : rules;
    }

    /** {@code CVE-2021-44228 in org.acme:lib@1.0}; without the second half where nothing is known of it. */
    String name() {
        return component.isEmpty() ? id : id + " in " + component;
    }
}
