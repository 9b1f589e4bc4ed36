package io.github.shiftup.maven.odc;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One scan by Dependency-Check.
 *
 * @param engine jars of the engine
 * @param data its data directory
 * @param feed a mirrored NVD feed to update the data from; null to use them as they are
 * @param maxDataAge how old the newest of the data may be
 * @param timeout after which the scan is given up
 */
public record OdcRun(List<Path> engine, Path data, @Nullable String feed, Duration maxDataAge, Duration timeout) {
    private static final String REPORT = "dependency-check-report.json";

    public OdcRun {
        engine = List.copyOf(engine);
    }

    /**
     * Scans.
     *
     * @param files jars and others
     * @param work folder for what is needed on the way, with the log
     * @param report where the engine's own report goes; it is there only after a scan that succeeded
     * @throws IOException if there is no report that could be believed; the message says why and what to do
     */
    public void scan(List<Path> files, Path work, Path report, Instant now) throws IOException, InterruptedException {
        Files.deleteIfExists(report);
        OdcData directory = new OdcData(data);
        String problem = directory.problem(feed);
        if (problem != null) {
            throw new IOException(problem);
        }
        Files.createDirectories(data);
        Files.createDirectories(work);
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.deleteIfExists(work.resolve(REPORT));
        Path log = work.resolve("dependency-check.log");
        int exit = run(arguments(files, work), log);
        String printed = Files.readString(log, StandardCharsets.UTF_8);
        if (exit != OdcMain.DONE || !Files.isRegularFile(work.resolve(REPORT))) {
            String explained = directory.explained(printed);
            throw new IOException(
                    explained != null ? explained : "Dependency-Check ended with status " + exit + "; see " + log);
        }
        String old = OdcData.tooOld(OdcMain.read(work.resolve("data.properties")), maxDataAge, now);
        if (old != null) {
            throw new IOException(old);
        }
        Files.move(work.resolve(REPORT), report, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All in one file: command lines have a limit, and a class path of 66 jars is long. */
    private Path arguments(List<Path> files, Path work) throws IOException {
        Path settings = work.resolve("dependency-check.properties");
        try (OutputStream out = Files.newOutputStream(settings)) {
            OdcSettings.of(data, feed).store(out, null);
        }
        Path list = work.resolve("files.txt");
        Files.write(list, files.stream().map(Path::toString).toList());
        Path times = work.resolve("data.properties");
        Files.deleteIfExists(times);
        String classPath = Stream.concat(Stream.of(ownJar()), engine.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> lines = new ArrayList<>(List.of("-Xmx1g", "-Djava.awt.headless=true", "-cp", quoted(classPath)));
        lines.add(OdcMain.class.getName());
        Stream.of(settings, list, work, times)
                .map(Path::toString)
                .map(OdcRun::quoted)
                .forEach(lines::add);
        Path arguments = work.resolve("arguments.txt");
        Files.write(arguments, lines);
        return arguments;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(OdcMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The plugin's own jar cannot be found: " + e.getMessage(), e);
        }
    }

    private int run(Path arguments, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException("Dependency-Check did not end within " + timeout.toMinutes()
                    + " minutes and was stopped; see " + log + ". Allow more with -Dshiftup.scanTimeout");
        } finally {
            process.destroyForcibly();
        }
    }
}
