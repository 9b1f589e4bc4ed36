package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import io.github.shiftup.jenkins.view.GateAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FreestyleTest {

    @Test
    void whatProductionReportsFailsTheBuild(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job(jenkins, Shop.SHIPPED));

        jenkins.assertLogContains(Shop.FINDING, build);
        assertThat(build.getAction(GateAction.class).getBlocking()).containsExactly(Shop.FINDING);
    }

    @Test
    void theFixPasses(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = jenkins.buildAndAssertSuccess(job(jenkins, Shop.MENDED));

        assertThat(build.getAction(GateAction.class).getFixedByThisBuild()).containsExactly(Shop.FINDING);
    }

    @Test
    void aFormThatIsSavedSaysTheSame(JenkinsRule jenkins) throws Exception {
        GateBuilder gate = new GateBuilder();
        gate.setId("night");
        gate.setName("The night's gate");
        gate.setPolicy("policies/night.yaml");
        gate.setCandidate("**/bom.json");
        gate.setUnstableOn("WARN, waived > 10");
        gate.setFailOn("FAIL");
        gate.setStopBuild(false);
        GateEvidence evidence = new GateEvidence("trivy");
        evidence.setFrom("production/*.json");
        evidence.setMaxAge("24h");
        gate.setEvidence(List.of(evidence));
        GateLedger ledger = new GateLedger();
        ledger.setDirectory("ledger");
        gate.setLedger(ledger);

        GateBuilder saved = jenkins.configRoundtrip(gate);

        jenkins.assertEqualDataBoundBeans(gate, saved);
        assertThat(saved.getEvidence())
                .singleElement()
                .satisfies(each -> assertThat(each.getMaxAge()).isEqualTo("24h"));
    }

    @Test
    void defaultsStayDefaults(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        job.getBuildersList().add(new GateBuilder());

        job = jenkins.configRoundtrip(job);

        jenkins.assertEqualDataBoundBeans(
                new GateBuilder(), job.getBuildersList().get(GateBuilder.class));
        assertThat(job.getConfigFile().asString())
                .doesNotContain("target/shift-up")
                .doesNotContain("NOT_EVALUATED");
    }

    @Test
    void aConfigurationThatOnlyNamesTheStepHasTheDefaults(JenkinsRule jenkins) throws Exception {
        String xml = "<project><builders><" + GateBuilder.class.getName() + "/></builders></project>";

        FreeStyleProject job = (FreeStyleProject) jenkins.jenkins.createProjectFromXML(
                "bare", new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        jenkins.assertEqualDataBoundBeans(
                new GateBuilder(), job.getBuildersList().get(GateBuilder.class));
    }

    private static FreeStyleProject job(JenkinsRule jenkins, String version) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.getBuildersList().add(new Shop.Layer(version));
        job.getBuildersList().add(new GateBuilder());
        return job;
    }
}
