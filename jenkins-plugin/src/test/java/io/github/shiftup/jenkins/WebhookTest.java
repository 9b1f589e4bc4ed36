package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Result;
import hudson.util.Secret;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.live.EvidenceCause;
import io.github.shiftup.jenkins.live.EvidenceTrigger;
import io.github.shiftup.jenkins.live.GateStates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhookTest {
    private static final String TOKEN = "a-token-of-the-feed";

    private final HttpClient client = HttpClient.newHttpClient();
    private JenkinsRule jenkins;

    @BeforeEach
    void aSourceThatMaySend(JenkinsRule rule) throws Exception {
        jenkins = rule;
        SystemCredentialsProvider store = SystemCredentialsProvider.getInstance();
        store.getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "feed-token", "", Secret.fromString(TOKEN)));
        store.save();
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
        source("feed", false);
    }

    @Test
    void theRightTokenIsTaken() throws Exception {
        assertThat(post("feed", "Bearer " + TOKEN, Shop.report()).statusCode()).isEqualTo(202);
        assertThat(post("feed", "Bearer " + TOKEN, Shop.report()).body()).contains("as before");
    }

    @Test
    void aWrongTokenAnUnknownSourceAndNoneAreAllTheSame() throws Exception {
        HttpResponse<String> wrong = post("feed", "Bearer other", Shop.report());
        HttpResponse<String> unknown = post("nobody", "Bearer " + TOKEN, Shop.report());
        HttpResponse<String> none = post("feed", null, Shop.report());

        assertThat(List.of(wrong, unknown, none)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(wrong.body()).doesNotContain(TOKEN);
        });
    }

    @Test
    void aSignatureIsCheckedOverTheWholeBody() throws Exception {
        source("feed", true);
        String body = Shop.report();

        assertThat(signed(body, body).statusCode()).isEqualTo(202);
        assertThat(signed(body + " ", body).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasNoProofLearnsBySizeOfNoSource() throws Exception {
        ShiftUpGlobalConfiguration.get().setMaxWebhookMegabytes(1);
        source("signed", true);
        String large = "x".repeat((1 << 20) + 1);

        HttpResponse<String> there = post("signed", null, large);
        HttpResponse<String> nowhere = post("nobody", null, large);

        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(there.body()).isEqualTo(nowhere.body());
    }

    @Test
    void anEmptySecretProvesNothing() throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "empty", "", Secret.fromString("")));
        EvidenceSource source = new EvidenceSource("feed");
        source.setWebhookCredentialsId("empty");
        source.setSigned(true);
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));

        assertThat(signed("{}", "{}", "?").statusCode()).isEqualTo(403);
    }

    @Test
    void aReportThatIsTooLargeIsRefused() throws Exception {
        ShiftUpGlobalConfiguration.get().setMaxWebhookMegabytes(1);

        assertThat(post("feed", "Bearer " + TOKEN, "x".repeat((1 << 20) + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFloodIsHeldBack() throws Exception {
        ShiftUpGlobalConfiguration.get().setWebhooksPerMinute(2);
        source("flooded", false);

        assertThat(post("flooded", "Bearer " + TOKEN, "{}").statusCode()).isEqualTo(202);
        assertThat(post("flooded", "Bearer " + TOKEN, "{} ").statusCode()).isEqualTo(202);
        HttpResponse<String> third = post("flooded", "Bearer " + TOKEN, "{}  ");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void aFloodWithoutProofDoesNotShutOutWhoHasIt() throws Exception {
        ShiftUpGlobalConfiguration.get().setWebhooksPerMinute(2);
        source("envied", false);

        List<Integer> flood = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            flood.add(post("envied", "Bearer x", "{}").statusCode());
        }
        // Those of other tests count too, and their minute may end in between.
        assertThat(flood).contains(429).isSubsetOf(403, 429);

        assertThat(post("envied", "Bearer " + TOKEN, "{}").statusCode()).isEqualTo(202);
    }

    @Test
    void onlyPostIsAnswered() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(address("feed"))
                .header("Authorization", "Bearer " + TOKEN)
                .build();

        assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void newEvidenceJudgesTheLastBuildAgainAndStartsTheNextOnce() throws Exception {
        WorkflowJob job = quiet("");
        job.addTrigger(new EvidenceTrigger());
        jenkins.buildAndAssertSuccess(job);

        assertThat(post("feed", "Bearer " + TOKEN, Shop.report()).statusCode()).isEqualTo(202);

        Waiting.until(() -> job.getBuildByNumber(2) != null);
        jenkins.waitForCompletion(job.getBuildByNumber(2));
        jenkins.assertBuildStatus(Result.FAILURE, job.getBuildByNumber(2));
        assertThat(job.getBuildByNumber(2).getCause(EvidenceCause.class).getSource())
                .isEqualTo("feed");
        assertThat(GateStates.of(job))
                .singleElement()
                .satisfies(state -> assertThat(state.getVerdict()).isEqualTo("FAIL"));

        long before = GateStates.of(job).get(0).getNowAt();
        post("feed", "Bearer " + TOKEN, Shop.report() + "\n");
        Waiting.until(() -> GateStates.of(job).get(0).getNowAt() != before);
        jenkins.waitUntilNoActivity();
        assertThat(job.getBuildByNumber(3)).isNull();
    }

    @Test
    void theJobsPagesSayWhatNewEvidenceMakesOfTheLastBuild() throws Exception {
        WorkflowJob job = quiet("");
        jenkins.buildAndAssertSuccess(job);

        post("feed", "Bearer " + TOKEN, Shop.report());
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

        post("feed", "Bearer " + TOKEN, "x".repeat(1000));
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
                    post("feed", "Bearer " + TOKEN, Shop.report());
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

        assertThat(post("feed", "Bearer " + TOKEN, Shop.report()).statusCode()).isEqualTo(202);

        Waiting.until(() -> GateStates.of(job).get(0).isWorse());
        assertThat(text("job/shop/")).contains("Build #1 would fail now: " + Shop.FINDING);
        jenkins.buildAndAssertStatus(Result.FAILURE, job);
    }

    @Test
    void aJobThatNamesNoSourceIsLeftAloneByOneThatHasToBeNamed() throws Exception {
        ShiftUpGlobalConfiguration.get().getSources().get(0).setForEveryJob(false);
        WorkflowJob job = nameless();
        jenkins.buildAndAssertSuccess(job);

        post("feed", "Bearer " + TOKEN, Shop.report());
        jenkins.buildAndAssertSuccess(job);

        assertThat(GateStates.of(job).get(0).getNowVerdict()).isNull();
    }

    /** A job that nothing blocks and that names no shared source. */
    private WorkflowJob nameless() throws Exception {
        return Shop.pipeline(
                jenkins,
                "shop",
                "node {" + Shop.workspace(Shop.SHIPPED) + Shop.write("production/trivy.json", Shop.quietReport())
                        + "shiftUpGate stopBuild: false }");
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

    /** A job that nothing blocks, as nothing was found so far. */
    private WorkflowJob quiet(String further) throws Exception {
        assertThat(post("feed", "Bearer " + TOKEN, Shop.quietReport()).statusCode())
                .isEqualTo(202);
        return Shop.pipeline(
                jenkins,
                "shop",
                "node {" + Shop.write("shift-up.yaml", Shop.POLICY)
                        + Shop.write("target/shift-up/candidate.cdx.json", Shop.candidate(Shop.SHIPPED))
                        + Shop.write("production/trivy.json", Shop.quietReport())
                        + "shiftUpGate evidence: [shiftUpEvidence(id: 'feed')" + further + "], stopBuild: false }");
    }

    private static void source(String id, boolean signed) {
        EvidenceSource source = new EvidenceSource(id);
        source.setWebhookCredentialsId("feed-token");
        source.setSigned(signed);
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));
    }

    private URI address(String source) throws Exception {
        return jenkins.getURL().toURI().resolve("shift-up/evidence/" + source);
    }

    private HttpResponse<String> post(String source, String authorization, String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(source)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signed(String body, String signedBody) throws Exception {
        return signed(body, signedBody, TOKEN);
    }

    private HttpResponse<String> signed(String body, String signedBody, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(signedBody.getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(address("feed"))
                .header("X-Shift-Up-Signature", "sha256=" + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
