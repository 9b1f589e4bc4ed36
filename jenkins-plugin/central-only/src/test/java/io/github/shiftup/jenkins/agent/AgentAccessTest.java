package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources a gate asks, where they lie, and who gets which credentials. */
class AgentAccessTest {
    private final Workspace workspace;

    AgentAccessTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
    }

    @Test
    void theJobSaysWhereASourceOfThePolicyLies() throws IOException {
        workspace.move("vdr.json", "elsewhere/vdr.json");
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);

        workspace.evidence.add(Place.open("vdr", "elsewhere/*.json", null));
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whereThePolicyLiesInAFolderTheJobsGlobsAreTheWorkspaces() throws IOException {
        workspace.move("shift-up.yaml", "policy/shift-up.yaml");
        workspace.move("vdr.json", "production/vdr.json");
        workspace.policyFile = "policy/shift-up.yaml";
        workspace.evidence.add(Place.open("vdr", "production/*.json", null));

        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aFurtherSourceOfTheJobIsRequired() throws IOException {
        workspace.evidence.add(Place.open("more", "nowhere/*.json", null));

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons()).anyMatch(reason -> reason.contains("more"));
    }

    @Test
    void whatIsOfferedCountsThoughNobodyNamesIt() throws IOException {
        workspace.move("vdr.json", "offered.json");
        workspace.reportsNothing();
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.PASS);

        workspace.evidence.add(Place.open("feed", "offered.json", null).offer());

        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whatIsOfferedAndFailsIsAWarning() throws IOException {
        workspace.reportsNothing();
        workspace.evidence.add(Place.open("feed", "nowhere/*.json", null).offer());

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.WARN);
        assertThat(summary.reasons()).anyMatch(reason -> reason.startsWith("source feed is MISSING"));
    }

    @Test
    void whatIsOfferedTakesThePlaceOfNothingThatThePolicyNames() throws IOException {
        workspace.write("offered.json", Workspace.report("", Duration.ofMinutes(1)));
        workspace.evidence.add(Place.open("vdr", "offered.json", null).offer());

        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void noPolicyGetsCredentialsSentElsewhere() throws IOException {
        workspace.evidence.add(
                place("other", "https://localhost:1/a.json", "s3cret").offer());
        workspace.write("shift-up.yaml", """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: "https://localhost:1/b.json", serverId: other }
                """);

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.sources().get(0).problems().get(0))
                .contains("only to addresses of its own settings", "\"other\"")
                .doesNotContain("s3cret");
    }

    @Test
    void evidenceAndIntelOfOneIdHaveEachTheirOwnCredentials() throws IOException {
        try (RecordingServer server = new RecordingServer()) {
            workspace.evidence.add(place("kev", server.address() + "evidence.json", "of-the-job"));
            workspace.intel.add(place("kev", server.address() + "kev.json", "of-the-administrator"));

            workspace.judged();

            assertThat(server.asked())
                    .contains("GET /evidence.json Bearer of-the-job", "GET /kev.json Bearer of-the-administrator")
                    .noneMatch(asked -> asked.endsWith("/evidence.json Bearer of-the-administrator"));
        }
    }

    @Test
    void noVerdictTellsWhereFilesLieOnTheAgent() throws IOException {
        workspace.move("shift-up.yaml", "policy/shift-up.yaml");
        Files.writeString(workspace.beside("sent"), "x");
        workspace.policyFile = "policy/shift-up.yaml";
        workspace.evidence.add(Place.open("vdr", "vdr.json", null));
        workspace.evidence.add(workspace.brought("feed", "sent"));
        workspace.evidence.add(workspace.brought("silent", "silent"));

        GateSummary summary = workspace.judged();

        assertThat(summary.reasons())
                .anyMatch(reason -> reason.startsWith("source feed is UNREADABLE: sent: "))
                .anyMatch(reason -> reason.startsWith("source silent is MISSING: no report at silent"));
        assertThat(workspace.text("shift-up/gate/verdict.json"))
                .contains("vdr.json")
                .doesNotContain(workspace.beside("").toString());
    }

    private static Place place(String id, String from, String token) {
        return Place.open(id, from, null).with(Workspace.bearer(token));
    }
}
