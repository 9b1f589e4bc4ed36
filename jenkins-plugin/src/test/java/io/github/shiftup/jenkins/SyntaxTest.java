package io.github.shiftup.jenkins;

import io.github.shiftup.jenkins.config.GateEvidence;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class SyntaxTest {

    @Test
    void whatTheGeneratorWritesIsWhatWasMeant(JenkinsRule jenkins) throws Exception {
        SnippetizerTester snippets = new SnippetizerTester(jenkins);
        snippets.assertRoundTrip(new GateStep(), "shiftUpGate()");

        GateStep step = new GateStep();
        step.setPolicy("policies/night.yaml");
        step.setStopBuild(false);
        GateEvidence evidence = new GateEvidence("trivy");
        evidence.setFrom("production/*.json");
        step.setEvidence(List.of(evidence));
        snippets.assertRoundTrip(
                step,
                "shiftUpGate evidence: [shiftUpEvidence(from: 'production/*.json', id: 'trivy')], "
                        + "policy: 'policies/night.yaml', stopBuild: false");
    }

    @Test
    void aFormThatIsSavedSaysTheSame(JenkinsRule jenkins) throws Exception {
        GateStep step = new GateStep();
        step.setId("night");
        step.setName("The night's gate");
        step.setVerdictFiles("**/verdict.json");
        step.setFailOn("FAIL");

        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }
}
