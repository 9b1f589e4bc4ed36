package io.github.shiftup.policy;

import static io.github.shiftup.policy.ParameterKinds.action;
import static io.github.shiftup.policy.ParameterKinds.atLeast;
import static io.github.shiftup.policy.ParameterKinds.atMost;
import static io.github.shiftup.policy.ParameterKinds.days;
import static io.github.shiftup.policy.ParameterKinds.exposure;
import static io.github.shiftup.policy.ParameterKinds.flag;
import static io.github.shiftup.policy.ParameterKinds.hours;
import static io.github.shiftup.policy.ParameterKinds.keep;
import static io.github.shiftup.policy.ParameterKinds.maxAge;
import static io.github.shiftup.policy.ParameterKinds.names;
import static io.github.shiftup.policy.ParameterKinds.noticeDays;
import static io.github.shiftup.policy.ParameterKinds.score;
import static io.github.shiftup.policy.ParameterKinds.sla;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.risk.RiskParameters.EpssThreshold;
import io.github.shiftup.risk.RuntimeCategory;
import io.github.shiftup.risk.cvss.CvssVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every parameter that a profile may set. */
public final class Parameters {
    private static final List<Parameter<?>> LIST = new ArrayList<>();

    public static final Parameter<Requirements> CVSS_V2 = add(ParameterKinds.requirements("cvss.v2", "CVSS 2.0"));
    public static final Parameter<Requirements> CVSS_V3 =
            add(ParameterKinds.requirements("cvss.v3", "CVSS 3.0 and 3.1"));
    public static final Parameter<Requirements> CVSS_V4 = add(ParameterKinds.requirements("cvss.v4", "CVSS 4.0"));
    public static final Parameter<Boolean> SAFETY =
            add(flag("cvss.safety", "Whether a failure can hurt people (CVSS 4.0 Safety)", true));
    public static final Parameter<Exposure> EXPOSURE = add(exposure(
            "exposure", "From where a service is taken to be reachable if neither evidence nor the policy says"));
    public static final Parameter<Double> MAX_RISK_V2 = add(score("maxRisk.v2", "2.0"));
    public static final Parameter<Double> MAX_RISK_V3 = add(score("maxRisk.v3", "3.0 and 3.1"));
    public static final Parameter<Double> MAX_RISK_V4 = add(score("maxRisk.v4", "4.0"));
    public static final Parameter<Boolean> MAX_RISK_ONLY_WITH_FIX = add(flag(
                    "maxRisk.onlyWithFix",
                    "Whether that limit fails only what a newer version mends; without one the finding warns",
                    false)
            .optional());
    public static final Parameter<Integer> SLA_CRITICAL = add(sla("critical"));
    public static final Parameter<Integer> SLA_HIGH = add(sla("high"));
    public static final Parameter<Integer> SLA_MEDIUM = add(sla("medium").optional());
    public static final Parameter<Integer> SLA_LOW = add(sla("low").optional());
    public static final Parameter<Integer> SLA_UNKNOWN = add(sla("unknown").optional());
    public static final Parameter<Integer> KEV_DAYS_EXPOSED = add(days(
            "kevDays.exposed",
            "Days from the first sighting to mend what is known to be exploited and reachable from the internet"));
    public static final Parameter<Integer> KEV_DAYS_NOT_EXPOSED = add(days(
            "kevDays.notExposed",
            "Days from the first sighting to mend what is known to be exploited and not reachable from the internet"));
    public static final Parameter<Action> KEV_IN_NEW_DEPLOYMENT =
            add(action("kevInNewDeployment", "What to do about a candidate that ships what is known to be exploited"));
    public static final Parameter<List<String>> DECISION_TABLES =
            add(names("decisionTables", "Decision tables that give a finding its days, before all else")
                    .optional());
    public static final Parameter<EpssThreshold> EPSS =
            add(ParameterKinds.epss("epss", "From which EPSS percentile on, of which model, a level moves up one band")
                    .optional());
    public static final Parameter<Duration> EVIDENCE_MAX_AGE =
            add(maxAge("evidenceMaxAge", "How old the newest report of a source may be"));
    public static final Parameter<Integer> NOTICE_DAYS =
            add(noticeDays("noticeDays", "How long before its deadline a finding warns, and before its end a waiver"));
    public static final Parameter<Action> NOT_MAPPABLE = add(action(
            "notMappable", "What to do about a finding of this service that nothing in the build can be held against"));
    public static final Parameter<Action> UNKNOWN_RISK =
            add(action("unknownRisk", "What to do about a finding that has neither score nor severity"));
    public static final Parameter<Boolean> OBSERVE_ALLOWED =
            add(flag("observeAllowed", "Whether a policy may only observe", false));
    public static final Parameter<Boolean> SKIP_ALLOWED =
            add(flag("skipAllowed", "Whether a build may skip the gate", false));
    public static final Parameter<Action> LOOSER_POLICY =
            add(action("looserPolicy", "What to do about a policy that allows more than the last verdict's, unapproved")
                    .optional());
    public static final Parameter<Integer> WAIVER_MAX_DAYS =
            add(days("waivers.maxDays", "How long a waiver may hold, from created to expires"));
    public static final Parameter<Integer> WAIVER_MAX_DAYS_LOW =
            add(days("waivers.maxDaysLow", "The same for a finding whose level is low, or less")
                    .optional());
    public static final Parameter<Integer> WAIVER_RENEWALS =
            add(atMost("waivers.renewals", "How often a waiver may be renewed, each time for as long again")
                    .optional());
    public static final Parameter<Integer> WAIVER_APPROVALS =
            add(atLeast("waivers.approvals", "How many people have to approve a waiver, its owner not among them"));
    public static final Parameter<List<String>> WAIVER_ROLES =
            add(names("waivers.roles", "Roles that have to be among those who approve a waiver")
                    .optional());
    public static final Parameter<List<String>> WAIVERS_NEVER =
            add(names("waivers.never", "Ids of the rules that no waiver holds"));
    public static final Parameter<Integer> WAIVER_DEBT =
            add(atMost("waivers.debt", "How many findings waivers may hold at once in one service")
                    .optional());
    public static final Parameter<Duration> RETENTION =
            add(keep("retention", "How long verdicts and evidence are kept").optional());
    public static final Parameter<List<String>> DATA_CLASSES =
            add(names("dataClasses", "Classes of data that are at stake"));
    public static final Parameter<Integer> EARLY_WARNING_HOURS = add(hours(
                    "reporting.earlyWarningHours",
                    "Hours from the first sighting in which the exploitation of a product is warned of")
            .optional());
    public static final Parameter<Integer> NOTIFICATION_HOURS =
            add(hours("reporting.notificationHours", "Hours from the first sighting in which it is notified")
                    .optional());
    public static final Parameter<Integer> FINAL_REPORT_DAYS =
            add(days("reporting.finalReportDays", "Days from a fix in which the final report follows")
                    .optional());

