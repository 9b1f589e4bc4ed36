package io.github.shiftup.evidence.fetch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files that a source names: one file, all reports of a directory, or those that fit a glob. */
public final class ReportFiles {
    /** In a directory, anything else (a README, a checksum) is no report. A glob says itself what it wants. */
    private static final List<String> ENDINGS =
            List.of(".json", ".jsonl", ".ndjson", ".sarif", ".xml", ".yaml", ".yml", ".csv", ".log");

    private ReportFiles() {}

    /**
     * The files, sorted by path.
     *
     * @param from file, directory or glob
     * @param base that a relative one is relative to
     * @throws IOException if a directory cannot be listed
     */
    public static List<Path> find(String from, Path base) throws IOException {
        Path path = isGlob(from) ? null : base.resolve(from).normalize();
        if (path != null && Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(inside(path))) {
                return files.map(Path::normalize)
                        .filter(file -> Files.isRegularFile(file) && isReport(path.relativize(file)))
                        .sorted()
                        .toList();
            }
        }
        if (path != null) {
            return Files.isRegularFile(path) ? List.of(path) : List.of();
        }
        return glob(from, base);
    }

    /** Why nothing was found, in words that say what lies there instead. */
    static String nothing(String from, Path base) {
        if (from.isBlank()) {
            return "a name is empty: name a file, a directory or a glob";
        }
        if (from.startsWith("http://") || from.startsWith("https://") || from.startsWith("mvn:")) {
            return from + ": only files are read here. Fetch it first, or name it as 'from' in the policy";
        }
        if (isGlob(from)) {
            return from + ": no file fits this glob, below " + base;
        }
        Path path = base.resolve(from).normalize();
        if (Files.isDirectory(path)) {
            return from + ": this directory has no report. Files are taken that end in " + String.join(", ", ENDINGS)
                    + " or one of these and .gz; a glob says itself what it wants";
        }
        return Files.exists(path)
                ? from + ": is no file but a pipe or a device. Send what it gives to the standard input"
                : from + ": there is no such file or directory in " + base;
    }

    /** The folder may be a link itself; links below it are not followed, since they may lead in circles. */
    private static Path inside(Path folder) {
        return folder.resolve(".");
    }

    private static boolean isGlob(String from) {
        return from.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static List<Path> glob(String from, Path base) throws IOException {
        // The folder before the first wildcard is walked; the whole pattern then decides.
        String fixed = from.substring(0, firstWildcard(from));
        int slash = fixed.lastIndexOf('/');
        Path start =
                base.resolve(slash < 0 ? "" : fixed.substring(0, slash + 1)).normalize();
        String folder = start.resolve("x").toString();
        String whole = escaped(folder.substring(0, folder.length() - 1)) + from.substring(slash + 1);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + whole.replace("/./", "/"));
        // ** also stands for no folder at all, as people expect of it.
        PathMatcher shallow = FileSystems.getDefault()
                .getPathMatcher("glob:" + whole.replace("/./", "/").replace("/**/", "/"));
        try (Stream<Path> files = Files.walk(inside(start))) {
            return files.map(Path::normalize)
                    .filter(file -> Files.isRegularFile(file) && (matcher.matches(file) || shallow.matches(file)))
                    .sorted()
                    .toList();
        }
    }

    private static int firstWildcard(String from) {
        int i = 0;
        while ("*?[{".indexOf(from.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static String escaped(String path) {
        return path.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
    }

    private static boolean isReport(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = String.valueOf(relative.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }
}
