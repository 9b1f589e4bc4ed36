package io.github.shiftup;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.IntelLoader;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.scan.AdvisoryBook;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The OSV records that a policy names under {@code intel.advisories}, wherever they are.
 *
 * @param files folders, zips and files of them
 */
public record AdvisoryFiles(List<Path> files) {

    public AdvisoryFiles {
        files = List.copyOf(files);
    }

    /**
     * Finds, or fetches, them.
     *
     * @return empty if the policy names none
     * @throws PolicyException if the policy cannot be read
     * @throws IOException if they cannot be had; the message says why and what to do
     */
    public static Optional<AdvisoryFiles> of(Path policyFile, SourceAccess access) throws IOException {
        Policy policy = PolicyLoader.load(policyFile);
        String location = policy.intel().advisories();
        if (location == null) {
            return Optional.empty();
        }
        Path folder = policyFile.toAbsolutePath().normalize().resolveSibling("");
        SourcePlan plan = SourcePlan.of(folder, access, policy.identity().service());
        try {
            List<Path> files = plan.fetcher().fetch(FetchedIntel.request("advisories", location)).files().stream()
                    .map(FetchedFile::file)
                    .toList();
            return Optional.of(new AdvisoryFiles(files.isEmpty() ? List.of(folder.resolve(location)) : files));
        } catch (FetchException e) {
            throw new IOException("intel advisories: " + e.text(), e);
        }
    }

    /**
     * Reads the records of Maven components.
     *
     * @param wanted tells by {@code group:artifact} what is to be kept
     * @throws IOException if they cannot be read whole; the message says which and why
     */
    public AdvisoryBook book(Predicate<String> wanted) throws IOException {
        try {
            return AdvisoryBook.read(files, wanted);
        } catch (ReportException e) {
            throw new IOException("intel advisories: " + e.getMessage(), e);
        }
    }

    /** The same records as the gate looks them up. */
    public Advisories advisories() {
        return IntelLoader.load(null, null, List.of(), files).advisories();
    }
}
