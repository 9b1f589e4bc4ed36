package io.github.shiftup.risk;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.intel.SsvcFacts;
import io.github.shiftup.match.Cache;
import io.github.shiftup.match.Signals;
import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.table.Fact;
import io.github.shiftup.risk.table.FactValue;
import io.github.shiftup.risk.table.TableDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges how bad a finding is in one environment.
 *
 * <p>The environmental CVSS score of the rating that counts gives the level; without any score the tool's word does;
 * without either it is {@link Level#UNKNOWN}. EPSS at or above the profile's percentile moves the level up one band, and so
 * does an attack that production saw; both together one band, and neither down. Known exploitation is told apart: it sets
 * a deadline of its own.
 */
public final class RiskAssessor {
    private final RiskParameters parameters;
    private final Intel intel;
    private final Ratings ratings;
    private final FactFinder finder;
    private final Cache<Facts, Assessment> known = new Cache<>();

    public RiskAssessor(RiskParameters parameters, Intel intel) {
        this.parameters = parameters;
        this.intel = intel;
        this.ratings = new Ratings(parameters);
        this.finder = new FactFinder(parameters, intel);
    }

    /** The risk of a finding that no signal raises. */
    public Assessment assess(Finding finding) {
        return assess(finding, Signals.NONE);
    }

    /** The risk of a finding, with what production saw happen to it. */
    public Assessment assess(Finding finding, Signals signals) {
        EpssScores.Score epss =
                intel.epss() == null ? null : intel.epss().highest(ids(finding)).orElse(null);
        String listed = intel.knownExploited() == null
                ? null
                : intel.knownExploited().firstListed(ids(finding)).orElse(null);
        List<SsvcFacts> ssvc = intel.ssvc() == null ? List.of() : intel.ssvc().of(ids(finding));
        Facts facts = Facts.of(finding, epss, listed, ssvc, Attacks.words(signals));
        return known.get(facts, () -> assess(finding, facts));
    }

    private static List<String> ids(Finding finding) {
        List<String> ids = new ArrayList<>(finding.aliases().size() + 1);
        // In capitals, as catalogues list them, whatever a report writes.
        ids.add(finding.id().toUpperCase(Locale.ROOT));
        finding.aliases().forEach(alias -> ids.add(alias.toUpperCase(Locale.ROOT)));
        return ids;
    }

    private Assessment assess(Finding finding, Facts facts) {
        List<String> steps = new ArrayList<>();
        RatedScore score = ratings.choose(finding.ratings(), steps);
        Level level = level(finding, score, steps);
        Double probability = highest(finding.epss(), facts.loaded());
        Level byEpss = raisedByEpss(level, finding, facts.loaded(), steps);
        String attack = facts.attack();
        level = attack == null ? byEpss : Attacks.raised(level, byEpss, attack, steps);
        Exploitation exploitation = exploitation(finding, facts, steps);
        steps.add((parameters.exposed() ? "reachable from the internet: " : "not reachable from the internet: ")
                + parameters.exposedSource());
        return new Assessment(
                level,
                score == null ? null : score.environmental(),
                score == null ? null : score.scheme(),
                score == null ? null : score.vector(),
                score == null ? null : score.rating(),
                exploitation.known(),
                Boolean.TRUE.equals(exploitation.known()) ? exploitation.source() : null,
                exploitation.since(),
                probability,
                parameters.exposed(),
                parameters.exposedSource(),
                tables(facts, exploitation, score),
                steps);
    }

    /** Of a weakness, a secret or a misconfiguration the tables' facts are known to nobody: they are made for vulnerabilities. */
    private List<TableDecision> tables(Facts facts, Exploitation exploitation, @Nullable RatedScore score) {
        if (parameters.tables().isEmpty() || !facts.vulnerability()) {
            return List.of();
        }
        // That it was read before tells that it can be.
        String rated =
                score == null || score.vector() == null ? null : score.rating().vector();
        Map<Fact, FactValue> known = finder.of(facts, exploitation, rated == null ? null : CvssVector.parse(rated));
        return parameters.tables().stream().map(table -> table.decide(known)).toList();
    }

    private static Level level(Finding finding, @Nullable RatedScore score, List<String> steps) {
        if (score == null) {
            steps.add(
                    finding.level() == Level.UNKNOWN
                            ? "no score and no severity that we know: level UNKNOWN"
                            : "no score; the tool's word \"" + finding.severity() + "\" gives level "
                                    + finding.level());
            return finding.level();
        }
        Level level = Level.ofScore(score.environmental());
        String by =
                score.rating().source() == null ? "" : " by " + score.rating().source();
        if (score.vector() == null) {
            steps.add(String.format(
                    Locale.ROOT,
                    "%s%s: %.1f, without a vector, so this environment cannot change it: level %s",
                    score.scheme(),
                    by,
                    score.environmental(),
                    level));
        } else {
            steps.add(String.format(
                    Locale.ROOT,
                    "%s%s: base %.1f, in this environment %.1f (%s): level %s",
                    score.scheme(),
                    by,
                    score.base(),
                    score.environmental(),
                    score.vector(),
                    level));
        }
        return level;
    }

    private Level raisedByEpss(Level level, Finding finding, EpssScores.@Nullable Score epss, List<String> steps) {
        RiskParameters.EpssThreshold threshold = parameters.epss();
        if (threshold == null) {
            return level;
        }
        if (intel.epss() == null) {
            steps.add("EPSS is not loaded: it raises nothing"
                    + (finding.epss() == null ? "" : " (the report's own probability has no percentile)"));
            return level;
        }
        if (!intel.epss().modelVersion().equals(threshold.modelVersion())) {
            steps.add("EPSS of model " + intel.epss().modelVersion() + " is not applied: the profile's percentile was"
                    + " chosen for " + threshold.modelVersion());
            return level;
        }
        if (epss == null) {
            steps.add("EPSS of " + intel.epss().day() + " has no score for it");
            return level;
        }
        Level raised = epss.percentile() >= threshold.percentile() ? level.oneUp() : level;
        steps.add(String.format(
                Locale.ROOT,
                "EPSS of %s: %.1f %% probability, percentile %.1f (limit %.1f): %s",
                intel.epss().day(),
                epss.probability() * 100,
                epss.percentile() * 100,
                threshold.percentile() * 100,
                raised == level ? "level stays" : "up one band, to " + raised));
        return raised;
    }

    private static @Nullable Double highest(@Nullable Double reported, EpssScores.@Nullable Score loaded) {
        if (loaded == null) {
            return reported;
        }
        return reported == null ? loaded.probability() : Double.valueOf(Math.max(reported, loaded.probability()));
    }

    /** The most severe source wins: a report that says yes is not overruled by a catalogue that does not list it. */
    private Exploitation exploitation(Finding finding, Facts facts, List<String> steps) {
        KnownExploited catalogue = intel.knownExploited();
        if (catalogue != null && facts.listed() != null) {
            LocalDate since = catalogue.added().get(facts.listed());
            return exploited("KEV " + catalogue.version() + ", listed " + since, catalogue.released(), since, steps);
        }
        for (SsvcFacts ssvc : facts.ssvc()) {
            if (ssvc.kevAdded() != null) {
                return exploited(
                        "SSVC facts of " + ssvc.id() + ", in KEV since " + ssvc.kevAdded(),
                        ssvc.day(),
                        ssvc.kevAdded(),
                        steps);
            }
        }
        if (Boolean.TRUE.equals(finding.exploited())) {
            return exploited("report of " + finding.source().id(), null, null, steps);
        }
        if (catalogue != null) {
            String source = "KEV " + catalogue.version() + " does not list it";
            steps.add("not known to be exploited: " + source);
            return new Exploitation(false, source, catalogue.released(), null);
        }
        steps.add(
                finding.exploited() == null
                        ? "whether it is exploited is unknown: KEV is not loaded and the report does not say"
                        : "not known to be exploited: the report says so; KEV is not loaded");
        return new Exploitation(
                finding.exploited(),
                finding.exploited() == null ? null : "the report says so; KEV is not loaded",
                null,
                null);
    }

    private static Exploitation exploited(
            String source, @Nullable LocalDate day, @Nullable LocalDate since, List<String> steps) {
        steps.add("known to be exploited: " + source);
        return new Exploitation(true, source, day, since);
    }
}
