package io.github.shiftup;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.policy.imports.WaiverImport;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.WaiverReport;
import io.github.shiftup.stream.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the waivers of a policy do against what production reports, by the gate's own evaluation: what it lets through, the
 * audit shows.
 *
 * @param verdict of the gate
 */
public record WaiverAudit(Verdict verdict) {
    private static final Set<String> IN_ORDER = Set.of("ACTIVE", "EXPIRING", "NOT_YET_VALID");

    public static WaiverAudit of(GateRequest request) {
        return new WaiverAudit(Gate.evaluate(request));
    }

    /** For a console. */
    public List<ConsoleLine> lines() {
        return WaiverReport.lines(verdict);
    }

    /** Waivers to complete for what blocks or warns under this id or alias; empty if nothing does. */
    public List<String> stubs(String finding) {
        return WaiverReport.stubs(verdict, finding);
    }

    /** Why the audit cannot be relied on; empty if it can. Without evidence every waiver looks unused. */
    public List<String> doubts() {
        return verdict.outcome() == Outcome.NOT_EVALUATED ? verdict.reasons() : List.of();
    }

    /** The waivers that someone has to see to: all but active, expiring and not yet valid ones. */
    public List<String> faults() {
        return verdict.waivers().stream()
                .filter(waiver -> !IN_ORDER.contains(waiver.state()))
                .map(WaiverAudit::fault)
                .toList();
    }

    private static String fault(WaiverState waiver) {
        return waiver.id() + " is " + waiver.state() + ": " + waiver.explanation();
    }

    /** Writes {@code waivers.json} into a folder; the answer is the file. */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve("waivers.json");
        AtomicFiles.write(file, out -> WaiverReport.write(verdict, out));
        return file;
    }

    /**
     * Turns another tool's suppressions into waivers to complete.
     *
     * @param suppressions file of Dependency-Check, Trivy, osv-scanner or Grype, or an OpenVEX document
     * @param output file to write, which must not be there
     * @param today first day of the waivers
     * @return what it was and what could not be carried over, in words, one sentence each
     * @throws PolicyException if the file cannot be read
     * @throws io.github.shiftup.stream.ReportException if it is XML or OpenVEX that cannot be read
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> convert(Path suppressions, Path output, LocalDate today) throws IOException {
        WaiverImport imported = WaiverImport.read(suppressions.toString(), Files.readAllBytes(suppressions));
        try {
            Path folder = output.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(
                    output,
                    imported.yaml(today).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(output + " is there already, and nothing is replaced; name another file", e);
        }
        return Stream.concat(
                        Stream.of(imported.format() + ": " + imported.size() + " rules, written to " + output
                                + " to be completed"),
                        imported.remarks().stream())
                .toList();
    }
}
