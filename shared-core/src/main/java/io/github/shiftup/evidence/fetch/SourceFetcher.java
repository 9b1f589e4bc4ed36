package io.github.shiftup.evidence.fetch;

/** Gets what a source names onto the disk. */
@FunctionalInterface
public interface SourceFetcher {

    /**
     * Fetches.
     *
     * @return files that are whole; they stay as they are for as long as a build takes
     * @throws FetchException if the place cannot be asked, or does not answer with a report
     */
    Fetched fetch(FetchRequest request) throws FetchException;
}
