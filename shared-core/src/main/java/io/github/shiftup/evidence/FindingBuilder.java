package io.github.shiftup.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a {@link Finding}. Adding null, a blank text or a duplicate to a list is a no-op. */
public final class FindingBuilder {
    private String id;
    private Kind kind;
    private Provenance source;
    private List<String> aliases = List.of();
    private List<String> cwes = List.of();
    private List<String> fixedVersions = List.of();
    private List<String> affectedRanges = List.of();
    private List<Rating> ratings = List.of();
    private @Nullable String title;
    private @Nullable String severity;
    private Level level = Level.UNKNOWN;
    private @Nullable Component component;
    private @Nullable Component inferredComponent;
    private Activity activity = Activity.ACTIVE;
    private @Nullable String state;
    private Asset asset = Asset.UNKNOWN;
    private @Nullable Instant firstSeen;
    private @Nullable Instant lastSeen;
    private long observed = 1;
    private @Nullable Boolean exploited;
    private @Nullable Double epss;
    private @Nullable VexStatement statement;

    FindingBuilder(String id, Kind kind, Provenance source) {
        this.id = id;
        this.kind = kind;
        this.source = source;
    }

    FindingBuilder(Finding finding) {
        this(finding.id(), finding.kind(), finding.source());
        aliases = finding.aliases();
        cwes = finding.cwes();
        fixedVersions = finding.fixedVersions();
        affectedRanges = finding.affectedRanges();
        ratings = finding.ratings();
        title = finding.title();
        severity = finding.severity();
        level = finding.level();
        component = finding.component();
        inferredComponent = finding.inferredComponent();
        activity = finding.activity();
        state = finding.state();
        asset = finding.asset();
        firstSeen = finding.firstSeen();
        lastSeen = finding.lastSeen();
        observed = finding.observed();
        exploited = finding.exploited();
        epss = finding.epss();
        statement = finding.statement();
    }

    public FindingBuilder id(String id) {
        this.id = id;
        return this;
    }

    public FindingBuilder kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public FindingBuilder source(Provenance source) {
        this.source = source;
        return this;
    }

    public FindingBuilder alias(@Nullable String alias) {
        aliases = plus(aliases, alias);
        return this;
    }

    /** Adds a CWE given as {@code CWE-79}, {@code 79} or {@code cwe-079}; anything else is kept as written. */
    public FindingBuilder cwe(@Nullable String cwe) {
        cwes = cwe == null || cwe.isBlank() ? cwes : with(cwes, Cwe.canonical(cwe));
        return this;
    }

    public FindingBuilder fixedVersion(@Nullable String fixedVersion) {
        fixedVersions = plus(fixedVersions, fixedVersion);
        return this;
    }

    /** Adds the alternatives of a list that is separated by commas ({@code 9.0.112, 10.1.49}). */
    public FindingBuilder fixedVersionsListed(@Nullable String list) {
        if (list == null || list.indexOf(',') < 0) {
            return fixedVersion(list);
        }
        for (String version : list.split(",", -1)) {
            fixedVersion(version);
        }
        return this;
    }

    public FindingBuilder affectedRange(@Nullable String affectedRange) {
        affectedRanges = plus(affectedRanges, affectedRange);
        return this;
    }

    public FindingBuilder rating(Rating rating) {
        ratings = with(ratings, rating);
        return this;
    }

    /** Puts these in the place of all CWEs so far. */
    public FindingBuilder cwes(List<String> cwes) {
        this.cwes = List.of();
        cwes.forEach(this::cwe);
        return this;
    }

    /** Puts these in the place of all fixed versions so far. */
    public FindingBuilder fixedVersions(List<String> fixedVersions) {
        this.fixedVersions = List.of();
        fixedVersions.forEach(this::fixedVersion);
        return this;
    }

    /** Puts these in the place of all affected ranges so far. */
    public FindingBuilder affectedRanges(List<String> affectedRanges) {
        this.affectedRanges = List.of();
        affectedRanges.forEach(this::affectedRange);
        return this;
    }

    /** Sets the tool's word and, by {@link Level#ofWord}, its level. */
    public FindingBuilder severity(@Nullable String severity) {
        return severity(severity, Level.ofWord(severity));
    }

    /** Sets the tool's word and the level that the tool's own table gives it. */
    public FindingBuilder severity(@Nullable String severity, Level level) {
        this.severity = severity;
        this.level = level;
        return this;
    }

    public FindingBuilder title(@Nullable String title) {
        this.title = title;
        return this;
    }

    public FindingBuilder component(@Nullable Component component) {
        this.component = component;
        return this;
    }

    public FindingBuilder inferredComponent(@Nullable Component inferredComponent) {
        this.inferredComponent = inferredComponent;
        return this;
    }

    public FindingBuilder activity(Activity activity) {
        this.activity = activity;
        return this;
    }

    public FindingBuilder state(@Nullable String state) {
        this.state = state;
        return this;
    }

    public FindingBuilder asset(Asset asset) {
        this.asset = asset;
        return this;
    }

    public FindingBuilder firstSeen(@Nullable Instant firstSeen) {
        this.firstSeen = firstSeen;
        return this;
    }

    public FindingBuilder lastSeen(@Nullable Instant lastSeen) {
        this.lastSeen = lastSeen;
        return this;
    }

    public FindingBuilder observed(long observed) {
        this.observed = observed;
        return this;
    }

    public FindingBuilder exploited(@Nullable Boolean exploited) {
        this.exploited = exploited;
        return this;
    }

    public FindingBuilder epss(@Nullable Double epss) {
        this.epss = epss;
        return this;
    }

    public FindingBuilder statement(@Nullable VexStatement statement) {
        this.statement = statement;
        return this;
    }

    public Asset asset() {
        return asset;
    }

    public Finding build() {
        return new Finding(
                id,
                otherThanId(),
                cwes,
                kind,
                title,
                severity,
                level,
                ratings,
                component,
                component == null ? inferredComponent : null,
                fixedVersions,
                affectedRanges,
                activity,
                state,
                asset,
                firstSeen,
                lastSeen,
                observed,
                exploited,
                epss,
                statement,
                source);
    }

    private List<String> otherThanId() {
        if (!aliases.contains(id)) {
            return aliases;
        }
        List<String> others = new ArrayList<>(aliases);
        others.remove(id);
        return others;
    }

    private static List<String> plus(List<String> values, @Nullable String value) {
        return value == null || value.isBlank() ? values : with(values, value.strip());
    }

    /** Most lists stay empty, in a million findings, or hold one thing: none is made before there is something to hold. */
    private static <T> List<T> with(List<T> values, T value) {
        if (values.isEmpty()) {
            return List.of(value);
        }
        if (values.contains(value)) {
            return values;
        }
        List<T> more = values;
        if (!(values instanceof ArrayList)) {
            more = new ArrayList<>(values.size() + 3);
            more.addAll(values);
        }
        more.add(value);
        return more;
    }
}
