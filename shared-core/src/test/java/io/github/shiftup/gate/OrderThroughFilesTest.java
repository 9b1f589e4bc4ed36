package io.github.shiftup.gate;

import static io.github.shiftup.gate.GivenFiles.CRITICAL;
import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which decision stands before which. */
class OrderThroughFilesTest {
    private final Path folder;
    private final GivenFiles given;

    OrderThroughFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(folder);
    }

    @Test
    void ofOneEffectTheHighestLevelAndThenTheHighestScoreComesFirst() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [
                   {"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"severity": "low"}]},
                   {"id": "E-2", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "score": 4.1}]},
                   {"id": "E-3", "affects": [{"ref": "c"}], "ratings": [{"severity": "medium"}]},
                   {"id": "E-4", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "score": 6.1}]}]}
                """);

        assertThat(given.judged("").decisions())
                .extracting(decision -> decision.seen().finding().id())
                .containsExactly("E-4", "E-2", "E-3", "E-1");
    }

    @Test
    void equalInAllThatCountsTheOrderIsThatOfTheComponents() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [
                   {"type": "library", "bom-ref": "z", "name": "zebra", "version": "1", "purl": "pkg:maven/org.acme/zebra@1"},
                   {"type": "library", "bom-ref": "a", "name": "apple", "version": "1", "purl": "pkg:maven/org.acme/apple@1"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "z"}, {"ref": "a"}]}]}
                """);

        assertThat(given.judged("").decisions())
                .extracting(decision -> Objects.requireNonNull(
                                decision.seen().finding().subject())
                        .name())
                .containsExactly("apple", "zebra");
    }

    @Test
    void theWorstComesFirst() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [
                   {"id": "E-3", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]},
                   {"id": "E-2", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]},
                   {"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]}]}
                """.formatted(MEDIUM, CRITICAL, CRITICAL));

        assertThat(given.judged("").decisions())
                .extracting(decision -> decision.seen().finding().id())
                .containsExactly("E-1", "E-2", "E-3");
    }
}
