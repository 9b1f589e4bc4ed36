package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.risk.RuntimeCategory;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every built-in profile says what the research that it rests on says, row by row, column by column. */
class ProfileSourcesTest {
    private static final List<String> COLUMNS = List.of(
            "healthcare",
            "medical-device",
            "web",
            "finance",
            "public-sector-us",
            "public-sector-uk",
            "critical-infrastructure",
            "internal",
            "baseline");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern REQUIREMENTS = Pattern.compile("([LMH])/([LMH])/([LMH])");
    private static final Map<String, RuntimeCategory> CATEGORIES = categories();

    @TestFactory
    Stream<DynamicTest> theParametersAreThoseOfTheTable() throws IOException {
        Map<String, List<String>> table = table("## 2. Parameters");
        List<DynamicTest> tests = new ArrayList<>();
        tests.addAll(row(table, "CR / IR / AR", ProfileSourcesTest::requirements));
        tests.addAll(row(table, "maxRisk", (profile, cell) -> oneOf(profile.get(Parameters.MAX_RISK_V3), cell)));
        tests.addAll(row(table, "SLA critical", (profile, cell) -> days(profile, Parameters.SLA_CRITICAL, cell)));
        tests.addAll(row(table, "SLA high", (profile, cell) -> days(profile, Parameters.SLA_HIGH, cell)));
        tests.addAll(row(table, "SLA medium", (profile, cell) -> days(profile, Parameters.SLA_MEDIUM, cell)));
        tests.addAll(row(table, "SLA low", (profile, cell) -> days(profile, Parameters.SLA_LOW, cell)));
        tests.addAll(row(table, "KEV (not exposed / exposed)", ProfileSourcesTest::kevDays));
        tests.addAll(row(
                table,
                "KEV in a *new* deployment",
                (profile, cell) -> cell.replace("*", "").startsWith("block")
                        == (profile.get(Parameters.KEV_IN_NEW_DEPLOYMENT) == Action.FAIL)));
        tests.addAll(row(
                table,
                "EPSS band-up threshold",
                (profile, cell) -> oneOf(profile.get(Parameters.EPSS).percentile() * 100, cell)));
        tests.addAll(
                row(table, "waiver max length", (profile, cell) -> days(profile, Parameters.WAIVER_MAX_DAYS, cell)));
        tests.addAll(row(table, "waiver max length", ProfileSourcesTest::longerWaivers));
        tests.addAll(row(
                table,
                "v4 safety",
                (profile, cell) ->
                        profile.get(Parameters.SAFETY) == (cell.contains("MSI:S") || cell.contains("MSA:S"))));
        tests.addAll(row(table, "exposure weighting", ProfileSourcesTest::exposure));
        tests.addAll(row(table, "data classes", ProfileSourcesTest::dataClasses));
        tests.addAll(row(table, "evidence freshness", ProfileSourcesTest::freshness));
        tests.addAll(row(table, "evidence retention", ProfileSourcesTest::retention));
        tests.addAll(row(
                table,
                "approvals for a waiver",
                (profile, cell) -> profile.get(Parameters.WAIVER_APPROVALS) == inBrackets(cell)));
        assertThat(tests).hasSize(17 * COLUMNS.size());
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theRuntimeCategoriesAreThoseOfTheTable() throws IOException {
        Map<String, List<String>> table = table("## 3. Runtime finding categories");
        List<DynamicTest> tests = new ArrayList<>();
        CATEGORIES.forEach((row, category) -> tests.addAll(row(
                table,
                row,
                (profile, cell) -> letter(profile.get(Parameters.category(category)))
                        == cell.replace("*", "").charAt(0))));
        assertThat(tests).hasSize(RuntimeCategory.values().length * COLUMNS.size());
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatTheTableCallsAFloorIsOne() throws IOException {
        Map<String, List<String>> table = table("## 2. Parameters");
        Map<String, Parameter<?>> rows = Map.of(
                "SLA critical", Parameters.SLA_CRITICAL,
                "SLA high", Parameters.SLA_HIGH,
                "SLA medium", Parameters.SLA_MEDIUM,
                "SLA low", Parameters.SLA_LOW,
                "evidence freshness", Parameters.EVIDENCE_MAX_AGE);
        return rows.entrySet().stream()
                .flatMap(entry -> row(
                        table,
                        entry.getKey(),
                        (profile, cell) -> !cell.contains("floor")
                                || profile.find(entry.getValue()).orElseThrow().floor() != null)
                        .stream());
    }

    @Test
    void everyNumberHasASourceOrAReason() {
        for (String id : COLUMNS) {
            Profile profile = Profiles.builtIn(id);
            for (Parameter<?> parameter : Parameters.ALL) {
                profile.find(parameter)
                        .ifPresent(sourced -> assertThat(sourced.source())
                                .as(id + " " + parameter.key())
                                .isNotBlank());
            }
        }
    }

    @Test
    void everyProfileJudgesEveryCategory() {
        for (String id : COLUMNS) {
            for (RuntimeCategory category : RuntimeCategory.values()) {
                assertThat(Profiles.builtIn(id).find(Parameters.category(category)))
                        .as(id + " " + category.id())
                        .isPresent();
            }
        }
    }

    private static boolean requirements(Profile profile, String cell) {
        // FIPS 199 lets the system's impact level choose; the profile takes the moderate one.
        String wanted = cell.contains("FIPS 199")
                ? "M/M/M"
                : REQUIREMENTS.matcher(cell).results().findFirst().orElseThrow().group();
        return letters(profile.get(Parameters.CVSS_V3)).equals(wanted);
    }

    private static String letters(Requirements requirements) {
        return Stream.of(requirements.confidentiality(), requirements.integrity(), requirements.availability())
                .map(requirement -> requirement.name().substring(0, 1))
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }

    private static boolean kevDays(Profile profile, String cell) {
        List<Double> numbers = numbers(cell);
        return numbers.contains((double) profile.get(Parameters.KEV_DAYS_NOT_EXPOSED))
                && numbers.contains((double) profile.get(Parameters.KEV_DAYS_EXPOSED))
                && profile.get(Parameters.KEV_DAYS_EXPOSED) <= profile.get(Parameters.KEV_DAYS_NOT_EXPOSED);
    }

    /** The first reach that the cell names; where it leaves the answer to the system, the farthest is assumed. */
    private static boolean exposure(Profile profile, String cell) {
        String first = Pattern.compile("\\b[NAL]\\b")
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("N");
        return profile.get(Parameters.EXPOSURE)
                == switch (first) {
                    case "N" -> Exposure.INTERNET;
                    case "A" -> Exposure.INTERNAL;
                    default -> Exposure.ISOLATED;
                };
    }

    private static boolean dataClasses(Profile profile, String cell) {
        List<String> classes = profile.get(Parameters.DATA_CLASSES);
        return Stream.of(cell.split("[,/]"))
                .map(String::strip)
                .allMatch(wanted -> classes.stream().anyMatch(wanted::contains));
    }

    /** One of the ages that the cell names in hours or days. */
    private static boolean freshness(Profile profile, String cell) {
        Duration age = profile.get(Parameters.EVIDENCE_MAX_AGE);
        return cell.contains("24 h")
                ? age.equals(Duration.ofHours(24))
                : numbers(cell).contains((double) age.toDays()) && age.equals(Duration.ofDays(age.toDays()));
    }

    private static boolean retention(Profile profile, String cell) {
        return numbers(cell).isEmpty()
                ? profile.sourced(Parameters.RETENTION).proposal()
                : profile.get(Parameters.RETENTION)
                        .equals(Duration.ofDays(365L * numbers(cell).get(0).longValue()));
    }

    private static int inBrackets(String cell) {
        return Pattern.compile("\\((\\d+)\\)")
                .matcher(cell)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** One of the cell's numbers or, of periods that follow each other, their sum; what names no number, binds none. */
    private static boolean days(Profile profile, Parameter<Integer> parameter, String cell) {
        if (numbers(cell).isEmpty()) {
            return profile.find(parameter).isEmpty()
                    || profile.sourced(parameter).proposal();
        }
        return oneOf(profile.get(parameter), cell);
    }

    /** {@code 30 d, renew once}; {@code 14 d (30 low)}; {@code 192 d -> "accepted"}; {@code extension by senior manager}. */
    private static boolean longerWaivers(Profile profile, String cell) {
        Optional<Integer> low = profile.find(Parameters.WAIVER_MAX_DAYS_LOW).map(Sourced::value);
        int terms =
                1 + profile.find(Parameters.WAIVER_RENEWALS).map(Sourced::value).orElse(0);
        boolean bounded = !cell.contains("192 d") || profile.get(Parameters.WAIVER_MAX_DAYS) * terms <= 192;
        return cell.contains("low)") == low.isPresent()
                && (low.isEmpty() || oneOf(low.get(), cell))
                && (terms > 1) == (cell.contains("renew") || cell.contains("extension") || cell.contains("192 d"))
                && (!cell.contains("renew once") || terms == 2)
                && bounded;
    }

    private static boolean oneOf(double value, String cell) {
        List<Double> numbers = numbers(cell);
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        return numbers.contains(value) || (cell.contains("+") && sum == value);
    }

    private static List<Double> numbers(String cell) {
        String bare = cell.replaceAll("\\(\\d+(\\.\\d+)+\\)|Rev5", "");
        return NUMBER.matcher(bare)
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
    }

    private static char letter(CategoryAction action) {
        return switch (action) {
            case BLOCK -> 'B';
            case DEADLINE -> 'D';
            case WARN -> 'W';
            case IGNORE -> '-';
        };
    }

    private static List<DynamicTest> row(
            Map<String, List<String>> table, String row, BiFunction<Profile, String, Boolean> agrees) {
        List<String> cells = table.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The table has no row " + row))
                .getValue();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String id = COLUMNS.get(i);
            String cell = cells.get(i);
            tests.add(DynamicTest.dynamicTest(
                    row + ", " + id,
                    () -> assertThat(agrees.apply(Profiles.builtIn(id), cell))
                            .as(id + " agrees with \"" + cell + "\" in the row " + row)
                            .isTrue()));
        }
        return tests;
    }

    /** The first table below a heading: cells by the row's first cell. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(SharedData.require("reference/profiles.md"))) {
            if (line.startsWith(heading)) {
                inside = true;
            } else if (inside && line.startsWith("|")) {
                List<String> cells = Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                rows.put(cells.get(0), cells.subList(1, cells.size()));
            } else if (inside && !rows.isEmpty()) {
                return rows;
            }
        }
        return rows;
    }

    private static Map<String, RuntimeCategory> categories() {
        Map<String, RuntimeCategory> rows = new LinkedHashMap<>();
        rows.put("exposed secret", RuntimeCategory.EXPOSED_SECRET);
        rows.put("default / shared credential", RuntimeCategory.DEFAULT_CREDENTIAL);
        rows.put("known exploited component", RuntimeCategory.EXPLOITED_COMPONENT);
        rows.put("exploitation observed", RuntimeCategory.EXPLOITATION_OBSERVED);
        rows.put("TLS off", RuntimeCategory.WEAK_TLS);
        rows.put("data store with regulated data", RuntimeCategory.UNAUTHENTICATED_DATA);
        rows.put("regulated data unencrypted", RuntimeCategory.UNENCRYPTED_DATA);
        rows.put("missing / stopped audit log", RuntimeCategory.MISSING_AUDIT_LOG);
        rows.put("regulated data in logs", RuntimeCategory.DATA_IN_LOGS);
        rows.put("missing MFA", RuntimeCategory.MISSING_MFA);
        rows.put("admin / debug / actuator", RuntimeCategory.DEBUG_ENDPOINT);
        rows.put("unsupported runtime", RuntimeCategory.END_OF_LIFE);
        rows.put("segmentation or egress", RuntimeCategory.SEGMENTATION);
        rows.put("backup older", RuntimeCategory.OLD_BACKUP);
        rows.put("missing security headers", RuntimeCategory.MISSING_HEADERS);
        rows.put("configuration drift", RuntimeCategory.DRIFT);
        return rows;
    }
}
