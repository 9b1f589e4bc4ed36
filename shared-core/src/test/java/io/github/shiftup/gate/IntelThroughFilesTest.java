package io.github.shiftup.gate;

import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static io.github.shiftup.gate.GivenFiles.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Check.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the world knows: exploitation and its likelihood. */
class IntelThroughFilesTest {
    private final Path folder;
    private final GivenFiles given;

    IntelThroughFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(folder);
    }

    @Test
    void knownExploitationBlocksUnderAnyScore() throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        given.kev("E-1");
        Verdict verdict = given.judged("intel: { kev: kev.json }\n");

        Check check = check(verdict, "kev");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.actual()).startsWith("yes, KEV 2026.11.20, listed 2026-11-01");
        assertThat(check.text()).endsWith("and this build would ship it again.");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Objects.requireNonNull(verdict.decisions().get(0).deadline()).rule())
                .isEqualTo("kev-deadline");
    }

    @Test
    void aCatalogueThatDoesNotListItIsANo() throws IOException {
        given.kev("E-2");
        Check check = check(given.judged("intel: { kev: kev.json }\n"), "kev");

        assertThat(check.result()).isEqualTo(Result.WITHIN);
        assertThat(check.actual()).isEqualTo("no");
        assertThat(check.text()).isEqualTo("It is not known to be exploited.");
    }

    @Test
    void withoutACatalogueExploitationIsUnknown() throws IOException {
        Check check = check(given.judged(""), "kev");

        assertThat(check.result()).isEqualTo(Result.WITHIN);
        assertThat(check.actual()).isEqualTo("unknown");
        assertThat(check.text()).startsWith("Whether it is exploited is not known");
    }

    @Test
    void scoresOfTheProfilesModelOfEpssAreAnAnswer() throws IOException {
        Files.writeString(folder.resolve("epss.csv"), """
                #model_version:v2026.06.15,score_date:2026-11-23T00:00:00+0000
                cve,epss,percentile
                CVE-2026-0001,0.5,0.99
                """);

        assertThat(given.judged("intel: { epss: epss.csv }\n").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void scoresOfAnotherModelOfEpssAreNoAnswer() throws IOException {
        Files.writeString(folder.resolve("epss.csv"), """
                #model_version:v2099.01.01,score_date:2026-11-23T00:00:00+0000
                cve,epss,percentile
                CVE-2026-0001,0.5,0.99
                """);
        Verdict verdict = given.judged("intel: { epss: epss.csv }\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "intel epss: the scores are of model v2099.01.01, but profile web chose its percentile for ");
    }
}
