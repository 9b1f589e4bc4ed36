package io.github.shiftup.match.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place inside archives, however tools write it: {@code BOOT-INF/lib/x-1.0.jar}, {@code app.war/WEB-INF/lib/x-1.0.jar},
 * {@code outer.jar: inner.jar}, {@code outer.jar:inner.jar}, {@code outer.jar!/inner.jar},
 * {@code lib-1.0.jar (shaded: g:a:1.0)}, {@code lib-1.0.jar/META-INF/maven/g/a/pom.xml}, with either slash.
 *
 * @param path as written, with forward slashes
 * @param archives file names of the archives, outermost first; empty if there is none
 * @param group of the shaded library that the path names; null if it names none
 * @param artifact of it
 * @param version of it; null if the path does not say
 * @param leadsInside whether something other than an archive follows the last one: a script, a class, a shaded library
 */
public record ArchivePath(
        String path,
        List<String> archives,
        @Nullable String group,
        @Nullable String artifact,
        @Nullable String version,
        boolean leadsInside) {
    private static final Set<String> EXTENSIONS =
            Set.of("jar", "war", "ear", "rar", "sar", "par", "har", "hpi", "jpi", "kar", "aar", "nar", "zip");

    private static final Pattern SHADED =
            Pattern.compile("(.*?)\\s*\\(shaded:\\s*([^:()]+):([^:()]+)(?::([^:()]+))?\\)\\s*");
    private static final Pattern MAVEN_DESCRIPTOR =
            Pattern.compile(".*META-INF/maven/([^/]+)/([^/]+)/pom\\.(?:xml|properties)");
    /** Longer than any path of a file system; what is longer is an attempt to be slow to read. */
    private static final int MAX_LENGTH = 8192;

    public ArchivePath {
        archives = List.copyOf(archives);
    }

    /** Reads a path or file name. Without an archive in it, {@link #archives} is empty. */
    public static ArchivePath of(String text) {
        String path = text.substring(0, Math.min(text.length(), MAX_LENGTH))
                .replace('\\', '/')
                .strip();
        if (path.endsWith(")") && path.contains("(shaded:")) {
            Matcher shaded = SHADED.matcher(path);
            if (shaded.matches()) {
                return new ArchivePath(
                        path,
                        archives(shaded.group(1)),
                        shaded.group(2).strip(),
                        shaded.group(3).strip(),
                        shaded.group(4),
                        true);
            }
        }
        List<String> archives = archives(path);
        if (path.contains("META-INF/maven/")) {
            Matcher descriptor = MAVEN_DESCRIPTOR.matcher(path);
            if (descriptor.matches()) {
                return new ArchivePath(path, archives, descriptor.group(1), descriptor.group(2), null, true);
            }
        }
        boolean leadsInside = !archives.isEmpty() && !path.endsWith(archives.get(archives.size() - 1));
        return new ArchivePath(path, archives, null, null, null, leadsInside);
    }

    /** The innermost archive; null if there is none. */
    public @Nullable String innermost() {
        return archives.isEmpty() ? null : archives.get(archives.size() - 1);
    }

    private static List<String> archives(String path) {
        if (path.indexOf('.') < 0) {
            return List.of();
        }
        List<String> archives = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || isSeparator(path.charAt(i))) {
                String part = path.substring(start, i).strip();
                if (isArchive(part)) {
                    archives.add(part);
                }
                start = i + 1;
            }
        }
        return archives;
    }

    private static boolean isSeparator(char character) {
        return character == '/' || character == ':' || character == '!';
    }

    private static boolean isArchive(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0
                && fileName.length() - dot <= 4
                && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
