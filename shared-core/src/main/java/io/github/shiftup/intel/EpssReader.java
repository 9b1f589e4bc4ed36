package io.github.shiftup.intel;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads FIRST's daily EPSS file: a comment with model version and date, a header, {@code cve,epss,percentile}. */
final class EpssReader {
    private static final Pattern MODEL =
            Pattern.compile("#\\s*model_version:([^,\\s]+),\\s*score_date:(\\d{4}-\\d{2}-\\d{2}).*");

    private EpssReader() {}

    static EpssScores read(ReportDocument document) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(document.open(Limits.DEFAULT), StandardCharsets.UTF_8))) {
            Matcher model = MODEL.matcher(String.valueOf(lines.readLine()));
            String header = lines.readLine();
            if (!model.matches() || header == null || !header.strip().equals("cve,epss,percentile")) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        document.location(),
                        "is not FIRST's EPSS file: it does not begin with #model_version:…,score_date:… and the header"
                                + " cve,epss,percentile");
            }
            Map<String, EpssScores.Score> scores = new HashMap<>();
            int number = 2;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    put(scores, line, document.location(), number);
                }
            }
            if (scores.isEmpty()) {
                throw new ReportException(Reason.NO_CONTENT, document.location(), "has no scores; fetch it anew");
            }
            return new EpssScores(model.group(1), LocalDate.parse(model.group(2)), scores);
        } catch (IOException e) {
            throw new ReportException(
                    Reason.IO, document.location(), "could not be read to its end: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, EpssScores.Score> scores, String line, String location, int number) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        @Nullable Double probability = first < 0 || second < 0 ? null : share(line.substring(first + 1, second));
        @Nullable Double percentile = second < 0 ? null : share(line.substring(second + 1));
        if (probability == null || percentile == null) {
            throw new ReportException(
                    Reason.SYNTAX,
                    location,
                    "line " + number + " is not cve,epss,percentile with shares from 0 to 1; fetch the file anew");
        }
        scores.put(
                line.substring(0, first).strip().toUpperCase(Locale.ROOT),
                new EpssScores.Score(probability, percentile));
    }

    private static @Nullable Double share(String text) {
        try {
            double share = Double.parseDouble(text.strip());
            return share >= 0 && share <= 1 ? share : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
