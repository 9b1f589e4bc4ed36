package io.github.shiftup.jenkins;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.slaves.WorkspaceList;
import io.github.shiftup.jenkins.agent.GateOrder;
import io.github.shiftup.jenkins.agent.GateTask;
import io.github.shiftup.jenkins.config.GateConfiguration;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.judging.EvidenceStore;
import io.github.shiftup.jenkins.judging.Orders;
import io.github.shiftup.jenkins.judging.SideFiles;
import io.github.shiftup.jenkins.live.BreakGlass;
import io.github.shiftup.jenkins.live.BreakGlassAction;
import io.github.shiftup.jenkins.live.GateStates;
import io.github.shiftup.jenkins.live.Rejudging;
import io.github.shiftup.jenkins.verdict.Consequence;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.jenkins.verdict.Names;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import io.github.shiftup.jenkins.view.GateAction;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs one gate of one build: judges on the agent, publishes, and says what is to be done to the build. */
final class GateRunner {
    private static final int MOST_CAUSES = 50;

    private final GateConfiguration gate;
    private final Run<?, ?> run;
    private final FilePath workspace;
    private final Launcher launcher;
    private final TaskListener listener;
    private final SideFiles files;
    /** Empty for the built-in node. Nobody can be asked any more when the agent is gone. */
    private final String node;

    private boolean ran;
    private boolean reported;
    private @Nullable Throwable failure;

    GateRunner(GateConfiguration gate, Run<?, ?> run, FilePath workspace, Launcher launcher, TaskListener listener) {
        this.gate = gate;
        this.run = run;
        this.workspace = workspace;
        this.launcher = launcher;
        this.listener = listener;
        this.files = new SideFiles(run, gate.getId());
        Computer computer = workspace.toComputer();
        this.node = computer == null ? "" : computer.getName();
    }

    /**
     * What came out.
     *
     * @param consequence of the verdict, whether or not it is held
     * @param held who broke the glass, so that the build goes on; null if nobody did
     * @param failure why the gate could not run; null if it did
     */
    record Outcome(
            GateSummary summary,
            Consequence consequence,
            @Nullable BreakGlassAction held,
            @Nullable Throwable failure) {
        boolean fails() {
            return consequence.kind() == Consequence.Kind.FAILURE && held == null;
        }

        boolean isUnstable() {
            return consequence.kind() == Consequence.Kind.UNSTABLE
                    || (consequence.kind() == Consequence.Kind.FAILURE && held != null);
        }

        /** What ends the build. Its cause is what conditions of {@code retry} look at. */
        AbortException abort() {
            AbortException abort = new AbortException(message());
            abort.initCause(failure);
            return abort;
        }

        String message() {
            String text = "Shift Up: " + consequence.why();
            if (!summary.blocking().isEmpty()) {
                text += ", by "
                        + String.join(
                                ", ",
                                summary.blocking()
                                        .subList(
                                                0,
                                                Math.min(5, summary.blocking().size())));
                text += summary.counts().blocks() > 5 ? " and others" : "";
            } else if (!summary.reasons().isEmpty()) {
                text += ": " + summary.reasons().get(0);
            }
            return held == null ? text : text + "; let through by " + held.getUser() + " (" + held.getTicket() + ")";
        }
    }

