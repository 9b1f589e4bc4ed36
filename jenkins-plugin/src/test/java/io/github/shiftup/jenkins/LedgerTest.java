package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Item;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.ListBoxModel;
import io.github.shiftup.jenkins.config.GateLedger;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.live.Rejudging;
import io.github.shiftup.jenkins.view.GateAction;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a build leaves in the ledger that its policy, or its job, names. */
@WithJenkins
class LedgerTest {
    private static final String SECRET = "s3cret-of-the-copy";

    @TempDir
    private Path folder;

    @Test
    void everyBuildIsRecordedOnItsAgentAndWhatIsJudgedAgainIsNot(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setNumExecutors(0);
        jenkins.createOnlineSlave(Label.get("builder"));
        WorkflowJob job = job(jenkins, Shop.SHIPPED, policy("") + "shiftUpGate()");

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.assertLogContains("[Shift Up] Recorded in " + shared(), run);
        assertThat(verdicts()).extracting(VerdictEntry::outcome).containsExactly("FAIL", "FAIL");

        Rejudging.get().judgeAgain(job, "whoever asks");
        Waiting.until(() -> GateStates.of(job).get(0).getNowVerdict() != null);

        assertThat(GateStates.of(job).get(0).getNowVerdict()).isEqualTo("FAIL");
        assertThat(verdicts()).hasSize(2);
        assertThat(Ledger.in(shared()).records("shop")).hasSize(8);
        assertThat(LedgerCheck.of(Ledger.in(shared()), Instant.now()).isClean()).isTrue();
    }

    @Test
    void aDirectoryOfTheJobIsRelativeToTheWorkspace(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, job(jenkins, Shop.SHIPPED, """
                        shiftUpGate ledger: [directory: 'kept/ledger'], stopBuild: false
                        echo "kept: ${fileExists('kept/ledger/service=shop')}"
                        """));

        jenkins.assertLogContains("kept: true", run);
    }

    @Test
    void aPassThatCannotBeRecordedFailsTheBuild(JenkinsRule jenkins) throws Exception {
        Files.writeString(shared(), "no directory");

        // A ledger that is no directory cannot be read either, so it lies below one here.
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                job(jenkins, Shop.MENDED, "shiftUpGate ledger: [directory: '" + shared().resolve("below") + "']"));

        jenkins.assertLogContains("[Shift Up] This verdict could not be recorded in the ledger", run);
        assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void recordsAreSentWithTheCredentialsOfTheJobWhichShowNowhere(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("archive", SECRET);
        try (EvidenceServer server = EvidenceServer.plain("")) {
            server.wants("Bearer " + SECRET);

            WorkflowRun run = copied(jenkins, "copyTo: '" + server.address() + "', credentialsId: 'archive'");

            jenkins.assertLogContains("[Shift Up] Sent 4 records to " + server.address(), run);
            assertThat(server.asked).hasSize(4).containsOnly("Bearer " + SECRET);
            Secrecy.showsNowhere(SECRET, jenkins.jenkins.getRootDir().toPath());
            Secrecy.showsNowhere(SECRET, folder);
        }
    }

    @Test
    void aCopyThatFailsChangesNoBuildAndIsTold(JenkinsRule jenkins) throws Exception {
        try (EvidenceServer server = EvidenceServer.plain("")) {
            server.wants("Bearer " + SECRET);

            WorkflowRun run = copied(jenkins, "copyTo: '" + server.address() + "'");

            jenkins.assertLogContains("4 records were not sent and wait for the next build", run);
            assertThat(run.getAction(GateAction.class).getVerdict()).isEqualTo("PASS");
            assertThat(verdicts()).hasSize(1);
        }
    }

    @Test
    void credentialsWithoutAnAddressOfTheJobAreNotSentToThePolicys(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("archive", SECRET);
        try (EvidenceServer server = EvidenceServer.plain("")) {
            String policy = policy(", copyTo: \"" + server.address() + "\", serverId: archive");
            String named = Shop.build(Shop.MENDED, policy + "shiftUpGate ledger: [credentialsId: 'archive']");
            String unnamed = Shop.build(Shop.MENDED, policy + "shiftUpGate()");

            WorkflowRun ofTheJob = jenkins.buildAndAssertStatus(Result.FAILURE, Shop.pipeline(jenkins, "named", named));
            WorkflowRun ofThePolicy = jenkins.buildAndAssertSuccess(Shop.pipeline(jenkins, "policy", unnamed));

            jenkins.assertLogContains("go with an address that the job names, not with the policy's", ofTheJob);
            jenkins.assertLogContains("Jenkins gives credentials only to addresses of its own settings", ofThePolicy);
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void credentialsThatAreNotThereAreNamed(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                job(
                        jenkins,
                        Shop.MENDED,
                        "shiftUpGate ledger: [directory: 'kept', copyTo: 'https://localhost:1/', credentialsId: 'nobodys']"));

        jenkins.assertLogContains("there are no credentials \"nobodys\"", run);
    }

    @Test
    void whoMayNotConfigureSeesNoCredentials(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("archive", SECRET);
        WorkflowJob job = Shop.pipeline(jenkins, "shop", "");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Item.READ, Item.CONFIGURE)
                .onItems(job)
                .to("dev")
                .grant(Jenkins.READ)
                .everywhere()
                .to("dev", "reader")
                .grant(Item.READ)
                .onItems(job)
                .to("reader"));

        assertThat(choices(jenkins, job, "reader"))
                .extracting(option -> option.value)
                .containsExactly("current");
        assertThat(choices(jenkins, job, "dev"))
                .extracting(option -> option.value)
                .contains("archive");
    }

    private static ListBoxModel choices(JenkinsRule jenkins, WorkflowJob job, String user) {
        try (ACLContext as = ACL.as2(User.getById(user, true).impersonate2())) {
            return jenkins.jenkins
                    .getDescriptorByType(GateLedger.DescriptorImpl.class)
                    .doFillCredentialsIdItems(job, "current", "");
        }
    }

    private WorkflowRun copied(JenkinsRule jenkins, String ledger) throws Exception {
        return jenkins.buildAndAssertSuccess(
                job(jenkins, Shop.MENDED, "shiftUpGate ledger: [directory: '" + shared() + "', " + ledger + "]"));
    }

    private static WorkflowJob job(JenkinsRule jenkins, String version, String steps) throws Exception {
        return Shop.pipeline(jenkins, "shop", Shop.build(version, steps));
    }

    /** A Pipeline step that writes a policy with the shared ledger, and what more is said of it. */
    private String policy(String more) {
        return Shop.write("shift-up.yaml", Shop.POLICY + "ledger: { in: \"" + shared() + '"' + more + " }\n");
    }

    private Path shared() {
        return folder.resolve("shared-ledger");
    }

    private List<VerdictEntry> verdicts() throws IOException {
        return Ledger.in(shared()).records("shop").stream()
                .filter(file -> file.record().entry() instanceof VerdictEntry)
                .map(file -> (VerdictEntry) file.record().entry())
                .toList();
    }
}
