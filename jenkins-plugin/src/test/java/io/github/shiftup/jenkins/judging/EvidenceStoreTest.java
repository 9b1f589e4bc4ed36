package io.github.shiftup.jenkins.judging;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {
    @TempDir
    private Path folder;

    private EvidenceStore store;
    private FilePath agent;

    @BeforeEach
    void aStoreAndAnAgent() {
        store = new EvidenceStore(folder.resolve("store"));
        agent = new FilePath(folder.resolve("agent").toFile());
    }

    @Test
    void theSameEvidenceHasTheSamePlaceOnAnAgent() throws Exception {
        arrives("feed", "one", 1);
        FilePath first = store.copyTo("feed", agent);

        assertThat(store.copyTo("feed", agent)).isEqualTo(first);
        assertThat(first.readToString()).isEqualTo("one");
    }

    @Test
    void ofWhatIsOlderNoMoreThanTheLastStaysOnAnAgent() throws Exception {
        arrives("feed-of-another", "other", 1);
        store.copyTo("feed-of-another", agent);
        for (int at = 1; at <= 4; at++) {
            arrives("feed", "report " + at, at);
            store.copyTo("feed", agent);
        }

        assertThat(contents("feed-of-another-*")).containsExactly("other");
        assertThat(contents("feed-????????????????")).containsExactlyInAnyOrder("report 3", "report 4");
    }

    @Test
    void whatHasNeverArrivedHasAPlaceWhereNothingIs() throws Exception {
        assertThat(store.digest("feed")).isEmpty();
        assertThat(store.copyTo("feed", agent).exists()).isFalse();
    }

    private List<String> contents(String names) throws Exception {
        List<String> contents = new ArrayList<>();
        for (FilePath each : agent.list(names)) {
            contents.add(each.readToString());
        }
        return contents;
    }

    /** Evidence of a given age: the later, the younger. */
    private void arrives(String source, String report, int at) throws Exception {
        Path received = store.receiving(source);
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        Files.write(received, bytes);
        Files.setLastModifiedTime(received, FileTime.fromMillis(1_000_000L * at));
        store.accept(source, received, EvidenceStore.sha256().digest(bytes));
    }
}
