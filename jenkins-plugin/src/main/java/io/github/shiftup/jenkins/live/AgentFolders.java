package io.github.shiftup.jenkins.live;

import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Node;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Where builds can be judged again. */
final class AgentFolders {
    private AgentFolders() {}

    /**
     * A folder of the agent that judged last, else of another one that takes builds of any job: one that is kept for certain
     * jobs shall not open what others packed. The controller is no substitute, even where it runs builds: a policy would be
     * read among its secrets that never was before.
     *
     * @param name of the agent that judged last; empty for the built-in node
     * @return null if none is there
     */
    static @Nullable FilePath toJudge(String name) {
        Jenkins jenkins = Jenkins.get();
        Node last = name.isEmpty() ? jenkins : jenkins.getNode(name);
        FilePath root = last == null ? null : usable(last);
        if (root != null) {
            return root;
        }
        for (Node node : jenkins.getNodes()) {
            root = node.getMode() == Node.Mode.NORMAL ? usable(node) : null;
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    private static @Nullable FilePath usable(Node node) {
        Computer computer = node.toComputer();
        boolean takesBuilds = computer != null && computer.isOnline() && computer.getNumExecutors() > 0;
        FilePath root = takesBuilds ? node.getRootPath() : null;
        // The controller's own folder holds its secrets; builds there have a folder below it, and so has this.
        return root == null || !(node instanceof Jenkins) ? root : root.child("workspace@tmp");
    }
}
