package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
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

/** A build that is aborted while its gate waits for a server that never answers. */
@WithJenkins
class AbortTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private EvidenceServer server;

    @BeforeEach
    void aServerThatNeverAnswers() throws Exception {
        server = EvidenceServer.plain("");
        server.beforeAnAnswer(() -> {
            asked.countDown();
            new CountDownLatch(1).await();
            return null;
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPipelineEndsAtOnce(JenkinsRule jenkins) throws Exception {
        aborted(jenkins);
    }

    @Test
    void soDoesOneOnAnAgent(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setNumExecutors(0);
        jenkins.createOnlineSlave(Label.get("builder"));

        aborted(jenkins);
    }

    @Test
    void soDoesAFreestyleBuild(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.getBuildersList().add(new Shop.Layer(Shop.SHIPPED));
        GateBuilder gate = new GateBuilder();
        GateEvidence evidence = new GateEvidence("slow");
        evidence.setFrom(server.address());
        gate.setEvidence(List.of(evidence));
        job.getBuildersList().add(gate);

        FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();
        asked.await();
        build.doStop();

        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
        assertThat(build.getAction(GateAction.class)).isNull();
    }

    private void aborted(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = Shop.pipeline(
                        jenkins,
                        "shop",
                        Shop.build(
                                Shop.SHIPPED,
                                "shiftUpGate evidence: [[id: 'slow', from: '" + server.address()
                                        + "']]\n echo 'further'"))
                .scheduleBuild2(0)
                .waitForStart();
        asked.await();
        run.doStop();

        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));
        jenkins.assertLogNotContains("further", run);
        assertThat(run.getAction(GateAction.class)).isNull();
    }
}
