package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.jenkins.config.GateEvidence;
import io.github.shiftup.jenkins.config.GateLedger;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
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
    void theGeneratorOffersTheStepAndNotTheBuildStepOfTheSameName(JenkinsRule jenkins) throws Exception {
        assertThat(jenkins.jenkins.getExtensionList(Snippetizer.class).get(0).getQuasiDescriptors(false))
                .filteredOn(each -> each.getSymbol().equals("shiftUpGate"))
                .singleElement()
                .satisfies(each -> assertThat(each.real.clazz).isEqualTo(GateStep.class));
    }

    @Test
    void aLedgerOfTheJobIsWrittenAsItWasMeant(JenkinsRule jenkins) throws Exception {
        GateStep step = new GateStep();
        step.setLedger(ledger());

        new SnippetizerTester(jenkins)
                .assertRoundTrip(
                        step,
                        "shiftUpGate ledger: shiftUpLedger(copyTo: 'https://archive.example/ledger', "
                                + "credentialsId: 'archive', directory: '/mnt/ledger')");
        jenkins.assertEqualDataBoundBeans(step, new StepConfigTester(jenkins).configRoundTrip(step));
    }

    private static GateLedger ledger() {
        GateLedger ledger = new GateLedger();
        ledger.setDirectory("/mnt/ledger");
        ledger.setCopyTo("https://archive.example/ledger");
        ledger.setCredentialsId("archive");
        return ledger;
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
