package io.github.shiftup.maven.odc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engine's data directory, and what is wrong with it, in words. */
record OdcData(Path directory) {
    private static final String DATABASE = "odc.mv.db";
    private static final String LOCK = "odc.update.lock";

    /**
     * Why a scan cannot begin; null if it can.
     *
     * @param feed that the data are to be updated from; null if they are used as they are
     */
    @Nullable
    String problem(@Nullable String feed) {
        if (feed == null && !Files.isRegularFile(directory.resolve(DATABASE))) {
            return "Dependency-Check has no data in " + directory + " (" + DATABASE
                    + " is missing). Make them once from a"
                    + " mirrored NVD feed, -Dshiftup.nvdFeed=file:///mirror/feed-vulnz/, or name a prepared directory with"
                    + " -Dshiftup.dependencyCheckData";
        }
        Path lock = directory.resolve(LOCK);
        if (Files.exists(lock)) {
            return "Dependency-Check's data in " + directory + " are locked: another scan is updating them, or one was"
                    + " killed while it did. Wait for it; if there is none, delete " + lock;
        }
        return isInUse() ? inUse() : null;
    }

    private String inUse() {
        return "Dependency-Check's data in " + directory
                + " are in use by another process. Wait for it, or give this build"
                + " a copy with -Dshiftup.dependencyCheckData";
    }

    private boolean isInUse() {
        Path database = directory.resolve(DATABASE);
        if (!Files.isRegularFile(database) || !Files.isWritable(database)) {
            return false;
        }
        // H2 holds a lock on its file as long as it is open.
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Turns what a scan that failed has printed into a sentence; null if it is nothing that is known. */
    @Nullable
    String explained(String log) {
        if (log.contains("Database may be already in use") || log.contains("Unable to obtain the update lock")) {
            return inUse();
        }
        // An update that fails may leave data without any vulnerability: then it is the cause.
        if (log.contains("Error updating the NVD Data") || log.contains("UpdateException")) {
            return "Dependency-Check could not read the NVD feed: it needs nvdcve-2002 to this year and nvdcve-modified, each"
                    + " .json.gz, with cache.properties or .meta files beside them";
        }
        if (log.contains("NoDataException") || log.contains("No documents exist")) {
            return "Dependency-Check's data in " + directory
                    + " hold no vulnerabilities: their last update was cut off."
                    + " Delete the directory and make them anew with -Dshiftup.nvdFeed";
        }
        if (log.contains("Database schema does not match") || log.contains("Unsupported database file version")) {
            return "Dependency-Check's data in " + directory
                    + " were made by another version. Delete the directory and make"
                    + " them anew, or name that version with -Dshiftup.dependencyCheckVersion";
        }
        return null;
    }

    /**
     * Why the data are too old to be believed; null if they are not.
     *
     * @param times as the engine told them
     */
    static @Nullable String tooOld(Properties times, Duration limit, Instant now) {
        Optional<Instant> modified = Stream.of("nvd.cache.last.modified", "nvd.api.last.modified")
                .map(times::getProperty)
                .filter(Objects::nonNull)
                .map(Instant::parse)
                .max(Comparator.naturalOrder());
        if (modified.isEmpty()) {
            return "Dependency-Check's data do not say when they were last changed, so nobody knows whether they are too old";
        }
        Duration age = Duration.between(modified.get(), now);
        return age.compareTo(limit) <= 0
                ? null
                : "Dependency-Check's data were last changed at " + modified.get() + ", " + age.toDays()
                        + " days ago; at most " + limit.toDays()
                        + " are allowed. Update them with -Dshiftup.nvdFeed, or allow more with -Dshiftup.maxDataAge";
    }
}
