package io.github.shiftup.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKillTest {
    /** {@code -Dshiftup.kills=200} for the count that docs/reliability.md names. */
    private static final int KILLS = Integer.getInteger("shiftup.kills", 8);

    @TempDir
    Path folder;

    @Test
    void aKilledWriterLosesNoRecordAndLeavesNoneHalfWritten() throws Exception {
        Random random = new Random(6);
        Set<String> promised = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path ledger = folder.resolve("ledger-" + kill % 8);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AppendInAProcess.class.getName(),
                            ledger.toString(),
                            String.valueOf(kill))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int after = 1 + random.nextInt(10);
            long delay = random.nextInt(3_000_000);
            try (var lines =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
                for (int i = 0; i < after; i++) {
                    promised.add(lines.readLine());
                }
                for (long end = System.nanoTime() + delay; System.nanoTime() < end; ) {
                    Thread.onSpinWait(); // to be killed anywhere between two records
                }
                // Not through the process itself: that closes the stream with what it still said.
                writer.toHandle().destroyForcibly();
                assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
                lines.lines().filter(line -> line.length() == 64).forEach(promised::add);
            }
            assertThat(LedgerCheck.of(Ledger.in(ledger), Instant.parse("2026-02-01T00:00:00Z"))
                            .isClean())
                    .isTrue();
        }
        Set<String> there = new HashSet<>();
        for (int i = 0; i < Math.min(8, KILLS); i++) {
            Ledger.in(folder.resolve("ledger-" + i)).records("shop").forEach(file -> there.add(file.digest()));
        }
        assertThat(there).containsAll(promised);
        System.out.println(
                "ledger: " + KILLS + " kills, " + promised.size() + " records promised, " + there.size() + " there");
    }
}
