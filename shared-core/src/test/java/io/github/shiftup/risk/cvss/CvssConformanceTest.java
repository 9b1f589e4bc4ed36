package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
    void everyVectorOfVersions2And3ScoresAsTheReference(String file, int rows) throws IOException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String[] row : rows(file)) {
            CvssScores scores = CvssVector.parse(row[0]).scores();
            checked++;
            if (differs(row[1], scores.base())
                    || differs(row[2], scores.temporal())
                    || differs(row[3], scores.environmental())) {
                wrong.add(String.join(" ", row) + " but " + scores);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "cvss-v4-base-all.tsv.gz, 104976",
        "cvss-v4-random-bte.tsv.gz, 10000",
        "cvss-v4-random-env-req.tsv.gz, 5000"
    })
    void everyVectorOfVersion4ScoresAsTheReferenceWithCorrectedRounding(String file, int rows) throws IOException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String[] row : rows(file)) {
            CvssScores scores = CvssVector.parse(row[0]).scores();
            checked++;
            if (!row[1].equals(scores.macroVector()) || differs(row[2], scores.environmental())) {
                wrong.add(String.join(" ", row) + " but " + scores);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isEqualTo(rows);
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

    private static boolean differs(String expected, double actual) {
        return !expected.equals("None") && Double.parseDouble(expected) != actual;
    }

    private static List<String[]> rows(String file) throws IOException {
        Path path = SharedData.require("data/cvss/" + file);
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            Objects.requireNonNull(lines.readLine(), "header");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split("\t"));
            }
        }
        return rows;
    }
}
