package io.github.shiftup.jenkins.live;

import hudson.model.InvisibleAction;
import java.time.Instant;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** That somebody let this build through, whatever production says. It is never taken back. */
@ExportedBean(defaultVisibility = 2)
public final class BreakGlassAction extends InvisibleAction {
    private final String user;
    private final String reason;
    private final String ticket;
    private final long at;
    private final long until;
    private boolean used;

    BreakGlassAction(JobGates.Grant grant) {
        this.user = grant.user;
        this.reason = grant.reason;
        this.ticket = grant.ticket;
        this.at = grant.at;
        this.until = grant.until;
    }

    JobGates.Grant grant() {
        return new JobGates.Grant(user, reason, ticket, at, until);
    }

    void use() {
        used = true;
    }

    @Exported
    public String getUser() {
        return user;
    }

    @Exported
    public String getReason() {
        return reason;
    }

    @Exported
    public String getTicket() {
        return ticket;
    }

    /** ISO 8601, UTC. */
    @Exported
    public String getSince() {
        return Instant.ofEpochMilli(at).toString();
    }

    /** Whether a gate would have failed the build without it. */
    @Exported
    public boolean isUsed() {
        return used;
    }
}
