package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fiftieth row of the tables of {@link CvssConformanceTest}: fast enough to be asked about every mutation. */
class CvssSampleTest {
    private static final int STEP = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvss-v2-base-all.tsv.gz",
                "cvss-v2-random-bte.tsv.gz",
                "cvss-v30-base-all.tsv.gz",
                "cvss-v30-random-bte.tsv.gz",
                "cvss-v31-base-all.tsv.gz",
                "cvss-v31-random-bte.tsv.gz"
            })
    void vectorsOfVersions2And3ScoreAsTheReference(String file) throws IOException {
        assertThat(ReferenceVectors.wrong(ReferenceVectors.rows(file, STEP))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cvss-v4-base-all.tsv.gz", "cvss-v4-random-bte.tsv.gz", "cvss-v4-random-env-req.tsv.gz"})
    void vectorsOfVersion4ScoreAsTheReference(String file) throws IOException {
        assertThat(ReferenceVectors.wrong4(ReferenceVectors.rows(file, STEP))).isEmpty();
    }
}
