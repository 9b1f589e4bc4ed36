package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the gates of an estate's builds recorded: candidates that were built, and deployments that pipelines told. */
final class LedgerBook {
    static final String LIST = "ledger";

    private static final Set<Entry.Kind> BUILT_OR_DEPLOYED = EnumSet.of(Entry.Kind.CANDIDATE, Entry.Kind.DEPLOYMENT);

    private LedgerBook() {}

    /** Hands over what the ledger has; what cannot be read is a problem, in words. */
    static void read(Path directory, Consumer<Build> builds, Consumer<Deployment> deployments, List<String> problems) {
        if (!Files.isDirectory(directory)) {
            problems.add("The ledger is missing: there is no directory " + directory
                    + ". What was built and deployed by its records is not known");
            return;
        }
        Ledger ledger = Ledger.in(directory);
        try {
            for (String service : ledger.services()) {
                Ledger.Reading reading = ledger.read(service, BUILT_OR_DEPLOYED);
                read(service, reading.records(), builds, deployments);
                int damaged = reading.damaged().size();
                if (damaged > 0) {
                    problems.add("The ledger has " + Times.count(damaged, "record") + " of " + service
                            + " that cannot be trusted and count for nothing. Run shift-up:ledger, which says what is"
                            + " wrong with each");
                }
            }
        } catch (IOException e) {
            problems.add("The ledger " + directory + " cannot be read: " + e);
        }
    }

    private static void read(
            String service, List<LedgerFile> files, Consumer<Build> builds, Consumer<Deployment> deployments) {
        Set<String> known = new HashSet<>();
        Map<String, Deployment> last = new LinkedHashMap<>();
        for (LedgerFile file : files) {
            Entry entry = file.record().entry();
            // The same candidate is recorded by every gate that judged it: it was built by the first.
            if (entry instanceof CandidateEntry candidate && known.add(candidate.digest())) {
                builds.accept(build(file, candidate));
            } else if (entry instanceof DeploymentEntry deployment) {
                last.put(deployment.environment(), deployed(service, file, deployment));
            }
        }
        last.values().forEach(deployments);
    }

    private static Build build(LedgerFile file, CandidateEntry candidate) {
        Path place = file.file();
        return new Build(
                file.record().service(),
                candidate.version(),
                file.record().at(),
                candidate.digest(),
                null,
                () -> ((CandidateEntry) Ledger.reread(place).entry()).toCandidate(),
                file.file().toString());
    }

    static Deployment deployed(String service, LedgerFile file, DeploymentEntry entry) {
        return new Deployment(
                entry.environment(),
                service,
                null,
                entry.image(),
                entry.imageDigest(),
                entry.version(),
                file.record().at(),
                null,
                List.of(),
                List.of(),
                file.file().toString());
    }
}
