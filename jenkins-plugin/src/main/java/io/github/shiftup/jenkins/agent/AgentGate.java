package io.github.shiftup.jenkins.agent;

import io.github.shiftup.Gate;
import io.github.shiftup.GateCase;
import io.github.shiftup.GateRequest;
import io.github.shiftup.HostSources;
import io.github.shiftup.LastPolicy;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Candidates;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.jenkins.agent.Adoption.Adopted;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.VerdictCondenser;
import io.github.shiftup.report.ConsoleReport;
import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.report.Reports;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The gate as it runs on an agent: whatever goes wrong with files is a verdict as well, never a pass. */
final class AgentGate {
    private static final long SBOM_BYTES = 256L << 20;

    private final GateOrder order;
    private final Path workspace;
    private final GateFiles files;
    private final Consumer<String> console;
    private final AgentAccess access;

    AgentGate(GateOrder order, Path workspace, Consumer<String> console) {
        this.order = order;
        this.workspace = workspace.toAbsolutePath().normalize();
        this.console = line -> console.accept("[Shift Up] " + line);
        this.files = new GateFiles(order, this.workspace, this.console);
        this.access = new AgentAccess(order.evidence(), order.intel(), order.ledger());
    }

    /**
     * Judges the workspace.
     *
     * @throws InterruptedException if the build was aborted meanwhile: that is no verdict
     */
    GateSummary judge() throws IOException, InterruptedException {
        files.begin();
        try {
            String adopted = order.verdictFiles();
            return adopted == null ? evaluated() : adopted(adopted);
        } catch (ReportException | UncheckedIOException | IllegalArgumentException e) {
            goOn();
            return notEvaluated(String.valueOf(e.getMessage()));
        }
    }

    /** Whoever is interrupted sees files that cannot be read and servers that do not answer. */
    private static void goOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the build was aborted while its gate judged");
        }
    }

    /** What the goal judged by lies beside its verdict, so that this can be judged again as well. */
    private GateSummary adopted(String globs) throws IOException {
        Adopted adopted = new Adoption(order, workspace, files).adopt(globs);
        if (adopted.isRefused()) {
            return adopted.summary();
        }
        Path policy = files.namedPolicy();
        for (Path verdict : adopted.verdicts()) {
            Path candidate = verdict.resolveSibling(GateFiles.CANDIDATE);
            if (Files.isRegularFile(candidate) && Files.isRegularFile(policy) && policy.startsWith(workspace)) {
                return kept(adopted, policy, candidate);
            }
        }
        return adopted.summary();
    }

    /** What cannot be kept changes nothing of what was adopted. */
    private GateSummary kept(Adopted adopted, Path policy, Path candidate) throws IOException {
        try {
            GateRequest request = request(policy, CycloneDxSbom.read(candidate), null, files.ledger());
            keep(request);
            return adopted.summary().noting(Adoption.unrecorded(adopted, request));
        } catch (ReportException e) {
            console.accept("Not kept to be judged again: " + e.getMessage());
            return adopted.summary();
        }
    }

    private GateSummary evaluated() throws IOException, InterruptedException {
        List<Path> sboms = files.find(order.candidate());
        if (sboms.isEmpty()) {
            return notEvaluated("there is no SBOM of what this build ships at " + order.candidate()
                    + ". Let the Maven goal shift-up:gate or shift-up:evaluate write it, or name another one");
        }
        List<Candidate> parts = new ArrayList<>();
        for (Path sbom : sboms) {
            parts.add(CycloneDxSbom.read(sbom));
        }
        Candidate candidate = Candidates.merged(parts);
        Path policy = files.policy();
        if (!policy.startsWith(workspace)) {
            return notEvaluated("the policy " + order.policy() + " lies outside the workspace");
        }
        GateRequest request = request(policy, candidate, files.last(policy), files.ledger());
        HostSources host = sources(access, policy, workspace);
        Verdict verdict = judged(request, host);
        Recorded recorded = Recorded.of(request, host, verdict, console);
        goOn();
        keep(request);
        return recorded.told(condensed());
    }

    /** Judges what was kept of a build, by what sources say today and the ledger remembered then. Nothing is recorded. */
    GateSummary judgeAgain(Path packed) throws IOException, InterruptedException {
        Path unpacked = workspace.resolve("unpacked");
        try (InputStream in = Files.newInputStream(packed)) {
            // What was packed is limited by what the build was allowed; what it unpacks to, by the same.
            GateCase kept = GateCase.unpack(in, unpacked, 2 * order.maxCaseBytes() + SBOM_BYTES);
            judged(
                    request(kept.policy(), kept.candidate(), null, kept.ledger()),
                    sources(access, kept.policy(), unpacked.resolve("files")));
            return condensed();
        } catch (ReportException | UncheckedIOException | IllegalArgumentException e) {
            goOn();
            return notEvaluated(String.valueOf(e.getMessage()));
        }
    }

    private GateRequest request(Path policy, Candidate candidate, @Nullable LastPolicy last, @Nullable Path ledger) {
        return new GateRequest(
                policy,
                candidate,
                Instant.now(),
                false,
                access.access(Path.of(order.cache()), order.maxBytes(), order.proxy()),
                last,
                ledger);
    }

    /** The administrator's policy asks for all that the administrator shares. */
    private static HostSources sources(AgentAccess access, Path policy, Path base) {
        return access.sources(base, policy.endsWith(GateFiles.DEFAULT_POLICY));
    }

    private Verdict judged(GateRequest request, HostSources host) throws IOException, InterruptedException {
        Verdict verdict = Gate.evaluate(request, host);
        goOn();
        ConsoleReport.lines(verdict, ConsoleStyle.PLAIN).forEach(line -> console.accept(line.text()));
        Reports.writeAll(verdict, files.report(""));
        AtomicFiles.write(files.report(GateFiles.CANDIDATE), out -> CycloneDxSbom.write(request.candidate(), out));
        return verdict;
    }

    private GateSummary condensed() throws IOException {
        try (InputStream in = Files.newInputStream(files.report(GateFiles.VERDICT));
                OutputStream rows = Files.newOutputStream(files.sent(GateOrder.FINDINGS))) {
            return VerdictCondenser.condense(in, GateFiles.VERDICT, Long.MAX_VALUE, rows);
        }
    }

    private void keep(GateRequest request) throws IOException {
        if (order.maxCaseBytes() == 0) {
            return;
        }
        // What was sent to Jenkins, Jenkins brings again.
        List<Place> kept = order.evidence().stream()
                .filter(place -> place.folder() == null)
                .toList();
        HostSources host = sources(new AgentAccess(kept, order.intel(), null), request.policy(), workspace);
        Path packed = files.sent(GateOrder.CASE);
        GateCase.pack(workspace, request, host, packed, order.maxCaseBytes())
                .forEach(text -> console.accept("Not kept to be judged again: " + text));
        // The SBOM and what the ledger remembers come on top of the files; the controller takes no more than it allows.
        if (Files.exists(packed) && Files.size(packed) > order.maxCaseBytes()) {
            Files.delete(packed);
            console.accept(
                    "Not kept to be judged again: the build, as all that it was judged by is more than the limit of "
                            + order.maxCaseBytes() + " bytes");
        }
    }

    static GateSummary notEvaluated(String reason) {
        return GateSummary.notEvaluated(reason, Instant.now().toString());
    }
}
