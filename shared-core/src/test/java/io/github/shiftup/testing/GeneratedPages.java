package io.github.shiftup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages under {@code docs} that are made from what the code says. A test renders them and holds the committed files against
 * that; with {@code -Dshiftup.docs.write=true} it writes them instead.
 */
public final class GeneratedPages {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String HOW = "Pages under docs are made from the code. To make them anew:"
            + " mvn test -Dtest='*PagesTest' -Dsurefire.failIfNoSpecifiedTests=false -Dshiftup.docs.write=true";

    private GeneratedPages() {}

    /** One page, named as below {@code docs}. */
    public static void assertCurrent(String page, String content) {
        try {
            Path file = DOCS.resolve(page);
            if (Boolean.getBoolean("shiftup.docs.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "(there is no such page)")
                    .as("docs/%s. %s", page, HOW)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that holds these pages and no others. */
    public static void assertCurrent(String folder, Map<String, String> pages) {
        try {
            Files.createDirectories(DOCS.resolve(folder));
            Set<String> left = names(folder);
            left.removeAll(pages.keySet());
            if (Boolean.getBoolean("shiftup.docs.write")) {
                for (String name : left) {
                    Files.delete(DOCS.resolve(folder).resolve(name));
                }
                left = Set.of();
            }
            assertThat(left)
                    .as("pages in docs/%s of what is no more. %s", folder, HOW)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.forEach((name, content) -> assertCurrent(folder + '/' + name, content));
    }

    private static Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Our own words as Markdown that reads as they do, also in a table. */
    public static String markdown(String text) {
        return text.replaceAll("([\\\\*<|`])", "\\\\$1").replaceAll("\\s+", " ").strip();
    }
}
