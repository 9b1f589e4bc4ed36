package io.github.shiftup.jenkins;

import hudson.AbortException;
import hudson.model.Run;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The gates that judge at this moment. Two of one build and one id would write one folder, one page and one state. */
final class JudgingGates {
    private static final Set<Judging> NOW = ConcurrentHashMap.newKeySet();

    private record Judging(Run<?, ?> run, String id) {}

    private JudgingGates() {}

    /**
     * Lets a gate begin. Whoever does has to {@link #end} it.
     *
     * @throws AbortException if another of its id judges this build just now
     */
    static void begin(Run<?, ?> run, String id) throws AbortException {
        if (!NOW.add(new Judging(run, id))) {
            throw new AbortException("Shift Up: another gate with the id \"" + id
                    + "\" judges this build at the same time, and there is one page for both. Give each gate an id of its"
                    + " own: shiftUpGate id: 'NAME'");
        }
    }

    static void end(Run<?, ?> run, String id) {
        NOW.remove(new Judging(run, id));
    }
}
