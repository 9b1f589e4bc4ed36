package io.github.shiftup.jenkins.live;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Job;
import hudson.model.Node;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.github.shiftup.jenkins.Orders;
import io.github.shiftup.jenkins.SideFiles;
import io.github.shiftup.jenkins.agent.RejudgeTask;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * Judges the last candidates anew when evidence arrives. It is done on an agent, where builds are judged too, from what the
 * gate kept beside the build: the controller opens neither reports nor policies. One job after the other.
 */
@Extension
public final class Rejudging {
    private static final Logger LOGGER = Logger.getLogger(Rejudging.class.getName());

    private final Set<String> changed = new LinkedHashSet<>();
    private boolean running;

    public static Rejudging get() {
        return ExtensionList.lookupSingleton(Rejudging.class);
    }

    /** Lets all gated jobs that use a source be judged again, soon and in the background. */
    public synchronized void evidenceChanged(String source) {
        changed.add(source);
        if (!running) {
            running = true;
            Computer.threadPoolForRemoting.execute(this::work);
        }
    }

    /**
     * Lets one job be judged again, soon and in the background.
     *
     * @param source whose evidence is new, or who else asks for it
     */
    @SuppressWarnings("try") // it is there to be closed
    public void judgeAgain(Job<?, ?> job, String source) {
        Computer.threadPoolForRemoting.execute(() -> {
            try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
                for (GateState state : GateStates.of(job)) {
                    judge(job, state, source);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @SuppressWarnings("try") // it is there to be closed
    private void work() {
        String source = next();
        while (source != null) {
            try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
                judgeAll(source);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOGGER.log(Level.WARNING, e, () -> "Jobs could not be judged again");
            }
            source = next();
        }
    }

    private synchronized @Nullable String next() {
        if (changed.isEmpty()) {
            running = false;
            return null;
        }
        String source = changed.iterator().next();
        changed.remove(source);
        return source;
    }

    private static void judgeAll(String source) throws InterruptedException {
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            for (GateState state : GateStates.of(job)) {
                if (state.uses(source)) {
                    judge(job, state, source);
                }
            }
        }
    }

    private static void judge(Job<?, ?> job, GateState state, String source) throws InterruptedException {
        Run<?, ?> run = job.getBuildByNumber(state.getBuild());
        Path kept = run == null ? null : new SideFiles(run, state.getGate()).kept();
        if (run == null || kept == null || !Files.exists(kept)) {
            LOGGER.fine(() -> "Of the last build of " + job.getFullName() + " nothing was kept to judge it again");
            return;
        }
        try {
            GateSummary summary = judged(run, state, kept);
            boolean start = GateStates.update(job, gates -> {
                // A build that ended meanwhile has a state of its own, and looks itself whether its evidence was the
                // last.
                if (!gates.states.contains(state)) {
                    return false;
                }
                state.judgedAgain(summary, source, System.currentTimeMillis());
                return state.startOnce();
            });
            if (start) {
                EvidenceTrigger.start(job, new EvidenceCause(source, state.cause()));
            }
        } catch (IOException | ReportException e) {
            LOGGER.log(Level.WARNING, e, () -> job.getFullName() + " could not be judged again");
        }
    }

    private static GateSummary judged(Run<?, ?> run, GateState state, Path kept)
            throws IOException, InterruptedException {
        FilePath root = folder(state.node());
        if (root == null) {
            throw new IOException("no agent is there to do it; the next evidence tries again");
        }
        FilePath scratch = root.child("shift-up").child(UUID.randomUUID().toString());
        try {
            FilePath packed = scratch.child(RejudgeTask.PACKED);
            packed.copyFrom(new FilePath(kept.toFile()));
            Orders orders = new Orders(scratch, root.child("shift-up").child("cache"));
            RejudgeTask task = new RejudgeTask(orders.toJudgeAgain(state.configuration(), run), TaskListener.NULL);
            return SummaryJson.read(scratch.act(task));
        } finally {
            scratch.deleteRecursive();
        }
    }

    /** Of the agent that judged last, else of any that takes builds. */
    private static @Nullable FilePath folder(String name) {
        Jenkins jenkins = Jenkins.get();
        Node last = name.isEmpty() ? jenkins : jenkins.getNode(name);
        FilePath root = last == null ? null : usable(last);
        if (root != null) {
            return root;
        }
        for (Node node : jenkins.getNodes()) {
            root = usable(node);
            if (root != null) {
                return root;
            }
        }
        return usable(jenkins);
    }

    private static @Nullable FilePath usable(Node node) {
        Computer computer = node.toComputer();
        boolean takesBuilds = computer != null && computer.isOnline() && computer.getNumExecutors() > 0;
        FilePath root = takesBuilds ? node.getRootPath() : null;
        // The controller's own folder holds its secrets; builds there have a folder below it, and so has this.
        return root == null || !(node instanceof Jenkins) ? root : root.child("workspace@tmp");
    }
}
