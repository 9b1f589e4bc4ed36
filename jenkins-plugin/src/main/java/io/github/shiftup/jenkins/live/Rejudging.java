package io.github.shiftup.jenkins.live;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.github.shiftup.jenkins.agent.GateOrder;
import io.github.shiftup.jenkins.agent.RejudgeTask;
import io.github.shiftup.jenkins.judging.EvidenceStore;
import io.github.shiftup.jenkins.judging.Orders;
import io.github.shiftup.jenkins.judging.SideFiles;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * Judges the last candidates anew by evidence that they were not judged by. It is done on an agent, where builds are judged
 * too, from what the gate kept beside the build: the controller opens neither reports nor policies. One job after the other.
 *
 * <p>What a gate was judged by is saved with it, so that no news is lost by a restart, or while no agent is there.
 */
@Extension
public final class Rejudging {
    private static final Logger LOGGER = Logger.getLogger(Rejudging.class.getName());
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(15);

    /** When judging again failed last; what fails is not tried at every look. */
    private final Map<GateState, Long> failed = Collections.synchronizedMap(new WeakHashMap<>());

    private boolean looking;
    private boolean again;

    public static Rejudging get() {
        return ExtensionList.lookupSingleton(Rejudging.class);
    }

    /** Lets all gated jobs whose evidence is other than what they were judged by be judged again, in the background. */
    public synchronized void lookSoon() {
        again = true;
        if (!looking) {
            looking = true;
            Computer.threadPoolForRemoting.execute(this::look);
        }
    }

    private synchronized boolean isAskedAgain() {
        looking = again;
        again = false;
        return looking;
    }

    @SuppressWarnings("try") // it is there to be closed
    private void look() {
        while (isAskedAgain()) {
            try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
                judgeAll(EvidenceStore.get().newest());
            } catch (InterruptedException e) {
                LOGGER.log(Level.FINE, "Nobody is judged again: Jenkins ends", e);
            } catch (IOException | RuntimeException e) {
                LOGGER.log(Level.WARNING, "Jobs could not be judged again", e);
            }
        }
    }

    private void judgeAll(Map<String, String> evidence) throws InterruptedException {
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            for (GateState state : GateStates.of(job)) {
                Optional<String> source = state.news(evidence);
                Long last = failed.get(state);
                if (source.isPresent() && (last == null || System.currentTimeMillis() - last > PATIENCE)) {
                    judge(job, state, source.get(), evidence);
                }
            }
        }
    }

    /**
     * Lets one job be judged again, soon and in the background.
     *
     * @param who asks for it
     */
    @SuppressWarnings("try") // it is there to be closed
    public void judgeAgain(Job<?, ?> job, String who) {
        Computer.threadPoolForRemoting.execute(() -> {
            try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
                Map<String, String> evidence = EvidenceStore.get().newest();
                for (GateState state : GateStates.of(job)) {
                    judge(job, state, who, evidence);
                }
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, e, () -> job.getFullName() + " could not be judged again");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void judge(Job<?, ?> job, GateState state, String source, Map<String, String> evidence)
            throws InterruptedException {
        Run<?, ?> run = job.getBuildByNumber(state.getBuild());
        Path kept = run == null ? null : new SideFiles(run, state.getGate()).kept();
        if (run == null || kept == null || !Files.exists(kept)) {
            LOGGER.fine(() -> "Of the last build of " + job.getFullName() + " nothing was kept to judge it again");
            return;
        }
        FilePath root = AgentFolders.toJudge(state.node());
        if (root == null) {
            LOGGER.fine(() -> job.getFullName() + " waits for an agent to be judged again");
            return;
        }
        try {
            GateSummary summary = judged(run, state, kept, root);
            boolean start = GateStates.update(job, gates -> {
                // A build that ended meanwhile has a state of its own.
                if (!gates.states.contains(state)) {
                    return false;
                }
                state.judgedAgain(summary, source, evidence, System.currentTimeMillis());
                return state.startOnce();
            });
            failed.remove(state);
            if (start) {
                EvidenceTrigger.start(job, new EvidenceCause(source, state.cause()));
            }
        } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
            // What an agent throws is thrown here, of whatever kind; it is no reason to forget the other jobs.
            failed.put(state, System.currentTimeMillis());
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> job.getFullName() + " could not be judged again; it is tried again in a quarter of an hour");
        }
    }

    /** One agent that hangs must not keep all other jobs from being judged. */
    private static String answer(Future<String> judging) throws IOException, InterruptedException {
        try {
            return judging.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the agent could not judge it", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the agent did not answer within a quarter of an hour", e);
        } finally {
            judging.cancel(true);
        }
    }

    private static GateSummary judged(Run<?, ?> run, GateState state, Path kept, FilePath root)
            throws IOException, InterruptedException {
        FilePath scratch = root.child("shift-up").child(UUID.randomUUID().toString());
        try {
            FilePath packed = scratch.child(GateOrder.CASE);
            packed.copyFrom(new FilePath(kept.toFile()));
            Orders orders = new Orders(scratch, root.child("shift-up").child("cache"), LOGGER::warning);
            RejudgeTask task = new RejudgeTask(orders.toJudgeAgain(state.configuration(), run), TaskListener.NULL);
            return SummaryJson.read(answer(scratch.actAsync(task)));
        } finally {
            scratch.deleteRecursive();
        }
    }
}
