package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.FindingPage;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent does, from a workspace to a summary; nothing of it needs Jenkins. */
class AgentGateTest {
    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @TempDir
    Path folder;

    private Path workspace;
    private Path scratch;
    private final List<String> console = new ArrayList<>();
    private final ArrayList<Place> evidence = new ArrayList<>();
    private final ArrayList<Place> intel = new ArrayList<>();
    private @Nullable LedgerPlace ledger;
    private String policyFile = "shift-up.yaml";
    private @Nullable String verdictFiles;
    private @Nullable String defaultPolicy;
    private @Nullable String defaultProfile;
    private long notBefore;

    @BeforeEach
    void aWorkspaceThatShipsWhatProductionReports() throws IOException {
        workspace = Files.createDirectories(folder.resolve("job"));
        scratch = folder.resolve("job@tmp/scratch");
        policy("vdr.json");
        sbom("1.0");
        report("vdr.json");
    }

    @Test
    void judgesAndLeavesReportsRowsAndACase() throws IOException {
        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly("E-1");
        assertThat(summary.service()).isEqualTo("portal");
        assertThat(summary.sources()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("vdr");
            assertThat(source.isHealthy()).isTrue();
        });
        assertThat(workspace.resolve("shift-up/gate/report.html")).exists();
        assertThat(workspace.resolve("shift-up/gate/verdict.sarif")).exists();
        assertThat(scratch.resolve(GateOrder.CASE)).exists();
        assertThat(FindingPage.read(scratch.resolve(GateOrder.FINDINGS), null, null, 0)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("E-1"));
        assertThat(console).anyMatch(line -> line.startsWith("[Shift Up] ") && line.contains("E-1"));
    }

    @Test
    void whatIsMendedIsGoodNews() throws IOException {
        sbom("2.0");
        Files.writeString(
                workspace.resolve("target/shift-up/candidate.cdx.json"),
                Files.readString(workspace.resolve("target/shift-up/candidate.cdx.json"))
                        .replace("forms", "other"));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.PASS);
        assertThat(summary.fixed()).containsExactly("E-1");
    }

    @Test
    void noSbomIsNoPass() throws IOException {
        Files.delete(workspace.resolve("target/shift-up/candidate.cdx.json"));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.failsBuild()).isTrue();
        assertThat(summary.reasons().get(0)).contains("no SBOM", "**/target/shift-up/candidate.cdx.json");
    }

    @Test
    void anSbomThatListsNothingIsNoPass() throws IOException {
        Files.writeString(
                workspace.resolve("target/shift-up/candidate.cdx.json"),
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}");

        assertThat(judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void noPolicyIsNoPass() throws IOException {
        Files.delete(workspace.resolve("shift-up.yaml"));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons().get(0)).contains("shift-up.yaml", "is not there");
    }

    @Test
    void theAdministratorsPolicyTakesThePlaceOfNone() throws IOException {
        Files.delete(workspace.resolve("shift-up.yaml"));
        defaultPolicy = "apiVersion: shift-up/v1\nservice: ${service}\nprofile: web\nevidence:\n"
                + "  - { id: vdr, from: vdr.json, service: clinic-portal }\n";

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.service()).isEqualTo("clinic-portal");
    }

    @Test
    void aProfileAloneJudgesByTheEvidenceOfTheJob() throws IOException {
        Files.delete(workspace.resolve("shift-up.yaml"));
        defaultProfile = "web";
        evidence.add(Place.open("vdr", "vdr.json", null));

        GateSummary summary = judged();

        assertThat(summary.profile()).isEqualTo("web");
        assertThat(summary.sources()).hasSize(1);
    }

    @Test
    void theJobSaysWhereASourceOfThePolicyLies() throws IOException {
        Files.createDirectories(workspace.resolve("elsewhere"));
        Files.move(workspace.resolve("vdr.json"), workspace.resolve("elsewhere/vdr.json"));
        assertThat(judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);

        evidence.add(Place.open("vdr", "elsewhere/*.json", null));
        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whereThePolicyLiesInAFolderTheJobsGlobsAreTheWorkspaces() throws IOException {
        Files.createDirectories(workspace.resolve("policy"));
        Files.createDirectories(workspace.resolve("production"));
        Files.move(workspace.resolve("shift-up.yaml"), workspace.resolve("policy/shift-up.yaml"));
        Files.move(workspace.resolve("vdr.json"), workspace.resolve("production/vdr.json"));
        policyFile = "policy/shift-up.yaml";
        evidence.add(Place.open("vdr", "production/*.json", null));

        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFurtherSourceOfTheJobIsRequired() throws IOException {
        evidence.add(Place.open("more", "nowhere/*.json", null));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons()).anyMatch(reason -> reason.contains("more"));
    }

    @Test
    void whatIsOfferedCountsThoughNobodyNamesIt() throws IOException {
        quiet("vdr.json");
        report("offered.json");
        assertThat(judged().outcome()).isEqualTo(Outcome.PASS);

        evidence.add(Place.open("feed", "offered.json", null).offer());

        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whatIsOfferedAndFailsIsAWarning() throws IOException {
        quiet("vdr.json");
        evidence.add(Place.open("feed", "nowhere/*.json", null).offer());

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.WARN);
        assertThat(summary.reasons()).anyMatch(reason -> reason.startsWith("source feed is MISSING"));
    }

    @Test
    void whatIsOfferedTakesThePlaceOfNothingThatThePolicyNames() throws IOException {
        quiet("offered.json");
        evidence.add(Place.open("vdr", "offered.json", null).offer());

        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aProfileAloneAsksForWhatIsOffered() throws Exception {
        Files.delete(workspace.resolve("shift-up.yaml"));
        defaultProfile = "web";
        report("../sent.json");
        evidence.add(Place.sent("feed", folder.toString(), "sent.json", null).offer());
        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
        Path kept = Files.copy(scratch.resolve(GateOrder.CASE), folder.resolve("kept.zip"));
        Files.delete(folder.resolve("sent.json"));

        GateSummary without = judged();
        GateSummary again =
                new AgentGate(order(), Files.createDirectories(folder.resolve("again")), console::add).judgeAgain(kept);

        assertThat(List.of(without, again)).allSatisfy(summary -> {
            assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(summary.reasons()).anyMatch(reason -> reason.startsWith("source feed is MISSING"));
        });
    }

    @Test
    void noPolicyGetsCredentialsSentElsewhere() throws IOException {
        HashMap<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer s3cret");
        evidence.add(
                Place.open("other", "https://localhost:1/a.json", null).offer().with(headers));
        Files.writeString(workspace.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: "https://localhost:1/b.json", serverId: other }
                """);

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.sources().get(0).problems().get(0))
                .contains("only to addresses of its own settings", "\"other\"")
                .doesNotContain("s3cret");
    }

    @Test
    void adoptsWhatTheBuildHasWritten() throws IOException {
        judged();
        Files.createDirectories(workspace.resolve("target/adopted"));
        Files.move(workspace.resolve("shift-up/gate/verdict.json"), workspace.resolve("target/adopted/verdict.json"));
        Files.delete(workspace.resolve("vdr.json"));
        verdictFiles = "target/adopted/verdict.json";

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly("E-1");
        assertThat(workspace.resolve("shift-up/gate/verdict.json")).exists();
    }

    @Test
    void whatALinkBesideAVerdictLeadsToIsNoReport() throws IOException {
        judged();
        Files.createDirectories(workspace.resolve("target/adopted"));
        Files.move(workspace.resolve("shift-up/gate/verdict.json"), workspace.resolve("target/adopted/verdict.json"));
        Path elsewhere = Files.writeString(folder.resolve("of-the-agent"), "s3cret");
        Files.createSymbolicLink(workspace.resolve("target/adopted/report.html"), elsewhere);
        verdictFiles = "target/adopted/verdict.json";

        assertThat(judged().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(workspace.resolve("shift-up/gate/report.html")).doesNotExist();
        assertThat(workspace.resolve("shift-up/gate/verdict.json")).exists();
    }

    @Test
    void aVerdictOfAnEarlierBuildIsNotAdopted() throws IOException {
        judged();
        Files.createDirectories(workspace.resolve("target/adopted"));
        Files.move(workspace.resolve("shift-up/gate/verdict.json"), workspace.resolve("target/adopted/verdict.json"));
        verdictFiles = "target/adopted/verdict.json";
        notBefore = Instant.now().plusSeconds(3600).toEpochMilli();

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons().get(0)).contains("another build's");
    }

    @Test
    void whatIsNoVerdictIsNotAdopted() throws IOException {
        verdictFiles = "vdr.json";
        assertThat(judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);

        verdictFiles = "nothing/*.json";
        assertThat(judged().reasons().get(0)).contains("there is no verdict at nothing/*.json");
    }

    @Test
    void whatWasKeptIsJudgedAgainByWhatSourcesSayNow() throws Exception {
        quiet("vdr.json");
        assertThat(judged().outcome()).isEqualTo(Outcome.PASS);
        Path kept = Files.copy(scratch.resolve(GateOrder.CASE), folder.resolve("kept.zip"));
        report("../now.json");
        evidence.add(Place.sent("vdr", folder.toString(), "now.json", null));
        Path again = Files.createDirectories(folder.resolve("again"));

        GateSummary summary = new AgentGate(order(), again, console::add).judgeAgain(kept);

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly("E-1");
    }

    @Test
    void noVerdictTellsWhereFilesLieOnTheAgent() throws IOException {
        Files.createDirectories(workspace.resolve("policy"));
        Files.move(workspace.resolve("shift-up.yaml"), workspace.resolve("policy/shift-up.yaml"));
        Files.writeString(folder.resolve("sent"), "x");
        policyFile = "policy/shift-up.yaml";
        evidence.add(Place.open("vdr", "vdr.json", null));
        evidence.add(Place.sent("feed", folder.toString(), "sent", null));
        evidence.add(Place.sent("silent", folder.toString(), "silent", null));

        GateSummary summary = judged();

        assertThat(summary.reasons())
                .anyMatch(reason -> reason.startsWith("source feed is UNREADABLE: sent: "))
                .anyMatch(reason -> reason.startsWith("source silent is MISSING: no report at silent"));
        assertThat(Files.readString(workspace.resolve("shift-up/gate/verdict.json")))
                .contains("vdr.json")
                .doesNotContain(folder.toString());
    }

    @Test
    void whatIsAbortedHasNoVerdict() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new AgentGate(order(), workspace, console::add).judge())
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(console).isEmpty();
        assertThat(workspace.resolve("shift-up/gate/report.html")).doesNotExist();
    }

    @Test
    void reportsOfAnEarlierBuildDoNotStay() throws IOException {
        judged();
        Files.delete(workspace.resolve("target/shift-up/candidate.cdx.json"));
        judged();

        assertThat(workspace.resolve("shift-up/gate/report.html")).doesNotExist();
    }

    @Test
    void aLooserPolicyThanThatOfTheLastBuildIsTold() throws IOException {
        Path policy = workspace.resolve("shift-up.yaml");
        Files.writeString(policy, Files.readString(policy) + "mode: enforce\n");
        assertThat(judged().reasons()).noneMatch(reason -> reason.contains("looser"));
        Files.writeString(policy, Files.readString(policy).replace("enforce", "observe"));

        assertThat(judged().reasons())
                .anyMatch(reason -> reason.contains("looser") && reason.contains("mode was enforce and is observe"));
    }

    @Test
    void evidenceAndIntelOfOneIdHaveEachTheirOwnCredentials() throws IOException {
        try (RecordingServer server = new RecordingServer()) {
            evidence.add(place("kev", server.address() + "evidence.json", "of-the-job"));
            intel.add(place("kev", server.address() + "kev.json", "of-the-administrator"));

            judged();

            assertThat(server.asked())
                    .contains("GET /evidence.json Bearer of-the-job", "GET /kev.json Bearer of-the-administrator")
                    .noneMatch(asked -> asked.endsWith("/evidence.json Bearer of-the-administrator"));
        }
    }

    private static Place place(String id, String from, String token) {
        HashMap<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        return Place.open(id, from, null).with(headers);
    }

    private GateSummary judged() throws IOException {
        try {
            return new AgentGate(order(), workspace, console::add).judge();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody aborted it", e);
        }
    }

    private GateOrder order() {
        return new GateOrder(
                policyFile,
                "**/target/shift-up/candidate.cdx.json",
                verdictFiles,
                "clinic-portal",
                defaultPolicy,
                defaultProfile,
                evidence,
                intel,
                ledger,
                scratch.toString(),
                folder.resolve("cache").toString(),
                "shift-up/gate",
                notBefore,
                1 << 20,
                1 << 20,
                null);
    }

    private void policy(String from) throws IOException {
        Files.writeString(workspace.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: %s, service: portal, maxAge: 24h, allowEmpty: true }
                """.formatted(from));
    }

    private void sbom(String version) throws IOException {
        Path target = Files.createDirectories(workspace.resolve("target/shift-up"));
        Files.writeString(target.resolve("candidate.cdx.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "portal", "version": "2.0"}},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "group": "org.acme", "version": "%s",
                                 "purl": "pkg:maven/org.acme/forms@%s"}]}
                """.formatted(version, version));
    }

    /** A report of something that nothing is wrong with. */
    private void quiet(String file) throws IOException {
        report(file);
        Path report = workspace.resolve(file);
        Files.writeString(
                report, Files.readString(report).replaceAll("\"vulnerabilities\": \\[.*]", "\"vulnerabilities\": []"));
    }

    private void report(String file) throws IOException {
        Files.writeString(workspace.resolve(file), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "%s"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]}]}
                """.formatted(Instant.now().minusSeconds(60), CRITICAL));
    }
}
