package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One vulnerability as OSV describes it. */
final class OsvRecord {
    private enum Key {
        schema_version,
        id,
        aliases,
        upstream,
        withdrawn,
        summary,
        details,
        severity,
        affected,
        database_specific
    }

    private enum SeverityKey {
        type,
        score
    }

    private static final String CVSS = "CVSS_V";
    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<SeverityKey> SEVERITY = Keys.of(SeverityKey.class);

    @Nullable
    String id;

    @Nullable
    String version;

    final List<OsvAffected> affected = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>(2);
    private OsvDatabase database = OsvDatabase.NONE;
    private @Nullable String withdrawn;
    private @Nullable String summary;
    private @Nullable String details;

    /** @param only the package whose affected entries are wanted, null for all */
    void read(JsonCursor json, @Nullable OsvPackage only) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case schema_version -> version(json);
                case id -> id = json.label();
                case aliases, upstream -> aliases.addAll(json.texts());
                case withdrawn -> withdrawn = json.label();
                case summary -> summary = Headline.of(json);
                case details -> details = Headline.unless(summary, json);
                case severity -> ratings(json, ratings);
                case affected -> affected(json, only);
                case database_specific -> database = OsvDatabase.read(json);
            }
        }
    }

    private void version(JsonCursor json) {
        version = json.label();
        if (version != null && !version.startsWith("0.") && !version.startsWith("1.")) {
            throw json.error(
                    Reason.UNKNOWN_VERSION, "schema_version " + version + " is not read by this version; 1.x is");
        }
    }

    private void affected(JsonCursor json, @Nullable OsvPackage only) {
        for (var each = json.array(); each.next(); ) {
            OsvAffected entry = new OsvAffected(each.index());
            entry.read(json, only);
            if (only == null || entry.pack.isOf(only)) {
                affected.add(entry);
            }
        }
    }

    /** Vectors by their CVSS version; other types hold a word of whom they name, and are kept as they stand. */
    static void ratings(JsonCursor json, List<Rating> ratings) {
        for (var each = json.array(); each.next(); ) {
            String type = null;
            String score = null;
            for (var member = json.object(SEVERITY); member.next(); ) {
                switch (member.key()) {
                    case type -> type = json.label();
                    case score -> score = json.label();
                }
            }
            String method =
                    type != null && type.startsWith(CVSS) ? CvssMethods.of(score, type.substring(CVSS.length())) : type;
            if (score != null) {
                ratings.add(new Rating(method, score, null, null));
            }
        }
    }

    /** @param affected what of the record is about the finding's component */
    FindingBuilder finding(String id, Provenance source, List<OsvAffected> affected) {
        FindingBuilder finding = Finding.of(id, Kind.VULNERABILITY, source)
                .title(summary != null ? summary : details)
                .severity(database.severity(), level(affected));
        aliases.forEach(finding::alias);
        ratings.forEach(finding::rating);
        database.cwes().forEach(finding::cwe);
        for (OsvAffected entry : affected) {
            entry.ratings.forEach(finding::rating);
            entry.cwes.forEach(finding::cwe);
            entry.fixed.forEach(finding::fixedVersion);
            entry.ranges().forEach(finding::affectedRange);
        }
        if (withdrawn != null) {
            finding.activity(Activity.INACTIVE).state("withdrawn " + withdrawn);
        }
        return finding;
    }

    boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** Whether a word says how severe it is; a score is a level only where none does. */
    boolean isRated(List<OsvAffected> affected) {
        return database.severity() != null || level(affected) != Level.UNKNOWN;
    }

    /** By the database's word, else by one that stands where others write a vector. */
    private Level level(List<OsvAffected> affected) {
        if (database.severity() != null) {
            return Level.ofWord(database.severity());
        }
        Level worst = worst(ratings);
        for (OsvAffected entry : affected) {
            Level other = worst(entry.ratings);
            worst = other.compareTo(worst) < 0 ? other : worst;
        }
        return worst;
    }

    private static Level worst(List<Rating> ratings) {
        Level worst = Level.UNKNOWN;
        for (Rating rating : ratings) {
            Level level = Level.ofWord(rating.vector());
            worst = level.compareTo(worst) < 0 ? level : worst;
        }
        return worst;
    }
}
