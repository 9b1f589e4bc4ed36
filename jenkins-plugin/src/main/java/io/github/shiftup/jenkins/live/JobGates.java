package io.github.shiftup.jenkins.live;

import java.util.ArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What lies in the file beside a job. */
final class JobGates {
    private static final Logger LOGGER = Logger.getLogger(JobGates.class.getName());

    /** Read while it is replaced, so a list that is here is never changed. */
    volatile ArrayList<GateState> states = new ArrayList<>();

    @Nullable
    Grant grant;

    /** Without what this version does not know: another one saved it. The next build makes it anew. */
    @SuppressWarnings("ConstantValue")
    JobGates known() {
        if (states == null) {
            states = new ArrayList<>();
        }
        states.removeIf(state -> !isKnown(state));
        return this;
    }

    private static boolean isKnown(GateState state) {
        boolean known = state.isWhole();
        if (!known) {
            LOGGER.warning("A gate that another version of the plugin saved is not known to this one");
        }
        return known;
    }

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
