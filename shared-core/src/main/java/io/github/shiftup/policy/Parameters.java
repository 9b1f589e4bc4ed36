package io.github.shiftup.policy;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.RiskParameters.EpssThreshold;
import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Every parameter that a profile may set. */
public final class Parameters {
    private static final List<Parameter<?>> LIST = new ArrayList<>();

    public static final Parameter<Requirements> CVSS_V2 = requirements("cvss.v2", "CVSS 2.0");
    public static final Parameter<Requirements> CVSS_V3 = requirements("cvss.v3", "CVSS 3.0 and 3.1");
    public static final Parameter<Requirements> CVSS_V4 = requirements("cvss.v4", "CVSS 4.0");
    public static final Parameter<Boolean> SAFETY =
            flag("cvss.safety", "Whether a failure can hurt people (CVSS 4.0 Safety)", true);
    public static final Parameter<Exposure> EXPOSURE = add(new Parameter<Exposure>(
            "exposure",
            "From where a service is taken to be reachable if neither evidence nor the policy says",
            value -> value.oneOf(Exposure.class, Exposure.INTERNET),
            Parameters::smaller,
            value -> value.name().toLowerCase(Locale.ROOT)));
    public static final Parameter<Double> MAX_RISK_V2 = score("maxRisk.v2", "2.0");
    public static final Parameter<Double> MAX_RISK_V3 = score("maxRisk.v3", "3.0 and 3.1");
    public static final Parameter<Double> MAX_RISK_V4 = score("maxRisk.v4", "4.0");
    public static final Parameter<Integer> SLA_CRITICAL = sla("critical");
    public static final Parameter<Integer> SLA_HIGH = sla("high");
    public static final Parameter<Integer> SLA_MEDIUM = sla("medium");
    public static final Parameter<Integer> SLA_LOW = sla("low");
    public static final Parameter<Integer> SLA_UNKNOWN = sla("unknown");
    public static final Parameter<Integer> KEV_DAYS_EXPOSED = days(
            "kevDays.exposed",
            "Days from the first sighting to mend what is known to be exploited and reachable from the internet");
    public static final Parameter<Integer> KEV_DAYS_NOT_EXPOSED = days(
            "kevDays.notExposed",
            "Days from the first sighting to mend what is known to be exploited and not reachable from the internet");
    public static final Parameter<Action> KEV_IN_NEW_DEPLOYMENT =
            action("kevInNewDeployment", "What to do about a candidate that ships what is known to be exploited");
    public static final Parameter<EpssThreshold> EPSS = add(new Parameter<EpssThreshold>(
            "epss",
            "From which EPSS percentile on, of which model, a level moves up one band",
            Parameters::epss,
            (a, b) -> a.percentile() <= b.percentile() ? a : b,
            value -> String.format(
                    Locale.ROOT, "percentile %.1f of model %s", value.percentile() * 100, value.modelVersion())));
    public static final Parameter<Duration> EVIDENCE_MAX_AGE = add(new Parameter<Duration>(
            "evidenceMaxAge",
            "How old the newest report of a source may be",
            YamlValue::duration,
            Parameters::smaller,
            Durations::text));
    public static final Parameter<Integer> NOTICE_DAYS = add(new Parameter<Integer>(
            "noticeDays",
            "How long before its deadline a finding warns, and before its end a waiver",
            value -> value.integer(0, 3650),
            Parameters::larger,
            Parameters::daysText));
    public static final Parameter<Action> NOT_MAPPABLE = action(
            "notMappable", "What to do about a finding of this service that nothing in the build can be held against");
    public static final Parameter<Action> UNKNOWN_RISK =
            action("unknownRisk", "What to do about a finding that has neither score nor severity");
    public static final Parameter<Boolean> OBSERVE_ALLOWED =
            flag("observeAllowed", "Whether a policy may only observe", false);
    public static final Parameter<Boolean> SKIP_ALLOWED =
            flag("skipAllowed", "Whether a build may skip the gate", false);
    public static final Parameter<Integer> WAIVER_MAX_DAYS =
            days("waivers.maxDays", "How long a waiver may hold, from created to expires");
    public static final Parameter<Integer> WAIVER_APPROVALS = add(new Parameter<Integer>(
            "waivers.approvals",
            "How many people have to approve a waiver, its owner not among them",
            value -> value.integer(0, 20),
            Parameters::larger,
            String::valueOf));
    public static final Parameter<List<String>> WAIVERS_NEVER =
            names("waivers.never", "Ids of the rules that no waiver holds");
    public static final Parameter<Duration> RETENTION = add(new Parameter<Duration>(
            "retention",
            "How long verdicts and evidence are kept",
            YamlValue::duration,
            Parameters::larger,
            Durations::text));
    public static final Parameter<List<String>> DATA_CLASSES =
            names("dataClasses", "Classes of data that are at stake");

