package io.github.shiftup.intel;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads intel from files. What cannot be read is a problem in the result, not an exception: the gate judges it. */
public final class IntelLoader {
    private final List<String> problems = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();

    private IntelLoader() {}

    /**
     * @param kev CISA's catalogue as JSON or CSV, gzipped or not; null if none is wanted
     * @param epss FIRST's daily CSV, gzipped or not; null if none is wanted
     * @param ssvc folders, zips and files of CVE records with SSVC facts; empty if none are wanted
     * @param advisories folders, zips and files of OSV records; empty if none are wanted
     */
    public static Intel load(@Nullable Path kev, @Nullable Path epss, List<Path> ssvc, List<Path> advisories) {
        if (kev == null && epss == null && ssvc.isEmpty() && advisories.isEmpty()) {
            return Intel.NONE;
        }
        // Records take as long as the lists do; whoever waits for both has a second core, mostly.
        CompletableFuture<Lists> reading = CompletableFuture.supplyAsync(() -> new Lists(
                Part.of(loader -> loader.read("epss", epss, EpssReader::read)),
                Part.of(loader -> loader.read("kev", kev, KevReader::read))));
        Part<Advisories> records = Part.of(loader -> loader.advisories(advisories));
        Part<SsvcCatalogue> facts = Part.of(loader -> loader.ssvc(ssvc));
        Lists lists = reading.join();
        return intel(lists.exploited(), lists.scores(), facts, records);
    }

    /** What lists of ids came to. */
    private record Lists(Part<EpssScores> scores, Part<KnownExploited> exploited) {}

    private static Intel intel(
            Part<KnownExploited> exploited,
            Part<EpssScores> scores,
            Part<SsvcCatalogue> facts,
            Part<Advisories> records) {
        List<String> problems = new ArrayList<>();
        MessageDigest digest = Sha256.digest();
        for (Part<?> part : List.of(exploited, scores, facts, records)) {
            problems.addAll(part.problems());
            digest.update(part.digest().getBytes(StandardCharsets.US_ASCII));
        }
        return new Intel(
                exploited.value(),
                scores.value(),
                facts.value(),
                Objects.requireNonNullElse(records.value(), Advisories.none()),
                problems,
                "sha256:" + Sha256.of(digest));
    }

    /**
     * What one part of it came to.
     *
     * @param value null if it is not wanted or cannot be read
     * @param digest of its content
     */
    private record Part<T>(@Nullable T value, List<String> problems, String digest) {
        static <T> Part<T> of(Function<IntelLoader, @Nullable T> loading) {
            IntelLoader loader = new IntelLoader();
            T value = loading.apply(loader);
            return new Part<>(value, loader.problems, Sha256.of(loader.digest));
        }
    }

    private <T> @Nullable T read(String name, @Nullable Path file, Function<ReportDocument, T> reader) {
        if (file == null) {
            return null;
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return reader.apply(ReportDocument.ofFile(file, file.toString()));
        } catch (IOException e) {
            unreadable(name, file, e);
        } catch (ReportException e) {
            problems.add("intel " + name + ": " + e.getMessage());
        }
        return null;
    }

    private @Nullable Advisories advisories(List<Path> from) {
        OsvAdvisories advisories = new OsvAdvisories();
        boolean read = records(
                "advisories",
                from,
                "OSV records",
                (document, limits) -> OsvReader.read(document, limits).ifPresent(advisories::add));
        return read ? advisories : null;
    }

    private @Nullable SsvcCatalogue ssvc(List<Path> from) {
        Map<String, SsvcFacts> facts = new HashMap<>();
        boolean read = records(
                "ssvc",
                from,
                "CVE records",
                (document, limits) -> CveReader.read(document, limits).ifPresent(each -> facts.put(each.id(), each)));
        return read ? new SsvcCatalogue(facts) : null;
    }

    /** Whether there are records and all of them were read. */
    private boolean records(String name, List<Path> from, String kind, BiConsumer<ReportDocument, Limits> reader) {
        if (from.isEmpty()) {
            return false;
        }
        try {
            RecordFiles.read(from, kind, digest, reader);
            return true;
        } catch (IOException e) {
            unreadable(name, from.get(0), e);
        } catch (ReportException e) {
            problems.add("intel " + name + ": " + e.getMessage());
        }
        return false;
    }

    private void unreadable(String name, Path file, IOException e) {
        problems.add("intel " + name + ": " + file + " could not be read ("
                + e.getClass().getSimpleName() + "). Put the file there or take the entry out of the policy");
    }
}
