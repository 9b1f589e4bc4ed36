package io.github.shiftup.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.model.Item;
import hudson.model.queue.Tasks;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The credentials that can be chosen in a form. Whoever may not use them is shown what is chosen, and nothing else. */
final class CredentialChoices {
    private CredentialChoices() {}

    /**
     * Secret texts, and user names with passwords.
     *
     * @param item whose form it is; null for the administrator's
     * @param address that they are sent to
     */
    static ListBoxModel of(@Nullable Item item, @Nullable String chosen, @Nullable String address) {
        if (!mayUse(item)) {
            return only(chosen);
        }
        StandardListBoxModel model = new StandardListBoxModel();
        model.includeEmptyValue();
        var requirements =
                URIRequirementBuilder.fromUri(address == null ? "" : address).build();
        var matcher = CredentialsMatchers.anyOf(
                CredentialsMatchers.instanceOf(StringCredentials.class),
                CredentialsMatchers.instanceOf(StandardUsernamePasswordCredentials.class));
        if (item == null) {
            model.includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), StandardCredentials.class, requirements, matcher);
        } else {
            model.includeMatchingAs(authentication(item), item, StandardCredentials.class, requirements, matcher);
        }
        return model.includeCurrentValue(chosen == null ? "" : chosen);
    }

    /** Secret texts of the administrator. */
    static ListBoxModel secrets(@Nullable String chosen) {
        if (!mayUse(null)) {
            return only(chosen);
        }
        return new StandardListBoxModel()
                .includeEmptyValue()
                .includeMatchingAs(
                        ACL.SYSTEM2, Jenkins.get(), StringCredentials.class, List.of(), CredentialsMatchers.always())
                .includeCurrentValue(chosen == null ? "" : chosen);
    }

    private static boolean mayUse(@Nullable Item item) {
        return item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
    }

    private static ListBoxModel only(@Nullable String chosen) {
        return new StandardListBoxModel().includeCurrentValue(chosen == null ? "" : chosen);
    }

    private static Authentication authentication(Item item) {
        return item instanceof hudson.model.Queue.Task task ? Tasks.getAuthenticationOf2(task) : ACL.SYSTEM2;
    }
}
