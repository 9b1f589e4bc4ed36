package io.github.shiftup.intel;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads FIRST's daily EPSS file: a comment with model version and date, a header, {@code cve,epss,percentile}. */
final class EpssReader {
    private static final Pattern MODEL =
            Pattern.compile("#\\s*model_version:([^,\\s]+),\\s*score_date:(\\d{4}-\\d{2}-\\d{2}).*");

    /** No share: a file has none below 0. */
    private static final double NONE = -1;

    private EpssReader() {}

    static EpssScores read(ReportDocument document) {
        try (InputStream in = document.open(Limits.DEFAULT)) {
            EpssLines lines = new EpssLines(in, document.location());
            Matcher model = MODEL.matcher(lines.next() ? lines.text() : "");
            String header = lines.next() ? lines.text() : null;
            if (!model.matches() || header == null || !header.strip().equals("cve,epss,percentile")) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        document.location(),
                        "is not FIRST's EPSS file: it does not begin with #model_version:…,score_date:… and the header"
                                + " cve,epss,percentile");
            }
            EpssIndex scores = new EpssIndex();
            EpssRow row = new EpssRow();
            while (lines.next()) {
                if (row.read(lines.bytes(), lines.from(), lines.to())) {
                    scores.put(row.key(), row.probability(), row.percentile());
                } else if (!lines.text().isBlank()) {
                    put(scores, lines.text(), document.location(), lines.number());
                }
            }
            if (scores.size() == 0) {
                throw new ReportException(Reason.NO_CONTENT, document.location(), "has no scores; fetch it anew");
            }
            return new EpssScores(model.group(1), LocalDate.parse(model.group(2)), scores);
        } catch (IOException e) {
            throw new ReportException(
                    Reason.IO, document.location(), "could not be read to its end: " + e.getMessage(), e);
        }
    }

    /** A row in any other way that can be read. */
    private static void put(EpssIndex scores, String line, String location, int number) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        double probability = first < 0 || second < 0 ? NONE : share(line, first + 1, second);
        double percentile = second < 0 ? NONE : share(line, second + 1, line.length());
        if (probability == NONE || percentile == NONE) {
            throw new ReportException(
                    Reason.SYNTAX,
                    location,
                    "line " + number + " is not cve,epss,percentile with shares from 0 to 1; fetch the file anew");
        }
        scores.put(line.substring(0, first).strip().toUpperCase(Locale.ROOT), probability, percentile);
    }

    /** A share from 0 to 1; {@link #NONE} for anything else. */
    private static double share(String line, int from, int to) {
        try {
            double share = Double.parseDouble(line.substring(from, to).strip());
            return share >= 0 && share <= 1 ? share : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
