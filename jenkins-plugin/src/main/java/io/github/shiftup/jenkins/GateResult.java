package io.github.shiftup.jenkins;

import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/** What the step tells a Pipeline. Counts are of findings, by effect; ids are 200 at most; digests are {@code sha256:} and hexadecimal. */
public final class GateResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String verdict;
    private final boolean enforced;
    private final String consequence;
    private final long blocks;
    private final long warns;
    private final long waivedCount;
    private final long tolerated;
    private final long claimed;
    private final long fixedCount;
    private final ArrayList<String> blocking;
    private final ArrayList<String> fixedByThisBuild;
    private final ArrayList<String> waived;
    private final ArrayList<String> expiringWaivers;
    private final ArrayList<String> reasons;
    private final @Nullable String evidenceAge;
    private final String candidateDigest;
    private final String evidenceDigest;
    private final String policyDigest;
    private final String intelDigest;
    private final String reportUrl;

    GateResult(GateSummary summary, String consequence, String reportUrl) {
        this.verdict = summary.outcome().name();
        this.enforced = summary.enforced();
        this.consequence = consequence;
        this.blocks = summary.counts().blocks();
        this.warns = summary.counts().warns();
        this.waivedCount = summary.counts().waived();
        this.tolerated = summary.counts().tolerated();
        this.claimed = summary.counts().claimed();
        this.fixedCount = summary.counts().fixed();
        this.blocking = new ArrayList<>(summary.blocking());
        this.fixedByThisBuild = new ArrayList<>(summary.fixed());
        this.waived = new ArrayList<>(summary.waived());
        this.expiringWaivers = new ArrayList<>(summary.expiring());
        this.reasons = new ArrayList<>(summary.reasons());
        this.evidenceAge = summary.evidenceAge();
        this.candidateDigest = summary.digests().candidate();
        this.evidenceDigest = summary.digests().evidence();
        this.policyDigest = summary.digests().policy();
        this.intelDigest = summary.digests().intel();
        this.reportUrl = reportUrl;
    }

    /** {@code PASS}, {@code WARN}, {@code FAIL} or {@code NOT_EVALUATED}. */
    @Whitelisted
    public String getVerdict() {
        return verdict;
    }

    /** Whether the policy acts, or only observes. */
    @Whitelisted
    public boolean isEnforced() {
        return enforced;
    }

    /** What the verdict does to the build, unless somebody broke the glass: {@code NOTHING}, {@code UNSTABLE} or {@code FAILURE}. */
    @Whitelisted
    public String getConsequence() {
        return consequence;
    }

    @Whitelisted
    public long getBlocks() {
        return blocks;
    }

    @Whitelisted
    public long getWarns() {
        return warns;
    }

    @Whitelisted
    public long getWaivedCount() {
        return waivedCount;
    }

    @Whitelisted
    public long getTolerated() {
        return tolerated;
    }

    @Whitelisted
    public long getClaimed() {
        return claimed;
    }

    @Whitelisted
    public long getFixedCount() {
        return fixedCount;
    }

    /** Ids of what blocks. */
    @Whitelisted
    public List<String> getBlocking() {
        return blocking;
    }

    /** Ids of what production has and this build has not. */
    @Whitelisted
    public List<String> getFixedByThisBuild() {
        return fixedByThisBuild;
    }

    /** Ids of what a waiver holds. */
    @Whitelisted
    public List<String> getWaived() {
        return waived;
    }

    /** Ids of waivers that are about to end. */
    @Whitelisted
    public List<String> getExpiringWaivers() {
        return expiringWaivers;
    }

    /** Why not evaluated, or notes on the whole. */
    @Whitelisted
    public List<String> getReasons() {
        return reasons;
    }

    /** Age of the oldest source, an ISO 8601 duration; null if nobody tells. */
    @Whitelisted
    public @Nullable String getEvidenceAge() {
        return evidenceAge;
    }

    @Whitelisted
    public String getCandidateDigest() {
        return candidateDigest;
    }

    @Whitelisted
    public String getEvidenceDigest() {
        return evidenceDigest;
    }

    @Whitelisted
    public String getPolicyDigest() {
        return policyDigest;
    }

    @Whitelisted
    public String getIntelDigest() {
        return intelDigest;
    }

    /** Address of the build's page on this verdict. */
    @Whitelisted
    public String getReportUrl() {
        return reportUrl;
    }

    @Override
    @Whitelisted
    public String toString() {
        return verdict;
    }
}
