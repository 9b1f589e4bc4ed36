package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
    private static final Candidate CANDIDATE = new Candidate(
            "org.acme:portal",
            "2.0",
            List.of("org.acme:portal"),
            List.of(Given.shipped("org.acme:portal:2.0", "org.acme:forms:1.0")),
            true);

    @Test
    void aPolicyThatCannotBeReadIsRed() {
        Verdict verdict = Verdicts.withoutPolicy(List.of("shift-up.yaml:3: no such key"), CANDIDATE, Given.NOW);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.failsBuild()).isTrue();
        assertThat(verdict.reasons()).containsExactly("shift-up.yaml:3: no such key");
        assertThat(verdict.partial()).isTrue();
        assertThat(verdict.digests().candidate()).isEqualTo(CandidateDigest.of(CANDIDATE));
        assertThat(verdict.digests().policy()).isEqualTo("unknown");
    }

    @Test
    void aNoteChangesNothingElse() {
        Verdict verdict = Verdicts.withoutPolicy(List.of("first"), CANDIDATE, Given.NOW);

        assertThat(Verdicts.withNote(verdict, "second"))
                .usingRecursiveComparison()
                .ignoringFields("reasons")
                .isEqualTo(verdict);
        assertThat(Verdicts.withNote(verdict, "second").reasons()).containsExactly("first", "second");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"1.5, '[1.0,2.0)', true", "2.0, '[1.0,2.0)', false", "1.5, '[1.0', false", "1.5, nonsense, false"})
    void aWaiversRangeHoldsTheVersionsThatItNamesAndNoOther(String version, String range, boolean holds) {
        assertThat(VersionScopes.contains(version, range)).isEqualTo(holds);
    }
}