    private static final Map<RuntimeCategory, Parameter<CategoryAction>> CATEGORIES = categories();

    /** In the order in which pages and verdicts show them. */
    public static final List<Parameter<?>> ALL = List.copyOf(LIST);

    private Parameters() {}

    /** The requirements for vectors of this version. */
    public static Parameter<Requirements> requirements(CvssVersion version) {
        return switch (version) {
            case V2_0 -> CVSS_V2;
            case V3_0, V3_1 -> CVSS_V3;
            case V4_0 -> CVSS_V4;
        };
    }

    /**
     * The days that bind a finding of a level: those of the level and of all below it, since what is worse never has more time
     * than what is less bad. The level's own come first.
     */
    public static List<Parameter<Integer>> slaDaysFrom(Level level) {
        return switch (level) {
            case CRITICAL -> List.of(SLA_CRITICAL, SLA_HIGH, SLA_MEDIUM, SLA_LOW);
            case HIGH -> List.of(SLA_HIGH, SLA_MEDIUM, SLA_LOW);
            case MEDIUM -> List.of(SLA_MEDIUM, SLA_LOW);
            case LOW -> List.of(SLA_LOW);
            case UNKNOWN -> List.of(SLA_UNKNOWN);
            case INFO, NONE -> List.of();
        };
    }

    /** The id of the rule that holds a level's days: {@code sla-high}. */
    public static String slaRule(Parameter<Integer> days) {
        return "sla-" + days.key().substring(days.key().indexOf('.') + 1);
    }

    /** What to do about findings of a runtime category. */
    public static Parameter<CategoryAction> category(RuntimeCategory category) {
        return Objects.requireNonNull(CATEGORIES.get(category));
    }

    private static Map<RuntimeCategory, Parameter<CategoryAction>> categories() {
        Map<RuntimeCategory, Parameter<CategoryAction>> categories = new EnumMap<>(RuntimeCategory.class);
        for (RuntimeCategory category : RuntimeCategory.values()) {
            categories.put(
                    category,
                    add(ParameterKinds.category("categories." + category.id(), "What to do about " + category.meaning())
                            .optional()));
        }
        return categories;
    }

    private static <T> Parameter<T> add(Parameter<T> parameter) {
        LIST.add(parameter);
        return parameter;
    }
}
