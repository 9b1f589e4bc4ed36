package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.github.shiftup.jenkins.view.GateAction;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** The plug-in as it is installed, with its own class loader, in a process of its own. */
class RealProcessTest {
    @RegisterExtension
    private final RealJenkinsExtension jenkins = new RealJenkinsExtension();

    @Test
    void theInstalledPluginGatesAPipeline() throws Throwable {
        jenkins.then(RealProcessTest::gated);
    }

    private static void gated(JenkinsRule rule) throws Throwable {
        WorkflowJob job = rule.createProject(WorkflowJob.class, "shop");
        job.setDefinition(new CpsFlowDefinition(Shop.build(Shop.SHIPPED, "shiftUpGate()"), true));

        WorkflowRun run = rule.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(rule.jenkins.getPluginManager().getPlugin("shift-up").isActive())
                .isTrue();
        assertThat(run.getAction(GateAction.class).getBlocking()).containsExactly(Shop.FINDING);
    }
}
