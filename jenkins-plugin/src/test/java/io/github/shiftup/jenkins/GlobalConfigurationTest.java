package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import java.util.List;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.Stapler;

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
    void aFormThatCannotBeReadTakesNoSourceAway(JenkinsRule jenkins) throws Exception {
        ShiftUpGlobalConfiguration global = ShiftUpGlobalConfiguration.get();
        global.setSources(List.of(new EvidenceSource("trivy")));

        JSONObject form = JSONObject.fromObject("{pollMinutes: 7, sources: [{id: 'falco'}, 'no source']}");
        Boolean saved = jenkins.executeOnServer(() -> {
            try {
                return global.configure(Stapler.getCurrentRequest2(), form);
            } catch (RuntimeException e) {
                return false;
            }
        });

        assertThat(saved).isFalse();
        assertThat(global.getSources()).extracting(EvidenceSource::getId).containsExactly("trivy");
        global.load();
        assertThat(global.getSources()).extracting(EvidenceSource::getId).containsExactly("trivy");
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
