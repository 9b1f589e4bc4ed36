package io.github.shiftup.intel;

import io.github.shiftup.stream.CsvCursor;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads CISA's catalogue of known exploited vulnerabilities in both forms that it is published in: JSON and CSV. */
final class KevReader {

    private enum Catalogue {
        catalogVersion,
        dateReleased,
        count,
        vulnerabilities
    }

    private enum Entry {
        cveID,
        dateAdded
    }

    private static final Keys<Catalogue> CATALOGUE = Keys.of(Catalogue.class);
    private static final Keys<Entry> ENTRY = Keys.of(Entry.class);

    private KevReader() {}

    static KnownExploited read(ReportDocument document) {
        return Syntaxes.isCsv(document, Limits.DEFAULT) ? csv(document) : json(document);
    }

    /** The CSV has neither version nor date of its own: the day of the newest entry stands for both. */
    private static KnownExploited csv(ReportDocument document) {
        Map<String, LocalDate> added = new HashMap<>();
        try (CsvCursor csv = CsvCursor.open(document.open(Limits.DEFAULT), document.location(), Limits.DEFAULT)) {
            if (!csv.columns().containsAll(List.of("cveID", "dateAdded"))) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        document.location(),
                        "is not CISA's catalogue of known exploited vulnerabilities: it has no columns cveID and dateAdded");
            }
            while (csv.next()) {
                String id = csv.text("cveID");
                String day = csv.text("dateAdded");
                if (id == null || day == null) {
                    throw csv.error(Reason.SHAPE, "needs cveID and dateAdded; fetch the catalogue anew");
                }
                added.put(id.toUpperCase(Locale.ROOT), day(csv, day));
            }
        }
        LocalDate newest = added.values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new ReportException(
                        Reason.NO_CONTENT, document.location(), "lists no vulnerabilities; fetch it anew"));
        return new KnownExploited("of " + newest, newest, added);
    }

    private static LocalDate day(CsvCursor csv, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw csv.error(Reason.SYNTAX, "has the date \"" + text + "\", not one such as 2026-11-20");
        }
    }

    private static KnownExploited json(ReportDocument document) {
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            return catalogue(json, document.location());
        }
    }

    private static KnownExploited catalogue(JsonCursor json, String location) {
        String version = "";
        Instant released = null;
        Double count = null;
        Map<String, LocalDate> added = new HashMap<>();
        for (var member = json.object(CATALOGUE); member.next(); ) {
            switch (member.key()) {
                case catalogVersion -> version = String.valueOf(json.text());
                case dateReleased -> released = json.time();
                case count -> count = json.number();
                case vulnerabilities -> {
                    for (var each = json.array(); each.next(); ) {
                        entry(json, added);
                    }
                }
            }
        }
        if (released == null || added.isEmpty()) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    location,
                    "is not CISA's catalogue of known exploited vulnerabilities: it has no "
                            + (released == null ? "dateReleased" : "vulnerabilities"));
        }
        if (count != null && count.intValue() != added.size()) {
            throw new ReportException(
                    Reason.SYNTAX,
                    location,
                    "says that it lists " + count.intValue() + " vulnerabilities but has " + added.size()
                            + "; fetch it anew");
        }
        return new KnownExploited(version, LocalDate.ofInstant(released, ZoneOffset.UTC), added);
    }

    private static void entry(JsonCursor json, Map<String, LocalDate> added) {
        String id = null;
        @Nullable Instant day = null;
        for (var member = json.object(ENTRY); member.next(); ) {
            switch (member.key()) {
                case cveID -> id = json.label();
                case dateAdded -> day = json.time();
            }
        }
        if (id == null || day == null) {
            throw json.error(Reason.SHAPE, "an entry needs cveID and dateAdded; fetch the catalogue anew");
        }
        added.put(id.toUpperCase(Locale.ROOT), LocalDate.ofInstant(day, ZoneOffset.UTC));
    }
}
