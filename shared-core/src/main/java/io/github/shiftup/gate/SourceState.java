package io.github.shiftup.gate;

import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source of evidence did.
 *
 * @param id in the policy
 * @param from where its reports lie, as the policy writes it
 * @param health judged at the verdict's time
 * @param required whether the verdict needs it
 * @param reports how many were read
 * @param findings in them, before merging
 * @param newest time of the newest report; null if none was read or nobody tells
 * @param ageBasis whose time that is, "report", "file" or "server"; null if nobody tells
 * @param age at the verdict's time; null if none was read
 * @param maxAge allowed by policy and profile; null if none
 * @param tools that wrote the reports, with versions
 * @param problems in words, worst first; remarks of reports included
 * @param coverage what it looked at; null if nothing was read
 */
public record SourceState(
        String id,
        String from,
        SourceHealth health,
        boolean required,
        int reports,
        long findings,
        @Nullable Instant newest,
        @Nullable String ageBasis,
        @Nullable Duration age,
        @Nullable Duration maxAge,
        List<String> tools,
        List<String> problems,
        @Nullable Coverage coverage) {

    public SourceState {
        tools = List.copyOf(tools);
        problems = List.copyOf(problems);
    }
}
