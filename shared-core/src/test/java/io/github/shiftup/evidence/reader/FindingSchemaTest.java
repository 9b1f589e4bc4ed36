package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.testing.Schemas;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the goal 'evidence' writes keeps to the published schema. */
class FindingSchemaTest {
    private static final Schema CLOSED = Schemas.closed("finding-1.json");

    static Stream<Path> fixtures() {
        return ReportReaders.all().stream().flatMap(reader -> Fixtures.of(reader).stream());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFindingOfEveryFixtureKeepsToTheSchema(Path fixture) {
        for (String line : lines(Fixtures.read(Fixtures.bytes(fixture)).findings())) {
            assertThat(CLOSED.validate(line, InputFormat.JSON))
                    .as("docs/schema/finding-1.json describes %s", line)
                    .isEmpty();
        }
    }

    @Test
    void aKeyThatIsNotDescribedIsRefusedAndSoIsOneThatIsMissing() {
        String line = lines(fixtures()
                        .flatMap(fixture -> Fixtures.read(Fixtures.bytes(fixture)).findings().stream())
                        .limit(1)
                        .toList())
                .get(0);

        assertThat(CLOSED.validate(line.replaceFirst("\"observed\"", "\"surprise\":1,\"observed\""), InputFormat.JSON))
                .hasSize(1);
        assertThat(CLOSED.validate(line.replaceFirst("\"observed\"", "\"epss\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaNamesEveryKindAndLevel() {
        assertThat(words("/properties/kind/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Kind.values()).map(Kind::name).toList());
        assertThat(words("/properties/level/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Level.values()).map(Level::name).toList());
    }

    private static List<String> words(String pointer) {
        List<String> words = new ArrayList<>();
        Schemas.tree("finding-1.json").at(pointer).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static List<String> lines(List<Finding> findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FindingLines lines = new FindingLines(out)) {
            findings.forEach(lines);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
