package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Functions;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.live.EvidencePoll;
import io.github.shiftup.jenkins.live.GateState;
import io.github.shiftup.jenkins.live.GateStates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.LogRecorder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PollTest {
    private EvidenceServer server;
    private JenkinsRule jenkins;
    private WorkflowJob job;

    @BeforeEach
    void aSharedSourceOnAServer(JenkinsRule rule) throws Exception {
        jenkins = rule;
        server = EvidenceServer.plain(Shop.quietReport());
        server.wants("Bearer of-the-archive");
        KnownCredentials.systemSecret("archive", "of-the-archive");
        EvidenceSource source = new EvidenceSource("feed");
        source.setUrl(server.address());
        source.setCredentialsId("archive");
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));
        job = Shop.pipeline(jenkins, "shop", Shop.quietBuild("shiftUpGate evidence: [[id: 'feed']]"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatASourceSaysNewJudgesTheLastBuildAgain() throws Exception {
        look();
        jenkins.buildAndAssertSuccess(job);
        server.says(Shop.report());

        look();

        Waiting.until(() -> state().isWorse());
        assertThat(state().getNew()).containsExactly(Shop.FINDING);
        assertThat(state().getNowText())
                .startsWith("would fail now: " + Shop.FINDING)
                .endsWith("(feed)");
        assertThat(server.asked).containsOnly("Bearer of-the-archive");
    }

    @Test
    void whatASourceSaidBeforeIsNotFetchedAgainAndChangesNothing() throws Exception {
        look();
        jenkins.buildAndAssertSuccess(job);

        look();
        look();

        assertThat(server.answered).endsWith(304, 304);
        assertThat(state().getNowVerdict()).isNull();
    }

    @Test
    void aSourceThatRefusesLeavesWhatItSaidLast() throws Exception {
        look();
        jenkins.buildAndAssertSuccess(job);
        server.wants("Bearer another");

        look();

        assertThat(server.answered).endsWith(401);
        assertThat(state().getNowVerdict()).isNull();
    }

    @Test
    void whatArrivedWhileNoAgentWasThereIsJudgedByWhenOneIs() throws Exception {
        look();
        jenkins.buildAndAssertSuccess(job);
        jenkins.jenkins.setNumExecutors(0);
        server.says(Shop.report());
        look();
        Thread.sleep(2_000);
        assertThat(state().getNowVerdict()).isNull();

        jenkins.jenkins.setNumExecutors(1);
        new EvidencePoll().doRun();

        Waiting.until(() -> state().isWorse());
    }

    @Test
    void aSecretThatNoHeaderTakesIsInNoLogAndHoldsUpNobodyElse() throws Exception {
        KnownCredentials.systemSecret("broken", "s3cret-of-many\nlines");
        EvidenceSource broken = new EvidenceSource("broken");
        broken.setUrl(server.address());
        broken.setCredentialsId("broken");
        List<EvidenceSource> sources = new ArrayList<>(List.of(broken));
        sources.addAll(ShiftUpGlobalConfiguration.get().getSources());
        ShiftUpGlobalConfiguration.get().setSources(sources);

        try (LogRecorder log = new LogRecorder().capture(1_000).record("", Level.INFO)) {
            look();

            assertThat(log.getRecords())
                    .extracting(entry -> entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " "
                            + (entry.getThrown() == null ? "" : Functions.printThrowable(entry.getThrown())))
                    .anyMatch(text -> text.contains("broken"))
                    .noneMatch(text -> text.contains("s3cret"));
        }
    }

    @Test
    void zeroMinutesAreNever() throws Exception {
        ShiftUpGlobalConfiguration.get().setPollMinutes(0);
        EvidencePoll poll = new EvidencePoll();

        poll.doRun();
        Thread.sleep(2_000);

        assertThat(server.asked).isEmpty();
    }

    @Test
    void aJobThatNamesNoSourceIsJudgedAgainByWhatIsOfferedToAll() throws Exception {
        job = Shop.pipeline(jenkins, "nameless", Shop.quietBuild("shiftUpGate()"));
        look();
        jenkins.buildAndAssertSuccess(job);
        server.says(Shop.report());

        look();

        Waiting.until(() -> state().isWorse());
        assertThat(state().getNew()).containsExactly(Shop.FINDING);
    }

    private GateState state() {
        return GateStates.of(job).get(0);
    }

    /** As the timer does; one that has never looked does so at once. */
    private void look() throws Exception {
        int before = server.answered.size();
        new EvidencePoll().doRun();
        Waiting.until(() -> server.answered.size() > before);
    }
}
