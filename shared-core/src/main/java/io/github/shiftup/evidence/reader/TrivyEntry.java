package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry of a Trivy result. What it is about is said outside of it, perhaps after it, so that is asked for last. */
final class TrivyEntry {
    private enum Key {
        VulnerabilityID,
        VendorIDs,
        PkgName,
        PkgPath,
        PkgIdentifier,
        InstalledVersion,
        FixedVersion,
        Status,
        Severity,
        Title,
        Description,
        CVSS,
        CweIDs,
        ID,
        AVDID,
        Message,
        RuleID,
        Name,
        FilePath,
        Category
    }

    private enum Identifier {
        PURL
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Identifier> IDENTIFIER = Keys.of(Identifier.class);
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|war|ear|par)", Pattern.CASE_INSENSITIVE);

    /**
     * Where a result's entries were seen.
     *
     * @param target of the result: a file, an image, or just {@code Java}
     * @param archive the target where it is a jar: before there was PkgPath, that was its place
     */
    record Place(@Nullable String target, @Nullable String archive, Asset asset) {
        static Place of(@Nullable String target, Asset asset) {
            return new Place(target, archive(target), asset);
        }

        /** The target, if it is a jar or the like. */
        static @Nullable String archive(@Nullable String target) {
            return target != null && ARCHIVE.matcher(target).matches() ? target : null;
        }
    }

    private final FindingBuilder finding;
    private @Nullable String id;
    private @Nullable String licence;
    private @Nullable String name;
    private @Nullable String purl;
    private @Nullable String version;
    private @Nullable String path;
    private @Nullable String status;
    private @Nullable String category;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String message;

    TrivyEntry(Provenance source) {
        finding = Finding.of("UNKNOWN", Kind.VULNERABILITY, source);
    }

    void read(JsonCursor json) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case VulnerabilityID, ID, RuleID -> id = json.label();
                case Name -> licence = json.label();
                case AVDID -> finding.alias(json.label());
                case VendorIDs -> json.texts().forEach(finding::alias);
                case PkgName -> name = json.label();
                case PkgPath, FilePath -> path = or(json.label(), path);
                case PkgIdentifier -> {
                    for (var inner = json.object(IDENTIFIER); inner.next(); ) {
                        purl = json.label();
                    }
                }
                case InstalledVersion -> version = json.label();
                case FixedVersion -> finding.fixedVersionsListed(json.label());
                case Status -> status = json.label();
                case Category -> category = json.label();
                case Severity -> finding.severity(json.label());
                case Title -> title = json.label();
                case Message -> message = json.label();
                case Description -> description = Headline.unless(title, json);
                case CVSS -> TrivyCvss.read(json, finding);
                case CweIDs -> json.texts().forEach(finding::cwe);
            }
        }
    }

    /** The finding, of a kind that the entry's surroundings tell. */
    FindingBuilder finding(Kind kind, Place place) {
        String what = or(or(title, message), description);
        finding.kind(kind)
                .id(Objects.requireNonNullElse(kind == Kind.LICENSE ? or(licence, id) : id, "UNKNOWN"))
                .asset(place.asset())
                .activity(activity(kind))
                .state(kind == Kind.LICENSE ? or(category, status) : status);
        if (kind == Kind.MISCONFIGURATION) {
            finding.alias(CheckIds.avd(id));
        }
        if (kind == Kind.EXPOSED_SECRET || kind == Kind.MISCONFIGURATION) {
            // What a check looked at is a file or a resource, no component.
            return finding.title(place.target() == null || what == null ? what : place.target() + ": " + what);
        }
        if (name != null || purl != null) {
            finding.component(new Component(name, purl, version, or(path, place.archive()), null));
        } else if (path != null) {
            what = what == null ? path : path + ": " + what;
        }
        return finding.title(what);
    }

    private Activity activity(Kind kind) {
        if (status == null) {
            return Activity.ACTIVE;
        }
        return switch (kind) {
            case VULNERABILITY -> Activity.activeIf(!status.equalsIgnoreCase("not_affected"));
            case MISCONFIGURATION -> Activity.activeIf(status.equalsIgnoreCase("FAIL"));
            default -> Activity.ACTIVE;
        };
    }

    /** The kind by the word that stands beside a modified finding. */
    static Kind kind(@Nullable String type) {
        return switch (String.valueOf(type).toLowerCase(Locale.ROOT)) {
            case "misconfiguration" -> Kind.MISCONFIGURATION;
            case "secret" -> Kind.EXPOSED_SECRET;
            case "license" -> Kind.LICENSE;
            default -> Kind.VULNERABILITY;
        };
    }

    private static @Nullable String or(@Nullable String text, @Nullable String other) {
        return text != null ? text : other;
    }
}
