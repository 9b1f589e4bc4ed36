package io.github.shiftup.jenkins;

import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jenkins.model.Jenkins;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Whoever sends evidence of the shared source {@code feed} to a Jenkins in which nobody else but an administrator may do anything. */
final class Feed {
    static final String TOKEN = "a-token-of-the-feed";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JenkinsRule jenkins;

    Feed(JenkinsRule jenkins) throws Exception {
        this.jenkins = jenkins;
        KnownCredentials.secret("feed-token", TOKEN);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
        isShared("feed", false);
    }

    /** Makes a source the only shared one. */
    void isShared(String id, boolean signed) {
        isShared(id, signed, "feed-token");
    }

    void isShared(String id, boolean signed, String credentialsId) {
        EvidenceSource source = new EvidenceSource(id);
        source.setWebhookCredentialsId(credentialsId);
        source.setSigned(signed);
        ShiftUpGlobalConfiguration.get().setSources(List.of(source));
    }

    HttpResponse<String> sends(String report) throws Exception {
        return sends("feed", "Bearer " + TOKEN, report);
    }

    /** @param authorization null to say nothing of who it is */
    HttpResponse<String> sends(String source, String authorization, String report) throws Exception {
        HttpRequest.Builder request = to(source).POST(HttpRequest.BodyPublishers.ofString(report));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return answer(request);
    }

    HttpResponse<String> sendsSigned(String report, String signed) throws Exception {
        return sendsSigned(report, signed, TOKEN);
    }

    HttpResponse<String> sendsSigned(String report, String signed, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        return answer(to("feed")
                .header("X-Shift-Up-Signature", "sha256=" + signature)
                .POST(HttpRequest.BodyPublishers.ofString(report)));
    }

    HttpResponse<String> asks() throws Exception {
        return answer(to("feed").header("Authorization", "Bearer " + TOKEN));
    }

    private HttpRequest.Builder to(String source) throws IOException {
        return HttpRequest.newBuilder(URI.create(jenkins.getURL() + "shift-up/evidence/" + source));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
