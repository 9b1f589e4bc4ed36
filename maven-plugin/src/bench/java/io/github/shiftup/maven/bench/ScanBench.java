package io.github.shiftup.maven.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The goal {@code scan} by advisories against Dependency-Check, on the same class path in the same run: a web application of
 * Spring Boot 2.3 with some eighty jars. Both times are those that the goal prints, each from asking to the report on disk; what
 * Maven needs to resolve the class path and the engine is in neither. Run from the root, after the plugin was installed, as a
 * program of one file; its arguments are a folder or zip of OSV records, and an NVD feed.
 */
public final class ScanBench {
    private static final int ROUNDS = 7;
    private static final Pattern ADVISORIES = Pattern.compile("By \\d+ advisories: (\\d+) findings.*, ([0-9.]+) s");
    private static final Pattern ENGINE = Pattern.compile("By Dependency-Check [^:]+: (\\d+) findings.*, ([0-9.]+) s");

    private ScanBench() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Files.createDirectories(Path.of("maven-plugin/target/bench/scan"));
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme.bench</groupId>
                  <artifactId>shop</artifactId>
                  <version>1.0</version>
                  <dependencies>
                    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId><version>2.3.0.RELEASE</version></dependency>
                    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId><version>2.3.0.RELEASE</version></dependency>
                    <dependency><groupId>org.apache.struts</groupId><artifactId>struts2-core</artifactId><version>2.5.20</version></dependency>
                    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>2.14.1</version></dependency>
                    <dependency><groupId>commons-collections</groupId><artifactId>commons-collections</artifactId><version>3.2.1</version></dependency>
                  </dependencies>
                </project>
                """);
        Files.writeString(project.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                evidence: [{ id: scan, from: target/shift-up/scan }]
                intel: { advisories: %s }
                """.formatted(Path.of(arguments[0]).toAbsolutePath()));
        // Once for the downloads and the data.
        run(project, List.of("-Dshiftup.nvdFeed=" + arguments[1]));
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String log = run(project, List.of("-o"));
            ratios[i] = seconds(ENGINE, log) / seconds(ADVISORIES, log);
            System.out.printf(
                    Locale.ROOT,
                    "advisories %.2f s, Dependency-Check %.2f s, ratio %.1f%n",
                    seconds(ADVISORIES, log),
                    seconds(ENGINE, log),
                    ratios[i]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "Dependency-Check / advisories = %.1f (%.1f to %.1f)%n",
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1]);
    }

    private static double seconds(Pattern pattern, String log) {
        Matcher matcher = pattern.matcher(log);
        // Who finds nothing is fast.
        if (!matcher.find() || matcher.group(1).equals("0")) {
            throw new IllegalStateException("Nothing was found:\n" + log);
        }
        return Double.parseDouble(matcher.group(2));
    }

    private static String run(Path project, List<String> more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "io.github.shiftup:shift-up-maven-plugin:0.1.0-SNAPSHOT:scan",
                "-Dshiftup.scanners=advisories,dependency-check",
                "-Dshiftup.dependencyCheckData=target/dependency-check-data",
                "-Dshiftup.maxDataAge=36500"));
        command.addAll(more);
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Path log = project.resolve("log.txt");
        int exit = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IllegalStateException(text);
        }
        return text;
    }
}
