package io.github.shiftup.gate;

import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One waiver and one finding: when it holds, and what becomes of it when it does not. */
class HeldThroughFilesTest {
    private final GivenFiles given;

    HeldThroughFilesTest(@TempDir Path folder) throws IOException {
        this.given = new GivenFiles(folder);
    }

    @Test
    void aWaiverHoldsWhatWouldBlock() throws IOException {
        Verdict verdict = given.judged(waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0, 0, 0, 0));
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.WAIVED);
        assertThat(verdict.decisions().get(0).waiver()).isEqualTo("w-1");
        assertThat(verdict.decisions().get(0).headline())
                .isEqualTo("Waiver w-1 of portal-team holds it until 2026-12-04: not called");
        assertThat(verdict.waivers().get(0).findings()).containsExactly("E-1");
    }

    @ParameterizedTest(name = "{0} to {1}, approved by {2}")
    @CsvSource({
        "2026-11-01, 2026-11-10, '[security-champion, product-owner]', EXPIRED",
        "2026-11-20, 2026-12-31, '[security-champion, product-owner]', INVALID",
        "2026-11-20, 2026-12-04, '[lead]', INVALID",
        "2026-11-20, 2026-12-04, '[security-champion, product-owner, portal-team]', INVALID",
        "2026-11-20, 2026-12-04, '[lead, other]', INVALID",
        "2026-11-25, 2026-12-04, '[security-champion, product-owner]', NOT_YET_VALID"
    })
    void aWaiverThatDoesNotKeepToTheTermsHoldsNothing(String from, String to, String approvers, String state)
            throws IOException {
        Verdict verdict = given.judged(waiver(from, to, approvers));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.waivers().get(0).state()).isEqualTo(state);
        assertThat(verdict.counts().waived()).isZero();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E-9 | failOnUnusedWaiver: false | UNUSED | PASS",
                "E-9 | failOnUnusedWaiver: true | UNUSED | FAIL",
                "E-1, component: 'pkg:maven/org.other/*' | failOnUnusedWaiver: false | INEFFECTIVE | WARN",
                "E-1, component: 'pkg:maven/org.other/*' | failOnUnusedWaiver: true | INEFFECTIVE | FAIL",
            })
    void aWaiverThatHoldsNothingIsShown(String finding, String setting, String state, Outcome outcome)
            throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        String rule = "rules:\n  - { id: r, match: { level: medium }, then: warn, because: b }\n";
        String waiver = waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]")
                .replace("finding: E-1", "finding: " + finding);
        Verdict verdict = given.judged((state.equals("UNUSED") ? "" : rule) + waiver + setting + '\n');

        assertThat(verdict.waivers().get(0).state()).isEqualTo(state);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void aWaiverThatHoldsIsNoUnusedOne() throws IOException {
        Verdict verdict = given.judged(waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]")
                + "failOnUnusedWaiver: true\n");

        assertThat(verdict.waivers().get(0).state()).isEqualTo("ACTIVE");
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    private static String waiver(String created, String expires, String approvers) {
        return """
                waivers:
                  - { id: w-1, finding: E-1, owner: portal-team, approvers: %s, reason: not called, ticket: P-1,
                      created: %s, expires: %s }
                """.formatted(approvers, created, expires);
    }
}
