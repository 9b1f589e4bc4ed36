package io.github.shiftup.risk.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.risk.cvss.Environment.Reach;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scores in docs/risk.md are those that the calculator gives. */
class RiskPageTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]*AV:[^`]*)`[^|]*\\|([ .\\d|]+)\\|");

    @Test
    void everyScoreOfThePageIsTheCalculators() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "risk.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                CvssVector vector = CvssVector.parse(row.group(1));
                assertThat(row.group(2).replace(" ", "").split("\\|"))
                        .as("docs/risk.md, %s: base, low, medium, high, high and internal", row.group(1))
                        .containsExactly(
                                String.valueOf(vector.scores().environmental()),
                                score(vector, Requirement.LOW, Reach.NETWORK),
                                score(vector, Requirement.MEDIUM, Reach.NETWORK),
                                score(vector, Requirement.HIGH, Reach.NETWORK),
                                score(vector, Requirement.HIGH, Reach.ADJACENT));
                rows.add(line);
            }
        }
        assertThat(rows).hasSize(6);
    }

    private static String score(CvssVector vector, Requirement all, Reach reach) {
        return String.valueOf(
                vector.in(new Environment(all, all, all, reach, false)).scores().environmental());
    }
}
