package io.github.shiftup.report;

import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.PolicyState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.risk.table.TableDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a finding's deadline was counted, beside all others that apply to it. */
final class DueDate {
    private final Verdict verdict;
    private final Map<String, Duration> allowed = new LinkedHashMap<>();

    private DueDate(Verdict verdict) {
        this.verdict = verdict;
    }

    /** One line a deadline, the one that decides first, then the time that has passed. */
    static List<String> lines(Decision decision, Deadline deadline, Verdict verdict) {
        DueDate due = new DueDate(verdict);
        due.allowed.put(deadline.rule(), Duration.between(deadline.from(), deadline.due()));
        due.ofTables(decision);
        due.ofProfile(decision);
        List<String> lines = new ArrayList<>();
        due.allowed.forEach((rule, time) -> lines.add(Plain.name(rule) + ": " + sum(deadline.from(), time)
                + (due.allowed.size() > 1 && rule.equals(deadline.rule()) ? "  <- the shortest decides" : "")));
        lines.add("passed until now: " + Words.duration(Duration.between(deadline.from(), verdict.asOf())));
        return lines;
    }

    private void ofTables(Decision decision) {
        for (TableDecision table : decision.risk().tables()) {
            Duration within = table.outcome().within();
            if (within != null) {
                allowed.putIfAbsent("table-" + table.table().name(), within);
            }
        }
    }

    private void ofProfile(Decision decision) {
        for (Parameter<Integer> days : Parameters.slaDaysFrom(decision.risk().level())) {
            add(Parameters.slaRule(days), days);
        }
        if (Boolean.TRUE.equals(decision.risk().knownExploited())) {
            add(
                    "kev-deadline",
                    decision.risk().exposed() ? Parameters.KEV_DAYS_EXPOSED : Parameters.KEV_DAYS_NOT_EXPOSED);
        }
        for (Check check : decision.checks()) {
            if (check.rule().startsWith("category-") && !check.fact().equals("category")) {
                add(check.rule(), Parameters.SLA_HIGH);
            }
        }
    }

    private void add(String rule, Parameter<Integer> days) {
        PolicyState policy = verdict.policy();
        if (policy != null) {
            policy.parameter(days.key())
                    .ifPresent(value -> allowed.putIfAbsent(rule, Duration.ofDays(Long.parseLong(value.written()))));
        }
    }

    private static String sum(Instant from, Duration time) {
        return time.equals(Duration.ofDays(time.toDays()))
                ? Words.date(from) + " + " + Words.count(time.toDays(), "day") + " = " + Words.date(from.plus(time))
                : Words.moment(from) + " + " + Words.count(time.toHours(), "hour") + " = "
                        + Words.moment(from.plus(time));
    }
}
