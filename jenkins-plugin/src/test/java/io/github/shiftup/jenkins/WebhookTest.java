package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What whoever sends evidence is answered. What follows from it, {@link NewEvidenceTest} tells. */
@WithJenkins
class WebhookTest {
    private Feed feed;

    @BeforeEach
    void aSourceThatMaySend(JenkinsRule jenkins) throws Exception {
        feed = new Feed(jenkins);
    }

    @Test
    void theRightTokenIsTaken() throws Exception {
        assertThat(feed.sends(Shop.report()).statusCode()).isEqualTo(202);
        assertThat(feed.sends(Shop.report()).body()).contains("as before");
    }

    @Test
    void aWrongTokenAnUnknownSourceAndNoneAreAllTheSame() throws Exception {
        HttpResponse<String> wrong = feed.sends("feed", "Bearer other", Shop.report());
        HttpResponse<String> unknown = feed.sends("nobody", "Bearer " + Feed.TOKEN, Shop.report());
        HttpResponse<String> none = feed.sends("feed", null, Shop.report());

        assertThat(List.of(wrong, unknown, none)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(wrong.body()).doesNotContain(Feed.TOKEN);
        });
    }

    @Test
    void aSignatureIsCheckedOverTheWholeBody() throws Exception {
        feed.isShared("feed", true);
        String body = Shop.report();

        assertThat(feed.sendsSigned(body, body).statusCode()).isEqualTo(202);
        assertThat(feed.sendsSigned(body + " ", body).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasNoProofLearnsBySizeOfNoSource() throws Exception {
        ShiftUpGlobalConfiguration.get().setMaxWebhookMegabytes(1);
        feed.isShared("signed", true);
        String large = "x".repeat((1 << 20) + 1);

        HttpResponse<String> there = feed.sends("signed", null, large);
        HttpResponse<String> nowhere = feed.sends("nobody", null, large);

        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(there.body()).isEqualTo(nowhere.body());
    }

    @Test
    void anEmptySecretProvesNothing() throws Exception {
        KnownCredentials.secret("empty", "");
        feed.isShared("feed", true, "empty");

        assertThat(feed.sendsSigned("{}", "{}", "?").statusCode()).isEqualTo(403);
    }

    @Test
    void aReportThatIsTooLargeIsRefused() throws Exception {
        ShiftUpGlobalConfiguration.get().setMaxWebhookMegabytes(1);

        assertThat(feed.sends("x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void aFloodIsHeldBack() throws Exception {
        ShiftUpGlobalConfiguration.get().setWebhooksPerMinute(2);
        feed.isShared("flooded", false);
        String authorization = "Bearer " + Feed.TOKEN;

        assertThat(feed.sends("flooded", authorization, "{}").statusCode()).isEqualTo(202);
        assertThat(feed.sends("flooded", authorization, "{} ").statusCode()).isEqualTo(202);
        HttpResponse<String> third = feed.sends("flooded", authorization, "{}  ");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void aFloodWithoutProofDoesNotShutOutWhoHasIt() throws Exception {
        ShiftUpGlobalConfiguration.get().setWebhooksPerMinute(2);
        feed.isShared("envied", false);

        List<Integer> flood = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            flood.add(feed.sends("envied", "Bearer x", "{}").statusCode());
        }
        // Those of other tests count too, and their minute may end in between.
        assertThat(flood).contains(429).isSubsetOf(403, 429);

        assertThat(feed.sends("envied", "Bearer " + Feed.TOKEN, "{}").statusCode())
                .isEqualTo(202);
    }

    @Test
    void onlyPostIsAnswered() throws Exception {
        assertThat(feed.asks().statusCode()).isEqualTo(405);
    }
}
