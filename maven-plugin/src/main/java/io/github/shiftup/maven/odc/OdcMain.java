package io.github.shiftup.maven.odc;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;

/**
 * What runs in the forked JVM: Dependency-Check's engine, called by reflection, so that the plugin can be compiled and used
 * without it. Here is nothing but the JDK and, at run time, the engine.
 */
public final class OdcMain {
    /** The data were updated, or not asked to be, and the report is written. */
    static final int DONE = 0;

    static final int FAILED = 10;

    private static final String ROOT = "org.owasp.dependencycheck.";

    private OdcMain() {}

    /**
     * Scans files.
     *
     * @param arguments a file with the engine's settings, a file that names what to scan, one path a line, the folder of the
     *     report, and a file that takes when the data were last changed and checked
     */
    public static void main(String[] arguments) throws Exception {
        // Daemon threads of the engine and its database must not keep this JVM alive.
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3])));
    }

    private static int run(Path settingsFile, Path filesToScan, Path output, Path dataFile) throws Exception {
        Class<?> settingsType = Class.forName(ROOT + "utils.Settings");
        Object settings = settingsType.getConstructor().newInstance();
        settingsType.getMethod("mergeProperties", File.class).invoke(settings, settingsFile.toFile());
        Class<?> downloaderType = Class.forName(ROOT + "utils.Downloader");
        Object downloader = downloaderType.getMethod("getInstance").invoke(null);
        downloaderType.getMethod("configure", settingsType).invoke(downloader, settings);
        Class<?> engineType = Class.forName(ROOT + "Engine");
        Object engine = engineType.getConstructor(settingsType).newInstance(settings);
        try {
            List<String> files = Files.readAllLines(filesToScan);
            Method scan = engineType.getMethod("scan", File.class);
            for (String file : files) {
                scan.invoke(engine, new File(file));
            }
            engineType.getMethod("analyzeDependencies").invoke(engine);
            engineType
                    .getMethod("writeReports", String.class, File.class, String.class)
                    .invoke(engine, "candidate", output.toFile(), "JSON");
            writeTimes(engine, engineType, dataFile);
            return DONE;
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            cause.printStackTrace();
            return FAILED;
        } finally {
            engineType.getMethod("close").invoke(engine);
            settingsType.getMethod("cleanup", boolean.class).invoke(settings, true);
        }
    }

    private static void writeTimes(Object engine, Class<?> engineType, Path dataFile) throws Exception {
        Object database = engineType.getMethod("getDatabase").invoke(engine);
        Object properties =
                database.getClass().getMethod("getDatabaseProperties").invoke(database);
        Method timestamp = properties.getClass().getMethod("getTimestamp", String.class);
        Properties times = new Properties();
        for (String key : List.of(
                "nvd.cache.last.modified", "nvd.api.last.modified", "nvd.cache.last.checked", "nvd.api.last.checked")) {
            ZonedDateTime time = (ZonedDateTime) timestamp.invoke(properties, key);
            if (time != null) {
                times.setProperty(key, time.toInstant().toString());
            }
        }
        try (OutputStream out = Files.newOutputStream(dataFile)) {
            times.store(out, null);
        }
    }

    /** Reads what was written. */
    static Properties read(Path file) throws java.io.IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
