package io.github.shiftup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.Remark;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a POM may say that takes the gate's teeth. */
class PomRemarksTest {
    private final Model model = new Model();
    private final Plugin plugin = new Plugin();
    private final Properties user = new Properties();

    PomRemarksTest() {
        model.setArtifactId("shop");
        plugin.setGroupId("io.github.shiftup");
        plugin.setArtifactId("shift-up-maven-plugin");
        Build build = new Build();
        build.addPlugin(plugin);
        model.setBuild(build);
    }

    private void execution(@Nullable String phase, @Nullable Xpp3Dom configuration, String... goals) {
        PluginExecution execution = new PluginExecution();
        execution.setId("e" + plugin.getExecutions().size());
        execution.setPhase(phase);
        execution.setConfiguration(configuration);
        List.of(goals).forEach(execution::addGoal);
        plugin.addExecution(execution);
    }

    private static Xpp3Dom configuration(String key, String value) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(key);
        child.setValue(value);
        configuration.addChild(child);
        return configuration;
    }

    private List<Remark> remarks() {
        return PomRemarks.of(List.of(new MavenProject(model)), user);
    }

    private List<String> checks() {
        return remarks().stream().map(Remark::check).toList();
    }

    @Test
    void aGateThatRunsNeedsNoRemark() {
        execution(null, null, "gate");

        assertThat(remarks()).isEmpty();
    }

    @Test
    void aGoalThatIsNotBoundJudgesNothing() {
        assertThat(checks()).containsExactly("gate-unbound");
        execution("none", null, "gate");
        assertThat(checks()).as("an execution that is switched off").containsExactly("gate-unbound");
        assertThat(PomRemarks.of(List.of(), user))
                .as("a build without the plug-in")
                .extracting(Remark::check)
                .containsExactly("gate-unbound");
    }

    @Test
    void evaluateAloneFailsNoBuild() {
        execution(null, null, "evaluate");

        assertThat(remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().message())
                        .startsWith("only the goal evaluate is bound, which never fails a build"));
    }

    @Test
    void aSkipIsFoundWhereverItStands() {
        execution("verify", configuration("skip", " True "), "gate");
        assertThat(checks()).containsExactly("gate-skipped");

        plugin.setConfiguration(configuration("skip", "true"));
        assertThat(checks()).as("said once for the plug-in").containsExactly("gate-skipped");

        model.addProperty("shiftup.skip", "true");
        user.setProperty("shiftup.skip", "true");
        assertThat(remarks())
                .extracting(remark -> remark.problem().file())
                .containsExactlyInAnyOrder("shop/pom.xml", "shop/pom.xml", "command line");
    }

    @Test
    void aSkipThatIsOffIsNone() {
        execution("verify", configuration("skip", "false"), "gate");
        model.addProperty("shiftup.skip", "false");

        assertThat(remarks()).isEmpty();
    }

    @Test
    void aSettingOfOtherPluginsThatDoesNothingIsSaid() {
        execution("verify", configuration("failOnError", "false"), "gate");

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.check()).isEqualTo("gate-setting");
            assertThat(remark.problem().message()).contains("mode: observe");
        });
    }
}
