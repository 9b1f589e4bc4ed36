package io.github.shiftup.jenkins.agent;

import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.Summaries;
import io.github.shiftup.jenkins.verdict.VerdictCondenser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes over verdicts that a build has written already, so that nothing is judged twice. */
final class Adoption {
    private static final List<String> BESIDE = List.of("report.html", "verdict.json", "verdict.sarif");

    private final GateOrder order;
    private final Path workspace;
    private final GateFiles files;

    Adoption(GateOrder order, Path workspace, GateFiles files) {
        this.order = order;
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * What came of adopting.
     *
     * @param verdicts their files; none if they are refused, and the summary says why
     * @param parts what each of them says
     */
    record Adopted(GateSummary summary, List<Path> verdicts, List<GateSummary> parts) {
        boolean isRefused() {
            return verdicts.isEmpty();
        }
    }

    private static Adopted refused(String why) {
        return new Adopted(AgentGate.notEvaluated(why), List.of(), List.of());
    }

    Adopted adopt(String globs) throws IOException {
        List<Path> verdicts = files.find(globs);
        if (verdicts.isEmpty()) {
            return refused("there is no verdict at " + globs
                    + ". Let the Maven goal shift-up:evaluate write it before this step, or name another file");
        }
        List<GateSummary> summaries = new ArrayList<>();
        try (OutputStream rows = Files.newOutputStream(files.sent(GateOrder.FINDINGS))) {
            for (Path file : verdicts) {
                String name = workspace.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) > order.maxBytes()) {
                    return refused(name + " has more than the limit of " + order.maxBytes() + " bytes");
                }
                try (InputStream in = Files.newInputStream(file)) {
                    GateSummary summary = VerdictCondenser.condense(in, name, order.maxBytes(), rows);
                    if (isOlder(summary)) {
                        return refused(name + " was judged for " + summary.asOf()
                                + ", before this build began: it is another build's. Clean the workspace, or let this"
                                + " build write it");
                    }
                    summaries.add(summary);
                }
            }
        }
        publish(verdicts.get(0));
        return new Adopted(Summaries.merged(summaries), verdicts, summaries);
    }

    /**
     * What is to be said of adopted verdicts that no ledger has: the goal that only evaluates records nothing, and what was adopted
     * has too little left to be recorded here.
     *
     * @param request with the policy that they were judged by
     */
    static List<String> unrecorded(Adopted adopted, GateRequest request) throws IOException {
        Optional<GateLedger> ledger = GateLedger.of(request);
        if (ledger.isEmpty() || holdsAll(ledger.get(), adopted.parts())) {
            return List.of();
        }
        return List.of(
                "the adopted verdict is not in the ledger " + ledger.get().directory()
                        + ": shift-up:evaluate records nothing. Let shift-up:gate write the verdict, or leave out verdictFiles, so"
                        + " that this step judges and records");
    }

    private static boolean holdsAll(GateLedger ledger, List<GateSummary> verdicts) throws IOException {
        for (GateSummary verdict : verdicts) {
            if (!ledger.holds(Instant.parse(verdict.asOf()), verdict.digests())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOlder(GateSummary summary) {
        try {
            return Instant.parse(summary.asOf()).toEpochMilli() < order.notBefore();
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    /** The reports beside the first verdict become this gate's. */
    private void publish(Path verdict) throws IOException {
        Files.createDirectories(files.report(""));
        for (String name : BESIDE) {
            Path file = verdict.resolveSibling(name);
            Path to = files.report(name);
            // What a link leads to was written by no goal, and artefacts are for all to read.
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.equals(to)) {
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
