package io.github.shiftup.report;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.gate.Basis;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Fix;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Confidence;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Signals;
import io.github.shiftup.match.Standing;
import io.github.shiftup.risk.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one decision; what is not said is neutral. */
final class DecisionBuilder {
    private final Effect effect;
    private final FindingBuilder finding;
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<ShippedComponent> components = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private long moreSightings;
    private Signals signals = Signals.NONE;
    private Standing standing = Standing.STILL_PRESENT;
    private @Nullable Confidence confidence;
    private String reason = "nothing was compared";
    private @Nullable String claim;
    private Level level = Level.UNKNOWN;
    private @Nullable Double score;
    private @Nullable String vector;
    private @Nullable Rating rating;
    private @Nullable String exploitedSource;
    private @Nullable Double epss;
    private @Nullable Deadline deadline;
    private @Nullable String waiver;
    private Fix fix = new Fix(null, "No version that mends it is known.");
    private String headline = "No rule asks for anything.";

    private DecisionBuilder(Effect effect, FindingBuilder finding) {
        this.effect = effect;
        this.finding = finding;
    }

    static DecisionBuilder decision(Effect effect, String id, Kind kind) {
        Provenance source = new Provenance(
                "trivy-prod",
                "trivy",
                "Trivy",
                "0.58.1",
                "production/trivy/portal.json",
                "/Results/0/Vulnerabilities/3");
        return new DecisionBuilder(effect, Finding.of(id, kind, source));
    }

    static DecisionBuilder decision(Effect effect, String id) {
        return decision(effect, id, Kind.VULNERABILITY);
    }

    DecisionBuilder alias(String alias) {
        finding.alias(alias);
        return this;
    }

    DecisionBuilder title(String title) {
        finding.title(title);
        return this;
    }

    DecisionBuilder state(String state) {
        finding.state(state);
        return this;
    }

    DecisionBuilder activity(Activity activity) {
        finding.activity(activity);
        return this;
    }

    DecisionBuilder from(Provenance source) {
        finding.source(source);
        return this;
    }

    /** What production reports it in. */
    DecisionBuilder in(Component component) {
        finding.component(component);
        return this;
    }

    DecisionBuilder in(String group, String artifact, String version) {
        return in(Component.ofPurl(
                "pkg:maven/" + group + '/' + artifact + '@' + version, group + ':' + artifact, version));
    }

    DecisionBuilder seen(Asset asset, @Nullable Instant first, @Nullable Instant last) {
        Finding soFar = finding.asset(asset).firstSeen(first).lastSeen(last).build();
        sightings.add(new Sighting(soFar.source(), asset, first, last));
        return this;
    }

    DecisionBuilder moreSightings(long more) {
        moreSightings = more;
        return this;
    }

    DecisionBuilder services(String... names) {
        services.addAll(List.of(names));
        return this;
    }

    DecisionBuilder signals(Signals signals) {
        this.signals = signals;
        return this;
    }

    DecisionBuilder standing(Standing standing, @Nullable Confidence confidence, String reason) {
        this.standing = standing;
        this.confidence = confidence;
        this.reason = reason;
        return this;
    }

    DecisionBuilder claim(String claim) {
        this.claim = claim;
        return this;
    }

    /** What the candidate ships; paths as {@code a > b > c}. */
    DecisionBuilder ships(String group, String artifact, String version, String... paths) {
        components.add(new ShippedComponent(
                Coordinates.maven(group, artifact, version),
                "pkg:maven/" + group + '/' + artifact + '@' + version + "?type=jar",
                null,
                "compile",
                List.of("clinic.example:portal-web"),
                List.of(paths).stream().map(path -> List.of(path.split(" > "))).toList()));
        return this;
    }

    DecisionBuilder severity(String word) {
        finding.severity(word);
        this.level = Level.ofWord(word);
        return this;
    }

    DecisionBuilder risk(Level level, double score, String base, String environmental) {
        this.level = level;
        this.score = score;
        this.vector = environmental;
        this.rating = new Rating("CVSSv31", base, null, "nvd");
        finding.rating(rating);
        steps.add("base " + base + " (nvd)");
        steps.add("environment " + environmental + " (profile healthcare): " + score);
        return this;
    }

    DecisionBuilder step(String step) {
        steps.add(step);
        return this;
    }

    DecisionBuilder exploited(String source) {
        this.exploitedSource = source;
        return this;
    }

    DecisionBuilder epss(double epss) {
        this.epss = epss;
        return this;
    }

    DecisionBuilder due(Instant from, long days, String rule) {
        this.deadline = new Deadline(from.plus(Duration.ofDays(days)), from, days, rule, Basis.REPORTED);
        return this;
    }

    DecisionBuilder dueFromOldestReport(Instant from, long days, String rule) {
        this.deadline = new Deadline(from.plus(Duration.ofDays(days)), from, days, rule, Basis.ASSUMED);
        return this;
    }

    DecisionBuilder check(
            Check.Result result,
            String rule,
            String fact,
            String actual,
            String operator,
            String limit,
            String source) {
        checks.add(new Check(
                rule,
                result,
                fact,
                operator,
                limit,
                actual,
                source,
                fact + " is " + actual + "; the limit of " + rule + " is " + operator + ' ' + limit));
        return this;
    }

    DecisionBuilder waiver(String id) {
        this.waiver = id;
        return this;
    }

    DecisionBuilder fix(@Nullable String version, String action) {
        this.fix = new Fix(version, action);
        if (version != null) {
            finding.fixedVersion(version);
        }
        return this;
    }

    DecisionBuilder headline(String headline) {
        this.headline = headline;
        return this;
    }

    Decision build() {
        return new Decision(
                effect,
                new SeenFinding(
                        finding.build(),
                        new Match(standing, confidence, components, fix.version(), claim, false, reason),
                        sightings,
                        sightings.size() + moreSightings,
                        services,
                        signals),
                new Assessment(
                        level,
                        score,
                        score == null ? null : "CVSS 3.1",
                        vector,
                        rating,
                        exploitedSource == null ? Boolean.FALSE : Boolean.TRUE,
                        exploitedSource,
                        null,
                        epss,
                        true,
                        "policy",
                        List.of(),
                        steps),
                deadline,
                checks,
                waiver,
                fix,
                headline);
    }
}
