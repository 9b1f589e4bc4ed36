package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.fetch.ObjectStore;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The last good copy of each address. The bytes lie in the store by their digest, and one small file an address says which
 * they are; it is replaced by one rename, so two builds at once each see a whole copy, old or new.
 */
final class DownloadCache {
    private enum Key {
        sha256,
        etag,
        lastModified,
        fetched
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    private final Path downloads;
    private final ObjectStore store;

    DownloadCache(Path directory) {
        this.downloads = directory.resolve("downloads");
        this.store = new ObjectStore(directory);
    }

    /** A place for an answer that is being written. */
    Path begin() throws IOException {
        return store.begin();
    }

    /** The last good copy; none if it is damaged, as if there had never been one. */
    Optional<Copy> lastGood(String address) {
        Path file = file(address);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return read(file).flatMap(this::copy);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Copy> copy(Map<Key, String> values) {
        String sha256 = values.getOrDefault(Key.sha256, "");
        Instant fetched = Instant.parse(values.getOrDefault(Key.fetched, ""));
        return store.find(sha256)
                .map(bytes -> new Copy(
                        bytes,
                        sha256,
                        values.getOrDefault(Key.etag, ""),
                        values.getOrDefault(Key.lastModified, ""),
                        fetched));
    }

    /** Takes a whole report in. */
    Copy store(String address, Path whole, Answer answer, Instant now) throws IOException {
        String sha256 = store.put(whole);
        Path bytes = store.find(sha256).orElseThrow(() -> new IOException("the stored copy is damaged"));
        Copy copy = new Copy(bytes, sha256, answer.header("ETag"), answer.header("Last-Modified"), now);
        AtomicFiles.write(file(address), out -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject();
                json.writeStringProperty("sha256", copy.sha256());
                json.writeStringProperty("etag", copy.etag());
                json.writeStringProperty("lastModified", copy.lastModified());
                json.writeStringProperty("fetched", copy.fetched().toString());
                json.writeEndObject();
            }
        });
        return copy;
    }

    /** Removes what no address has as its last good copy any more, and what was never finished. */
    void sweep(Instant now) throws IOException {
        Set<String> used = new HashSet<>();
        if (Files.isDirectory(downloads)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(downloads, "*.json")) {
                for (Path file : files) {
                    read(file).ifPresent(values -> used.add(values.getOrDefault(Key.sha256, "")));
                }
            }
        }
        store.sweep(now, used);
    }

    private static Optional<Map<Key, String>> read(Path file) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        try (JsonCursor json = JsonCursor.open(
                ReportDocument.ofFile(file, file.toString()).open(Limits.DEFAULT), file.toString(), Limits.DEFAULT)) {
            json.nextRoot();
            for (var member = json.object(KEYS); member.next(); ) {
                values.put(member.key(), String.valueOf(json.text()));
            }
            return Optional.of(values);
        } catch (ReportException e) {
            return Optional.empty();
        }
    }

    private Path file(String address) {
        // The address itself is not written down: its query may be a secret.
        return downloads.resolve(Sha256.of(address) + ".json");
    }
}
