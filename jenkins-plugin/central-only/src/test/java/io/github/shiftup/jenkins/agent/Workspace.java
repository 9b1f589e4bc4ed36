package io.github.shiftup.jenkins.agent;

import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace on an agent that ships what production reports, what its gate is told, and what the gate answers. */
final class Workspace {
    static final String LOW = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";
    static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    static final String FINDING = "E-1";
    static final String CANDIDATE = "target/shift-up/candidate.cdx.json";
    private static final String REPORTS = "shift-up/gate";

    final List<String> console = new ArrayList<>();
    final ArrayList<Place> evidence = new ArrayList<>();
    final ArrayList<Place> intel = new ArrayList<>();

    @Nullable
    LedgerPlace ledger;

    String policyFile = "shift-up.yaml";

    @Nullable
    String verdictFiles;

    @Nullable
    String defaultPolicy;

    @Nullable
    String defaultProfile;

    long notBefore;

    long maxCaseBytes = 1 << 20;

    private final Path folder;

    /** In a folder that holds what belongs to no workspace as well. */
    Workspace(Path folder) throws IOException {
        this.folder = folder;
        policy("");
        ships("forms", "1.0");
        reports(CRITICAL, Duration.ofMinutes(1));
    }

    Path file(String name) {
        return beside("job").resolve(name);
    }

    Path beside(String name) {
        return folder.resolve(name);
    }

    /** What the gate leaves to be sent to the controller. */
    Path sent(String name) {
        return beside("job@tmp/scratch").resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    void move(String from, String to) throws IOException {
        Files.createDirectories(file(to).getParent());
        Files.move(file(from), file(to));
    }

    /** Writes a policy of one source, with a further line. */
    void policy(String line) throws IOException {
        write("shift-up.yaml", """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: vdr.json, service: portal, maxAge: 24h, allowEmpty: true }
                %s
                """.formatted(line));
    }

    /** Writes an SBOM of one library. */
    void ships(String name, String version) throws IOException {
        write(CANDIDATE, """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "portal", "version": "2.0"}},
                 "components": [{"type": "library", "bom-ref": "c", "name": "%1$s", "group": "org.acme", "version": "%2$s",
                                 "purl": "pkg:maven/org.acme/%1$s@%2$s"}]}
                """.formatted(name, version));
    }

    /** Writes what production reports, as it was so long ago. */
    void reports(String vector, Duration ago) throws IOException {
        write("vdr.json", report(finding(vector), ago));
    }

    void reportsNothing() throws IOException {
        write("vdr.json", report("", Duration.ofMinutes(1)));
    }

    static String report(String findings, Duration ago) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "%s"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [%s]}
                """.formatted(Instant.now().minus(ago), findings);
    }

    static String finding(String vector) {
        return """
                {"id": "%s", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]}
                """.formatted(FINDING, vector);
    }

    /** A source that Jenkins brings, since it was sent there: a file beside the workspace. */
    Place brought(String id, String name) {
        return Place.sent(id, beside("").toString(), name, null);
    }

    static HashMap<String, String> bearer(String token) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + token));
    }

    /** Lets the next gate adopt what the last one wrote, files by their names, as if a Maven goal had written it. */
    void adopts(String... names) throws IOException {
        for (String name : names) {
            move(REPORTS + '/' + name, "target/made/" + name);
        }
        verdictFiles = "target/made/verdict.json";
    }

    GateSummary judged() throws IOException {
        try {
            return gate().judge();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody aborted it", e);
        }
    }

    AgentGate gate() {
        return new AgentGate(order(), file(""), console::add);
    }

    /** What is said of what the last gate kept, in a folder that has nothing else of the workspace. */
    GateSummary judgedAgain() throws IOException, InterruptedException {
        return new AgentGate(order(), Files.createDirectories(again("")), console::add)
                .judgeAgain(Files.copy(sent(GateOrder.CASE), beside("kept.zip")));
    }

    Path again(String name) {
        return beside("again").resolve(name);
    }

    GateOrder order() {
        return new GateOrder(
                policyFile,
                "**/" + CANDIDATE,
                verdictFiles,
                "clinic-portal",
                defaultPolicy,
                defaultProfile,
                evidence,
                intel,
                ledger,
                sent("").toString(),
                beside("cache").toString(),
                REPORTS,
                notBefore,
                1 << 20,
                maxCaseBytes,
                null);
    }

    /** Verdicts in a ledger. */
    List<VerdictEntry> recorded(String directory) throws IOException {
        return Ledger.in(file(directory)).records("portal").stream()
                .map(LedgerFile::record)
                .filter(each -> each.entry() instanceof VerdictEntry)
                .map(each -> (VerdictEntry) each.entry())
                .toList();
    }
}
