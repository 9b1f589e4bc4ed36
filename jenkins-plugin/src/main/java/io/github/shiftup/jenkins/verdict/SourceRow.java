package io.github.shiftup.jenkins.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source of evidence did.
 *
 * @param id of the source
 * @param from where its reports lie, without secrets
 * @param health word of the verdict, such as {@code OK} or {@code STALE}
 * @param required whether the verdict needs it
 * @param findings in its reports
 * @param newest time of its newest report, ISO 8601; null if nobody tells
 * @param age at the verdict's time, ISO 8601 duration; null if nobody tells
 * @param maxAge allowed; null if none
 * @param problems in words
 */
public record SourceRow(
        String id,
        String from,
        String health,
        boolean required,
        long findings,
        @Nullable String newest,
        @Nullable String age,
        @Nullable String maxAge,
        List<String> problems) {

    public SourceRow {
        problems = List.copyOf(problems);
    }

    // Views read properties, and those are named as JavaBeans name them.

    public String getId() {
        return id;
    }

    public String getFrom() {
        return from;
    }

    public String getHealth() {
        return health;
    }

    public boolean isHealthy() {
        return health.equals("OK");
    }

    public boolean isRequired() {
        return required;
    }

    public long getFindings() {
        return findings;
    }

    /** Its age, and what is allowed; empty if nobody tells. */
    public String getAge() {
        String old = Words.duration(age);
        String allowed = Words.duration(maxAge);
        return (old == null ? "" : old) + (old == null || allowed == null ? "" : " of " + allowed + " allowed");
    }

    public List<String> getProblems() {
        return problems;
    }
}
