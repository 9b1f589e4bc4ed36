package io.github.shiftup.maven.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The goal {@code evaluate} against {@code dependency:tree} on one project with 300 dependencies, as whole processes that
 * take turns. The project and its libraries are made here, the same in every run, in a local repository of their own; only
 * what the two plugins need is downloaded, once. Run from the root after {@code mvn package}, as a program of one file.
 */
public final class GoalBench {
    private static final int LIBRARIES = 300;
    private static final int DIRECT = 20;
    private static final int ROUNDS = 11;
    private static final int WARM_UP = 2;
    private static final String TREE = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree";

    private final Path root;
    private final Path project;
    private final Path repository;
    private final String version;

    private GoalBench(Path root, String version) {
        this.root = root;
        this.version = version;
        this.project = root.resolve("maven-plugin/target/bench/project");
        this.repository = root.resolve("maven-plugin/target/bench/repository");
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        GoalBench bench = new GoalBench(root, version(root));
        bench.installPlugin();
        bench.makeLibraries();
        bench.makeProject();
        bench.measure("io.github.shiftup:shift-up-maven-plugin:" + bench.version + ":evaluate");
    }

    private static String version(Path root) throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve("shared-core/target"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("shift-up-core-[0-9].*\\.jar"))
                    .map(name -> name.substring("shift-up-core-".length(), name.length() - ".jar".length()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "No shift-up-core in shared-core/target. Run this from the root, after: mvn package"));
        }
    }

    private void installPlugin() throws IOException {
        install("io.github.shiftup", "shift-up-parent", "pom", root.resolve("pom.xml"));
        for (String[] module : new String[][] {
            {"shared-core", "shift-up-core"}, {"maven-plugin", "shift-up-maven-plugin"}
        }) {
            Path folder = root.resolve(module[0]);
            install("io.github.shiftup", module[1], "pom", folder.resolve("pom.xml"));
            install(
                    "io.github.shiftup",
                    module[1],
                    "jar",
                    folder.resolve("target/" + module[1] + '-' + version + ".jar"));
        }
    }

    private void install(String group, String artifact, String extension, Path file) throws IOException {
        Path target = file(group, artifact, version, extension);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String group, String artifact, String version, String extension) throws IOException {
        Path folder = repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
        return Files.createDirectories(folder).resolve(artifact + '-' + version + '.' + extension);
    }

    /** Each brings in two more, and one that another brings in too. Jars of 10 to 800 KB, as libraries have. */
    private void makeLibraries() throws IOException {
        Random random = new Random(20261124);
        for (int i = 0; i < LIBRARIES; i++) {
            List<Integer> needs = IntStream.of(2 * i + DIRECT, 2 * i + DIRECT + 1, 3 * i + DIRECT + 5)
                    .filter(needed -> needed < LIBRARIES)
                    .boxed()
                    .toList();
            Files.writeString(file("org.acme.bench", name(i), "1." + i, "pom"), pom(name(i), "1." + i, needs));
            byte[] content = new byte[10_000 + random.nextInt(790_000)];
            random.nextBytes(content);
            try (ZipOutputStream jar = new ZipOutputStream(
                    Files.newOutputStream(file("org.acme.bench", name(i), "1." + i, "jar")))) {
                jar.setLevel(0);
                jar.putNextEntry(new ZipEntry("content"));
                jar.write(content);
            }
        }
    }

    private void makeProject() throws IOException {
        Files.createDirectories(project);
        List<Integer> direct = IntStream.range(0, DIRECT).boxed().toList();
        Files.writeString(project.resolve("pom.xml"), pom("shop", "1.0", direct));
        Files.writeString(project.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                runsAs: { images: [registry.example/acme/shop] }
                profile: web
                mode: observe
                evidence:
                  - { id: trivy, from: trivy.json }
                """);
        String findings = IntStream.range(0, LIBRARIES)
                .mapToObj(i -> """
                        {"VulnerabilityID": "CVE-2026-%d", "PkgName": "org.acme.bench:%s", "InstalledVersion": "1.%d",
                         "PkgIdentifier": {"PURL": "pkg:maven/org.acme.bench/%s@1.%d"}, "FixedVersion": "2.0",
                         "Severity": "MEDIUM"}""".formatted(10_000 + i, name(i), i, name(i), i))
                .collect(Collectors.joining(",\n"));
        Files.writeString(project.resolve("trivy.json"), """
                {"SchemaVersion": 2, "ArtifactName": "registry.example/acme/shop:1.0", "ArtifactType": "container_image",
                 "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                """ + findings + "]}]}");
    }

    private static String name(int library) {
        return "library-" + library;
    }

    private static String pom(String artifact, String version, List<Integer> dependencies) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme.bench</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <dependencies>
                """.formatted(artifact, version)
                + dependencies.stream()
                        .map(i -> "<dependency><groupId>org.acme.bench</groupId><artifactId>" + name(i)
                                + "</artifactId><version>1." + i + "</version></dependency>\n")
                        .collect(Collectors.joining())
                + "  </dependencies>\n</project>\n";
    }

    private void measure(String goal) throws Exception {
        // Once with the network, for what the plugins need.
        maven(goal, false);
        maven(TREE, false);
        double[] goals = new double[ROUNDS];
        double[] trees = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double ours = maven(goal, true);
            double tree = maven(TREE, true);
            if (i >= 0) {
                goals[i] = ours;
                trees[i] = tree;
            }
        }
        requireAllLibraries();
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(i -> goals[i] / trees[i])
                .sorted()
                .toArray();
        Arrays.sort(goals);
        Arrays.sort(trees);
        System.out.printf(
                Locale.ROOT,
                "evaluate / dependency:tree with %d dependencies = %.2f (%.2f to %.2f); %.2f s / %.2f s%n",
                LIBRARIES,
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1],
                goals[ROUNDS / 2],
                trees[ROUNDS / 2]);
    }

    /** Who forgets half of the libraries is fast. */
    private void requireAllLibraries() {
        String sbom;
        try {
            sbom = Files.readString(
                    project.resolve("target/shift-up/candidate.cdx.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < LIBRARIES; i++) {
            if (!sbom.contains("pkg:maven/org.acme.bench/" + name(i) + '@')) {
                throw new IllegalStateException(name(i) + " is missing in the candidate");
            }
        }
    }

    private double maven(String goal, boolean offline) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-q",
                "-Dmaven.repo.local=" + repository,
                goal));
        if (offline) {
            command.add(1, "-o");
        }
        Path log = project.resolve("log.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(goal + " failed:\n" + Files.readString(log));
        }
        return seconds;
    }
}
