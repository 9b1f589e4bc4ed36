package io.github.shiftup.risk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway") // what is null here fails the test
class DecisionTablesTest {
    private static final String SMALL = """
            row,Automatable v2.0.0,Technical Impact v1.0.0,"Days, at most v1.0.0"
            0,No,partial,fix on system upgrade
            1,YES,Partial,30 days
            2,no,total,14 Days
            3,yes,total,12 hours & call the duty officer
            """;

    /** Every row of what CERT/CC publishes, and no other. */
    @ParameterizedTest
    @CsvSource({
        "bod-26-04, cisa/cisa_bod_26_04_1_0_0, 16",
        "ssvc-deployer, ssvc/deployer_patch_application_priority_1_0_0, 72",
        "cisa-coordinator, cisa/cisa_coordinator_2_0_3, 36"
    })
    void aBuiltInTableAgreesWithItsPublishedOneOnEveryRow(String name, String published, int rows) throws IOException {
        DecisionTable builtIn = DecisionTables.builtIn(name);
        Path csv = SharedData.require("data/ssvc/csv/" + published + ".csv");
        List<List<String>> expected = Files.readString(csv)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .toList();

        assertThat(expected).hasSize(rows);
        assertThat(builtIn.rows()).hasSize(rows);
        for (List<String> row : expected) {
            Map<Fact, FactValue> facts = new EnumMap<>(Fact.class);
            for (int i = 0; i < builtIn.facts().size(); i++) {
                facts.put(builtIn.facts().get(i), FactValue.known(row.get(i + 1), "test", null));
            }
            assertThat(builtIn.decide(facts).outcome().label()).isEqualTo(row.get(row.size() - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cisa/cisa_bod_26_04_1_0_0, 16",
        "ssvc/deployer_patch_application_priority_1_0_0, 72",
        "cisa/cisa_coordinator_2_0_3, 36"
    })
    void thePublishedCsvAndJsonOfOneTableSayTheSame(String published, int rows) throws IOException {
        DecisionTable csv = shared("csv", published);
        DecisionTable json = shared("json/decision_tables", published);

        assertThat(says(csv)).hasSize(rows).isEqualTo(says(json));
        assertThat(csv.rows()).extracting(TableRow::name).startsWith("0", "1").endsWith(String.valueOf(rows - 1));
    }

    private static DecisionTable shared(String form, String published) throws IOException {
        String name = published + (form.equals("csv") ? ".csv" : ".json");
        return DecisionTables.read(name, Files.readAllBytes(SharedData.require("data/ssvc/" + form + "/" + name)));
    }

    /** By what is asked, whatever the order of the columns. */
    private static Map<Map<Fact, String>, String> says(DecisionTable table) {
        return table.rows().stream()
                .collect(Collectors.toMap(
                        row -> values(table, row), row -> row.outcome().label().toLowerCase(Locale.ROOT)));
    }

    private static Map<Fact, String> values(DecisionTable table, TableRow row) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        table.facts()
                .forEach(fact -> values.put(fact, row.values().get(table.facts().indexOf(fact))));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "moderate", "high"})
    void theTablesOfFedRampAgreeWithItsTimeframes(String level) throws IOException {
        DecisionTable table = DecisionTables.builtIn("fedramp-vdr-" + level);
        JsonNode frames = JsonMapper.shared()
                .readTree(Files.readAllBytes(SharedData.require("data/fedramp/vdr_timeframes.json")))
                .at("/VDR-TFR/VDR-TFR-PVR/varies_by_level/" + level + "/pain_timeframes");

        assertThat(frames).hasSize(4);
        for (JsonNode frame : frames) {
            String impact = "n" + frame.path("pain").asInt();
            assertThat(days(table, impact, "yes", "yes"))
                    .isEqualTo(frame.path("max_days_irv_lev").asDouble());
            assertThat(days(table, impact, "no", "yes"))
                    .isEqualTo(frame.path("max_days_nirv_lev").asDouble());
            assertThat(days(table, impact, "no", "no"))
                    .isEqualTo(days(table, impact, "yes", "no"))
                    .isEqualTo(frame.path("max_days_nlev").asDouble());
        }
        assertThat(decide(table, "n1", "yes", "yes").outcome().within()).isNull();
    }

    private static TableDecision decide(DecisionTable table, String... values) {
        Map<Fact, FactValue> facts = new EnumMap<>(Fact.class);
        for (int i = 0; i < values.length; i++) {
            facts.put(table.facts().get(i), FactValue.known(values[i], "test", null));
        }
        return table.decide(facts);
    }

