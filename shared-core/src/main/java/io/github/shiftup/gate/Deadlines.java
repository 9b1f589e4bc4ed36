package io.github.shiftup.gate;

import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Counts the days that a profile gives, and holds them against the verdict's moment. */
final class Deadlines {
    private final Profile profile;
    private final Instant asOf;

    Deadlines(Profile profile, Instant asOf) {
        this.profile = profile;
        this.asOf = asOf;
    }

    /** The verdict's moment. */
    Instant asOf() {
        return asOf;
    }

    static Deadline of(FirstSightings.First first, int days, String rule) {
        return new Deadline(first.at().plus(Duration.ofDays(days)), first.at(), days, rule, first.basis());
    }

    static Deadline shorter(@Nullable Deadline a, Deadline b) {
        return a == null || b.due().isBefore(a.due()) ? b : a;
    }

    /** Fails when the deadline has passed, warns when it is near. */
    Check check(Deadline deadline, Sourced<Integer> days) {
        long passed = Math.max(0, Duration.between(deadline.from(), asOf).toDays());
        boolean over = asOf.isAfter(deadline.due());
        int notice = profile.get(Parameters.NOTICE_DAYS);
        boolean near = asOf.isAfter(deadline.due().minus(Duration.ofDays(notice)));
        String due = deadline.due().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String seen = "First seen in production "
                + (passed == 0 ? "today" : passed == 1 ? "1 day ago" : passed + " days ago")
                + deadline.basis().words() + "; ";
        String text = seen + "profile " + profile.id() + " allows " + Parameters.SLA_HIGH.print(days.value())
                + ", so it " + (over ? "was due on " : "is due on ") + due + ".";
        if (near && !over) {
            long left = Duration.between(asOf, deadline.due()).toDays();
            return new Check(
                    deadline.rule(),
                    Result.WARN,
                    "time left",
                    "<",
                    Parameters.NOTICE_DAYS.print(notice),
                    Parameters.NOTICE_DAYS.print((int) left),
                    origin(days),
                    text);
        }
        return new Check(
                deadline.rule(),
                over ? Result.FAIL : Result.WITHIN,
                "days since first seen",
                ">",
                Parameters.SLA_HIGH.print(days.value()),
                Parameters.SLA_HIGH.print((int) passed),
                origin(days),
                text);
    }

    String origin(Sourced<?> sourced) {
        return "profile " + profile.id() + ", " + sourced.origin();
    }
}
