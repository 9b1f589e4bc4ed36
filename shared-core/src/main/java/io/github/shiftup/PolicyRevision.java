package io.github.shiftup;

import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.policy.ProfileFiles;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlPlaces;
import io.github.shiftup.risk.table.DecisionTables;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A policy of a Git revision, with the files that it names, copied into a folder of its own. Git is asked with a fixed list
 * of arguments, file by file, without a shell; nothing is checked out.
 *
 * @param folder with the copies, gone when this is closed
 * @param policy the copy of the policy
 */
record PolicyRevision(Path folder, Path policy) implements Closeable {
    private static final int SECONDS = 30;
    private static final int MESSAGE = 300;

    /**
     * Fetches it.
     *
     * @param revision a branch, tag or commit
     * @param path in the repository; {@code ./path} is relative to the working folder
     * @throws IOException if Git is not there or does not know the revision or the file
     */
    static PolicyRevision fetch(String revision, String path, Path working) throws IOException {
        if (revision.startsWith("-") || path.isBlank() || isOutside(Path.of(path))) {
            throw new IOException("\"" + revision + ":" + path
                    + "\" is no file of a revision; write it as REV:path, such as main:shift-up.yaml");
        }
        Path folder = Files.createTempDirectory("shift-up-revision");
        PolicyRevision fetched = new PolicyRevision(folder, folder.resolve(path).normalize());
        try {
            byte[] bytes = show(revision, path, working);
            copy(fetched.policy, bytes);
            fetched.named(fetched.policy, bytes, revision, path, working);
            return fetched;
        } catch (IOException | RuntimeException e) {
            fetched.close();
            throw e;
        }
    }

    private static boolean isOutside(Path path) {
        return path.isAbsolute() || path.normalize().startsWith("..");
    }

    /** Copies what a file names. What the revision does not have is left for the reader to miss. */
    private void named(Path copy, byte[] bytes, String revision, String path, Path working) throws IOException {
        for (String name : names(copy.getFileName().toString(), bytes)) {
            Path beside = copy.resolveSibling(name).normalize();
            if (!beside.startsWith(folder) || Files.exists(beside)) {
                continue;
            }
            String prefix = path.startsWith("./") ? "./" : "";
            String inRepository = prefix + folder.relativize(beside).toString().replace('\\', '/');
            Optional<byte[]> other = found(revision, inRepository, working);
            if (other.isPresent()) {
                copy(beside, other.get());
                if (isYaml(name)) {
                    named(beside, other.get(), revision, inRepository, working);
                }
            }
        }
    }

    private static List<String> names(String file, byte[] bytes) {
        YamlPlaces places;
        try {
            places = YamlFile.places(file, bytes);
        } catch (PolicyException e) {
            return List.of(); // the reader says so
        }
        List<String> names = new ArrayList<>();
        for (String key : List.of("waivers", "fixClaims")) {
            Optional.ofNullable(places.text(key)).ifPresent(names::add);
        }
        for (String key : List.of("profile", "overlays", "extends")) {
            places.texts(key).forEach(text -> names.addAll(ProfileFiles.named(text)));
        }
        for (String key : List.of("decisionTables", "decisionTables.value", "tighten.decisionTables")) {
            places.texts(key).stream().filter(DecisionTables::isFile).forEach(names::add);
        }
        for (int i = 0; places.has("evidence[" + i + "]"); i++) {
            names.addAll(places.texts("evidence[" + i + "].signature.key"));
        }
        return names.stream().filter(PolicyRevision::isName).toList();
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && !MavenCoordinates.isMaven(name)
                && name.chars().noneMatch(Character::isISOControl)
                && !Path.of(name).isAbsolute();
    }

    private static void copy(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        Files.write(file, bytes);
    }

    /** Git says no. */
    private static final class GitException extends IOException {
        private static final long serialVersionUID = 1L;

        GitException(String message) {
            super(message);
        }
    }

    private static Optional<byte[]> found(String revision, String path, Path working) throws IOException {
        try {
            return Optional.of(show(revision, path, working));
        } catch (GitException e) {
            return Optional.empty();
        }
    }

    private static byte[] show(String revision, String path, Path working) throws IOException {
        Path errors = Files.createTempFile("shift-up-git", ".txt");
        try {
            Process git = new ProcessBuilder(
                            "git", "--no-pager", "show", "--no-textconv", "--no-ext-diff", revision + ":" + path)
                    .directory(working.toFile())
                    .redirectError(errors.toFile())
                    .start();
            git.getOutputStream().close();
            byte[] bytes;
            try (InputStream out = git.getInputStream()) {
                bytes = out.readNBytes(YamlFile.MAX_BYTES + 1);
            }
            boolean ended = git.waitFor(SECONDS, TimeUnit.SECONDS);
            git.destroyForcibly();
            if (!ended || (git.exitValue() != 0 && bytes.length <= YamlFile.MAX_BYTES)) {
                throw new GitException("git cannot show " + revision + ":" + path + " in " + working + ": "
                        + (ended ? message(errors) : "it did not end in " + SECONDS + " seconds"));
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was asked for " + revision + ":" + path, e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static String message(Path errors) throws IOException {
        String text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
        return text.substring(0, Math.min(MESSAGE, text.length()));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
