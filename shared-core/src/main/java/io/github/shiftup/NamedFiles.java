package io.github.shiftup;

import io.github.shiftup.policy.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A policy with all files that it, or a file that it names, names: every text in them that is the path of a file there. That
 * may be one too many and never one too few, whatever keys policies get.
 */
final class NamedFiles {
    private static final int LONGEST_PATH = 1024;

    private NamedFiles() {}

    static Set<Path> of(Path policy) throws IOException {
        Path folder = policy.resolveSibling("");
        Set<Path> found = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>();
        if (Files.isRegularFile(policy)) {
            found.add(policy);
            open.add(policy);
        }
        while (!open.isEmpty()) {
            for (String text : texts(open.remove())) {
                Path named = file(folder, text);
                if (named != null && found.add(named) && isYaml(named)) {
                    open.add(named);
                }
            }
        }
        return found;
    }

    private static boolean isYaml(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.size(file) <= YamlFile.MAX_BYTES;
    }

    private static Set<String> texts(Path file) throws IOException {
        Set<String> texts = new TreeSet<>();
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(content)) {
                if (event instanceof ScalarEvent scalar) {
                    texts.add(scalar.getValue());
                }
            }
        } catch (YamlEngineException e) {
            // What names files ends here; the gate tells what is wrong with it.
        }
        return texts;
    }

    private static @Nullable Path file(Path folder, String text) {
        if (text.isBlank() || text.length() > LONGEST_PATH) {
            return null;
        }
        try {
            Path file = folder.resolve(text).toAbsolutePath().normalize();
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
