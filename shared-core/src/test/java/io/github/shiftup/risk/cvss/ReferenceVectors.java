package io.github.shiftup.risk.cvss;

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
import java.util.zip.GZIPInputStream;

/** The large tables of vectors with their scores, read in place. */
final class ReferenceVectors {
    private ReferenceVectors() {}

    /** The rows of a table, split into their columns: every one, or only each {@code step}th. */
    static List<String[]> rows(String file, int step) throws IOException {
        Path path = SharedData.require("data/cvss/" + file);
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            Objects.requireNonNull(lines.readLine(), "header");
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % step == 0) {
                    rows.add(line.split("\t"));
                }
            }
        }
        return rows;
    }

    /** The rows of a table of version 2 or 3 that score otherwise than it says. */
    static List<String> wrong(List<String[]> rows) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            CvssScores scores = CvssVector.parse(row[0]).scores();
            if (differs(row[1], scores.base())
                    || differs(row[2], scores.temporal())
                    || differs(row[3], scores.environmental())) {
                wrong.add(String.join(" ", row) + " but " + scores);
            }
        }
        return wrong;
    }

    /** The rows of a table of version 4 that score otherwise than it says, with the corrected rounding. */
    static List<String> wrong4(List<String[]> rows) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            CvssScores scores = CvssVector.parse(row[0]).scores();
            if (!row[1].equals(scores.macroVector()) || differs(row[2], scores.environmental())) {
                wrong.add(String.join(" ", row) + " but " + scores);
            }
        }
        return wrong;
    }

    private static boolean differs(String expected, double actual) {
        return !expected.equals("None") && Double.parseDouble(expected) != actual;
    }
}
