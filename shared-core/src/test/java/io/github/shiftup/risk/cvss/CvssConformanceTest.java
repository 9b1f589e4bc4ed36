package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every vector of the reference files, all scores. */
class CvssConformanceTest {

    @ParameterizedTest
    @CsvSource({
        "cvss-v2-base-all.tsv.gz, 729",
        "cvss-v2-random-bte.tsv.gz, 10000",
        "cvss-v30-base-all.tsv.gz, 2592",
        "cvss-v30-random-bte.tsv.gz, 10000",
        "cvss-v31-base-all.tsv.gz, 2592",
        "cvss-v31-random-bte.tsv.gz, 10000"
    })
    void everyVectorOfVersions2And3ScoresAsTheReference(String file, int count) throws IOException {
        List<String[]> rows = ReferenceVectors.rows(file, 1);

        assertThat(ReferenceVectors.wrong(rows)).isEmpty();
        assertThat(rows).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "cvss-v4-base-all.tsv.gz, 104976",
        "cvss-v4-random-bte.tsv.gz, 10000",
        "cvss-v4-random-env-req.tsv.gz, 5000"
    })
    void everyVectorOfVersion4ScoresAsTheReferenceWithCorrectedRounding(String file, int count) throws IOException {
        List<String[]> rows = ReferenceVectors.rows(file, 1);

        assertThat(ReferenceVectors.wrong4(rows)).isEmpty();
        assertThat(rows).hasSize(count);
    }

    @Test
    void everyPublishedMacroVectorScoresAsPublished() throws IOException {
        Path file = SharedData.require("data/cvss/first/macro-scores");
        Pattern line = Pattern.compile("\\{'vector': '([^']+)', 'score': ([\\d.]+), .*");
        int checked = 0;
        for (String text : Files.readAllLines(file)) {
            Matcher matcher = line.matcher(text);
            assertThat(matcher.matches()).as(text).isTrue();
            double score = CvssVector.parse(matcher.group(1)).scores().environmental();
            assertThat(score).as(text).isEqualTo(Double.parseDouble(matcher.group(2)));
            checked++;
        }
        assertThat(checked).isEqualTo(270);
    }
}
