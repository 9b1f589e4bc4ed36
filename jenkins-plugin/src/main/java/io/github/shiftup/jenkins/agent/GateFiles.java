package io.github.shiftup.jenkins.agent;

import io.github.shiftup.LastPolicy;
import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a gate finds in its workspace, and where it leaves what. */
final class GateFiles {
    static final String VERDICT = "verdict.json";
    static final String CANDIDATE = "candidate.cdx.json";
    static final String DEFAULT_POLICY = ".shift-up-default.yaml";
    private static final String LAST_VERDICT = "last-verdict.json";

    private final GateOrder order;
    private final Path workspace;
    private final Consumer<String> console;

    /** @param workspace whole path, without {@code ..} */
    GateFiles(GateOrder order, Path workspace, Consumer<String> console) {
        this.order = order;
        this.workspace = workspace;
        this.console = console;
    }

    /** Reports that an earlier build left here are not this one's, whatever comes of it. Its policy may be asked for. */
    void begin() throws IOException {
        Files.createDirectories(sent(""));
        if (Files.isRegularFile(report(VERDICT))) {
            Files.move(report(VERDICT), sent(LAST_VERDICT), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : List.of(CANDIDATE, "report.html", VERDICT, "verdict.sarif")) {
            Files.deleteIfExists(report(name));
        }
    }

    /** A report for people and tools, which stays in the workspace. */
    Path report(String name) {
        return workspace.resolve(order.reports()).resolve(name);
    }

    /** A file that goes to the controller. */
    Path sent(String name) {
        return Path.of(order.scratch()).resolve(name);
    }

    /**
     * Files that fit, none of them outside the workspace.
     *
     * @param globs separated by commas
     */
    List<Path> find(String globs) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String glob : globs.split(",")) {
            if (!glob.isBlank()) {
                for (Path file : ReportFiles.find(glob.strip(), workspace)) {
                    if (file.toAbsolutePath().normalize().startsWith(workspace)) {
                        found.add(file);
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Where the job says that the policy lies; nobody has looked yet whether that is in the workspace. */
    Path namedPolicy() {
        return workspace.resolve(order.policy()).normalize();
    }

    /** The named policy; without one, what the administrator says instead, written to the workspace. */
    Path policy() throws IOException {
        String instead = DefaultPolicy.text(order);
        if (Files.exists(namedPolicy()) || instead == null) {
            return namedPolicy();
        }
        Path beside = workspace.resolve(DEFAULT_POLICY);
        AtomicFiles.write(beside, out -> out.write(instead.getBytes(StandardCharsets.UTF_8)));
        console.accept("There is no " + order.policy() + " here; the administrator's default is used, written to "
                + DEFAULT_POLICY);
        return beside;
    }

    /** The policy of the last build in this workspace; null if it left none. */
    @Nullable
    LastPolicy last(Path policy) {
        Path verdict = sent(LAST_VERDICT);
        try {
            return Files.exists(verdict) ? LastPolicy.of(verdict, policy).orElse(null) : null;
        } catch (ReportException e) {
            console.accept("The last verdict cannot be read, so nobody knows whether the policy became looser: "
                    + e.getMessage());
            return null;
        }
    }

    /** Where the job says that the ledger is kept; null for where the policy says. */
    @Nullable
    Path ledger() {
        LedgerPlace ledger = order.ledger();
        String directory = ledger == null ? null : ledger.directory();
        return directory == null ? null : workspace.resolve(directory).normalize();
    }
}
