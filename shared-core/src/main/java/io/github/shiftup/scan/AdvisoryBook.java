package io.github.shiftup.scan;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.intel.RecordFiles;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** OSV records by the Maven component that they speak of: each entry of {@code affected} one finding without a version. */
public final class AdvisoryBook {
    private static final String FORMAT = "osv";
    private static final String ECOSYSTEM = "Maven:";

    private final Map<String, List<Finding>> byComponent;
    private final long records;

    private AdvisoryBook(Map<String, List<Finding>> byComponent, long records) {
        this.byComponent = byComponent;
        this.records = records;
    }

    /**
     * Reads records, one after the other; of those about other components nothing is kept.
     *
     * @param from folders, zips and files of OSV records
     * @param wanted tells by {@code group:artifact} what is to be kept
     * @throws IOException if they cannot be read
     * @throws ReportException if a record cannot be read to its end, or if there is none
     */
    public static AdvisoryBook read(List<Path> from, Predicate<String> wanted) throws IOException {
        Map<String, List<Finding>> kept = new HashMap<>();
        long[] records = new long[1];
        RecordFiles.read(from, "OSV records", Sha256.digest(), (document, limits) -> {
            records[0]++;
            if (!Mentions.of(bytes(document, limits), wanted)) {
                return;
            }
            ReportReaders.read(new Report(Provenance.SCAN, document, limits), FORMAT, finding -> {
                String name = name(finding);
                if (finding.activity().counts() && !name.isEmpty() && wanted.test(name)) {
                    kept.computeIfAbsent(name, any -> new ArrayList<>(2)).add(finding);
                }
            });
        });
        return new AdvisoryBook(kept, records[0]);
    }

    /** How many records were read, withdrawn ones and those of other components included. */
    public long records() {
        return records;
    }

    /** What is said of a component, in the order of the records. */
    List<Finding> of(String groupAndArtifact) {
        return byComponent.getOrDefault(groupAndArtifact, List.of());
    }

    private static byte[] bytes(ReportDocument document, Limits limits) {
        try (InputStream in = document.open(limits)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code group:artifact}; empty for packages of other ecosystems. */
    private static String name(Finding finding) {
        Component component = finding.component();
        String name = component == null || component.name() == null ? "" : component.name();
        return name.startsWith(ECOSYSTEM) ? name.substring(ECOSYSTEM.length()) : "";
    }
}
