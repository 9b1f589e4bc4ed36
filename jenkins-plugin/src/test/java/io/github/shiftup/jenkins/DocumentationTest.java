package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.IntelSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.view.GateAction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.DataBoundSetter;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What docs/jenkins.md tells people to write is what the plugin takes: each Pipeline in it is run. */
@WithJenkins
class DocumentationTest {
    private static final Path PAGE = Path.of("../docs/jenkins.md");
    private static final String MAVEN = "sh 'mvn -B verify io.github.shiftup:shift-up-maven-plugin:evaluate'";

    @Test
    void everyPipelineOfThePageComesToAVerdict(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("archive", "s3cret");
        KnownCredentials.secret("falco-archive", "s3cret");
        EvidenceSource shared = new EvidenceSource("org-feed");
        shared.setUrl("https://localhost:1/all.jsonl");
        ShiftUpGlobalConfiguration.get().setSources(List.of(shared));
        List<String> examples = fences("groovy");

        for (String example : examples) {
            WorkflowRun run = run(jenkins, "example-" + examples.indexOf(example), example);

            assertThat(run.getActions(GateAction.class)).as(example).isNotEmpty();
            String log = JenkinsRule.getLog(run);
            assertThat(log)
                    .contains("[Shift Up] ")
                    .doesNotContain("WorkflowScript:", "groovy.lang.", "WARNING: Unknown");
        }
        assertThat(examples).hasSizeGreaterThan(5);
    }

    @Test
    void theFirstPipelineOfThePageIsBlockedUntilItsSbomIsMended(JenkinsRule jenkins) throws Exception {
        String script = fences("groovy").get(0);

        WorkflowRun blocked = jenkins.buildAndAssertStatus(Result.FAILURE, Shop.pipeline(jenkins, "first", script));
        WorkflowRun mended = jenkins.buildAndAssertSuccess(Shop.pipeline(
                jenkins,
                "mended",
                script.replace("\"version\": \"2.14.1\"", "\"version\": \"2.17.1\"")
                        .replace("log4j-core@2.14.1", "log4j-core@2.17.1")));

        assertThat(blocked.getAction(GateAction.class).getBlocking()).containsExactly("CVE-2021-44228");
        assertThat(mended.getAction(GateAction.class).getFixedByThisBuild()).containsExactly("CVE-2021-44228");
    }

    /** A Pipeline with the workspace that Maven would leave; nobody outside this machine is asked. */
    private static WorkflowRun run(JenkinsRule jenkins, String name, String example) throws Exception {
        String workspace = Shop.workspace(Shop.SHIPPED);
        String here = example.replaceAll("https://[a-z.]+example\\.org", "https://localhost:1")
                .replace("/mnt/shift-up/ledger", "kept/ledger");
        String script = here.contains("pipeline {")
                ? here.replace(MAVEN, workspace)
                        .replace("steps { shiftUpGate() }", "steps {\n" + workspace + "shiftUpGate()\n}")
                : "node {\n" + workspace
                        + Shop.write("clinic/shift-up.yaml", Shop.POLICY.replace("production", "../production"))
                        + Shop.write("web/shift-up.yaml", Shop.POLICY.replace("production", "../production")) + here
                        + "\n}";
        WorkflowRun run = Shop.pipeline(jenkins, name, script).scheduleBuild2(0).get();
        assertThat(run).isNotNull();
        return run;
    }

    @Test
    void theStepOfFreestyleJobsHasTheNameThatThePageGivesIt(JenkinsRule jenkins) throws Exception {
        assertThat(page())
                .contains("**"
                        + jenkins.jenkins
                                .getDescriptorByType(GateBuilder.DescriptorImpl.class)
                                .getDisplayName() + "**");
    }

    @Test
    void theTableOfParametersHasThemAll(JenkinsRule jenkins) throws Exception {
        String table = page().substring(page().indexOf("| parameter |"), page().indexOf("Outcomes are"));

        assertThat(setters(GateStep.class)).allSatisfy(name -> assertThat(table).contains('`' + name + '`'));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theExampleOfConfigurationAsCodeNamesWhatThereIs(JenkinsRule jenkins) throws Exception {
        String yaml = fences("yml").get(0);
        Map<String, Map<String, Map<String, Object>>> all = (Map<String, Map<String, Map<String, Object>>>)
                new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Map<String, Object> shiftUp = all.get("unclassified").get("shiftUp");

        assertThat(setters(ShiftUpGlobalConfiguration.class)).containsAll(shiftUp.keySet());
        for (Map<String, Object> source : (List<Map<String, Object>>) shiftUp.get("sources")) {
            assertThat(with("id", setters(EvidenceSource.class))).containsAll(source.keySet());
        }
        for (Map<String, Object> intel : (List<Map<String, Object>>) shiftUp.get("intel")) {
            assertThat(with("kind", setters(IntelSource.class))).containsAll(intel.keySet());
        }
    }

    private static Set<String> with(String name, Set<String> names) {
        names.add(name);
        return names;
    }

    private static Set<String> setters(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                String name = method.getName().substring("set".length());
                names.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<String> fences(String language) throws IOException {
        Matcher fence =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(page());
        List<String> found = new ArrayList<>();
        while (fence.find()) {
            found.add(fence.group(1));
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
