package io.github.shiftup.jenkins.agent;

import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is told to judge. Plain values only: it crosses to the agent.
 *
 * @param policy relative to the workspace
 * @param candidate globs of SBOMs
 * @param verdictFiles globs of verdicts to adopt; null to judge
 * @param service name to be judged under where only a default profile is known
 * @param defaultPolicy text of the policy for workspaces without one; null if there is none
 * @param defaultProfile for workspaces without a policy; null if there is none
 * @param evidence where sources lie
 * @param intel where intel lies
 * @param ledger where it is kept; null for where the policy says
 * @param scratch folder on the agent for what is sent back, whole path
 * @param cache folder on the agent for copies of what was fetched, whole path
 * @param reports folder for reports, relative to the workspace
 * @param notBefore epoch milliseconds; a verdict to adopt that was judged for an earlier moment is another build's
 * @param maxBytes of one report, and of a verdict to adopt
 * @param maxCaseBytes of what is kept to judge again; 0 to keep nothing
 * @param proxy null for the agent's own
 */
public record GateOrder(
        String policy,
        String candidate,
        @Nullable String verdictFiles,
        String service,
        @Nullable String defaultPolicy,
        @Nullable String defaultProfile,
        ArrayList<Place> evidence,
        ArrayList<Place> intel,
        @Nullable LedgerPlace ledger,
        String scratch,
        String cache,
        String reports,
        long notBefore,
        long maxBytes,
        long maxCaseBytes,
        @Nullable ProxySettings proxy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The findings, in the folder for what is sent back. */
    public static final String FINDINGS = "findings.jsonl";

    /** What is kept to judge again, there too. */
    public static final String CASE = "case.zip";
}
