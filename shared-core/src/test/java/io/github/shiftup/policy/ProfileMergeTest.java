package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.risk.RiskParameters.EpssThreshold;
import io.github.shiftup.risk.RuntimeCategory;
import io.github.shiftup.risk.cvss.CvssVersion;
import io.github.shiftup.risk.cvss.Environment.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two values of a parameter the stricter one wins, whoever says it and whenever. */
class ProfileMergeTest {
    private static final Requirements HIGH_LOW_MEDIUM =
            new Requirements(Requirement.HIGH, Requirement.LOW, Requirement.MEDIUM);
    private static final Requirements LOW_HIGH_LOW =
            new Requirements(Requirement.LOW, Requirement.HIGH, Requirement.LOW);
    private static final Requirements HIGH_HIGH_MEDIUM =
            new Requirements(Requirement.HIGH, Requirement.HIGH, Requirement.MEDIUM);

    /** A parameter, a strict value, a loose one, and how they are printed. */
    static List<Arguments> orders() {
        EpssThreshold p90 = new EpssThreshold(0.9, "v5");
        EpssThreshold p95 = new EpssThreshold(0.95, "v5");
        Stream<Arguments> plain = Stream.of(
                Arguments.of(Parameters.EXPOSURE, Exposure.INTERNET, Exposure.INTERNAL, "internet", "internal"),
                Arguments.of(Parameters.MAX_RISK_V2, 8.0, 9.5, "8.0", "9.5"),
                Arguments.of(Parameters.MAX_RISK_V3, 8.0, 9.5, "8.0", "9.5"),
                Arguments.of(Parameters.MAX_RISK_V4, 8.0, 9.5, "8.0", "9.5"),
                Arguments.of(Parameters.SLA_CRITICAL, 1, 14, "1 day", "14 days"),
                Arguments.of(Parameters.SLA_HIGH, 0, 14, "0 days", "14 days"),
                Arguments.of(Parameters.SLA_MEDIUM, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.SLA_LOW, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.SLA_UNKNOWN, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.KEV_DAYS_EXPOSED, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.KEV_DAYS_NOT_EXPOSED, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.KEV_IN_NEW_DEPLOYMENT, Action.FAIL, Action.WARN, "fail", "warn"),
                Arguments.of(Parameters.NOT_MAPPABLE, Action.FAIL, Action.WARN, "fail", "warn"),
                Arguments.of(Parameters.UNKNOWN_RISK, Action.FAIL, Action.WARN, "fail", "warn"),
                Arguments.of(Parameters.EPSS, p90, p95, "percentile 90.0 of model v5", "percentile 95.0 of model v5"),
                Arguments.of(Parameters.EVIDENCE_MAX_AGE, Duration.ofHours(1), Duration.ofDays(2), "1 hour", "2 days"),
                Arguments.of(Parameters.NOTICE_DAYS, 14, 7, "14 days", "7 days"),
                Arguments.of(Parameters.OBSERVE_ALLOWED, false, true, "no", "yes"),
                Arguments.of(Parameters.SKIP_ALLOWED, false, true, "no", "yes"),
                Arguments.of(Parameters.SAFETY, true, false, "yes", "no"),
                Arguments.of(Parameters.WAIVER_MAX_DAYS, 7, 14, "7 days", "14 days"),
                Arguments.of(Parameters.WAIVER_MAX_DAYS_LOW, 14, 30, "14 days", "30 days"),
                Arguments.of(Parameters.WAIVER_RENEWALS, 0, 1, "0", "1"),
                Arguments.of(Parameters.WAIVER_APPROVALS, 3, 2, "3", "2"),
                Arguments.of(Parameters.RETENTION, Duration.ofDays(730), Duration.ofDays(365), "2 years", "1 year"),
                Arguments.of(Parameters.WAIVERS_NEVER, List.of("a", "kev"), List.of("kev"), "a, kev", "kev"),
                Arguments.of(Parameters.DATA_CLASSES, List.of("PII"), List.of(), "PII", "none"),
                Arguments.of(Parameters.CVSS_V2, HIGH_HIGH_MEDIUM, HIGH_LOW_MEDIUM, "CR:H IR:H AR:M", "CR:H IR:L AR:M"),
                Arguments.of(Parameters.CVSS_V3, HIGH_HIGH_MEDIUM, LOW_HIGH_LOW, "CR:H IR:H AR:M", "CR:L IR:H AR:L"),
                Arguments.of(Parameters.CVSS_V4, HIGH_HIGH_MEDIUM, LOW_HIGH_LOW, "CR:H IR:H AR:M", "CR:L IR:H AR:L"),
                Arguments.of(Parameters.MAX_RISK_ONLY_WITH_FIX, false, true, "no", "yes"),
                Arguments.of(Parameters.DECISION_TABLES, List.of("a"), List.of(), "a", "none"),
                Arguments.of(Parameters.WAIVER_ROLES, List.of("qa", "security"), List.of("qa"), "qa, security", "qa"),
                Arguments.of(Parameters.LOOSER_POLICY, Action.FAIL, Action.WARN, "fail", "warn"),
                Arguments.of(Parameters.WAIVER_DEBT, 3, 10, "3", "10"),
                Arguments.of(Parameters.EARLY_WARNING_HOURS, 1, 24, "1 hour", "24 hours"),
                Arguments.of(Parameters.NOTIFICATION_HOURS, 24, 72, "24 hours", "72 hours"),
                Arguments.of(Parameters.FINAL_REPORT_DAYS, 1, 14, "1 day", "14 days"));
        Stream<Arguments> categories = Stream.of(RuntimeCategory.values())
                .map(category -> Arguments.of(
                        Parameters.category(category),
                        CategoryAction.DEADLINE,
                        CategoryAction.WARN,
                        "deadline",
                        "warn"));
        return Stream.concat(plain, categories).toList();
    }

