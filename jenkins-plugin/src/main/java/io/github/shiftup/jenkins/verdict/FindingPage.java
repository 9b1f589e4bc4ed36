package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Effect;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One page of findings that fit a filter. Of the others, only the beginning of the line or its text is looked at, so that a
 * page of many findings costs little more than one of few.
 *
 * @param rows of this page
 * @param page number, from 0
 * @param fitting how many fit the filter
 */
public record FindingPage(List<FindingRow> rows, int page, int fitting) {
    static final int SIZE = 50;

    public FindingPage {
        rows = List.copyOf(rows);
    }

    public static final FindingPage EMPTY = new FindingPage(List.of(), 0, 0);

    /**
     * Reads a page.
     *
     * @param file of rows
     * @param effect that is wanted; null for all
     * @param text that a row must hold somewhere, in any case; null or blank for all
     * @param page number, from 0; one beyond the last shows the last
     * @throws io.github.shiftup.stream.ReportException if a row that is shown is no finding
     */
    public static FindingPage read(Path file, @Nullable Effect effect, @Nullable String text, int page)
            throws IOException {
        String prefix = effect == null ? "" : FindingRows.prefix(effect);
        String wanted = text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
        List<String> shown = new ArrayList<>();
        int fitting = 0;
        int first = Math.max(0, page) * SIZE;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(prefix)
                        && (wanted == null || line.toLowerCase(Locale.ROOT).contains(wanted))) {
                    // Of the pages before the wanted one the last is held, in case there is none after it.
                    if (fitting <= first && fitting % SIZE == 0) {
                        shown.clear();
                    }
                    if (shown.size() < SIZE) {
                        shown.add(line);
                    }
                    fitting++;
                }
            }
        }
        int last = fitting == 0 ? 0 : (fitting - 1) / SIZE;
        return new FindingPage(
                shown.stream().map(FindingRows::row).toList(), Math.min(Math.max(0, page), last), fitting);
    }

    public List<FindingRow> getRows() {
        return rows;
    }

    public int getFitting() {
        return fitting;
    }

    public boolean isFirst() {
        return page == 0;
    }

    public boolean isLast() {
        return (page + 1) * SIZE >= fitting;
    }

    public int getPrevious() {
        return page - 1;
    }

    public int getNext() {
        return page + 1;
    }

    /** Number of the first row of this page among all that fit, from 1; 0 if none fits. */
    public int getFrom() {
        return fitting == 0 ? 0 : page * SIZE + 1;
    }

    public int getTo() {
        return page * SIZE + rows.size();
    }
}
