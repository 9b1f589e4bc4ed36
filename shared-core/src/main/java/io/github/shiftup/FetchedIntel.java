package io.github.shiftup;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.IntelLoader;
import io.github.shiftup.policy.IntelSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Intel from wherever the policy says. What cannot be had is a problem, as what cannot be read is. */
final class FetchedIntel {
    private FetchedIntel() {}

    static Intel load(Path folder, IntelSpec spec, SourceFetcher fetcher) {
        Map<String, List<Path>> files = new HashMap<>();
        List<String> problems = new ArrayList<>();
        spec.locations().forEach((name, location) -> {
            try {
                List<Path> found = fetcher.fetch(request(name, location)).files().stream()
                        .map(FetchedFile::file)
                        .toList();
                // Where there is nothing, the loader says so.
                files.put(name, found.isEmpty() ? List.of(folder.resolve(location)) : found);
            } catch (FetchException e) {
                problems.add("intel " + name + ": " + e.text());
            }
        });
        Intel loaded = IntelLoader.load(
                one(files.get("kev")),
                one(files.get("epss")),
                files.getOrDefault("ssvc", List.of()),
                files.getOrDefault("advisories", List.of()));
        problems.addAll(loaded.problems());
        return new Intel(
                loaded.knownExploited(), loaded.epss(), loaded.ssvc(), loaded.advisories(), problems, loaded.digest());
    }

    private static @Nullable Path one(@Nullable List<Path> files) {
        return files == null ? null : files.get(0);
    }

    /** The request for one kind of intel, by a name that no source has. */
    static FetchRequest request(String name, String location) {
        return FetchRequest.of("intel/" + name, location);
    }
}
