package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A finding that stands in production although earlier verdicts let its component pass.
 *
 * @param at the first verdict in which it stood after that
 * @param reasons why they did, sorted
 */
record Escape(Instant at, Set<String> reasons) {
    /** Nobody had reported it when the verdict was made. */
    static final String NOT_REPORTED = "NOT_REPORTED";

    static final String PARTIAL = "PARTIAL";
    static final String SKIPPED = "SKIPPED";
    static final String NOT_EVALUATED = "NOT_EVALUATED";
    static final String NOT_ENFORCED = "NOT_ENFORCED";

    /** @param versions that the candidate ships; null where that does not matter, or nobody knows */
    private record Passed(String reason, @Nullable Set<String> versions) {}

    /** Null if it did not escape. */
    static @Nullable Escape of(ServiceHistory history, FindingKey key) {
        if (key.component().isEmpty()) {
            return null;
        }
        List<Passed> passed = new ArrayList<>();
        Set<String> reasons = new TreeSet<>();
        Instant at = null;
        for (Event.Verdict verdict : history.verdicts()) {
            Judged judged = verdict.by().get(key);
            if (judged != null && Effects.standsOwn(judged)) {
                Set<String> now = history.versions(verdict.entry().candidate(), key.component());
                passed.stream().filter(each -> same(each.versions(), now)).forEach(each -> reasons.add(each.reason()));
                passed.clear();
                if (at == null && !reasons.isEmpty()) {
                    at = verdict.at();
                }
            }
            if (verdict.letsPass()) {
                Passed way = way(history, key, verdict, judged);
                if (way != null) {
                    passed.add(way);
                }
            }
        }
        return at == null ? null : new Escape(at, reasons);
    }

    private static boolean same(@Nullable Set<String> then, @Nullable Set<String> now) {
        return then == null || now == null || now.isEmpty() || then.stream().anyMatch(now::contains);
    }

    /** How a verdict let the component pass; null if it did not ship it, or nobody knows. */
    private static @Nullable Passed way(
            ServiceHistory history, FindingKey key, Event.Verdict verdict, @Nullable Judged judged) {
        String why = verdict.entry().skipped() != null
                ? SKIPPED
                : verdict.entry().outcome().equals("NOT_EVALUATED") ? NOT_EVALUATED : null;
        if (judged != null) {
            if (!Effects.isOfProduction(judged) || judged.effect().equals(Effects.FIXED)) {
                return null;
            }
            String effect = judged.effect().equals(Effects.BLOCKS) ? NOT_ENFORCED : judged.effect();
            return new Passed(why == null ? effect : why, null);
        }
        if (why == null && verdict.entry().partial()) {
            return new Passed(PARTIAL, null);
        }
        Set<String> versions = history.versions(verdict.entry().candidate(), key.component());
        return versions == null || versions.isEmpty() ? null : new Passed(why == null ? NOT_REPORTED : why, versions);
    }
}
