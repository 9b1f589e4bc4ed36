package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.Durations;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.RiskParameters.EpssThreshold;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kinds of value that parameters have: how each is read, which of two is stricter, how it is printed. */
final class ParameterKinds {
    private ParameterKinds() {}

    static Parameter<Requirements> requirements(String key, String version) {
        return new Parameter<>(
                        key,
                        "Security requirements for " + version + " vectors, all three always stated",
                        ParameterKinds::readRequirements,
                        Requirements::strictest,
                        value -> "CR:" + value.confidentiality().name().charAt(0) + " IR:"
                                + value.integrity().name().charAt(0) + " AR:"
                                + value.availability().name().charAt(0))
                .writtenAs(value -> "{ confidentiality: " + value.confidentiality() + ", integrity: "
                        + value.integrity() + ", availability: " + value.availability() + " }");
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

    static Parameter<EpssThreshold> epss(String key, String meaning) {
        return new Parameter<>(
                        key,
                        meaning,
                        ParameterKinds::readEpss,
                        (a, b) -> a.percentile() <= b.percentile() ? a : b,
                        value -> String.format(
                                Locale.ROOT,
                                "percentile %.1f of model %s",
                                value.percentile() * 100,
                                value.modelVersion()))
                .writtenAs(value -> String.format(
                        Locale.ROOT,
                        "{ percentile: %.4f, model: %s }",
                        value.percentile() * 100,
                        quoted(value.modelVersion())));
    }

    private static EpssThreshold readEpss(YamlValue value) {
        EpssThreshold read = value.map(map -> new EpssThreshold(
                map.require("percentile")
                        .map(number -> number.number(0, 100) / 100)
                        .orElse(0.0),
                map.require("model").map(YamlValue::text).orElse("")));
        return read != null ? read : new EpssThreshold(0, "");
    }

    static Parameter<Double> score(String key, String version) {
        return new Parameter<>(
                key,
                "Environmental score of CVSS " + version + " from which on a finding fails at once",
                value -> value.number(0, 10),
                ParameterKinds::smaller,
                value -> String.format(Locale.ROOT, "%.1f", value));
    }

    static Parameter<Integer> sla(String level) {
        return days("slaDays." + level, "Days from the first sighting in production to mend what is " + level);
    }

    static Parameter<Integer> days(String key, String meaning) {
        return new Parameter<>(
                key, meaning, value -> value.integer(0, 3650), ParameterKinds::smaller, days -> counted(days, "day"));
    }

    static Parameter<Integer> hours(String key, String meaning) {
        return new Parameter<>(
                key,
                meaning,
                value -> value.integer(0, 3650),
                ParameterKinds::smaller,
                hours -> counted(hours, "hour"));
    }

    /** Days of which more is stricter: of notice, not of grace. */
    static Parameter<Integer> noticeDays(String key, String meaning) {
        return new Parameter<>(
                key, meaning, value -> value.integer(0, 3650), ParameterKinds::larger, days -> counted(days, "day"));
    }

    private static String counted(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** How many there have to be. */
    static Parameter<Integer> atLeast(String key, String meaning) {
        return new Parameter<>(key, meaning, value -> value.integer(0, 20), ParameterKinds::larger, String::valueOf);
    }

    /** How many there may be. */
    static Parameter<Integer> atMost(String key, String meaning) {
        return new Parameter<>(
                key, meaning, value -> value.integer(0, 100_000), ParameterKinds::smaller, String::valueOf);
    }

    /** How old something may be. */
    static Parameter<Duration> maxAge(String key, String meaning) {
        return new Parameter<>(key, meaning, YamlValue::duration, ParameterKinds::smaller, Durations::text)
                .writtenAs(ParameterKinds::duration);
    }

    /** How long something is kept. */
    static Parameter<Duration> keep(String key, String meaning) {
        return new Parameter<>(key, meaning, YamlValue::duration, ParameterKinds::larger, Durations::text)
                .writtenAs(ParameterKinds::duration);
    }

    static Parameter<Exposure> exposure(String key, String meaning) {
        return choice(key, meaning, Exposure.class, Exposure.INTERNET);
    }

    static Parameter<Action> action(String key, String meaning) {
        return choice(key, meaning, Action.class, Action.FAIL);
    }

    static Parameter<CategoryAction> category(String key, String meaning) {
        return choice(key, meaning, CategoryAction.class, CategoryAction.BLOCK);
    }

    /** One of an enum whose constants stand strictest first. */
    private static <E extends Enum<E>> Parameter<E> choice(String key, String meaning, Class<E> type, E strictest) {
        return new Parameter<>(
                key,
                meaning,
                value -> value.oneOf(type, strictest),
                ParameterKinds::smaller,
                value -> value.name().toLowerCase(Locale.ROOT));
    }

    /** A yes or no, of which {@code strict} is the stricter. */
    static Parameter<Boolean> flag(String key, String meaning, boolean strict) {
        return new Parameter<>(
                key, meaning, YamlValue::bool, (a, b) -> strict ? a || b : a && b, value -> value ? "yes" : "no");
    }

    static Parameter<List<String>> names(String key, String meaning) {
        return new Parameter<>(
                        key,
                        meaning,
                        YamlValue::texts,
                        ParameterKinds::union,
                        value -> value.isEmpty() ? "none" : String.join(", ", value))
                .writtenAs(value ->
                        value.stream().map(ParameterKinds::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    /** In single quotes, in which YAML interprets nothing. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes > 0 && minutes % (24 * 60) == 0 ? minutes / (24 * 60) + "d" : minutes + "m";
    }

    /** Both, sorted, so that the order of overlays changes nothing. */
    private static List<String> union(List<String> a, List<String> b) {
        TreeSet<String> union = new TreeSet<>(a);
        return union.addAll(b) ? List.copyOf(union) : a;
    }

    private static <T extends Comparable<T>> T smaller(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
