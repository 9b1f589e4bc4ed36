package io.github.shiftup.jenkins.live;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.XmlFile;
import hudson.util.XStream2;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobGatesTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverLooksMeanwhileSeesWholeGates() throws Exception {
        JobGates gates = new JobGates();
        gates.put(state("one", 1, "because"), number -> true);
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                if (List.copyOf(gates.states).isEmpty()) {
                    wrong.set(new AssertionError("The gates were gone for a moment"));
                }
            }
        });
        reader.setUncaughtExceptionHandler((thread, e) -> wrong.set(e));
        reader.start();

        for (int i = 2; i < 2_000_000 && wrong.get() == null; i++) {
            gates.put(state("one", i, "because"), number -> true);
        }
        done.set(true);
        reader.join();

        assertThat(wrong.get()).isNull();
    }

    @Test
    void anEarlierBuildThatEndsLaterIsNotTheLast() {
        JobGates gates = new JobGates();
        gates.put(state("one", 7, "because"), number -> true);

        gates.put(state("one", 6, "because"), number -> true);
        assertThat(gates.states).extracting(GateState::getBuild).containsExactly(7);

        // Numbers began anew, or the later build was deleted.
        gates.put(state("one", 6, "because"), number -> number != 7);
        assertThat(gates.states).extracting(GateState::getBuild).containsExactly(6);
    }

    @Test
    void whateverProductionReportsCanBeReadAgain() throws Exception {
        JobGates gates = new JobGates();
        gates.put(state("one", 1, "\uffff\ufffe\ud800\udc00\u0085<&]]>\u0000"), number -> true);
        XmlFile file = new XmlFile(new XStream2(), folder.resolve("gates.xml").toFile());

        file.write(gates);

        assertThat(((JobGates) file.read()).states).hasSize(1);
    }

    private static GateState state(String id, int build, String reason) {
        GateConfiguration gate = new GateConfiguration();
        gate.setId(id);
        gate.setVerdictFiles("verdict.json");
        GateSummary summary = GateSummary.notEvaluated(reason, "2026-11-24T06:00:00Z");
        GateState state = new GateState(gate, build, summary, "", Map.of());
        state.judgedAgain(summary, "feed", Map.of(), 1);
        return state;
    }
}
