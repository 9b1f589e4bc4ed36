package io.github.shiftup.jenkins.config;

import hudson.model.Item;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Who may ask what forms check. */
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
}
