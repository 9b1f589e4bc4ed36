package io.github.shiftup.evidence.seal;

import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest signed report of each source that was ever accepted on this machine, so that an older one, however well
 * signed, is not passed off as new. One empty file an acceptance, its name the report's time and digest; the greatest name
 * counts, so that two builds at once can only move it forward.
 */
public final class AcceptedReports {
    private final Path directory;

    /**
     * A memory.
     *
     * @param cache folder that all builds of a machine share
     */
    public AcceptedReports(Path cache) {
        this.directory = cache.resolve("accepted");
    }

    /** Time of the newest accepted report of a source. */
    public Optional<Instant> last(String id, String from) throws IOException {
        List<String> names = names(folder(id, from));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(
                        Long.parseLong(names.get(names.size() - 1).substring(0, 15))));
    }

    /** Accepts a report. */
    public void accept(String id, String from, Instant time, String sha256) throws IOException {
        Path folder = folder(id, from);
        Files.createDirectories(folder);
        String name = String.format(Locale.ROOT, "%015d-%s", Math.max(0, time.toEpochMilli()), sha256);
        try {
            Files.createFile(folder.resolve(name));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        for (String other : names(folder)) {
            if (other.compareTo(name) < 0) {
                Files.deleteIfExists(folder.resolve(other));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d{15}-[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    private Path folder(String id, String from) {
        return directory.resolve(Sha256.of(id + '\n' + from));
    }
}
