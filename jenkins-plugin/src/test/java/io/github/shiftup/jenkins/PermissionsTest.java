package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Item;
import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AccessDeniedException3;
import hudson.util.ListBoxModel;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.live.BreakGlass;
import io.github.shiftup.jenkins.live.BreakGlassAction;
import java.nio.file.Files;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PermissionsTest {
    private JenkinsRule jenkins;
    private WorkflowJob job;

    @BeforeEach
    void people(JenkinsRule rule) throws Exception {
        jenkins = rule;
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        job = Shop.pipeline(jenkins, "shop", Shop.build(Shop.SHIPPED, "shiftUpGate()"));
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("dev", "reader", "stranger", "night")
                .grant(Item.READ, Item.BUILD, Item.CONFIGURE)
                .onItems(job)
                .to("dev")
                .grant(Item.READ)
                .onItems(job)
                .to("reader")
                .grant(Item.READ, Item.BUILD, BreakGlass.PERMISSION)
                .onItems(job)
                .to("night"));
    }

    @Test
    void theListOfGatedJobsHasOnlyWhatOneMaySee() throws Exception {
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(page("reader", "shift-up/api/json")).contains("\"shop\"").contains("FAIL");
        assertThat(page("stranger", "shift-up/api/json")).doesNotContain("shop");
        // Whoever is not known is sent to the form to sign in.
        assertThat(page(null, "shift-up/")).contains("j_password").doesNotContain("\"shop\"");
    }

    @Test
    void pagesOfAJobNeedTheJob() throws Exception {
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        for (String path : List.of("job/shop/shift-up/", "job/shop/1/shift-up/", "job/shop/1/shift-up/api/json")) {
            assertThat(status("reader", path, HttpMethod.GET)).as(path).isEqualTo(200);
            assertThat(status("stranger", path, HttpMethod.GET)).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatChangesSomethingNeedsPostAndItsPermission() throws Exception {
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        for (String path : List.of("job/shop/shift-up/breakGlass", "job/shop/shift-up/revokeGlass")) {
            assertThat(status("night", path, HttpMethod.GET)).as(path).isIn(404, 405);
            assertThat(status("dev", path, HttpMethod.POST)).as(path).isEqualTo(403);
            assertThat(status("reader", path, HttpMethod.POST)).as(path).isEqualTo(403);
        }
        assertThat(status("reader", "job/shop/shift-up/judgeAgain", HttpMethod.POST))
                .isEqualTo(403);
    }

    @Test
    void checksOfFormsTellNothingToWhoMayNotConfigure() throws Exception {
        String check = "descriptorByName/" + GateBuilder.class.getName() + "/checkPolicy?value=x";

        assertThat(status("dev", "job/shop/" + check, HttpMethod.POST)).isEqualTo(200);
        assertThat(status("reader", "job/shop/" + check, HttpMethod.POST)).isEqualTo(403);
        assertThat(status("dev", "job/shop/" + check, HttpMethod.GET)).isIn(404, 405);
        assertThat(status("dev", check, HttpMethod.POST)).isEqualTo(403);
        try (ACLContext reader = as("reader")) {
            ListBoxModel choices = jenkins.jenkins
                    .getDescriptorByType(GateEvidence.DescriptorImpl.class)
                    .doFillCredentialsIdItems(job, "current", "");
            assertThat(choices).extracting(option -> option.value).containsExactly("current");
            EvidenceSource.DescriptorImpl shared =
                    jenkins.jenkins.getDescriptorByType(EvidenceSource.DescriptorImpl.class);
            assertThatThrownBy(() -> shared.doCheckUrl("https://example.org"))
                    .isInstanceOf(AccessDeniedException3.class);
        }
    }

    @Test
    void aBrokenGlassLetsOneBuildThroughAndIsWrittenDown() throws Exception {
        try (ACLContext dev = as("dev")) {
            assertThatThrownBy(() -> BreakGlass.grant(job, "because", "T-1"))
                    .isInstanceOf(AccessDeniedException3.class);
        }
        try (ACLContext night = as("night")) {
            assertThatThrownBy(() -> BreakGlass.grant(job, " ", "T-1")).isInstanceOf(IllegalArgumentException.class);
            BreakGlass.grant(job, "The pumps stand still", "T-1");
        }

        WorkflowRun through = jenkins.buildAndAssertStatus(Result.UNSTABLE, job);
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(through.getAction(BreakGlassAction.class).getUser()).isEqualTo("night");
        assertThat(page("reader", through.getUrl())).contains("The pumps stand still");
        assertThat(page("reader", through.getUrl() + "console")).contains("The pumps stand still");
        assertThat(Files.readString(jenkins.jenkins.getRootDir().toPath().resolve("shift-up/audit.jsonl")))
                .contains("break-glass-granted", "break-glass-used", "T-1", "\"night\"");
    }

    private static ACLContext as(String user) {
        return ACL.as2(User.getById(user, true).impersonate2());
    }

    private JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
        client.setJavaScriptEnabled(false);
        return user == null ? client : client.withBasicApiToken(user);
    }

    private String page(String user, String path) throws Exception {
        return client(user).goTo(path, null).getWebResponse().getContentAsString();
    }

    private int status(String user, String path, HttpMethod method) throws Exception {
        JenkinsRule.WebClient client = client(user);
        WebRequest request =
                new WebRequest(jenkins.getURL().toURI().resolve(path).toURL(), method);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
            request.setRequestParameters(List.of(new NameValuePair("unused", "")));
        }
        return client.getPage(request).getWebResponse().getStatusCode();
    }
}
