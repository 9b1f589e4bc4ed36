package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.report.Reports;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges again what a verdict judged, for the same moment, and says whether the same comes out, byte for byte. A verdict
 * names the digests of its inputs; where one has changed since, that is said first, for then nothing is proved.
 *
 * @param verdict what comes out now
 * @param differences from the record, inputs first, each a sentence; empty if the two are equal
 */
public record Replay(Verdict verdict, List<String> differences) {
    /** As many changed decisions are named; the reports show all. */
    private static final int NAMED = 20;

    public Replay {
        differences = List.copyOf(differences);
    }

    /** Whether the recorded verdict is proved. */
    public boolean proves() {
        return differences.isEmpty();
    }

    /**
     * Replays with files only.
     *
     * @param recorded a {@code verdict.json}
     * @param sbom the candidate that was judged, as the gate wrote it beside the verdict
     * @param policy the policy file; evidence and intel are read from where it names them
     * @throws ReportException if the record or the candidate cannot be read
     */
    public static Replay of(Path recorded, Path sbom, Path policy) {
        return of(recorded, sbom, policy, SourceAccess.FILES);
    }

    /**
     * Replays.
     *
     * @param recorded a {@code verdict.json}
     * @param sbom the candidate that was judged, as the gate wrote it beside the verdict
     * @param policy the policy file
     * @param access to the evidence that was judged: the files that the policy names, or the snapshot that was read
     * @throws ReportException if the record or the candidate cannot be read
     */
    public static Replay of(Path recorded, Path sbom, Path policy, SourceAccess access) {
        return of(recorded, sbom, policy, access, null);
    }

    /**
     * Replays with a ledger that does not lie where the policy says.
     *
     * @param recorded a {@code verdict.json}
     * @param sbom the candidate that was judged, as the gate wrote it beside the verdict
     * @param policy the policy file
     * @param access to the evidence that was judged
     * @param ledger directory of the history; null for the policy's
     * @throws ReportException if the record or the candidate cannot be read
     */
    public static Replay of(Path recorded, Path sbom, Path policy, SourceAccess access, @Nullable Path ledger) {
        byte[] bytes = bytes(recorded);
        RecordedVerdict before = RecordedVerdict.read(ReportDocument.ofBytes(bytes, recorded.toString()));
        Candidate candidate = CycloneDxSbom.read(sbom);
        // What the verdict before this one said of its policy is taken from the record: it lies nowhere else.
        RecordedPolicy shown = RecordedPolicyReader.read(ReportDocument.ofBytes(bytes, recorded.toString()))
                .orElse(null);
        LastPolicy last = shown == null ? null : shown::toldAgain;
        Verdict verdict = Gate.evaluate(new GateRequest(policy, candidate, before.asOf(), false, access, last, ledger));
        byte[] again = json(verdict);
        if (!Arrays.equals(bytes, again)) {
            // A build that asked to be skipped has a verdict of its own.
            Verdict skipped =
                    Gate.evaluate(new GateRequest(policy, candidate, before.asOf(), true, access, last, ledger));
            if (Arrays.equals(bytes, json(skipped))) {
                return new Replay(skipped, List.of());
            }
        }
        return new Replay(verdict, Arrays.equals(bytes, again) ? List.of() : differences(before, again));
    }

    private static List<String> differences(RecordedVerdict before, byte[] again) {
        RecordedVerdict now = RecordedVerdict.read(ReportDocument.ofBytes(again, "the new verdict"));
        List<String> differences = new ArrayList<>();
        now.digests().forEach((input, digest) -> {
            if (!digest.equals(before.digests().get(input))) {
                differences.add("The " + input + " is not what it was: "
                        + before.digests().get(input) + " then, " + digest + " now.");
            }
        });
        if (!now.outcome().equals(before.outcome())) {
            differences.add("The outcome was " + before.outcome() + " and is " + now.outcome() + " now.");
        }
        List<String> gone = without(before.decisions(), now.decisions());
        List<String> come = without(now.decisions(), before.decisions());
        gone.stream().limit(NAMED).forEach(decision -> differences.add("Was decided, and is not now: " + decision));
        come.stream().limit(NAMED).forEach(decision -> differences.add("Is decided now, and was not: " + decision));
        int more = gone.size() + come.size() - Math.min(gone.size(), NAMED) - Math.min(come.size(), NAMED);
        if (more > 0) {
            differences.add("And " + more + " more decisions.");
        }
        if (differences.isEmpty()) {
            differences.add("Inputs and decisions are the same, but not every word of them: another version of Shift Up"
                    + " wrote the record, the record was edited, or a report's file has another time of change.");
        }
        return differences;
    }

    private static List<String> without(List<String> all, List<String> known) {
        Map<String, Integer> left = new HashMap<>();
        known.forEach(each -> left.merge(each, 1, Integer::sum));
        return all.stream()
                .filter(each -> left.merge(each, -1, Integer::sum) < 0)
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ReportException(Reason.IO, file.toString(), "cannot be read", e);
        }
    }

    private static byte[] json(Verdict verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Reports.all().get(0).write(verdict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
