package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.Run;
import hudson.slaves.DumbSlave;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.view.GateAction;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** An agent that goes while the gate there waits for a server that never answers: nobody knows, and that is a verdict. */
@WithJenkins
class LostAgentTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private JenkinsRule jenkins;
    private EvidenceServer server;
    private DumbSlave agent;

    @BeforeEach
    void aServerThatNeverAnswersAndAnAgent(JenkinsRule rule) throws Exception {
        jenkins = rule;
        server = EvidenceServer.plain("");
        server.beforeAnAnswer(() -> {
            asked.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        jenkins.jenkins.setNumExecutors(0);
        agent = jenkins.createOnlineSlave(Label.get("builder"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePageOfAPipelinesBuildSaysSo() throws Exception {
        WorkflowRun run = Shop.pipeline(
                        jenkins,
                        "shop",
                        "node('builder') {" + Shop.workspace(Shop.MENDED)
                                + "shiftUpGate evidence: [[id: 'slow', from: '" + server.address() + "']] }")
                .scheduleBuild2(0)
                .waitForStart();

        lost(run);
    }

    @Test
    void thatOfAFreestyleBuildToo() throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.setAssignedLabel(Label.get("builder"));
        job.getBuildersList().add(new Shop.Layer(Shop.MENDED));
        GateBuilder gate = new GateBuilder();
        GateEvidence evidence = new GateEvidence("slow");
        evidence.setFrom(server.address());
        gate.setEvidence(List.of(evidence));
        job.getBuildersList().add(gate);
        FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();

        lost(build);
    }

    private void lost(Run<?, ?> run) throws Exception {
        asked.await();
        jenkins.disconnectSlave(agent);
        jenkins.waitForCompletion(run);

        jenkins.assertBuildStatus(Result.FAILURE, run);
        GateAction action = run.getAction(GateAction.class);
        assertThat(action.getVerdict()).isEqualTo("NOT_EVALUATED");
        assertThat(action.getFirstReason())
                .contains("the gate could not run on " + agent.getNodeName() + ", whose log may tell more");
    }
}