    private static double days(DecisionTable table, String... values) {
        Duration within = decide(table, values).outcome().within();
        assertThat(within).isNotNull();
        return within.toMinutes() / 1440.0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "moderate", "high"})
    void noWorseFactOfFedRampGivesMoreTime(String level) {
        assertThat(looserWhereWorse(DecisionTables.builtIn("fedramp-vdr-" + level)))
                .isEmpty();
    }

    @Test
    void noWorseFactOfTheOthersGivesMoreTime() {
        assertThat(looserWhereWorse(DecisionTables.builtIn("bod-26-04"))).isEmpty();
        assertThat(looserWhereWorse(DecisionTables.builtIn("ssvc-deployer"))).isEmpty();
        assertThat(looserWhereWorse(DecisionTables.builtIn("cisa-coordinator"))).isEmpty();
    }

    private static List<String> looserWhereWorse(DecisionTable table) {
        List<String> looser = new ArrayList<>();
        for (TableRow row : table.rows()) {
            for (int i = 0; i < row.values().size(); i++) {
                Fact fact = table.facts().get(i);
                int next = fact.severity(row.values().get(i)) + 1;
                if (next < fact.answers().size()) {
                    String[] worse = row.values().toArray(String[]::new);
                    worse[i] = fact.answers().get(next);
                    if (TableOutcome.SEVEREST_FIRST.compare(
                                    row.outcome(), decide(table, worse).outcome())
                            < 0) {
                        looser.add(row + " -> " + String.join("/", worse));
                    }
                }
            }
        }
        return looser;
    }

    @Test
    void aTableOfOnesOwnIsReadInAnyCaseWithItsTimesAndItsRows() {
        DecisionTable table = DecisionTables.read("tables/own.csv", bytes(SMALL));

        assertThat(table.name()).isEqualTo("tables/own.csv");
        assertThat(table.facts()).containsExactly(Fact.AUTOMATABLE, Fact.TECHNICAL_IMPACT);
        assertThat(decide(table, "no", "partial").outcome().within()).isNull();
        assertThat(decide(table, "yes", "partial").row().name()).isEqualTo("1");
        assertThat(decide(table, "no", "total").outcome().within()).isEqualTo(Duration.ofDays(14));
        TableOutcome worst = decide(table, "yes", "total").outcome();
        assertThat(worst.within()).isEqualTo(Duration.ofHours(12));
        assertThat(worst.label()).isEqualTo("12 hours & call the duty officer");
        assertThat(worst.proposal()).isFalse();
    }

    @Test
    void theWordsOfSsvcHaveProposedDays() {
        DecisionTable table = DecisionTables.builtIn("ssvc-deployer");

        assertThat(decide(table, "active", "open", "yes", "high").outcome())
                .isEqualTo(new TableOutcome("immediate", Duration.ofDays(3), true));
        assertThat(decide(table, "active", "open", "yes", "low").outcome())
                .isEqualTo(new TableOutcome("out-of-cycle", Duration.ofDays(14), true));
        assertThat(decide(table, "none", "open", "yes", "low").outcome())
                .isEqualTo(new TableOutcome("scheduled", Duration.ofDays(60), true));
        assertThat(decide(table, "none", "open", "no", "low").outcome().within())
                .isNull();
    }

    @Test
    void whatIsNotKnownTakesTheSeverestOfTheRowsThatItLeavesOpen() {
        DecisionTable table = DecisionTables.builtIn("bod-26-04");
        FactValue unknown = FactValue.unknown(Fact.TECHNICAL_IMPACT, "nobody says");
        FactValue yes = FactValue.known("yes", "test", LocalDate.of(2026, 11, 1));
        TableDecision decision =
                table.decide(Map.of(Fact.IN_KEV, yes, Fact.PUBLICLY_EXPOSED, yes, Fact.TECHNICAL_IMPACT, unknown));

        assertThat(decision.outcome().label()).isEqualTo("3 days & forensic investigation");
        assertThat(decision.value(Fact.AUTOMATABLE)).isEqualTo("yes");
        assertThat(decision.value(Fact.TECHNICAL_IMPACT)).isEqualTo("total");
        assertThat(decision.facts())
                .containsEntry(Fact.TECHNICAL_IMPACT, unknown)
                .containsEntry(Fact.IN_KEV, yes);
        assertThat(decision.facts().get(Fact.AUTOMATABLE).isKnown()).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Technical Impact | Colour | asks for \"Colour",
                "No,partial | maybe,partial | row 0: \"maybe\" is no value of Automatable; there are no, yes",
                "14 Days | soon | row 2: \"soon\" tells no time",
                "2,no,total | 2,yes,total | contradicts itself: yes / total leads to",
                "1,YES | 1,no | contradicts itself",
                "2,no,total,14 Days | 2,no,total | has 3 values for 4 columns",
                "0,No,partial,fix on system upgrade | 0,No,,fix on system upgrade | has nothing under",
                "Technical Impact v1.0.0 | Automatable | asks for Automatable twice",
            })
    void aTableThatCannotBeUsedSaysWhy(String from, String to, String text) {
        assertThatThrownBy(() -> DecisionTables.read("own.csv", bytes(SMALL.replace(from, to))))
                .hasMessageContaining("own.csv")
                .hasMessageContaining(text);
    }

    @Test
    void aTableThatLeavesACaseOpenIsRefused() {
        assertThatThrownBy(() -> DecisionTables.read("own.csv", bytes(SMALL.replaceAll("(?m)^1.*\n", ""))))
                .hasMessageContaining("has no row for yes / partial (Automatable / Technical Impact)");
    }

    @Test
    void jsonThatIsNoTableIsRefused() {
        assertThatThrownBy(() -> DecisionTables.read("own.json", bytes("{\"name\": \"x\", \"mapping\": []}")))
                .hasMessageContaining("is no decision table of CERT/CC's schema 2.0.0");
        assertThatThrownBy(() -> DecisionTables.read("own.json", bytes("{\"schemaVersion\": \"3.0.0\"}")))
                .hasMessageContaining("SSVC schema 3.0.0 is not read by this version; 2.x is");
        assertThatThrownBy(() -> DecisionTables.builtIn("bod-22-01"))
                .hasMessageContaining("bod-22-01: is no decision table that we know. Built in: bod-26-04, ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
