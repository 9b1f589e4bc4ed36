package io.github.shiftup.report;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the decisions of one verdict. */
final class StoryTeller {
    private static final int RULES = 3;
    private static final int SERVICES = 3;
    /** What may stand unquoted in a command that people copy into a shell. */
    private static final Pattern COMMAND_SAFE = Pattern.compile("[A-Za-z0-9._:-]+");

    private final Instant asOf;
    private final Map<String, SourceState> sources = new HashMap<>();

    StoryTeller(Verdict verdict) {
        this.asOf = verdict.asOf();
        verdict.sources().forEach(source -> sources.put(source.id(), source));
    }

    Story tell(Decision decision) {
        SeenFinding seen = decision.seen();
        return new Story(
                decision,
                Plain.name(seen.finding().id()),
                seen.finding().aliases().stream().map(Plain::name).toList(),
                component(seen),
                Plain.line(seen.finding().title(), 300),
                RiskWords.line(decision),
                seen(seen),
                SignalWords.line(seen.signals()),
                standing(seen),
                Plain.sentence(decision.headline()),
                rules(decision),
                path(seen.match()),
                fix(decision),
                Deadlines.text(decision.deadline(), asOf),
                next(decision));
    }

    /**
     * The candidate's component, else the one production reports, else the asset. Of what this build mends, production's.
     */
    static String component(SeenFinding seen) {
        boolean mended = seen.match().standing() == Standing.FIXED_BY_THIS_BUILD;
        if (!mended && !seen.match().components().isEmpty()) {
            return Plain.name(seen.match().components().get(0).coordinates().toString());
        }
        String reported = reportedComponent(seen);
        return reported.isEmpty() ? place(seen.finding().asset()) : reported;
    }

    /** What production reports the finding in, {@code group:artifact@version}; empty if it is in no component. */
    static String reportedComponent(SeenFinding seen) {
        Component subject = seen.finding().subject();
        if (subject == null) {
            return "";
        }
        String purl = subject.purl();
        Coordinates coordinates = purl == null ? null : Coordinates.parse(purl).orElse(null);
        if (coordinates != null) {
            return Plain.name(coordinates.toString());
        }
        String name = firstOf(subject.name(), subject.path(), subject.purl(), subject.digest());
        return Plain.name(subject.version() == null ? name : name + '@' + subject.version());
    }

    static String place(Asset asset) {
        return Plain.name(firstOf(
                asset.url(), asset.workload(), asset.service(), asset.host(), asset.image(), asset.environment()));
    }

    private String seen(SeenFinding seen) {
        List<String> parts = new ArrayList<>();
        if (!seen.sightings().isEmpty()) {
            Sighting first = seen.sightings().get(0);
            parts.add(sighting(first));
            long more = seen.sightingCount() - 1;
            if (more > 0) {
                parts.add("and " + Words.count(more, "more sighting"));
            }
        }
        if (seen.finding().firstSeen() != null) {
            parts.add("since " + Words.date(seen.finding().firstSeen()));
        }
        if (!seen.services().isEmpty()) {
            List<String> names =
                    seen.services().stream().limit(SERVICES).map(Plain::name).toList();
            int left = seen.services().size() - names.size();
            parts.add((seen.services().size() == 1 ? "service " : "services ")
                    + String.join(", ", names)
                    + (left > 0 ? " and " + left + " more" : ""));
        }
        return String.join(", ", parts);
    }

    /** Which source saw it, how old that source is, and where. */
    String sighting(Sighting sighting) {
        String id = sighting.source().id();
        SourceState source = sources.get(id);
        StringBuilder text = new StringBuilder("by ").append(Plain.name(id));
        if (source != null && source.age() != null) {
            text.append(" (report ").append(Words.age(source.age())).append(')');
        }
        String where = where(sighting.asset());
        return where.isEmpty()
                ? text.toString()
                : text.append(" in ").append(where).toString();
    }

    /** All that is known of the place: the environment, what runs there, and its image. */
    static String where(Asset asset) {
        List<String> parts = Stream.of(
                        asset.environment(),
                        asset.workload() != null ? asset.workload() : asset.service(),
                        asset.host(),
                        asset.url(),
                        asset.image() == null ? null : "image " + asset.image())
                .filter(Objects::nonNull)
                .map(Plain::name)
                .toList();
        return String.join(", ", parts);
    }

    private static String standing(SeenFinding seen) {
        Match match = seen.match();
        String sure = match.confidence() == null
                ? ""
                : " (" + match.confidence().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
        return match.standing() + sure + ": " + Plain.sentence(match.reason());
    }

    private static List<String> rules(Decision decision) {
        List<Check> deciding =
                decision.checks().stream().filter(StoryTeller::decides).toList();
        List<String> lines = new ArrayList<>(
                deciding.stream().limit(RULES).map(StoryTeller::rule).toList());
        if (deciding.size() > RULES) {
            lines.add("and " + Words.count(deciding.size() - RULES, "more rule"));
        }
        return lines;
    }

    private static boolean decides(Check check) {
        return check.result() == Check.Result.FAIL
                || check.result() == Check.Result.WARN
                || check.result() == Check.Result.ANNOUNCED;
    }

    /** {@code max-risk: environmental score 10.0 >= 9.0 (profile healthcare)}. */
    static String rule(Check check) {
        return Plain.name(check.rule()) + ": " + comparison(check)
                + (check.source() == null ? "" : " (" + Plain.sentence(check.source()) + ")");
    }

    /**
     * {@code environmental score 10.0 >= 9.0}; {@code environmental score 4.0, limit >= 9.0} for a rule that is not broken;
     * {@code known to be exploited is yes; the rule asks for no} where the operator is a word.
     */
    static String comparison(Check check) {
        String fact = Plain.name(check.fact());
        String actual = Plain.sentence(check.actual());
        String limit = Plain.sentence(check.limit());
        if (!check.operator().isEmpty() && Character.isLetter(check.operator().charAt(0))) {
            String measured = fact + ' ' + Plain.name(check.operator()) + ' ' + actual;
            return check.actual().equals(check.limit()) ? measured : measured + "; the rule asks for " + limit;
        }
        return fact + ' ' + actual + (decides(check) ? " " : ", limit ") + Plain.name(check.operator()) + ' ' + limit;
    }

    private static String path(Match match) {
        List<List<String>> paths = match.components().stream()
                .map(ShippedComponent::paths)
                .flatMap(List::stream)
                .toList();
        if (paths.isEmpty()) {
            return "";
        }
        List<String> shortest = paths.get(0);
        return String.join(" > ", shortest.stream().map(Plain::name).toList())
                + (paths.size() > 1 ? " (+" + (paths.size() - 1) + " more)" : "");
    }

    private static String fix(Decision decision) {
        String version = decision.fix().version();
        String action = Plain.sentence(decision.fix().action());
        return version == null || action.contains(version) ? action : Plain.name(version) + ": " + action;
    }

    private static String next(Decision decision) {
        if (decision.effect() == Effect.FIXED || decision.effect() == Effect.COUNTED) {
            return "";
        }
        return decision.seen().match().components().stream()
                .map(ShippedComponent::coordinates)
                .filter(coordinates -> coordinates.type().equals("maven"))
                .map(Coordinates::displayName)
                .filter(name -> COMMAND_SAFE.matcher(name).matches())
                .findFirst()
                .map(name -> "mvn dependency:tree -Dincludes=" + name)
                .orElse("");
    }

    private static String firstOf(@Nullable String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse("");
    }
}
