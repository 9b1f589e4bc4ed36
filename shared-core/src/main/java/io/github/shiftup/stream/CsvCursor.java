package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forward-only view of comma-separated values in UTF-8 whose first line names the columns. A value that holds commas, line
 * breaks or quotes stands in quotes, its own quotes doubled (RFC 4180).
 *
 * <p>Every row has as many values as there are columns: with more or fewer, which belongs to which is anyone's guess, and a
 * file that was cut off ends in a short row.
 */
public final class CsvCursor implements AutoCloseable {
    private static final int END = -1;
    private static final int MOST_COLUMNS = 1_000;

    private final Reader reader;
    private final String location;
    private final Limits limits;
    private final List<String> columns;
    private final List<String> row = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private long rows = -1;

    private CsvCursor(InputStream in, String location, Limits limits) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        this.location = location;
        this.limits = limits;
        if (!readRow()) {
            throw new ReportException(Reason.NO_CONTENT, location, "has no line that names the columns");
        }
        this.columns = row.stream().map(String::strip).toList();
    }

    /** Opens a cursor before the first row; the stream is closed with it. */
    public static CsvCursor open(InputStream in, String location, Limits limits) {
        return new CsvCursor(new BufferedInputStream(in, JsonInput.SIZE), location, limits);
    }

    /** The columns' names, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** Moves to the next row; empty lines are none. */
    public boolean next() {
        rows++;
        if (!readRow()) {
            return false;
        }
        if (row.size() != columns.size()) {
            throw error(
                    Reason.SHAPE,
                    "has " + row.size() + " values for " + columns.size()
                            + " columns. The file was cut off or edited; nothing of this report is used");
        }
        if (columns.get(0).equals(row.get(0).strip())
                && row.stream().map(String::strip).toList().equals(columns)) {
            throw error(
                    Reason.SYNTAX,
                    "names the columns again: two reports in one file are read as neither. Give each a file of its own");
        }
        return true;
    }

    /** The current row's value in a column; null where it is blank or there is no such column. */
    public @Nullable String text(String column) {
        int index = columns.indexOf(column);
        return index < 0 || row.get(index).isBlank() ? null : row.get(index).strip();
    }

    /** The current row: {@code #0} is the first below the columns' names. */
    public String pointer() {
        return "#" + rows;
    }

    /** An error about the current row: {@code what} says what is wrong and what to do. */
    public ReportException error(Reason reason, String what) {
        String where = rows < 0 ? "the line of the columns' names" : "row " + pointer() + " (line " + rowLine + ")";
        return new ReportException(reason, location, where + " " + what);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private boolean readRow() {
        row.clear();
        try {
            int next = read();
            while (next == '\n' || next == '\r') {
                next = read();
            }
            if (next == END) {
                return false;
            }
            rowLine = line;
            while (true) {
                next = next == '"' ? quoted() : plain(next);
                row.add(value.toString());
                if (row.size() > MOST_COLUMNS) {
                    throw error(Reason.LIMIT, "has more values than the limit of " + MOST_COLUMNS);
                }
                if (next != ',') {
                    return true;
                }
                next = read();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Reads a value up to what ends it, which is handed back. */
    private int plain(int first) throws IOException {
        value.setLength(0);
        int next = first;
        while (next != ',' && next != '\n' && next != END) {
            append(next);
            next = read();
        }
        if (next != ',' && !value.isEmpty() && value.charAt(value.length() - 1) == '\r') {
            value.setLength(value.length() - 1);
        }
        return next;
    }

    private int quoted() throws IOException {
        value.setLength(0);
        while (true) {
            int next = read();
            if (next == END) {
                throw error(Reason.SYNTAX, "ends in the middle of a quoted value: the file was cut off");
            }
            if (next == '"') {
                next = read();
                if (next != '"') {
                    return afterQuote(next);
                }
            }
            append(next);
        }
    }

    private int afterQuote(int next) throws IOException {
        int end = next == '\r' ? read() : next;
        if (end != ',' && end != '\n' && end != END) {
            throw error(Reason.SYNTAX, "goes on behind the end of a quoted value");
        }
        return end;
    }

    private void append(int character) {
        if (value.length() >= limits.maxTextLength()) {
            throw error(Reason.LIMIT, "has a value longer than the limit of " + limits.maxTextLength() + " characters");
        }
        value.append((char) character);
    }

    private int read() throws IOException {
        int next = reader.read();
        if (next == '\ufeff' && line == 1 && row.isEmpty() && value.isEmpty() && rows < 0) {
            next = reader.read();
        }
        if (next == '\n') {
            line++;
        }
        return next;
    }

    private ReportException failure(IOException e) {
        if (e instanceof ReportIoException limit) {
            return new ReportException(limit.reason(), location, String.valueOf(limit.getMessage()), e);
        }
        if (e instanceof CharacterCodingException) {
            return new ReportException(Reason.SYNTAX, location, "is not UTF-8 (line " + line + ")", e);
        }
        return new ReportException(Reason.IO, location, "could not be read (line " + line + "): " + e.getMessage(), e);
    }
}
