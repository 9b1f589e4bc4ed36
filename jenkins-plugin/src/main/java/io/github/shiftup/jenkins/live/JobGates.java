package io.github.shiftup.jenkins.live;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What lies in the file beside a job. */
final class JobGates {
    /** Read while it is replaced, so a list that is here is never changed. */
    volatile ArrayList<GateState> states = new ArrayList<>();

    @Nullable
    Grant grant;

    /** Leave to let one build through. */
    static final class Grant {
        final String user;
        final String reason;
        final String ticket;
        final long at;
        final long until;

        Grant(String user, String reason, String ticket, long at, long until) {
            this.user = user;
            this.reason = reason;
            this.ticket = ticket;
            this.at = at;
            this.until = until;
        }
    }
}
