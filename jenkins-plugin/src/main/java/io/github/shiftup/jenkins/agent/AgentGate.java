package io.github.shiftup.jenkins.agent;

import io.github.shiftup.Gate;
import io.github.shiftup.GateCase;
import io.github.shiftup.GateRequest;
import io.github.shiftup.HostSources;
import io.github.shiftup.LastPolicy;
import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Candidates;
import io.github.shiftup.inventory.CycloneDxSbom;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The gate as it runs on an agent: whatever goes wrong with files is a verdict as well, never a pass. */
final class AgentGate {
    private static final String VERDICT = "verdict.json";
    private static final String CANDIDATE = "candidate.cdx.json";
    private static final long SBOM_BYTES = 256L << 20;
    private static final String DEFAULT_POLICY = ".shift-up-default.yaml";
    private static final String LAST_VERDICT = "last-verdict.json";

    private final GateOrder order;
    private final Path workspace;
    private final Consumer<String> console;
    private final AgentAccess access;

    AgentGate(GateOrder order, Path workspace, Consumer<String> console) {
        this.order = order;
        this.workspace = workspace.toAbsolutePath().normalize();
        this.console = line -> console.accept("[Shift Up] " + line);
        this.access = new AgentAccess(order.evidence(), order.intel(), order.ledger());
    }

    /**
     * Judges the workspace.
     *
     * @throws InterruptedException if the build was aborted meanwhile: that is no verdict
     */
    GateSummary judge() throws IOException, InterruptedException {
        Files.createDirectories(Path.of(order.scratch()));
        forgetLast();
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

    /** Reports that an earlier build left in the workspace are not this one's, whatever comes of it. Its policy may be asked for. */
    private void forgetLast() throws IOException {
        Path verdict = workspace.resolve(order.reports()).resolve(VERDICT);
        if (Files.isRegularFile(verdict)) {
            Files.move(verdict, scratch(LAST_VERDICT), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : List.of(CANDIDATE, "report.html", VERDICT, "verdict.sarif")) {
            Files.deleteIfExists(workspace.resolve(order.reports()).resolve(name));
        }
    }

    /** What the goal judged by lies beside its verdict, so that this can be judged again as well. */
    private GateSummary adopted(String globs) throws IOException {
        GateSummary summary = new Adoption(order, workspace).adopt(globs);
        Path policy = workspace.resolve(order.policy()).normalize();
        for (Path verdict : find(globs, workspace)) {
            Path candidate = verdict.resolveSibling(CANDIDATE);
            if (Files.isRegularFile(candidate) && Files.isRegularFile(policy) && policy.startsWith(workspace)) {
                return kept(summary, policy, candidate);
            }
        }
        return summary;
    }

    /** What cannot be kept changes nothing of what was adopted. */
    private GateSummary kept(GateSummary summary, Path policy, Path candidate) throws IOException {
        try {
            GateRequest request = request(policy, CycloneDxSbom.read(candidate), null, ledger());
            keep(request);
            return summary.noting(Adoption.unrecorded(summary, request));
        } catch (ReportException e) {
            console.accept("Not kept to be judged again: " + e.getMessage());
            return summary;
        }
    }

    private GateSummary evaluated() throws IOException, InterruptedException {
        List<Path> sboms = find(order.candidate(), workspace);
        if (sboms.isEmpty()) {
            return notEvaluated("there is no SBOM of what this build ships at " + order.candidate()
                    + ". Let the Maven goal shift-up:gate or shift-up:evaluate write it, or name another one");
        }
        List<Candidate> parts = new ArrayList<>();
        for (Path sbom : sboms) {
            parts.add(CycloneDxSbom.read(sbom));
        }
        Candidate candidate = Candidates.merged(parts);
        Path policy = policy();
        if (!policy.startsWith(workspace)) {
            return notEvaluated("the policy " + order.policy() + " lies outside the workspace");
        }
        GateRequest request = request(policy, candidate, last(policy), ledger());
        HostSources host = sources(access, policy, workspace);
        Verdict verdict = judged(request, host);
        Recorded recorded = Recorded.of(request, host, verdict, console);
        goOn();
        keep(request);
        return recorded.told(condensed());
    }

    /** Where the job says that the ledger is kept; null for where the policy says. */
    private @Nullable Path ledger() {
        LedgerPlace ledger = order.ledger();
        String directory = ledger == null ? null : ledger.directory();
        return directory == null ? null : workspace.resolve(directory).normalize();
    }

    /** The policy of the last build in this workspace; null if it left none. */
    private @Nullable LastPolicy last(Path policy) {
        Path verdict = scratch(LAST_VERDICT);
        try {
            return Files.exists(verdict) ? LastPolicy.of(verdict, policy).orElse(null) : null;
        } catch (ReportException e) {
            console.accept("The last verdict cannot be read, so nobody knows whether the policy became looser: "
                    + e.getMessage());
            return null;
        }
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
        return access.sources(base, policy.endsWith(DEFAULT_POLICY));
    }

    private Verdict judged(GateRequest request, HostSources host) throws IOException, InterruptedException {
        Verdict verdict = Gate.evaluate(request, host);
        goOn();
        ConsoleReport.lines(verdict, ConsoleStyle.PLAIN).forEach(line -> console.accept(line.text()));
        Path reports = workspace.resolve(order.reports());
        Reports.writeAll(verdict, reports);
        AtomicFiles.write(reports.resolve(CANDIDATE), out -> CycloneDxSbom.write(request.candidate(), out));
        return verdict;
    }

    private GateSummary condensed() throws IOException {
        Path file = workspace.resolve(order.reports()).resolve(VERDICT);
        try (InputStream in = Files.newInputStream(file);
                OutputStream rows = Files.newOutputStream(scratch(GateOrder.FINDINGS))) {
            return VerdictCondenser.condense(in, VERDICT, Long.MAX_VALUE, rows);
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
        GateCase.pack(workspace, request, host, scratch(GateOrder.CASE), order.maxCaseBytes())
                .forEach(text -> console.accept("Not kept to be judged again: " + text));
    }

    /** The workspace's policy; without one, what the administrator says instead, written beside where it would be. */
    private Path policy() throws IOException {
        Path named = workspace.resolve(order.policy()).normalize();
        String instead = DefaultPolicy.text(order);
        if (Files.exists(named) || instead == null) {
            return named;
        }
        Path beside = workspace.resolve(DEFAULT_POLICY);
        AtomicFiles.write(beside, out -> out.write(instead.getBytes(StandardCharsets.UTF_8)));
        console.accept("There is no " + order.policy() + " here; the administrator's default is used, written to "
                + DEFAULT_POLICY);
        return beside;
    }

    static List<Path> find(String globs, Path base) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String glob : globs.split(",")) {
            if (!glob.isBlank()) {
                for (Path file : ReportFiles.find(glob.strip(), base)) {
                    if (file.toAbsolutePath().normalize().startsWith(base)) {
                        found.add(file);
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private Path scratch(String name) {
        return Path.of(order.scratch()).resolve(name);
    }

    static GateSummary notEvaluated(String reason) {
        return GateSummary.notEvaluated(reason, Instant.now().toString());
    }
}
