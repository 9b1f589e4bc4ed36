package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules and waivers are asked about: CVE-1 in org.acme:forms, seen in production, unless said otherwise. */
final class Given {
    private List<String> ids = List.of("CVE-1");
    private List<String> components = List.of("pkg:maven/org.acme/forms@1.0", "org.acme:forms");
    private List<String> environments = List.of("prod");
    private List<String> cwes = List.of("CWE-79");
    private Kind kind = Kind.VULNERABILITY;
    private Level level = Level.HIGH;
    private Standing standing = Standing.STILL_PRESENT;
    private @Nullable String version = "1.0";
    private @Nullable Double score = 7.5;
    private @Nullable Double epss = 0.25;
    private @Nullable Boolean knownExploited;
    private boolean fixAvailable = true;
    private boolean exposed = true;
    private @Nullable String exposureShown;
    private @Nullable LocalDate exploitedSince;
    private @Nullable Instant attackedSince;
    private long ageDays = 30;

    Given ids(String... ids) {
        this.ids = List.of(ids);
        return this;
    }

    Given components(String... components) {
        this.components = List.of(components);
        return this;
    }

    Given environments(String... environments) {
        this.environments = List.of(environments);
        return this;
    }

    Given cwes(String... cwes) {
        this.cwes = List.of(cwes);
        return this;
    }

    Given kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    Given level(Level level) {
        this.level = level;
        return this;
    }

    Given standing(Standing standing) {
        this.standing = standing;
        return this;
    }

    Given version(@Nullable String version) {
        this.version = version;
        return this;
    }

    Given score(@Nullable Double score) {
        this.score = score;
        return this;
    }

    Given epss(@Nullable Double epss) {
        this.epss = epss;
        return this;
    }

    Given knownExploited(@Nullable Boolean knownExploited) {
        this.knownExploited = knownExploited;
        return this;
    }

    Given fixAvailable(boolean fixAvailable) {
        this.fixAvailable = fixAvailable;
        return this;
    }

    Given exposed(boolean exposed) {
        this.exposed = exposed;
        return this;
    }

    Given exposureShown(@Nullable String by) {
        this.exposureShown = by;
        return this;
    }

    /** Known to be exploited, and listed on this day. */
    Given exploitedSince(String day) {
        this.knownExploited = true;
        this.exploitedSince = LocalDate.parse(day);
        return this;
    }

    Given attackedSince(String time) {
        this.attackedSince = Instant.parse(time);
        return this;
    }

    Given ageDays(long ageDays) {
        this.ageDays = ageDays;
        return this;
    }

    Subject subject() {
        return new Subject(
                ids,
                cwes,
                kind,
                level,
                score,
                epss,
                knownExploited,
                fixAvailable,
                standing,
                ageDays,
                components,
                version,
                List.of("trivy"),
                environments,
                exposed,
                exposureShown,
                exploitedSince,
                attackedSince);
    }
}
