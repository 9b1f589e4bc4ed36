package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import hudson.model.Result;
import io.github.shiftup.jenkins.view.GateAction;
import java.nio.file.Files;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class OnAnAgentTest {

    @Test
    void itIsJudgedOnTheAgentAndPublishedOnTheController(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setNumExecutors(0);
        jenkins.createOnlineSlave(Label.get("builder"));

        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE, Shop.pipeline(jenkins, "shop", Shop.build(Shop.SHIPPED, "shiftUpGate()")));

        assertThat(run.getAction(GateAction.class).getBlocking()).containsExactly(Shop.FINDING);
        assertThat(Files.exists(run.getRootDir().toPath().resolve("archive/shift-up/gate/report.html")))
                .isTrue();
    }
}
