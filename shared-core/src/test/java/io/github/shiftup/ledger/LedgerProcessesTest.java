package io.github.shiftup.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerProcessesTest {
    @TempDir
    Path folder;

    @Test
    void whatTwoProcessesWriteSideBySideIsAllThere() throws Exception {
        List<Process> writers = List.of(writer("1"), writer("2"));
        Set<String> promised = new HashSet<>();
        try {
            List<BufferedReader> said = new ArrayList<>();
            writers.forEach(writer -> said.add(
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))));
            for (int i = 0; i < 20; i++) {
                for (BufferedReader lines : said) {
                    promised.add(lines.readLine());
                }
            }
        } finally {
            for (Process writer : writers) {
                writer.destroyForcibly().waitFor();
            }
        }

        Ledger ledger = Ledger.in(folder);
        Set<String> there = new HashSet<>();
        ledger.records("shop").forEach(file -> there.add(file.digest()));
        assertThat(promised).hasSize(40);
        assertThat(there).containsAll(promised);
        assertThat(LedgerCheck.of(ledger, Instant.parse("2026-02-01T00:00:00Z")).isClean())
                .isTrue();
    }

    private Process writer(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendInAProcess.class.getName(),
                        folder.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
