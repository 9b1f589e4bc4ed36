package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import hudson.model.Result;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.view.GateAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Evidence on an encrypted server that wants to know who asks. */
@WithJenkins
class FetchedEvidenceTest {
    private static final String SECRET = "s3cret-of-the-archive";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("reader:" + SECRET).getBytes(StandardCharsets.UTF_8));

    private EvidenceServer server;

    @BeforeEach
    void anArchive(@TempDir Path folder) throws Exception {
        server = EvidenceServer.encrypted(Shop.report(), folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aSecretTextIsSentAsBearerTokenAndShowsNowhere(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("archive", SECRET);
        server.wants("Bearer " + SECRET);

        WorkflowRun run = judged(jenkins, "credentialsId: 'archive'");

        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("FAIL");
        assertThat(run.getAction(GateAction.class).getBlocking()).containsExactly(Shop.FINDING);
        assertThat(server.asked).containsOnly("Bearer " + SECRET);
        Secrecy.showsNowhere(SECRET, jenkins.jenkins.getRootDir().toPath());
    }

    @Test
    void nothingIsSentToAServerThatTheAgentDoesNotTrust(JenkinsRule jenkins) throws Exception {
        KnownCredentials.user("archive", "reader", SECRET);
        server.wants(BASIC);
        jenkins.jenkins.setNumExecutors(0);
        jenkins.createSlave(Label.get("builder"));

        // The agent is a process of its own and does not trust the certificate, so nobody is asked.
        WorkflowRun run = judged(jenkins, "credentialsId: 'archive'");

        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("NOT_EVALUATED");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aUserWithPasswordIsSentAsBasic(JenkinsRule jenkins) throws Exception {
        KnownCredentials.user("archive", "reader", SECRET);
        server.wants(BASIC);

        WorkflowRun run = judged(jenkins, "credentialsId: 'archive'");

        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("FAIL");
        assertThat(server.asked).containsOnly(BASIC);
    }

    @Test
    void whoMayNotSeeItHasNoVerdict(JenkinsRule jenkins) throws Exception {
        server.wants("Bearer " + SECRET);

        WorkflowRun run = judged(jenkins, "maxAge: '1d'");

        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("NOT_EVALUATED");
        jenkins.assertLogContains("401", run);
        assertThat(server.asked).containsOnly("");
    }

    @Test
    void credentialsThatAreNotThereAreNamed(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = judged(jenkins, "credentialsId: 'nobodys'");

        jenkins.assertLogContains("there are no credentials \"nobodys\"", run);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aSharedSourceIsAskedWithTheAdministratorsCredentials(JenkinsRule jenkins) throws Exception {
        KnownCredentials.systemSecret("archive", SECRET);
        server.wants("Bearer " + SECRET);
        EvidenceSource source = new EvidenceSource("further");
        source.setUrl(server.address());
        source.setCredentialsId("archive");
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));

        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Shop.pipeline(jenkins, "shop", Shop.quietBuild("shiftUpGate evidence: [[id: 'further']]")));

        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("FAIL");
        assertThat(run.getAction(GateAction.class).getBlocking()).containsExactly(Shop.FINDING);
    }

    private WorkflowRun judged(JenkinsRule jenkins, String more) throws Exception {
        String evidence = "[id: 'further', from: '" + server.address() + "', " + more + "]";
        return jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Shop.pipeline(jenkins, "shop", Shop.quietBuild("shiftUpGate evidence: [" + evidence + "]")));
    }
}