    Outcome run() throws IOException, InterruptedException {
        if (!Names.isId(gate.getId())) {
            throw new AbortException("Shift Up: \"" + gate.getId() + "\" cannot be the id of a gate. " + Names.ID_RULE);
        }
        FilePath temporary = WorkspaceList.tempDir(workspace);
        if (temporary == null) {
            throw new AbortException("Shift Up: there is no folder beside the workspace " + workspace.getRemote());
        }
        FilePath scratch = temporary.child("shift-up").child(UUID.randomUUID().toString());
        JudgingGates.begin(run, gate.getId());
        try {
            Map<String, String> seen = EvidenceStore.get().newest();
            GateSummary summary = arrived(judge(temporary, scratch), scratch);
            Outcome outcome = publish(summary.noting(replaced()), seen);
            // What arrived meanwhile found the build before this one, or none, to be judged again.
            Rejudging.get().lookSoon();
            return outcome;
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException)
                    new InterruptedException("the build was aborted while its gate ran").initCause(e);
        } finally {
            JudgingGates.end(run, gate.getId());
            remove(scratch);
        }
    }

    /** A folder that stays is untidy; a build that fails over it would be worse. */
    private void remove(FilePath scratch) throws InterruptedException {
        try {
            scratch.deleteRecursive();
        } catch (IOException | RuntimeException e) {
            log(scratch.getRemote() + " could not be removed: " + e);
        }
    }

    /** A gate that cannot run is a verdict as well, so that it shows where people look for it. */
    private GateSummary judge(FilePath temporary, FilePath scratch)
            throws ClosedByInterruptException, InterruptedException {
        try {
            GateOrder order = new Orders(scratch, temporary.child("shift-up-cache"), this::log).toJudge(gate, run);
            GateSummary summary = SummaryJson.read(workspace.act(new GateTask(order, listener)));
            ran = true;
            return summary;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
            failure = e;
            String where = "the gate could not run on "
                    + (node.isEmpty() ? "the built-in node" : node + ", whose log may tell more") + ": ";
            return GateSummary.notEvaluated(
                    (isForPeople(e) ? "" : where) + reason(e), Instant.now().toString());
        }
    }

    private static boolean isForPeople(Throwable e) {
        return e instanceof AbortException || e instanceof ReportException;
    }

    /** Stands on pages and lines that say whose it is. */
    private static String reason(Throwable e) {
        return isForPeople(e) ? String.valueOf(e.getMessage()).replaceFirst("^Shift Up: ", "") : told(e);
    }

    /** What goes wrong on an agent is the cause of what the controller sees. */
    static String told(Throwable e) {
        Throwable root = e;
        // An agent may send causes that lead in a circle.
        for (int depth = 0; root.getCause() != null && depth < MOST_CAUSES; depth++) {
            root = root.getCause();
        }
        return e.toString().contains(root.toString()) ? e.toString() : e + ", since " + root;
    }

    /** A verdict that nobody can look into lets nothing through. */
    private GateSummary arrived(GateSummary summary, FilePath scratch)
            throws ClosedByInterruptException, InterruptedException {
        try {
            if (ran) {
                reported = files.archive(workspace, launcher, listener);
                files.fetch(scratch, ShiftUpGlobalConfiguration.get());
            }
            return summary;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            failure = e;
            String why = "what belongs to this verdict could not be taken from the agent: " + reason(e);
            return summary.failsBuild() ? summary.noting(List.of(why)) : summary.lost(why);
        }
    }

    private Outcome publish(GateSummary summary, Map<String, String> seen) throws IOException, InterruptedException {
        files.write(summary);
        Consequence consequence = Consequence.of(summary, gate.getUnstableOn(), gate.getFailOn());
        Optional<BreakGlassAction> held = BreakGlass.use(run, consequence.kind() == Consequence.Kind.FAILURE);
        GateAction.publish(run, GateAction.of(gate, summary, consequence, reported));
        GateStates.judged(run, gate, summary, node, seen);
        Outcome outcome = new Outcome(
                summary,
                consequence,
                consequence.kind() == Consequence.Kind.FAILURE ? held.orElse(null) : null,
                failure);
        print(outcome);
        return outcome;
    }

    /** A step that is tried again may judge again; what two gates say shows on one page only as the last says it. */
    private List<String> replaced() {
        return GateAction.find(run, gate.getId())
                .map(earlier -> "a gate with the id \"" + gate.getId() + "\" has judged this build before ("
                        + earlier.getOutcomeWord()
                        + "); this page shows the last one. Gates that judge different things"
                        + " need an id each")
                .stream()
                .toList();
    }

    private void print(Outcome outcome) {
        GateSummary summary = outcome.summary();
        log(summary.getOutcomeWord() + ": "
                + summary.counts().blocks() + " blocking, "
                + summary.counts().warns() + " warning, " + summary.counts().waived() + " waived, "
                + summary.counts().fixed() + " fixed by this build");
        summary.reasons().forEach(this::log);
        if (outcome.held() != null) {
            log("The glass was broken by " + outcome.held().getUser() + ", "
                    + outcome.held().getTicket() + ": " + outcome.held().getReason());
        }
    }

    private void log(String line) {
        listener.getLogger().println("[Shift Up] " + line);
    }
}
