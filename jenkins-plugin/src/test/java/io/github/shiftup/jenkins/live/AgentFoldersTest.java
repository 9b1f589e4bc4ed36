package io.github.shiftup.jenkins.live;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Node;
import hudson.slaves.DumbSlave;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a build of one agent packed is opened where any build may run, and not where its own might never have. */
@WithJenkins
class AgentFoldersTest {

    @Test
    void whatAnAgentJudgedIsNotOpenedOnTheController(JenkinsRule jenkins) throws Exception {
        assertThat(jenkins.jenkins.getNumExecutors()).isPositive();

        assertThat(AgentFolders.toJudge("gone")).isNull();
        assertThat(AgentFolders.toJudge("")).isNotNull();
    }

    @Test
    void anAgentThatIsKeptForCertainJobsIsNoSubstitute(JenkinsRule jenkins) throws Exception {
        DumbSlave kept = jenkins.createOnlineSlave();
        kept.setMode(Node.Mode.EXCLUSIVE);

        assertThat(AgentFolders.toJudge("gone")).isNull();
        assertThat(AgentFolders.toJudge(kept.getNodeName())).isNotNull();

        DumbSlave open = jenkins.createOnlineSlave();
        FilePath root = Objects.requireNonNull(AgentFolders.toJudge("gone"));
        assertThat(root.getRemote()).isEqualTo(open.getRootPath().getRemote());
    }
}
