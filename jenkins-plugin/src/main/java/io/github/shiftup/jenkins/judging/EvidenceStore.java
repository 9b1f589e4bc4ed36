package io.github.shiftup.jenkins.judging;

import hudson.FilePath;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.verdict.Names;
import io.github.shiftup.stream.AtomicFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import jenkins.model.Jenkins;

/**
 * The last evidence of shared sources, as it arrived. It is never opened on the controller, only measured, compared by its
 * digest, and handed to agents.
 *
 * <p>Each report lies under its digest, and one small file, replaced by one rename, says which is the last: whoever reads, and
 * whoever dies meanwhile, has a digest with its own report.
 */
public final class EvidenceStore {
    private static final String REPORT = "report-";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Object LOCK = new Object();
    private static final String DIGEST = "sha256";

    private final Path folder;

    EvidenceStore(Path folder) {
        this.folder = folder;
    }

    public static EvidenceStore get() {
        return new EvidenceStore(new File(Jenkins.get().getRootDir(), "shift-up/evidence").toPath());
    }

    /** What digests evidence. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Path of(String source) {
        if (!Names.isId(source)) {
            throw new IllegalArgumentException("No id of a source");
        }
        return folder.resolve(source);
    }

    /** A new file to receive evidence into, beside where it will lie. */
    public Path receiving(String source) throws IOException {
        Path place = of(source);
        Files.createDirectories(place);
        return place.resolve("." + UUID.randomUUID() + ".tmp");
    }

    /**
     * Lets received evidence take its place.
     *
     * @return whether it is other than what was there
     */
    public boolean accept(String source, Path received, byte[] sha256) throws IOException {
        Path place = of(source);
        String digest = HexFormat.of().formatHex(sha256);
        Path report = place.resolve(REPORT + digest);
        synchronized (LOCK) {
            boolean same = digest(source).equals(digest);
            // Even the same report is younger now: it says that nothing has changed.
            Files.move(received, report, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            note(source, DIGEST, digest);
            sweep(place, report);
            return !same;
        }
    }

    /** Removes earlier reports, and what was never received whole. Whoever is copying one of them has it open. */
    private static void sweep(Path place, Path last) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean earlier = name.startsWith(REPORT) && !file.equals(last);
                if (earlier
                        || (name.endsWith(".tmp")
                                && Files.getLastModifiedTime(file).toInstant().isBefore(limit))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** What is remembered of a source under a key; empty if nothing is. */
    public String note(String source, String key) throws IOException {
        Path file = of(source).resolve(key);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Remembers something of a source under a key, which is ours. */
    public void note(String source, String key, String value) throws IOException {
        AtomicFiles.write(of(source).resolve(key), out -> out.write(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Digests of the last evidence of all shared sources, by their ids; empty where nothing has ever arrived. */
    public Map<String, String> newest() throws IOException {
        Map<String, String> digests = new HashMap<>();
        for (EvidenceSource source : ShiftUpGlobalConfiguration.get().getSources()) {
            if (Names.isId(source.getId())) {
                digests.put(source.getId(), digest(source.getId()));
            }
        }
        return digests;
    }

    /** SHA-256 of a source's last evidence, in hexadecimal; empty if nothing has ever arrived. */
    public String digest(String source) throws IOException {
        String digest = note(source, DIGEST);
        return digest.matches("[0-9a-f]{64}") && Files.exists(of(source).resolve(REPORT + digest)) ? digest : "";
    }

    /**
     * Copies a source's last evidence to an agent, to a file whose name tells its content: the same evidence has the same
     * place, in every build of a workspace. Nothing is there afterwards if nothing has ever arrived.
     */
    public FilePath copyTo(String source, FilePath folder) throws IOException, InterruptedException {
        String digest;
        FileTime arrived;
        InputStream report;
        synchronized (LOCK) {
            digest = digest(source);
            if (digest.isEmpty()) {
                return folder.child(source);
            }
            Path last = of(source).resolve(REPORT + digest);
            arrived = Files.getLastModifiedTime(last);
            // Open, it stays what it is, even where other evidence arrives before it is copied.
            report = Files.newInputStream(last);
        }
        try (report) {
            FilePath file = folder.child(source + '-' + digest.substring(0, 16));
            if (!file.exists()) {
                FilePath beside = folder.child('.' + source + '-' + UUID.randomUUID());
                beside.copyFrom(report);
                beside.renameTo(file);
                forget(source, folder, file.getName());
            }
            file.touch(arrived.toMillis());
            return file;
        }
    }

    /** Deletes what was copied there before, but for the last, which another gate may just be judging by. */
    private static void forget(String source, FilePath folder, String newest) throws IOException, InterruptedException {
        FilePath last = null;
        for (FilePath each : folder.list(source + "-*")) {
            String name = each.getName();
            if (name.equals(newest) || !name.substring(source.length() + 1).matches("[0-9a-f]{16}")) {
                continue;
            }
            boolean younger = last == null || each.lastModified() >= last.lastModified();
            FilePath older = younger ? last : each;
            last = younger ? each : last;
            if (older != null) {
                older.deleteRecursive();
            }
        }
    }
}
