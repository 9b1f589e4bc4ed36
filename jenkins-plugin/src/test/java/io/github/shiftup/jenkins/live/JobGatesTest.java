package io.github.shiftup.jenkins.live;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.XmlFile;
import hudson.util.XStream2;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobGatesTest {
    @TempDir
    private Path folder;

    @Test
    void whateverProductionReportsCanBeReadAgain() throws Exception {
        JobGates gates = new JobGates();
        gates.states.add(state("\uffff\ufffe\ud83f\udffe\ufdd0\u0085<&]]>\u0000"));
        XmlFile file = new XmlFile(new XStream2(), folder.resolve("gates.xml").toFile());

        file.write(gates);

        assertThat(((JobGates) file.read()).states).hasSize(1);
    }

    private static GateState state(String reason) {
        GateConfiguration gate = new GateConfiguration();
        // Such a gate asks no Jenkins which sources are shared.
        gate.setVerdictFiles("verdict.json");
        GateSummary summary = GateSummary.notEvaluated(reason, "2026-11-24T06:00:00Z");
        GateState state = new GateState(gate, 1, summary, "", Map.of());
        state.judgedAgain(summary, "feed", Map.of(), 1);
        return state;
    }
}
