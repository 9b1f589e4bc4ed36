package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class GlobalConfigurationTest {

    @Test
    void whatAnAdministratorSavesStays(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("feed-token", "s3cret-of-the-feed");
        ShiftUpGlobalConfiguration global = ShiftUpGlobalConfiguration.get();
        global.setDefaultProfile("healthcare");
        global.setPollMinutes(7);
        EvidenceSource source = new EvidenceSource("trivy");
        source.setUrl("https://evidence.example.org/trivy.json");
        source.setMaxAge("12h");
        source.setWebhookCredentialsId("feed-token");
        source.setSigned(true);
        source.setForEveryJob(false);
        global.setSources(List.of(source));

        jenkins.configRoundtrip();

        ShiftUpGlobalConfiguration saved = ShiftUpGlobalConfiguration.get();
        assertThat(saved.getDefaultProfile()).isEqualTo("healthcare");
        assertThat(saved.getPollMinutes()).isEqualTo(7);
        assertThat(saved.getSources())
                .singleElement()
                .satisfies(each -> jenkins.assertEqualDataBoundBeans(source, each));
    }

    @Test
    void theLastSourceCanBeTakenAwayAgain(JenkinsRule jenkins) throws Exception {
        ShiftUpGlobalConfiguration.get().setSources(List.of());

        jenkins.configRoundtrip();

        assertThat(ShiftUpGlobalConfiguration.get().getSources()).isEmpty();
    }

    @Test
    void noSecretIsWrittenInClear(JenkinsRule jenkins) throws Exception {
        KnownCredentials.secret("feed-token", "s3cret-of-the-feed");
        EvidenceSource source = new EvidenceSource("trivy");
        source.setWebhookCredentialsId("feed-token");
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));

        Secrecy.showsNowhere("s3cret-of-the-feed", jenkins.jenkins.getRootDir().toPath());
    }
}
