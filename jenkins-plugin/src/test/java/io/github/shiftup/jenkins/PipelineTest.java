package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hudson.model.Result;
import io.github.shiftup.jenkins.view.GateAction;
import java.nio.file.Files;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PipelineTest {

    @Test
    void whatProductionReportsFailsABuildThatStillShipsIt(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, Shop.build(Shop.SHIPPED, "shiftUpGate()\n echo 'further'"));

        jenkins.assertLogContains("[Shift Up] Blocked by production: 1 blocking", run);
        jenkins.assertLogContains(Shop.FINDING, run);
        jenkins.assertLogNotContains("further", run);
        assertThat(only(run).getVerdict()).isEqualTo("FAIL");
        assertThat(only(run).getBlocking()).containsExactly(Shop.FINDING);
        assertThat(warning(run).getResult()).isEqualTo(Result.FAILURE);
    }

    @Test
    void theFixPassesAndIsToldToThePipeline(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.SUCCESS,
                Shop.build(
                        Shop.MENDED,
                        "def r = shiftUpGate()\n"
                                + "echo \"$r.verdict $r.consequence $r.blocks ${r.fixedByThisBuild} ${r.evidenceDigest.take(7)} at $r.reportUrl\""));

        jenkins.assertLogContains("PASS NOTHING 0 [" + Shop.FINDING + "] sha256:", run);
        jenkins.assertLogContains("job/shop/1/shift-up/", run);
    }

    @Test
    void aDeclarativePipelineIsGatedToo(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.FAILURE,
                "pipeline { agent any\n stages {\n stage('Gate') { steps {\n" + Shop.workspace(Shop.SHIPPED)
                        + "shiftUpGate policy: 'shift-up.yaml'\n } }\n stage('Deploy') { steps { echo 'deployed' } } } }");

        jenkins.assertLogNotContains("deployed", run);
        assertThat(only(run).getVerdict()).isEqualTo("FAIL");
    }

    @Test
    void aBuildThatIsNotStoppedGoesOnAndFails(JenkinsRule jenkins) throws Exception {
        WorkflowRun run =
                run(jenkins, Result.FAILURE, Shop.build(Shop.SHIPPED, "shiftUpGate stopBuild: false\n echo 'further'"));

        jenkins.assertLogContains("further", run);
    }

    @Test
    void catchErrorDecidesWhatTheBuildBecomes(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.UNSTABLE,
                Shop.build(
                        Shop.SHIPPED,
                        "catchError(buildResult: 'UNSTABLE', stageResult: 'FAILURE') { shiftUpGate() }\n echo 'further'"));

        jenkins.assertLogContains("further", run);
        assertThat(only(run).getConsequence()).isEqualTo("FAILURE");
    }

    @Test
    void warnErrorMakesItUnstable(JenkinsRule jenkins) throws Exception {
        run(jenkins, Result.UNSTABLE, Shop.build(Shop.SHIPPED, "warnError('production objects') { shiftUpGate() }"));
    }

    @Test
    void rulesOfTheJobSayWhenItFails(JenkinsRule jenkins) throws Exception {
        run(jenkins, Result.UNSTABLE, Shop.build(Shop.SHIPPED, "shiftUpGate failOn: 'blocks > 5', unstableOn: 'FAIL'"));
    }

    @Test
    void aRuleThatCannotBeReadFailsTheBuildByItsParameter(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, Shop.build(Shop.MENDED, "shiftUpGate unstableOn: 'warns => 5'"));

        jenkins.assertLogContains("Shift Up: unstableOn: \"warns => 5\"", run);
        assertThat(only(run).getVerdict()).isEqualTo("PASS");
        assertThat(jenkins.createWebClient().getPage(run).asNormalizedText()).contains("unstableOn");
    }

    @Test
    void aVerdictWhoseBuildIsDeletedLinksToNoBuild(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, Shop.build(Shop.SHIPPED, "shiftUpGate()"));
        run.delete();
        JenkinsRule.WebClient client = jenkins.createWebClient();

        for (String page : List.of("shift-up/", "job/shop/shift-up/")) {
            assertThat(client.goTo(page).asNormalizedText()).as(page).contains("#1, deleted");
        }
        assertThat(client.goTo("job/shop/").getAnchors())
                .extracting(anchor -> anchor.getHrefAttribute())
                .noneMatch(href -> href.contains("1/shift-up"));
    }

    @Test
    void gatesThatRunBesideEachOtherHaveAPageEach(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.FAILURE,
                "parallel first: { node {" + Shop.workspace(Shop.SHIPPED)
                        + "shiftUpGate id: 'first', stopBuild: false } }, second: { node {"
                        + Shop.workspace(Shop.MENDED) + "shiftUpGate id: 'second' } }");

        assertThat(run.getActions(GateAction.class))
                .extracting(GateAction::getUrlName, GateAction::getVerdict)
                .containsExactlyInAnyOrder(tuple("shift-up-first", "FAIL"), tuple("shift-up-second", "PASS"));
    }

    @Test
    void aPolicyThatIsNotThereIsNoPass(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.FAILURE,
                "node { deleteDir()\n" + Shop.write("target/shift-up/candidate.cdx.json", Shop.candidate(Shop.SHIPPED))
                        + "shiftUpGate() }");

        jenkins.assertLogContains("shift-up.yaml", run);
        assertThat(only(run).getVerdict()).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void evidenceOfTheJobIsAddedToThatOfThePolicy(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(
                jenkins,
                Result.FAILURE,
                Shop.build(
                        Shop.SHIPPED,
                        Shop.write("further/trivy.json", Shop.report("EXAMPLE-2026-0002"))
                                + "shiftUpGate evidence: [shiftUpEvidence(id: 'further', from: 'further/*.json')]"));

        assertThat(only(run).getBlocking()).containsExactlyInAnyOrder(Shop.FINDING, "EXAMPLE-2026-0002");
    }

    @Test
    void reportsAreArtefactsAndTheFindingsStayOutOfTheBuildsXml(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, Shop.build(Shop.SHIPPED, "shiftUpGate()"));

        assertThat(run.getArtifacts())
                .extracting(artifact -> artifact.relativePath)
                .contains("shift-up/gate/report.html", "shift-up/gate/verdict.json");
        String xml = Files.readString(run.getRootDir().toPath().resolve("build.xml"));
        // The script that laid the workspace stands there too.
        String action = xml.substring(xml.indexOf("<io.github.shiftup."), xml.indexOf("</actions>"));
        assertThat(action).contains("GateAction").doesNotContain("pkg:maven", Shop.FINDING);
        assertThat(run.getRootDir().toPath().resolve("shift-up/gate")).isDirectory();
    }

    private static WorkflowRun run(JenkinsRule jenkins, Result expected, String script) throws Exception {
        WorkflowJob job = Shop.pipeline(jenkins, "shop", script);
        return jenkins.buildAndAssertStatus(expected, job);
    }

    private static GateAction only(WorkflowRun run) {
        List<GateAction> actions = run.getActions(GateAction.class);
        assertThat(actions).hasSize(1);
        return actions.get(0);
    }

    private static WarningAction warning(WorkflowRun run) {
        FlowExecution execution = run.getExecution();
        for (FlowNode node : new DepthFirstScanner().allNodes(execution)) {
            WarningAction warning = node.getPersistentAction(WarningAction.class);
            if (warning != null) {
                return warning;
            }
        }
        throw new AssertionError("No stage is marked");
    }
}
