package io.github.shiftup.risk.table;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds decision tables: built in by name, or what a file has. */
public final class DecisionTables {

    /** Names of the tables that are built in. */
    public static final List<String> BUILT_IN = List.of(
            "bod-26-04",
            "ssvc-deployer",
            "cisa-coordinator",
            "fedramp-vdr-low",
            "fedramp-vdr-moderate",
            "fedramp-vdr-high");

    /** Tables are short. */
    private static final Limits LIMITS = new Limits(4L << 20, 20, 10_000, 1_000, 1);

    private DecisionTables() {}

    /** Whether a name is the path of a table's file, by how it ends. */
    public static boolean isFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".json");
    }

    /**
     * Reads a table as CERT/CC publishes them.
     *
     * @param name path of the file as the policy writes it; its end tells CSV from JSON
     * @param content of the file
     * @throws ReportException if it is none that can be used here
     */
    public static DecisionTable read(String name, byte[] content) {
        ReportDocument document = ReportDocument.ofBytes(content, name);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CsvTable.read(document, LIMITS, name)
                : JsonTable.read(document, LIMITS, name);
    }

    /**
     * A table of {@link #BUILT_IN}.
     *
     * @throws ReportException if there is none of that name
     */
    public static DecisionTable builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    name,
                    "is no decision table that we know. Built in: " + String.join(", ", BUILT_IN)
                            + "; or give a path that ends in .csv or .json");
        }
        try (InputStream in = DecisionTables.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException(name + ".txt is missing from the jar");
            }
            return CompactTable.read(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
