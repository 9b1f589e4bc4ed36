package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Run;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.view.GateAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.jvnet.hudson.test.recipes.LocalData;

/** What the first version wrote is read by this one: build, job, state and global configuration. */
@WithJenkins
class UpgradeTest {

    @Test
    @LocalData
    void dataOfTheFirstVersionStillLoads(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.jenkins.getItemByFullName("shop", FreeStyleProject.class);
        Run<?, ?> run = job.getBuildByNumber(1);
        GateAction action = run.getAction(GateAction.class);

        assertThat(action.getVerdict()).isEqualTo("FAIL");
        assertThat(action.getBlocks()).isEqualTo(1);
        assertThat(action.getBlocking()).containsExactly(Shop.FINDING);
        assertThat(GateStates.of(job))
                .singleElement()
                .satisfies(state -> assertThat(state.getBuild()).isEqualTo(1));
        assertThat(job.getBuildersList().get(GateBuilder.class).getPolicy()).isEqualTo("policies/shop.yaml");
        assertThat(ShiftUpGlobalConfiguration.get().getSources())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.getId()).isEqualTo("feed");
                    assertThat(source.getMaxAge()).isEqualTo("12h");
                    assertThat(source.isForEveryJob()).isTrue();
                });
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setJavaScriptEnabled(false);
        assertThat(client.goTo("job/shop/1/shift-up/").getWebResponse().getContentAsString())
                .contains(Shop.FINDING);
    }

    /** Whoever goes back to an earlier version has words and fields there that it does not know, or misses some. */
    @Test
    @LocalData
    void dataOfALaterVersionHidesNothingOfTheRest(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.jenkins.getItemByFullName("shop", FreeStyleProject.class);

        assertThat(GateStates.of(job))
                .singleElement()
                .satisfies(state -> assertThat(state.getGate()).isEqualTo("gate"));
        assertThat(job.getBuildByNumber(1).getAction(GateAction.class).getOutcomeWord())
                .isEqualTo("Not evaluated");
        JenkinsRule.WebClient client = jenkins.createWebClient();
        client.setJavaScriptEnabled(false);
        for (String page :
                List.of("shift-up/", "job/shop/", "job/shop/shift-up/", "job/shop/1/", "job/shop/1/shift-up/")) {
            assertThat(client.goTo(page).getWebResponse().getContentAsString())
                    .as(page)
                    .contains("Shift Up");
        }
        assertThat(client.goTo("shift-up/").getWebResponse().getContentAsString())
                .contains("job/well/");
    }
}
