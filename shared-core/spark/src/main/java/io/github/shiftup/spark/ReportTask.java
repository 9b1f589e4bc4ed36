package io.github.shiftup.spark;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.portfolio.EstateSources.Place;
import io.github.shiftup.stream.Limits;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param task that it belongs to
 * @param place of the source, in the order of the share's places
 * @param number of the file among all files
 * @param file its path; null where a place has no file
 */
record ReportTask(
        RecheckTask task, int place, int number, @Nullable String file) implements Serializable {

    /** Reads it where this runs. */
    ReadFile read() {
        Place of = task.share().places().get(place);
        SourceSpec spec = file == null ? of.spec() : at(of.spec(), file);
        Evidence evidence = new EvidenceLoader(of.folder(), Limits.DEFAULT).load(List.of(spec));
        SourceReading reading = evidence.sources().get(0);
        ArrayList<FindingRow> rows = new ArrayList<>(evidence.findings().size());
        String location =
                reading.reports().isEmpty() ? "" : reading.reports().get(0).location();
        for (Finding finding : evidence.findings()) {
            // A normalised finding stands in a report that is not here.
            boolean here = finding.source().location().equals(location);
            rows.add(FindingRow.of(finding, here ? reading.time().orElse(null) : null));
        }
        return ReadFile.of(place, number, reading, rows);
    }

    static List<Path> files(Place place) {
        try {
            return ReportFiles.find(place.spec().from(), place.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(place.spec().from() + " cannot be listed", e);
        }
    }

    /** What is judged of a source as a whole cannot be judged of its files one by one. */
    static void refuseWhatIsNotDivided(Place place) {
        SourceSpec spec = place.spec();
        if (Fetchers.isRemote(spec.from()) || !spec.expect().equals(Expectation.NONE) || spec.signature() != null) {
            throw new IllegalArgumentException("source " + spec.id()
                    + " cannot be read in shares: a server, an expectation or a signature is judged of the source as a"
                    + " whole. Bring its reports into files first (goals sync and evidence)");
        }
    }

    private static SourceSpec at(SourceSpec spec, String file) {
        return new SourceSpec(
                spec.id(),
                file,
                spec.maxAge(),
                spec.required(),
                spec.service(),
                spec.environment(),
                spec.format(),
                spec.allowEmpty(),
                spec.serverId());
    }
}
