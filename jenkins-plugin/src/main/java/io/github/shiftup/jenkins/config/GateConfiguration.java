package io.github.shiftup.jenkins.config;

import hudson.Util;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gate is told, whether it is a Pipeline step or a build step. An empty text means the default. */
public final class GateConfiguration implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of the gate of a build that has only one, and says nothing of its id. */
    public static final String ID = "gate";

    private static final String POLICY = "shift-up.yaml";
    private static final String CANDIDATE = "**/target/shift-up/candidate.cdx.json";
    private static final String UNSTABLE_ON = "WARN";
    private static final String FAIL_ON = "FAIL, NOT_EVALUATED";

    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String policy;
    private @Nullable String candidate;
    private @Nullable String verdictFiles;
    private @Nullable String unstableOn;
    private @Nullable String failOn;
    /** Said this way round so that what says nothing stops: XStream leaves out defaults of fields. */
    private boolean goesOn;

    private ArrayList<GateEvidence> evidence = new ArrayList<>();
    private @Nullable GateLedger ledger;

    /** What an earlier version saved may lack what this one has. */
    @SuppressWarnings({"ConstantValue", "UnusedMethod"})
    private Object readResolve() {
        if (evidence == null) {
            evidence = new ArrayList<>();
        }
        return this;
    }

    /** Tells the gates of one build apart, and is part of addresses. */
    public String getId() {
        return orElse(id, ID);
    }

    public void setId(@Nullable String value) {
        id = unless(value, ID);
    }

    /** What the gate is called on pages; null for what all gates are called. */
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = Util.fixEmptyAndTrim(value);
    }

    /** The policy, relative to the workspace. */
    public String getPolicy() {
        return orElse(policy, POLICY);
    }

    public void setPolicy(@Nullable String value) {
        policy = unless(value, POLICY);
    }

    /** SBOMs of what is shipped: globs in the workspace, separated by commas. */
    public String getCandidate() {
        return orElse(candidate, CANDIDATE);
    }

    public void setCandidate(@Nullable String value) {
        candidate = unless(value, CANDIDATE);
    }

    /** Verdicts to adopt instead of judging: globs in the workspace; null to judge. */
    public @Nullable String getVerdictFiles() {
        return verdictFiles;
    }

    public void setVerdictFiles(@Nullable String value) {
        verdictFiles = Util.fixEmptyAndTrim(value);
    }

    /** What makes the build unstable, as {@link io.github.shiftup.jenkins.verdict.ResultRules} reads it. */
    public String getUnstableOn() {
        return orElse(unstableOn, UNSTABLE_ON);
    }

    public void setUnstableOn(@Nullable String value) {
        unstableOn = unless(value, UNSTABLE_ON);
    }

    /** What fails the build, in the same words. */
    public String getFailOn() {
        return orElse(failOn, FAIL_ON);
    }

    public void setFailOn(@Nullable String value) {
        failOn = unless(value, FAIL_ON);
    }

    /** Whether a build that fails ends at the gate. */
    public boolean isStopBuild() {
        return !goesOn;
    }

    public void setStopBuild(boolean value) {
        goesOn = !value;
    }

    /** Where sources lie, those of the policy and further ones. */
    public List<GateEvidence> getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable List<GateEvidence> value) {
        evidence = value == null ? new ArrayList<>() : new ArrayList<>(value);
    }

    /** Where the ledger is kept; null for where the policy says. */
    public @Nullable GateLedger getLedger() {
        return ledger;
    }

    public void setLedger(@Nullable GateLedger value) {
        ledger = value;
    }

    /**
     * Name of the page of a gate's verdict, below that of its build.
     *
     * @param id of the gate
     */
    public static String pageOf(String id) {
        return id.equals(ID) ? "shift-up" : "shift-up-" + id;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String unless(@Nullable String value, String otherwise) {
        String text = Util.fixEmptyAndTrim(value);
        return otherwise.equals(text) ? null : text;
    }
}
