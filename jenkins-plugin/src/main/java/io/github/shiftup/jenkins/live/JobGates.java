package io.github.shiftup.jenkins.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What lies in the file beside a job. */
final class JobGates {
    private static final Logger LOGGER = Logger.getLogger(JobGates.class.getName());

    volatile ArrayList<GateState> states = new ArrayList<>();

    @Nullable
    Grant grant;

    /**
     * Lets a verdict take the place of the last one of the same gate, unless that one is of a later build: of two that run at
     * once, the earlier may end last. The list is a new one, since pages read the other just now.
     *
     * @param isThere whether there is a build of this number; where there is none, the numbers began anew
     */
    void put(GateState state, IntPredicate isThere) {
        ArrayList<GateState> next = new ArrayList<>();
        for (GateState each : states) {
            if (!each.getGate().equals(state.getGate())) {
                next.add(each);
            } else if (each.getBuild() > state.getBuild() && isThere.test(each.getBuild())) {
                return;
            }
        }
        next.add(state);
        states = next;
    }

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
        try {
            // What pages and judging again ask; null is refused here, and they fail over it.
            return !List.of(
                            state.outcome(),
                            state.getNew(),
                            state.isWorse(),
                            state.isOrdinary(),
                            state.node(),
                            state.configuration().getEvidence())
                    .isEmpty();
        } catch (IllegalArgumentException | NullPointerException e) {
            LOGGER.log(Level.WARNING, "A gate that another version of the plugin saved is not known to this one", e);
            return false;
        }
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
