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

/** Intel from wherever the policy says. What cannot be had is a problem, as what cannot be read is. */
final class FetchedIntel {
    private FetchedIntel() {}

    static Intel load(Path folder, IntelSpec spec, SourceFetcher fetcher) {
        Map<String, Path> files = new HashMap<>();
        List<String> problems = new ArrayList<>();
        spec.locations().forEach((name, location) -> {
            try {
                List<FetchedFile> found = fetcher.fetch(request(name, location)).files();
                // Where there is nothing, the loader says so.
                files.put(
                        name,
                        found.isEmpty()
                                ? folder.resolve(location)
                                : found.get(0).file());
            } catch (FetchException e) {
                problems.add("intel " + name + ": " + e.text());
            }
        });
        Intel loaded = IntelLoader.load(files.get("kev"), files.get("epss"));
        problems.addAll(loaded.problems());
        return new Intel(loaded.knownExploited(), loaded.epss(), problems, loaded.digest());
    }

    /** The request for one kind of intel, by a name that no source has. */
    static FetchRequest request(String name, String location) {
        return FetchRequest.of("intel/" + name, location);
    }
}
