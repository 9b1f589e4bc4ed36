package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.github.shiftup.jenkins.view.GateAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class RestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension session = new JenkinsSessionExtension();

    @Test
    void aPipelineGoesOnAfterARestartWithWhatTheGateSaidBefore() throws Throwable {
        session.then(jenkins -> {
            WorkflowJob job = Shop.pipeline(
                    jenkins,
                    "shop",
                    // It sleeps, so that it is between two steps that Jenkins stops.
                    Shop.build(Shop.SHIPPED, """
                            def first = shiftUpGate(id: 'first', failOn: 'NEVER')
                            echo 'judged once'
                            sleep 30
                            echo "before $first.verdict $first.blocking"
                            shiftUpGate id: 'second'
                            """));
            WorkflowRun run = job.scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage("judged once", run);
        });
        session.then(jenkins -> {
            WorkflowJob job = jenkins.jenkins.getItemByFullName("shop", WorkflowJob.class);
            WorkflowRun run = job.getBuildByNumber(1);
            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));

            jenkins.assertLogContains("before FAIL [" + Shop.FINDING + "]", run);
            assertThat(run.getActions(GateAction.class))
                    .extracting(GateAction::getId)
                    .containsExactlyInAnyOrder("first", "second");
        });
    }
}
