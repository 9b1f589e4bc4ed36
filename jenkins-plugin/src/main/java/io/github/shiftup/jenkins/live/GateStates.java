package io.github.shiftup.jenkins.live;

import hudson.XmlFile;
import hudson.model.Job;
import hudson.model.Run;
import hudson.util.XStream2;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The gates of all jobs. Each job's lie in a file of its own, so that they move, and go, with it. */
public final class GateStates {
    private static final Logger LOGGER = Logger.getLogger(GateStates.class.getName());
    private static final String FILE = "shift-up-gates.xml";
    private static final XStream2 XSTREAM = new XStream2();
    private static final Map<Job<?, ?>, JobGates> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    static {
        XSTREAM.alias("shift-up-gates", JobGates.class);
        XSTREAM.alias("gate", GateState.class);
        XSTREAM.alias("grant", JobGates.Grant.class);
    }

    private GateStates() {}

    /** The gates of a job's last builds; none if it has none. */
    public static List<GateState> of(Job<?, ?> job) {
        return List.copyOf(gates(job).states);
    }

    /**
     * Remembers a verdict in the place of the last one of the same gate, unless that is one of a later build.
     *
     * @param node name of the agent that judged; empty for the built-in node
     * @param seen digests of the shared sources' evidence when the gate began
     */
    public static void judged(
            Run<?, ?> run, GateConfiguration gate, GateSummary summary, String node, Map<String, String> seen)
            throws IOException {
        update(run.getParent(), gates -> {
            ArrayList<GateState> states = new ArrayList<>(gates.states);
            states.removeIf(state -> state.getGate().equals(gate.getId()) && !isLater(state, run));
            if (states.stream().noneMatch(state -> state.getGate().equals(gate.getId()))) {
                states.add(new GateState(gate, run.getNumber(), summary, node, seen));
            }
            gates.states = states;
            return gates;
        });
    }

    /** Builds of a job may overtake each other; numbers begin anew where all builds are deleted. */
    private static boolean isLater(GateState state, Run<?, ?> run) {
        return state.getBuild() > run.getNumber() && hasBuild(run.getParent(), state);
    }

    /** Whether the build of a verdict is still there. */
    public static boolean hasBuild(Job<?, ?> job, GateState state) {
        return job.getBuildByNumber(state.getBuild()) != null;
    }

    /** Where a verdict is told, relative to its job: on its build's page, or on the job's where that build is deleted. */
    public static String page(Job<?, ?> job, GateState state) {
        return hasBuild(job, state) ? state.getBuild() + "/" + state.getUrlName() : "shift-up";
    }

    /**
     * Changes a job's gates and saves them; one after the other.
     *
     * @throws IOException if they cannot be saved, or the job is gone: a file in its place would be that of the next job of its name
     */
    static synchronized <T> T update(Job<?, ?> job, Function<JobGates, T> change) throws IOException {
        if (!job.getRootDir().isDirectory()) {
            throw new IOException(job.getFullName() + " is not there any more");
        }
        JobGates gates = gates(job);
        T result = change.apply(gates);
        file(job).write(gates);
        return result;
    }

    static JobGates gates(Job<?, ?> job) {
        return KNOWN.computeIfAbsent(job, GateStates::read);
    }

    private static JobGates read(Job<?, ?> job) {
        XmlFile file = file(job);
        try {
            if (file.exists() && file.read() instanceof JobGates gates) {
                return gates.known();
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "What is known of the gates of " + job.getFullName()
                            + " cannot be read; the next build makes it anew");
        }
        return new JobGates();
    }

    private static XmlFile file(Job<?, ?> job) {
        return new XmlFile(XSTREAM, new File(job.getRootDir(), FILE));
    }
}
