package io.github.shiftup.maven.odc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdcDataTest {
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void dataThatAreMissingAreSaidToBe() {
        assertThat(new OdcData(folder).problem(null)).contains("has no data in").contains("-Dshiftup.nvdFeed");
        assertThat(new OdcData(folder).problem("file:///mirror/")).isNull();
    }

    @Test
    void dataThatAreLockedAreSaidToBe() throws IOException {
        Files.writeString(folder.resolve("odc.mv.db"), "x");
        assertThat(new OdcData(folder).problem(null)).isNull();
        Files.writeString(folder.resolve("odc.update.lock"), "x");
        assertThat(new OdcData(folder).problem(null)).contains("are locked").contains("odc.update.lock");
    }

    @Test
    void dataThatAreOldAreRefusedByTheirAgeNotByTheirFiles() {
        Properties times = new Properties();
        assertThat(OdcData.tooOld(times, Duration.ofDays(7), NOW)).contains("do not say when");
        times.setProperty("nvd.cache.last.modified", "2026-11-01T00:00:00Z");
        assertThat(OdcData.tooOld(times, Duration.ofDays(7), NOW)).contains("26 days ago; at most 7");
        assertThat(OdcData.tooOld(times, Duration.ofDays(30), NOW)).isNull();
    }

    @Test
    void everythingThatNeedsANetworkIsOff() {
        Properties settings = OdcSettings.of(folder, null);
        for (String key :
                List.of("analyzer.central", "analyzer.ossindex", "analyzer.node.audit", "analyzer.retirejs")) {
            assertThat(settings.getProperty(key + ".enabled")).as(key).isEqualTo("false");
        }
        assertThat(settings.getProperty("odc.autoupdate")).isEqualTo("false");
        assertThat(OdcSettings.of(folder, "file:///mirror").getProperty("nvd.api.datafeed.url"))
                .isEqualTo("file:///mirror/");
    }

    @Test
    void aScanThatCannotBeginLeavesNoOldReport() throws IOException {
        Path report = folder.resolve("scan/dependency-check.json");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "{}");
        OdcRun run = new OdcRun(List.of(), folder.resolve("data"), null, Duration.ofDays(7), Duration.ofMinutes(1));
        assertThatThrownBy(() -> run.scan(List.of(), folder.resolve("work"), report, NOW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no data");
        assertThat(report).doesNotExist();
    }
}
