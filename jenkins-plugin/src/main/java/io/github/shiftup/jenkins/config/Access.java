package io.github.shiftup.jenkins.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.Item;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Who may ask what forms ask. */
public final class Access {
    private Access() {}

    /** Whoever configures the job; without a job, whoever administers Jenkins. */
    public static void checkConfigure(@Nullable Item item) {
        if (item == null) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        } else {
            item.checkPermission(Item.CONFIGURE);
        }
    }

    static boolean mayUseCredentials(@Nullable Item item) {
        return item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
    }
}
