package io.github.shiftup.gate;

import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.table.Fact;
import io.github.shiftup.risk.table.FactValue;
import io.github.shiftup.risk.table.TableDecision;
import io.github.shiftup.risk.table.TableOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what decision tables say against the clock, and explains it: table, row, every fact with its value and source. */
final class TableChecks {
    static final String RULE = "table-";

    private final Profile profile;
    private final Instant asOf;

    TableChecks(Profile profile, Instant asOf) {
        this.profile = profile;
        this.asOf = asOf;
    }

    /** The shortest of the tables' deadlines; null if none of them sets one. */
    @Nullable
    Deadline shortest(List<TableDecision> tables, FirstSightings.First first) {
        Deadline shortest = null;
        for (TableDecision table : tables) {
            Deadline deadline = deadline(table, first);
            if (deadline != null && (shortest == null || deadline.due().isBefore(shortest.due()))) {
                shortest = deadline;
            }
        }
        return shortest;
    }

    private static @Nullable Deadline deadline(TableDecision table, FirstSightings.First first) {
        Duration within = table.outcome().within();
        return within == null
                ? null
                : new Deadline(
                        first.at().plus(within),
                        first.at(),
                        within.plusDays(1).minusNanos(1).toDays(),
                        RULE + table.table().name(),
                        first.basis());
    }

    Check of(TableDecision table, FirstSightings.First first) {
        Deadline deadline = deadline(table, first);
        Result result = deadline == null ? Result.WITHIN : result(deadline);
        long passed = Math.max(0, Duration.between(first.at(), asOf).toDays());
        Sourced<List<String>> named = profile.sourced(Parameters.DECISION_TABLES);
        return new Check(
                RULE + table.table().name(),
                result,
                "days since first seen",
                ">",
                table.outcome().label() + proposal(table.outcome(), deadline),
                Parameters.SLA_HIGH.print((int) passed),
                "profile " + profile.id() + ", " + named.origin() + "; "
                        + table.table().source(),
                sentence(table, deadline, passed, first.basis()) + ' ' + facts(table));
    }

    private Result result(Deadline deadline) {
        if (asOf.isAfter(deadline.due())) {
            return Result.FAIL;
        }
        Duration notice = Duration.ofDays(profile.get(Parameters.NOTICE_DAYS));
        return asOf.isAfter(deadline.due().minus(notice)) ? Result.WARN : Result.WITHIN;
    }

    private static String proposal(TableOutcome outcome, @Nullable Deadline deadline) {
        return outcome.proposal() && deadline != null
                ? " (proposal: " + deadline.allowed() + ", the table itself has no days)"
                : "";
    }

    private String sentence(TableDecision table, @Nullable Deadline deadline, long passed, Basis basis) {
        String says = table.table().title() + " says \"" + table.outcome().label() + "\""
                + proposal(table.outcome(), deadline) + ", row " + table.row().name();
        if (deadline == null) {
            return says + ", which sets no deadline.";
        }
        String seen = passed == 0 ? "today" : passed == 1 ? "1 day ago" : passed + " days ago";
        return says + ". First seen in production " + seen + basis.words() + ", so it "
                + (asOf.isAfter(deadline.due()) ? "was" : "is") + " due on "
                + LocalDate.ofInstant(deadline.due(), ZoneOffset.UTC) + '.';
    }

    private String facts(TableDecision table) {
        return table.facts().entrySet().stream()
                .map(each -> fact(table, each))
                .collect(Collectors.joining("; ", "", "."));
    }

    private String fact(TableDecision table, Map.Entry<Fact, FactValue> each) {
        FactValue known = each.getValue();
        String said = each.getKey().title() + ": " + table.value(each.getKey());
        return known.isKnown()
                ? said + " (" + known.source() + age(known.day()) + ")"
                : said + " (assumed, the severest row of " + String.join(", ", known.possible()) + ": " + known.source()
                        + age(known.day()) + ")";
    }

    private String age(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(day, LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
        return ", said " + day + ", " + Parameters.SLA_HIGH.print((int) days) + " old";
    }
}