    /** In the order in which pages and verdicts show them. */
    public static final List<Parameter<?>> ALL = List.copyOf(LIST);

    /**
     * How much a loss would hurt.
     *
     * @param confidentiality security requirement
     * @param integrity security requirement
     * @param availability security requirement
     */
    public record Requirements(Requirement confidentiality, Requirement integrity, Requirement availability) {
        Requirements strictest(Requirements other) {
            return new Requirements(
                    higher(confidentiality, other.confidentiality),
                    higher(integrity, other.integrity),
                    higher(availability, other.availability));
        }

        private static Requirement higher(Requirement a, Requirement b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
    }

    private Parameters() {}

    /** The requirements for vectors of this version. */
    public static Parameter<Requirements> requirements(CvssVersion version) {
        return switch (version) {
            case V2_0 -> CVSS_V2;
            case V3_0, V3_1 -> CVSS_V3;
            case V4_0 -> CVSS_V4;
        };
    }

    /** The days for a level; none for {@code INFO} and {@code NONE}, which have no deadline. */
    public static Optional<Parameter<Integer>> slaDays(Level level) {
        return Optional.ofNullable(
                switch (level) {
                    case CRITICAL -> SLA_CRITICAL;
                    case HIGH -> SLA_HIGH;
                    case MEDIUM -> SLA_MEDIUM;
                    case LOW -> SLA_LOW;
                    case UNKNOWN -> SLA_UNKNOWN;
                    case INFO, NONE -> null;
                });
    }

    private static <T extends Comparable<T>> T smaller(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static <T> Parameter<T> add(Parameter<T> parameter) {
        LIST.add(parameter);
        return parameter;
    }

    private static Parameter<Requirements> requirements(String key, String version) {
        return add(new Parameter<>(
                key,
                "Security requirements for " + version + " vectors, all three always stated",
                Parameters::readRequirements,
                Requirements::strictest,
                value -> "CR:" + value.confidentiality().name().charAt(0) + " IR:"
                        + value.integrity().name().charAt(0) + " AR:"
                        + value.availability().name().charAt(0)));
    }

    private static Requirements readRequirements(YamlValue value) {
        Requirements read = value.map(map -> new Requirements(
                requirement(map, "confidentiality"), requirement(map, "integrity"), requirement(map, "availability")));
        return read != null ? read : new Requirements(Requirement.HIGH, Requirement.HIGH, Requirement.HIGH);
    }

    private static Requirement requirement(YamlMap map, String key) {
        return map.require(key)
                .map(value -> value.oneOf(Requirement.class, Requirement.HIGH))
                .orElse(Requirement.HIGH);
    }

    private static EpssThreshold epss(YamlValue value) {
        EpssThreshold read = value.map(map -> new EpssThreshold(
                map.require("percentile")
                        .map(number -> number.number(0, 100) / 100)
                        .orElse(0.0),
                map.require("model").map(YamlValue::text).orElse("")));
        return read != null ? read : new EpssThreshold(0, "");
    }

    private static Parameter<Double> score(String key, String version) {
        return add(new Parameter<Double>(
                key,
                "Environmental score of CVSS " + version + " from which on a finding fails at once",
                value -> value.number(0, 10),
                Parameters::smaller,
                value -> String.format(Locale.ROOT, "%.1f", value)));
    }

    private static Parameter<Integer> sla(String level) {
        return days("slaDays." + level, "Days from the first sighting in production to mend what is " + level);
    }

    private static Parameter<Integer> days(String key, String meaning) {
        return add(new Parameter<Integer>(
                key, meaning, value -> value.integer(0, 3650), Parameters::smaller, Parameters::daysText));
    }

    private static String daysText(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static Parameter<Action> action(String key, String meaning) {
        return add(new Parameter<>(
                key,
                meaning,
                value -> value.oneOf(Action.class, Action.FAIL),
                Action::stricter,
                value -> value.name().toLowerCase(Locale.ROOT)));
    }

    /** A yes or no, of which {@code strict} is the stricter. */
    private static Parameter<Boolean> flag(String key, String meaning, boolean strict) {
        return add(new Parameter<>(
                key, meaning, YamlValue::bool, (a, b) -> strict ? a || b : a && b, value -> value ? "yes" : "no"));
    }

    private static Parameter<List<String>> names(String key, String meaning) {
        return add(new Parameter<>(
                key,
                meaning,
                YamlValue::texts,
                Parameters::union,
                value -> value.isEmpty() ? "none" : String.join(", ", value)));
    }

    /** Both, sorted, so that the order of overlays changes nothing. */
    private static List<String> union(List<String> a, List<String> b) {
        TreeSet<String> union = new TreeSet<>(a);
        return union.addAll(b) ? List.copyOf(union) : a;
    }
}
