package io.github.shiftup.jenkins.judging;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void whatIsCopiedWhileOtherEvidenceArrivesIsWhatItsNameSays() throws Exception {
        List<String> reports = List.of("a".repeat(300_000), "b".repeat(300_000));
        arrives("feed", reports.get(0), 1);
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        for (String report : reports) {
            Thread sender = new Thread(() -> {
                while (!done.get()) {
                    try {
                        arrives("feed", report, 2);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            sender.start();
            senders.add(sender);
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            FilePath copy = store.copyTo("feed", agent.child("agent-" + i));
            String digest = HexFormat.of()
                    .formatHex(EvidenceStore.sha256().digest(copy.readToString().getBytes(StandardCharsets.UTF_8)));
            if (!copy.getName().equals("feed-" + digest.substring(0, 16))) {
                wrong.add(copy.getName() + " is " + digest);
            }
        }
        done.set(true);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aDigestThatWasCutOffIsAsIfNothingHadArrived() throws Exception {
        arrives("feed", "one", 1);
        Files.writeString(folder.resolve("store/feed/sha256"), "abc");

        assertThat(store.digest("feed")).isEmpty();
        assertThat(store.copyTo("feed", agent).exists()).isFalse();

        arrives("feed", "one", 1);
        assertThat(store.copyTo("feed", agent).readToString()).isEqualTo("one");
    }

    @Test
    void whatWasNeverReceivedWholeDoesNotStay() throws Exception {
        Path left = store.receiving("feed");
        Files.writeString(left, "half of a rep");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        Path young = store.receiving("feed");
        Files.writeString(young, "half of another rep");

        arrives("feed", "one", 1);

        assertThat(left).doesNotExist();
        assertThat(young).exists();
    }

    private List<String> contents(String names) throws Exception {
        List<String> contents = new ArrayList<>();
        for (FilePath each : agent.list(names)) {
            contents.add(each.readToString());
        }
        return contents;
    }

    /** Evidence of a given age: the later, the younger. */
    private void arrives(String source, String report, int at) throws IOException {
        Path received = store.receiving(source);
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        Files.write(received, bytes);
        Files.setLastModifiedTime(received, FileTime.fromMillis(1_000_000L * at));
        store.accept(source, received, EvidenceStore.sha256().digest(bytes));
    }
}
