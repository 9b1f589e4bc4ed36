package io.github.shiftup.jenkins;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.AbortException;
import hudson.Util;
import hudson.model.Run;
import hudson.security.ACL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/** Credentials as header fields of requests: a secret text as bearer token, a user and a password as Basic. */
public final class Headers {
    private Headers() {}

    /** For an address that a job names: with the credentials that the build may use. */
    static Map<String, String> ofBuild(@Nullable String id, String address, Run<?, ?> run) throws AbortException {
        if (id == null) {
            return Map.of();
        }
        StandardCredentials found =
                CredentialsProvider.findCredentialById(id, StandardCredentials.class, run, requirements(address));
        if (found == null) {
            throw missing(id);
        }
        CredentialsProvider.track(run, found);
        return fields(found, id);
    }

    /** For an address that the administrator names: with the administrator's credentials. */
    public static Map<String, String> ofSystem(@Nullable String id, String address) throws AbortException {
        return id == null ? Map.of() : fields(system(id, StandardCredentials.class, requirements(address)), id);
    }

    /** The administrator's secret text; null if there is none of this id, or it is empty: everybody knows that one. */
    public static @Nullable String secret(String id) {
        try {
            return Util.fixEmpty(
                    system(id, StringCredentials.class, List.of()).getSecret().getPlainText());
        } catch (AbortException e) {
            return null;
        }
    }

    private static <C extends StandardCredentials> C system(
            String id, Class<C> type, List<DomainRequirement> requirements) throws AbortException {
        List<C> all = CredentialsProvider.lookupCredentialsInItemGroup(type, Jenkins.get(), ACL.SYSTEM2, requirements);
        C found = CredentialsMatchers.firstOrNull(all, CredentialsMatchers.withId(id));
        if (found == null) {
            throw missing(id);
        }
        return found;
    }

    private static List<DomainRequirement> requirements(String address) {
        return URIRequirementBuilder.fromUri(address).build();
    }

    private static Map<String, String> fields(StandardCredentials found, String id) throws AbortException {
        if (found instanceof StringCredentials text) {
            return Map.of("Authorization", "Bearer " + line(text.getSecret().getPlainText(), id));
        }
        if (found instanceof StandardUsernamePasswordCredentials pair) {
            String both = pair.getUsername() + ':' + pair.getPassword().getPlainText();
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        throw new AbortException("Shift Up: the credentials \"" + id
                + "\" are neither a secret text nor a user name with password; choose others");
    }

    /** What is no header field is refused here: whoever refuses it later repeats it, in a log. */
    private static String line(String secret, String id) throws AbortException {
        if (!secret.chars().allMatch(c -> c >= ' ' && c != 0x7f && c <= 0xff)) {
            throw new AbortException("Shift Up: the secret text \"" + id
                    + "\" cannot be sent as a bearer token: it has a line break or another character that no header takes."
                    + " Often it is a line break at its end; store it again without");
        }
        return secret;
    }

    private static AbortException missing(String id) {
        return new AbortException("Shift Up: there are no credentials \"" + id
                + "\" that may be used here; check the id, the scope and the domain");
    }
}
