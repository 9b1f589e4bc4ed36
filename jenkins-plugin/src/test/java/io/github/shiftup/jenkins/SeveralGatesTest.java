package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.view.GateAction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Gates of one id, in one build or in builds that overtake each other. The first that asks is answered last. */
@WithJenkins
class SeveralGatesTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private EvidenceServer server;

    @BeforeEach
    void aServerThatKeepsTheFirstWaiting() throws Exception {
        AtomicInteger count = new AtomicInteger();
        server = EvidenceServer.plain(Shop.quietReport());
        server.beforeAnAnswer(() -> {
            if (count.getAndIncrement() == 0) {
                asked.countDown();
                answered.await();
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twoOfOneIdAtATimeAreRefused(JenkinsRule jenkins) throws Exception {
        String branch = "{ " + Shop.build(Shop.MENDED, slow()) + " }";
        WorkflowRun run = Shop.pipeline(jenkins, "shop", "parallel first: " + branch + ", second: " + branch)
                .scheduleBuild2(0)
                .waitForStart();

        jenkins.waitForMessage("another gate with the id \"gate\" judges this build at the same time", run);
        answered.countDown();

        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));
        assertThat(run.getActions(GateAction.class))
                .singleElement()
                .extracting(GateAction::getVerdict)
                .isEqualTo("PASS");
    }

    @Test
    void ofOneAfterTheOtherTheLastShowsAndTellsOfTheFirst(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Shop.pipeline(
                        jenkins,
                        "shop",
                        Shop.build(
                                Shop.SHIPPED,
                                "shiftUpGate stopBuild: false\n" + Shop.workspace(Shop.MENDED) + "shiftUpGate()")));

        GateAction last = run.getAction(GateAction.class);
        assertThat(last.getVerdict()).isEqualTo("PASS");
        assertThat(last.getSummary().reasons())
                .singleElement()
                .asString()
                .contains("has judged this build before (Blocked by production)");
    }

    @Test
    void aBuildThatWasOvertakenIsNotTheLast(JenkinsRule jenkins) throws Exception {
        WorkflowJob job = Shop.pipeline(jenkins, "shop", Shop.build(Shop.MENDED, slow()));
        WorkflowRun first = job.scheduleBuild2(0).waitForStart();
        asked.await();
        jenkins.buildAndAssertStatus(Result.SUCCESS, job);
        answered.countDown();

        jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(first));

        assertThat(GateStates.of(job)).extracting(GateState::getBuild).containsExactly(2);
    }

    @Test
    void whereNumbersBeginAnewTheNewBuildIsTheLast(JenkinsRule jenkins) throws Exception {
        answered.countDown();
        WorkflowJob job = Shop.pipeline(jenkins, "shop", Shop.build(Shop.MENDED, "shiftUpGate()"));
        jenkins.buildAndAssertSuccess(job).delete();
        jenkins.buildAndAssertSuccess(job).delete();
        job.updateNextBuildNumber(1);

        jenkins.buildAndAssertSuccess(job);

        assertThat(GateStates.of(job)).extracting(GateState::getBuild).containsExactly(1);
    }

    private String slow() {
        return "shiftUpGate evidence: [[id: 'slow', from: '" + server.address() + "']]\n";
    }
}
