package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes old records away and leaves a checkpoint that says so. */
public final class Retention {
    private Retention() {}

    /**
     * Prunes a service. Kept whatever their age: the last verdict, the last candidate, the last deployment to each
     * environment and the candidates that these brought there. Sightings of what is pruned go on in the checkpoint, which is written before anything is deleted: a
     * prune that is killed is ended by the next.
     *
     * @param before records older than this go
     * @param now when the checkpoint is written
     * @return how many files were deleted
     * @throws IOException if the ledger cannot be read or written
     */
    public static int prune(Ledger ledger, String service, Instant before, Instant now) throws IOException {
        List<LedgerFile> all = ledger.records(service);
        List<LedgerFile> old = old(all, before);
        if (old.isEmpty()) {
            return 0;
        }
        Set<String> gone = new LinkedHashSet<>();
        old.forEach(file -> gone.add(file.digest()));
        Set<String> named = new HashSet<>();
        for (LedgerFile file : all) {
            if (!gone.contains(file.digest())) {
                named.addAll(file.record().parents());
            }
        }
        for (LedgerFile file : old) {
            if (file.record().entry() instanceof CheckpointEntry checkpoint) {
                // Of what an older checkpoint excuses, only what is still named has to be excused again.
                checkpoint.pruned().stream().filter(named::contains).forEach(gone::add);
            }
        }
        List<String> pruned = gone.stream().sorted().toList();
        ledger.append(service, now, List.of(new CheckpointEntry(pruned, SightingBook.merged(old))));
        for (LedgerFile file : old) {
            Files.deleteIfExists(file.file());
        }
        return old.size();
    }

    /**
     * How many files {@link #prune} would delete.
     *
     * @throws IOException if the ledger cannot be read
     */
    public static int old(Ledger ledger, String service, Instant before) throws IOException {
        return old(ledger.records(service), before).size();
    }

    private static List<LedgerFile> old(List<LedgerFile> all, Instant before) {
        Set<LedgerFile> last = last(all);
        List<LedgerFile> old = all.stream()
                .filter(file -> file.record().at().isBefore(before) && !last.contains(file))
                .toList();
        boolean onlyCheckpoints =
                old.stream().allMatch(file -> file.record().entry().kind() == Entry.Kind.CHECKPOINT);
        // A checkpoint alone would only be written anew.
        return onlyCheckpoints && old.size() <= 1 ? List.of() : old;
    }

    private static Set<LedgerFile> last(List<LedgerFile> all) {
        Map<Object, LedgerFile> last = new HashMap<>();
        for (LedgerFile file : all) {
            Entry entry = file.record().entry();
            if (entry instanceof VerdictEntry || entry instanceof CandidateEntry) {
                last.put(entry.kind(), file);
            } else if (entry instanceof DeploymentEntry deployment) {
                last.put(deployment.environment(), file);
            }
        }
        Set<LedgerFile> kept = new HashSet<>(last.values());
        Set<String> deployed = new HashSet<>();
        for (LedgerFile file : kept) {
            if (file.record().entry() instanceof DeploymentEntry deployment && deployment.candidate() != null) {
                deployed.add(deployment.candidate());
            }
        }
        for (LedgerFile file : all) {
            if (file.record().entry() instanceof CandidateEntry candidate && deployed.contains(candidate.digest())) {
                kept.add(file);
            }
        }
        return kept;
    }
}