    @ParameterizedTest(name = "{0}: {1} before {2}")
    @MethodSource("orders")
    <T> void theStricterOfTwoValuesWins(Parameter<T> parameter, T strict, T loose, String printed, String alsoPrinted) {
        assertThat(parameter.strictest(strict, loose)).isEqualTo(strict);
        assertThat(parameter.strictest(loose, strict)).isEqualTo(strict);
        assertThat(parameter.strictest(strict, strict)).isEqualTo(strict);
        assertThat(parameter.isLooser(loose, strict)).isTrue();
        assertThat(parameter.isLooser(strict, loose)).isFalse();
        assertThat(parameter.isLooser(strict, strict)).isFalse();
        assertThat(parameter.print(strict)).isEqualTo(printed);
        assertThat(parameter.print(loose)).isEqualTo(alsoPrinted);
    }

    @Test
    void everyParameterHasAnOrderAndAMeaning() {
        assertThat(orders()).hasSameSizeAs(Parameters.ALL);
        assertThat(Parameters.ALL).allSatisfy(parameter -> {
            assertThat(parameter.meaning()).isNotBlank().doesNotEndWith(".");
            assertThat(parameter).hasToString(parameter.key());
        });
        assertThat(Parameters.ALL).extracting(Parameter::key).doesNotHaveDuplicates();
    }

    @Test
    void requirementsAreMergedEachForItself() {
        assertThat(Parameters.CVSS_V3.strictest(HIGH_LOW_MEDIUM, LOW_HIGH_LOW)).isEqualTo(HIGH_HIGH_MEDIUM);
        assertThat(Parameters.CVSS_V3.isLooser(HIGH_LOW_MEDIUM, LOW_HIGH_LOW)).isTrue();
    }

