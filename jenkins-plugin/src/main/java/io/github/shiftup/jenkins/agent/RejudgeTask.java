package io.github.shiftup.jenkins.agent;

import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import java.io.File;
import java.io.IOException;
import jenkins.MasterToSlaveFileCallable;

/** Judges on an agent what was kept of a build, which lies in the folder of the task as {@link GateOrder#CASE}. */
public final class RejudgeTask extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    private final GateOrder order;
    private final TaskListener listener;

    /**
     * A task for an agent.
     *
     * @param listener is told what the gate says to people
     */
    public RejudgeTask(GateOrder order, TaskListener listener) {
        this.order = order;
        this.listener = listener;
    }

    @Override
    public String invoke(File folder, VirtualChannel channel) throws IOException, InterruptedException {
        var console = listener.getLogger();
        AgentGate gate = new AgentGate(order, folder.toPath(), console::println);
        return SummaryJson.write(gate.judgeAgain(folder.toPath().resolve(GateOrder.CASE)));
    }
}
