package io.github.shiftup.gate;

import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static io.github.shiftup.gate.GivenFiles.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Check.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines: from when they count, when they are near and when they are passed. */
class DeadlinesThroughFilesTest {
    private final Path folder;
    private final GivenFiles given;

    DeadlinesThroughFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(folder);
    }

    @Test
    void aDeadlineThatIsNotNearIsShownAndDoesNotWarn() throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Decision decision = given.judged("").decisions().get(0);
        Deadline deadline = Objects.requireNonNull(decision.deadline());

        assertThat(deadline.from()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(deadline.due()).isEqualTo(deadline.from().plus(Duration.ofDays(deadline.days())));
        assertThat(deadline.rule()).isEqualTo("sla-medium");
        assertThat(deadline.assumedStart()).isTrue();
        assertThat(check(decision, "sla-medium").result()).isEqualTo(Result.WITHIN);
        assertThat(check(decision, "sla-medium").actual()).isEqualTo("0 days");
        assertThat(check(decision, "sla-medium").text())
                .startsWith(
                        "First seen in production today (by the report's age; no report tells the first sighting);");
    }

    @Test
    void aDeadlineThatIsNearWarnsAndSaysHowLongIsLeft() throws IOException {
        Decision decision = given.judged("").decisions().get(0);

        Check check = check(decision, "sla-critical");
        assertThat(check.result()).isEqualTo(Result.WARN);
        assertThat(check.fact()).isEqualTo("time left");
        assertThat(check.operator()).isEqualTo("<");
        assertThat(check.actual()).isEqualTo("6 days");
        assertThat(check.limit()).isEqualTo("7 days");
        assertThat(check.text()).endsWith("allows 7 days, so it is due on 2026-12-01.");
    }

    @Test
    void aDeadlineThatIsPassedBlocks() throws IOException {
        given.report("2026-08-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = given.judged("", "required: false");

        Check check = check(verdict, "sla-medium");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.fact()).isEqualTo("days since first seen");
        assertThat(check.operator()).isEqualTo(">");
        assertThat(check.actual()).isEqualTo("92 days");
        assertThat(check.text()).contains("92 days ago").contains("so it was due on ");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.BLOCKS);
    }

    /** The report that it was in first is not here: the age of the lines that brought it counts, not today. */
    @Test
    void aFindingThatCameInNormalisedLinesIsAsOldAsTheLines() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"id": "E-1", "kind": "VULNERABILITY", "level": "MEDIUM", "active": true, "asset": {"service": "portal"},
                 "component": {"name": "forms", "purl": "pkg:maven/org.acme/forms@1.0", "version": "1.0"},
                 "source": {"format": "trivy", "location": "elsewhere/trivy.json", "pointer": "/0"}}
                {"id": "E-2", "kind": "WEAKNESS", "level": "INFO", "active": false, "asset": {},
                 "lastSeen": "2026-11-10T03:00:00Z", "source": {"format": "trivy", "location": "elsewhere", "pointer": "/1"}}
                """);
        Decision decision = given.judged("", "required: false").decisions().get(0);

        assertThat(decision.seen().finding().id()).isEqualTo("E-1");
        assertThat(Objects.requireNonNull(decision.deadline()).from()).isEqualTo(Instant.parse("2026-11-10T03:00:00Z"));
    }
}
