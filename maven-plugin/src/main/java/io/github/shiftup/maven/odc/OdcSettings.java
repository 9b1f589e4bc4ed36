package io.github.shiftup.maven.odc;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The engine's settings for a scan that asks nobody: everything that needs a network, or another tool, is off. */
final class OdcSettings {
    /** Those that call a server, keep data of their own from one, or run a tool that is not Java. */
    private static final List<String> OFF = List.of(
            "analyzer.central",
            "analyzer.nexus",
            "analyzer.ossindex",
            "analyzer.artifactory",
            "analyzer.retirejs",
            "analyzer.node.audit",
            "analyzer.node.package",
            "analyzer.yarn.audit",
            "analyzer.pnpm.audit",
            "analyzer.assembly",
            "analyzer.bundle.audit",
            "analyzer.mix.audit",
            "analyzer.golang.mod",
            "analyzer.golang.dep",
            "analyzer.knownexploited",
            "updater.versioncheck",
            "hosted.suppressions");

    private OdcSettings() {}

    /**
     * Settings.
     *
     * @param data the engine's data directory
     * @param feed a mirrored NVD feed to update from; null to use the data as they are
     */
    static Properties of(Path data, @Nullable String feed) {
        Properties settings = new Properties();
        OFF.forEach(key -> settings.setProperty(key + ".enabled", "false"));
        settings.setProperty("data.directory", data.toString());
        settings.setProperty("odc.autoupdate", String.valueOf(feed != null));
        settings.setProperty("updater.nvdcve.enabled", String.valueOf(feed != null));
        if (feed != null) {
            settings.setProperty("nvd.api.datafeed.url", feed.endsWith("/") || feed.contains("{") ? feed : feed + '/');
            settings.setProperty("nvd.api.datafeed.validfordays", "0");
        }
        return settings;
    }
}
