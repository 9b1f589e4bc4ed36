package io.github.shiftup.gate;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.policy.yaml.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How the sources did at the verdict's moment, and what that means for the verdict. */
public final class SourceStates {
    private SourceStates() {}

    /** All of them, judged at a moment. */
    public static List<SourceState> of(Evidence evidence, Instant asOf) {
        return evidence.sources().stream().map(source -> state(source, asOf)).toList();
    }

    private static SourceState state(SourceReading source, Instant asOf) {
        SourceHealth health = source.health(asOf);
        ReportReading newest = source.newest().orElse(null);
        List<String> problems = new ArrayList<>();
        switch (health) {
            case OK, UNREADABLE, UNTRUSTED, FUTURE -> {}
            case MISSING, UNREACHABLE -> problems.add(String.valueOf(source.absenceText()));
            case STALE -> problems.add(stale(source, asOf));
            case EMPTY ->
                problems.add("its reports have no findings and looked at nothing."
                        + " If that is what a clean production looks like here, say allowEmpty: true");
            case UNDATED ->
                problems.add("neither its reports nor where they come from tell when they were made,"
                        + " so nobody knows whether they are too old");
            case INCOMPLETE -> problems.addAll(Coverages.problems(source));
        }
        problems.addAll(source.untrusted());
        problems.addAll(source.unreadable());
        source.fromTheFuture(asOf)
                .forEach(report -> problems.add(report.location() + " says that it was made in the future, at "
                        + report.time() + ": a clock is wrong, there or here"));
        if (source.copyOf() != null) {
            problems.add("the last good copy is used, of " + second(source.copyOf()) + " ("
                    + age(Duration.between(source.copyOf(), asOf)) + " ago)");
        }
        problems.addAll(source.remarks());
        source.reports()
                .forEach(report -> report.remarks().forEach(remark -> problems.add(report.location() + ": " + remark)));
        return new SourceState(
                source.spec().id(),
                source.spec().shown(),
                health,
                source.spec().required(),
                source.reports().size(),
                source.findings(),
                newest == null ? null : newest.time(),
                newest == null || newest.ageBasis() == null
                        ? null
                        : newest.ageBasis().name().toLowerCase(Locale.ROOT),
                source.age(asOf).orElse(null),
                source.spec().maxAge(),
                source.reports().stream()
                        .map(ReportReading::tool)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                problems,
                source.reports().isEmpty() ? null : source.coverage());
    }

    private static String stale(SourceReading source, Instant asOf) {
        Duration allowed = Objects.requireNonNull(source.spec().maxAge());
        Duration old = source.age(asOf).orElse(Duration.ZERO);
        String text = "the newest report is " + age(old) + " old; at most " + Durations.text(allowed) + " is allowed";
        Instant written = source.newest().map(ReportReading::written).orElse(null);
        // A file that is young and a report that is not: somebody brings the same report again and again.
        return written != null && Duration.between(written, asOf).compareTo(allowed) <= 0
                ? text + ". It was put there at " + second(written)
                        + ", so an old report is brought again: look at the scanner"
                : text;
    }

    /** Why there is no verdict: a required source that is not well. */
    static List<String> notEvaluated(List<SourceState> sources) {
        return sources.stream()
                .filter(source -> source.required() && source.health() != SourceHealth.OK)
                .map(SourceStates::sentence)
                .toList();
    }

    /** Why nothing can be kept of a required source, however old it may be. */
    public static List<String> unusable(List<SourceState> sources) {
        return sources.stream()
                .filter(source -> source.required()
                        && switch (source.health()) {
                            case OK, STALE, EMPTY, UNDATED, FUTURE, INCOMPLETE -> false;
                            case MISSING, UNREACHABLE, UNREADABLE, UNTRUSTED -> true;
                        })
                .map(SourceStates::sentence)
                .toList();
    }

    /** What a person should know although there is a verdict: an optional source that is not well. */
    static List<String> notes(List<SourceState> sources) {
        return sources.stream()
                .filter(source -> !source.required() && source.health() != SourceHealth.OK)
                .map(SourceStates::sentence)
                .toList();
    }

    /** How one source does, in words. */
    public static String sentence(SourceReading source, Instant asOf) {
        return sentence(state(source, asOf));
    }

    /** How a source did that is not well, as it stands among the reasons of a verdict. */
    public static String sentence(SourceState source) {
        return "source " + source.id() + " is " + source.health() + ": " + String.join("; ", source.problems());
    }

    /** In the largest unit that says enough: {@code 3 days}, {@code 5 hours}, {@code 12 minutes}. */
    static String age(Duration age) {
        if (age.toHours() >= 48) {
            return age.toDays() + " days";
        }
        if (age.toMinutes() >= 120) {
            return age.toHours() + " hours";
        }
        return switch ((int) Math.max(0, age.toMinutes())) {
            case 0 -> "less than a minute";
            case 1 -> "1 minute";
            default -> age.toMinutes() + " minutes";
        };
    }

    /** What nobody reads is left out. */
    static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
