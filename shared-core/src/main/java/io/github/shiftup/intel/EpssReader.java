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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads FIRST's daily EPSS file: a comment with model version and date, a header, {@code cve,epss,percentile}. */
final class EpssReader {
    private static final Pattern MODEL =
            Pattern.compile("#\\s*model_version:([^,\\s]+),\\s*score_date:(\\d{4}-\\d{2}-\\d{2}).*");

    /** No share: a file has none below 0. */
    private static final double NONE = -1;

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

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
            EpssIndex scores = new EpssIndex();
            int number = 2;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    put(scores, line, document.location(), number);
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
        double plain = plainShare(line, from, to);
        if (plain != NONE) {
            return plain;
        }
        try {
            double share = Double.parseDouble(line.substring(from, to).strip());
            return share >= 0 && share <= 1 ? share : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    /** What nearly all are, such as {@code 0.00123}: few digits, whose quotient is what the library's parser would find. */
    private static double plainShare(String line, int from, int to) {
        if (to - from < 3
                || to - from > 2 + TENS.length - 1
                || line.charAt(from) != '0'
                || line.charAt(from + 1) != '.') {
            return NONE;
        }
        long digits = 0;
        for (int i = from + 2; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            digits = digits * 10 + digit;
        }
        return digits / TENS[to - from - 2];
    }
}
