package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.live.EvidenceCause;
import io.github.shiftup.jenkins.live.EvidenceTrigger;
import io.github.shiftup.jenkins.live.GateStates;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What becomes of the last build of a job when evidence arrives. */
@WithJenkins
class NewEvidenceTest {
    private JenkinsRule jenkins;
    private Feed feed;

    @BeforeEach
    void aSourceThatMaySend(JenkinsRule rule) throws Exception {
        jenkins = rule;
        feed = new Feed(jenkins);
    }

    @Test
    void newEvidenceJudgesTheLastBuildAgainAndStartsTheNextOnce() throws Exception {
        WorkflowJob job = quiet("");
        job.addTrigger(new EvidenceTrigger());
        jenkins.buildAndAssertSuccess(job);

        assertThat(feed.sends(Shop.report()).statusCode()).isEqualTo(202);

        Waiting.until(() -> job.getBuildByNumber(2) != null);
        jenkins.waitForCompletion(job.getBuildByNumber(2));
        jenkins.assertBuildStatus(Result.FAILURE, job.getBuildByNumber(2));
        assertThat(job.getBuildByNumber(2).getCause(EvidenceCause.class).getSource())
                .isEqualTo("feed");
        assertThat(GateStates.of(job))
                .singleElement()
                .satisfies(state -> assertThat(state.getVerdict()).isEqualTo("FAIL"));

        long before = GateStates.of(job).get(0).getNowAt();
        feed.sends(Shop.report() + "\n");
        Waiting.until(() -> GateStates.of(job).get(0).getNowAt() != before);
        jenkins.waitUntilNoActivity();
        assertThat(job.getBuildByNumber(3)).isNull();
    }

    @Test
    void theJobsPagesSayWhatNewEvidenceMakesOfTheLastBuild() throws Exception {
        WorkflowJob job = quiet("");
        jenkins.buildAndAssertSuccess(job);

        feed.sends(Shop.report());
        Waiting.until(() -> GateStates.of(job).get(0).getNowVerdict() != null);

        String notice = "Build #1 would fail now: " + Shop.FINDING + ", seen less than a minute ago (feed)";
        for (String page : List.of("job/shop/", "job/shop/shift-up/", "shift-up/")) {
            assertThat(text(page)).as(page).contains(page.startsWith("job") ? notice : notice.substring(9));
        }
        assertThat(job.getBuildByNumber(2)).isNull();
    }

    @Test
    void whatCannotBeReadIsToldWithoutWhereItLies() throws Exception {
        WorkflowJob job = quiet("");
        job.addTrigger(new EvidenceTrigger());
        jenkins.buildAndAssertSuccess(job);

        feed.sends("x".repeat(1000));
        Waiting.until(() -> job.getBuildByNumber(2) != null);
        WorkflowRun started = jenkins.waitForCompletion(job.getBuildByNumber(2));

        String cause = started.getCause(EvidenceCause.class).getShortDescription();
        assertThat(cause).contains("could not be evaluated", "feed").doesNotContain(home(), "ago");
        assertThat(JenkinsRule.getLog(started)).contains("feed").doesNotContain("sent-to-jenkins");
        assertThat(text("job/shop/2/shift-up/")).contains("feed").doesNotContain(home());
    }

    @Test
    void evidenceThatArrivesWhileAGateJudgesIsNotForgotten() throws Exception {
        try (EvidenceServer slow = EvidenceServer.plain(Shop.quietReport())) {
            WorkflowJob job = quiet(", shiftUpEvidence(id: 'slow', from: '" + slow.address() + "')");
            AtomicBoolean once = new AtomicBoolean();
            slow.beforeAnAnswer(() -> {
                if (once.compareAndSet(false, true)) {
                    feed.sends(Shop.report());
                }
                return null;
            });

            jenkins.buildAndAssertSuccess(job);

            assertThat(once).isTrue();
            Waiting.until(() -> GateStates.of(job).get(0).isWorse());
        }
    }

    @Test
    void aJobThatNamesNoSourceIsJudgedByOneForEveryJob() throws Exception {
        WorkflowJob job = nameless();
        jenkins.buildAndAssertSuccess(job);

        assertThat(feed.sends(Shop.report()).statusCode()).isEqualTo(202);

        Waiting.until(() -> GateStates.of(job).get(0).isWorse());
        assertThat(text("job/shop/")).contains("Build #1 would fail now: " + Shop.FINDING);
        jenkins.buildAndAssertStatus(Result.FAILURE, job);
    }

    @Test
    void aJobThatNamesNoSourceIsLeftAloneByOneThatHasToBeNamed() throws Exception {
        ShiftUpGlobalConfiguration.get().getSources().get(0).setForEveryJob(false);
        WorkflowJob job = nameless();
        jenkins.buildAndAssertSuccess(job);

        feed.sends(Shop.report());
        jenkins.buildAndAssertSuccess(job);

        assertThat(GateStates.of(job).get(0).getNowVerdict()).isNull();
    }

    /** A job that nothing blocks, as nothing was found so far. */
    private WorkflowJob quiet(String further) throws Exception {
        assertThat(feed.sends(Shop.quietReport()).statusCode()).isEqualTo(202);
        return job("shiftUpGate evidence: [shiftUpEvidence(id: 'feed')" + further + "], stopBuild: false");
    }

    /** Another, which names no shared source, of which nothing has arrived yet. */
    private WorkflowJob nameless() throws Exception {
        return job("shiftUpGate stopBuild: false");
    }

    private WorkflowJob job(String step) throws Exception {
        return Shop.pipeline(jenkins, "shop", Shop.quietBuild(step));
    }

    private String home() {
        return jenkins.jenkins.getRootDir().getPath();
    }

    /** What people see of a page. */
    private String text(String page) throws Exception {
        try (JenkinsRule.WebClient web = jenkins.createWebClient().withJavaScriptEnabled(false)) {
            return web.login("admin").goTo(page).getBody().asNormalizedText();
        }
    }
}
