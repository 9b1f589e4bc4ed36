package io.github.shiftup.jenkins.agent;

import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import io.github.shiftup.jenkins.verdict.SummaryJson;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import jenkins.MasterToSlaveFileCallable;

/** Judges on the agent. What comes back is text, to be checked by whoever asked. */
public final class GateTask extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    private final GateOrder order;
    private final TaskListener listener;

    /**
     * A task for an agent.
     *
     * @param listener is told what the gate says to people
     */
    public GateTask(GateOrder order, TaskListener listener) {
        this.order = order;
        this.listener = listener;
    }

    @Override
    public String invoke(File workspace, VirtualChannel channel) throws IOException, InterruptedException {
        PrintStream console = listener.getLogger();
        AgentGate gate = new AgentGate(order, workspace.toPath(), console::println);
        try {
            return SummaryJson.write(gate.judge());
        } finally {
            // What an agent holds back when its task ends does not arrive any more.
            console.flush();
        }
    }
}