    @Test
    void eachVersionOfCvssHasItsOwnRequirements() {
        assertThat(Parameters.requirements(CvssVersion.V2_0)).isSameAs(Parameters.CVSS_V2);
        assertThat(Parameters.requirements(CvssVersion.V3_0)).isSameAs(Parameters.CVSS_V3);
        assertThat(Parameters.requirements(CvssVersion.V3_1)).isSameAs(Parameters.CVSS_V3);
        assertThat(Parameters.requirements(CvssVersion.V4_0)).isSameAs(Parameters.CVSS_V4);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelThatIsARiskHasDays(Level level) {
        assertThat(Parameters.slaDaysFrom(level).stream()
                        .findFirst()
                        .map(Parameter::key)
                        .orElse("none"))
                .isEqualTo(
                        level == Level.INFO || level == Level.NONE
                                ? "none"
                                : "slaDays." + level.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aLevelIsBoundByTheDaysOfThoseBelowItToo() {
        assertThat(Parameters.slaDaysFrom(Level.HIGH).stream().map(Parameters::slaRule))
                .containsExactly("sla-high", "sla-medium", "sla-low");
        assertThat(Parameters.slaDaysFrom(Level.CRITICAL).stream().map(Parameters::slaRule))
                .containsExactly("sla-critical", "sla-high", "sla-medium", "sla-low");
        assertThat(Parameters.slaDaysFrom(Level.MEDIUM)).hasSize(2);
        assertThat(Parameters.slaDaysFrom(Level.LOW)).hasSize(1);
        assertThat(Parameters.slaDaysFrom(Level.UNKNOWN).stream().map(Parameters::slaRule))
                .containsExactly("sla-unknown");
    }

    /** Three overlays of random values in every order: one profile comes out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfOverlaysChangesNoValue(long seed) {
        Random random = new Random(seed);
        List<Profile> overlays = new ArrayList<>(List.of(any(random, "a"), any(random, "b"), any(random, "c")));
        Profile first = tightened(overlays);

        for (int i = 0; i < 6; i++) {
            Collections.shuffle(overlays, random);
            Profile other = tightened(overlays);
            for (Parameter<?> parameter : Parameters.ALL) {
                assertThat(other.find(parameter).map(Sourced::value))
                        .as("seed %d, %s", seed, parameter)
                        .isEqualTo(first.find(parameter).map(Sourced::value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anOverlayNeverLoosensAnything(long seed) {
        Random random = new Random(seed);
        Profile base = Profiles.builtIn("healthcare");
        Profile tightened = base.tightenedBy(any(random, "a"));

        for (Parameter<?> parameter : Parameters.ALL) {
            assertNotLooser(parameter, tightened, base, seed);
        }
    }

    @Test
    void theValueThatWinsKeepsItsSource() {
        Profile base = only(Parameters.SLA_HIGH, new Sourced<>(30, "ours", true, null));

        assertThat(base.tightenedBy(only(Parameters.SLA_HIGH, new Sourced<>(14, "law", false, new Floor<>(14, "law"))))
                        .sourced(Parameters.SLA_HIGH))
                .isEqualTo(new Sourced<>(14, "law", false, new Floor<>(14, "law")));
        assertThat(base.tightenedBy(only(Parameters.SLA_HIGH, new Sourced<>(60, "law", false, new Floor<>(60, "law"))))
                        .sourced(Parameters.SLA_HIGH))
                .isEqualTo(new Sourced<>(30, "ours", true, new Floor<>(60, "law")));
    }

    @Test
    void ofTwoEqualValuesTheFloorStays() {
        Sourced<Integer> plain = new Sourced<>(14, "ours", true, null);
        Sourced<Integer> floor = new Sourced<>(14, "law", false, new Floor<>(14, "law"));
        Sourced<Integer> otherFloor = new Sourced<>(14, "other law", false, new Floor<>(14, "other law"));

        assertThat(merged(plain, floor)).isEqualTo(floor);
        assertThat(merged(floor, plain)).isEqualTo(floor);
        assertThat(merged(floor, otherFloor)).isEqualTo(floor);
        assertThat(merged(plain, new Sourced<>(14, "theirs", true, null))).isEqualTo(plain);
    }

    @Test
    void aValueMadeOfTwoNamesBothSources() {
        Sourced<Requirements> ours = new Sourced<>(HIGH_LOW_MEDIUM, "ours", true, null);
        Sourced<Requirements> theirs = new Sourced<>(LOW_HIGH_LOW, "theirs", true, null);
        Sourced<Requirements> law = new Sourced<>(LOW_HIGH_LOW, "law", false, null);

        assertThat(only(Parameters.CVSS_V3, ours)
                        .tightenedBy(only(Parameters.CVSS_V3, theirs))
                        .sourced(Parameters.CVSS_V3))
                .isEqualTo(new Sourced<>(HIGH_HIGH_MEDIUM, "ours; theirs", true, null));
        assertThat(only(Parameters.CVSS_V3, ours)
                        .tightenedBy(only(Parameters.CVSS_V3, law))
                        .sourced(Parameters.CVSS_V3)
                        .proposal())
                .isFalse();
        assertThat(only(Parameters.CVSS_V3, law)
                        .tightenedBy(only(Parameters.CVSS_V3, ours))
                        .sourced(Parameters.CVSS_V3)
                        .proposal())
                .isFalse();
    }

    @Test
    void anOverlayMaySetWhatTheProfileLeavesOpen() {
        Profile nothing = new Profile("p", "", "", Map.of());
        Sourced<Integer> floor = new Sourced<>(14, "law", false, new Floor<>(14, "law"));

        assertThat(nothing.tightenedBy(only(Parameters.SLA_LOW, floor)).sourced(Parameters.SLA_LOW))
                .isEqualTo(floor);
    }

    @Test
    void whatExtendsAProfileReplacesItsNameAndTheValuesThatItSets() {
        Profile child = new Profile(
                "child", "Child", "A child.", Map.of(Parameters.SLA_LOW, new Sourced<>(400, "p", true, null)));
        Profile merged = Profiles.builtIn("web").overriddenBy(child);

        assertThat(merged).hasToString("profile child");
        assertThat(merged.title()).isEqualTo("Child");
        assertThat(merged.description()).isEqualTo("A child.");
        assertThat(merged.get(Parameters.SLA_LOW)).isEqualTo(400);
        assertThat(merged.get(Parameters.SLA_HIGH)).isEqualTo(30);
        assertThat(merged.missing()).isEmpty();
    }

    @Test
    void aParameterThatIsLeftOpenIsMissingUnlessItMayBe() {
        Profile nothing = new Profile("p", "", "", Map.of());

        assertThat(nothing.missing())
                .noneMatch(Parameter::isOptional)
                .doesNotContain(Parameters.EPSS, Parameters.SLA_LOW, Parameters.RETENTION);
        assertThat(nothing.find(Parameters.EPSS)).isEmpty();
        assertThatThrownBy(() -> nothing.get(Parameters.SLA_HIGH)).hasMessage("Profile p does not set slaDays.high");
    }

    @Test
    void profilesAreEqualWhenTheirNamesAndValuesAre() {
        Profile web = Profiles.builtIn("web");

        assertThat(web)
                .isEqualTo(Profiles.builtIn("web"))
                .hasSameHashCodeAs(Profiles.builtIn("web"))
                .isNotEqualTo(Profiles.builtIn("healthcare"))
                .isNotEqualTo(web.tightenedBy(only(Parameters.SLA_LOW, new Sourced<>(1, "p", true, null))))
                .isNotEqualTo("web");
        assertThat(new Profile("a", "", "", Map.of())).isNotEqualTo(new Profile("b", "", "", Map.of()));
    }

    @Test
    void theBuiltInOverlaysSetTheirDaysOnly() {
        Profile overlay = Profiles.builtInOverlay("cyber-essentials");

        assertThat(overlay.get(Parameters.SLA_CRITICAL)).isEqualTo(14);
        assertThat(overlay.get(Parameters.SLA_UNKNOWN)).isEqualTo(14);
        assertThat(overlay.sourced(Parameters.SLA_HIGH).isFloor()).isTrue();
        assertThat(overlay.sourced(Parameters.SLA_HIGH).origin())
                .isEqualTo("Cyber Essentials v3.3, security update management");
        assertThat(overlay.find(Parameters.SLA_MEDIUM)).isEmpty();
        Profile nprm = Profiles.builtInOverlay("hipaa-nprm");
        assertThat(nprm.get(Parameters.SLA_CRITICAL)).isEqualTo(15);
        assertThat(nprm.get(Parameters.SLA_HIGH)).isEqualTo(30);
        assertThat(nprm.sourced(Parameters.SLA_HIGH).origin())
                .isEqualTo("proposal: 90 FR 898: patch high risks within 30 calendar days");
    }

    @Test
    void aBuiltInProfileSaysWhatItIs() {
        Profile healthcare = Profiles.builtIn("healthcare");

        assertThat(healthcare.title()).isEqualTo("Healthcare (ePHI)");
        assertThat(healthcare.description()).startsWith("Systems that create, keep or pass on");
        assertThat(healthcare.get(Parameters.EPSS)).isEqualTo(new EpssThreshold(0.95, "v2026.06.15"));
        assertThat(healthcare.get(Parameters.RETENTION)).isEqualTo(Duration.ofDays(6 * 365));
        assertThat(healthcare.get(Parameters.DATA_CLASSES)).containsExactly("ePHI", "PII");
        assertThat(healthcare.get(Parameters.MAX_RISK_V3)).isEqualTo(9.0);
        assertThat(healthcare.get(Parameters.CVSS_V4))
                .isEqualTo(new Requirements(Requirement.HIGH, Requirement.HIGH, Requirement.HIGH));
    }

    private static <T> void assertNotLooser(Parameter<T> parameter, Profile value, Profile limit, long seed) {
        limit.find(parameter)
                .map(Sourced::value)
                .ifPresent(allowed -> assertThat(parameter.isLooser(value.get(parameter), allowed))
                        .as("seed %d, %s", seed, parameter)
                        .isFalse());
    }

    private static Sourced<Integer> merged(Sourced<Integer> a, Sourced<Integer> b) {
        return only(Parameters.SLA_HIGH, a)
                .tightenedBy(only(Parameters.SLA_HIGH, b))
                .sourced(Parameters.SLA_HIGH);
    }

    private static <T> Profile only(Parameter<T> parameter, Sourced<T> value) {
        return new Profile("only", "", "", Map.of(parameter, value));
    }

    private static Profile tightened(List<Profile> overlays) {
        Profile profile = Profiles.builtIn("web");
        for (Profile overlay : overlays) {
            profile = profile.tightenedBy(overlay);
        }
        return profile;
    }

    /** An overlay that sets about half of all parameters, to one of the two values of {@link #orders}. */
    private static Profile any(Random random, String id) {
        Map<Parameter<?>, Sourced<?>> values = new LinkedHashMap<>();
        for (Arguments order : orders()) {
            Object[] parts = order.get();
            if (random.nextBoolean()) {
                values.put((Parameter<?>) parts[0], new Sourced<>(parts[1 + random.nextInt(2)], id, true, null));
            }
        }
        return new Profile(id, id, id, values);
    }
}
