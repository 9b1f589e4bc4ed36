package io.github.shiftup.gate;

import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are missing, too old or of the future. */
class SourcesThroughFilesTest {
    private final Path folder;
    private final GivenFiles given;

    SourcesThroughFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(folder);
    }

    @Test
    void aRequiredSourceThatIsMissingIsNoPass() throws IOException {
        Files.delete(folder.resolve("vdr.json"));
        Verdict verdict = given.judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.failsBuild()).isTrue();
        assertThat(verdict.reasons()).containsExactly("source vdr is MISSING: no report at vdr.json");
    }

    @Test
    void aRequiredReportThatIsTooOldIsNoPass() throws IOException {
        given.report("2026-11-20T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = given.judged("", "maxAge: 24h");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons()).singleElement().asString().contains("STALE", "4 days old", "24");
    }

    @Test
    void anOptionalSourceThatIsMissingIsANote() throws IOException {
        Files.delete(folder.resolve("vdr.json"));
        Verdict verdict = given.judged("", "required: false");

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.NOT_EVALUATED).isNotEqualTo(Outcome.FAIL);
        assertThat(verdict.reasons()).anySatisfy(reason -> assertThat(reason).contains("vdr is MISSING"));
    }

    @Test
    void aReportFromTheFutureIsShownAsSuch() throws IOException {
        given.report("2026-11-24T06:11:00Z", MEDIUM, "forms", "");

        assertThat(given.judged("").sources().get(0).problems())
                .anySatisfy(problem -> assertThat(problem).contains("made in the future, at 2026-11-24T06:11:00Z"));
    }

    @Test
    void clocksThatDifferALittleAreNoProblem() throws IOException {
        given.report("2026-11-24T06:09:00Z", MEDIUM, "forms", "");

        assertThat(given.judged("").sources().get(0).problems()).isEmpty();
    }
}
