package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.tasks.Builder;
import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.view.GateAction;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
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

    /** Whoever may configure a job may post any XML. */
    @Test
    void evidenceWithoutAnIdIsRefusedAndHarmsNoOtherJob(JenkinsRule jenkins) throws Exception {
        String xml = "<project><builders><" + GateBuilder.class.getName() + "><gate><evidence><"
                + GateEvidence.class.getName() + "/></evidence></gate></" + GateBuilder.class.getName()
                + "></builders></project>";
        FreeStyleProject job = (FreeStyleProject) jenkins.jenkins.createProjectFromXML(
                "nameless", new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.assertLogContains("is no id of a source", build);
        assertThat(job.getBuildersList().get(GateBuilder.class).getEvidence())
                .singleElement()
                .satisfies(each -> assertThat(each.getId()).isEmpty());
    }

    @Test
    void moreFindingsThanAreKeptAreAVerdictThatShows(JenkinsRule jenkins) throws Exception {
        ShiftUpGlobalConfiguration.get().setMaxFindings(1);
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.getBuildersList().add(new Shop.Layer(Shop.MENDED));
        job.getBuildersList().add(new TwoReports());
        job.getBuildersList().add(new GateBuilder());

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertThat(build.getAction(GateAction.class).getVerdict()).isEqualTo("NOT_EVALUATED");
        assertThat(build.getAction(GateAction.class).getFirstReason()).contains("limit of 1");
    }

    /** Production has two findings. */
    public static final class TwoReports extends Builder {
        @Override
        public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                throws InterruptedException, IOException {
            build.getWorkspace().child("production/more.json").write(Shop.report("EXAMPLE-2026-0002"), "UTF-8");
            return true;
        }

        @TestExtension
        public static final class DescriptorImpl extends Descriptor<Builder> {}
    }

    private static FreeStyleProject job(JenkinsRule jenkins, String version) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("shop");
        job.getBuildersList().add(new Shop.Layer(version));
        job.getBuildersList().add(new GateBuilder());
        return job;
    }
}
