package io.github.shiftup.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The published schema and the records say the same. */
class LedgerSchemaTest {
    private static final Schema CLOSED = Schemas.closed("ledger-1.json");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everyKindOfRecordKeepsToTheSchema() throws IOException {
        for (String record : records()) {
            assertThat(CLOSED.validate(record, InputFormat.JSON))
                    .as("docs/schema/ledger-1.json describes %s", record)
                    .isEmpty();
        }
    }

    @Test
    void aMemberThatIsNotDescribedIsRefusedAndSoIsAKindWithoutItsMember() throws IOException {
        String record = records().get(0);

        assertThat(CLOSED.validate(record.replaceFirst("\"parents\"", "\"surprise\":1,\"parents\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(CLOSED.validate(record.replaceFirst("\"kind\":\"\\w+\"", "\"kind\":\"OTHER\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaNamesEveryMemberThatTheReaderKnowsAndNoOther() {
        Set<String> described = new TreeSet<>();
        JsonNode schema = Schemas.tree("ledger-1.json");
        for (Entry.Kind kind : Entry.Kind.values()) {
            names(schema.at("/properties/" + kind.name().toLowerCase(Locale.ROOT)), described);
        }
        names(schema.at("/$defs/seen"), described);

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fields.Part.values()).map(Enum::name).toList());
    }

    private static void names(JsonNode node, Set<String> names) {
        names.addAll(node.path("properties").propertyNames());
        node.path("properties").forEach(each -> names(each, names));
        if (node.has("items")) {
            names(node.path("items"), names);
        }
    }

    /** With all that may be there, and with as little as there can be. */
    private List<String> records() throws IOException {
        Ledger ledger = Ledger.in(folder.resolve("ledger"));
        ledger.append("shop", NOW, LedgerTest.everyKind());
        ledger.append(
                "shop",
                NOW,
                List.of(
                        new DeploymentEntry("prod", null, null, null, null),
                        new CandidateEntry("sha256:b", "acme", null, true, List.of())));
        List<String> records = new ArrayList<>();
        for (LedgerFile file : ledger.records("shop")) {
            records.add(Files.readString(file.file()));
        }
        return records;
    }
}
