package io.github.shiftup.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.github.shiftup.policy.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** What an administrator says for all jobs. */
@Extension
@Symbol("shiftUp")
public final class ShiftUpGlobalConfiguration extends GlobalConfiguration {
    private static final long MEGABYTE = 1L << 20;

    private @Nullable String defaultPolicy;
    private @Nullable String defaultProfile;
    private ArrayList<EvidenceSource> sources = new ArrayList<>();
    private ArrayList<IntelSource> intel = new ArrayList<>();
    private int maxReportMegabytes = 2048;
    private int maxFindings = 200_000;
    private int maxCaseMegabytes = 50;
    private int maxWebhookMegabytes = 64;
    private int webhooksPerMinute = 30;
    private int pollMinutes = 15;
    private int breakGlassHours = 4;

    public ShiftUpGlobalConfiguration() {
        load();
    }

    public static ShiftUpGlobalConfiguration get() {
        return ExtensionList.lookupSingleton(ShiftUpGlobalConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return "Shift Up";
    }

    @Override
    public boolean configure(StaplerRequest2 request, JSONObject json) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        request.bindJSON(this, json);
        // A form without entries sends no list at all. The lists are not emptied before: whoever asks meanwhile finds
        // them, and
        // they stay where the rest of the form cannot be read.
        if (!json.has("sources")) {
            setSources(null);
        }
        if (!json.has("intel")) {
            setIntel(null);
        }
        save();
        return true;
    }

    /** A policy for workspaces without one, as YAML; {@code ${service}} in it stands for the job's name. Null for none. */
    public @Nullable String getDefaultPolicy() {
        return defaultPolicy;
    }

    @DataBoundSetter
    public void setDefaultPolicy(@Nullable String value) {
        defaultPolicy = Util.fixEmptyAndTrim(value);
        save();
    }

    /** The profile for workspaces without a policy, where there is no default policy either; null for none. */
    public @Nullable String getDefaultProfile() {
        return defaultProfile;
    }

    @DataBoundSetter
    public void setDefaultProfile(@Nullable String value) {
        defaultProfile = Util.fixEmptyAndTrim(value);
        save();
    }

    /** The shared sources, in the order of the form. */
    public List<EvidenceSource> getSources() {
        return sources;
    }

    @DataBoundSetter
    public void setSources(@Nullable List<EvidenceSource> value) {
        sources = value == null ? new ArrayList<>() : new ArrayList<>(value);
        save();
    }

    /** The shared intel; of one kind, the last counts. */
    public List<IntelSource> getIntel() {
        return intel;
    }

    @DataBoundSetter
    public void setIntel(@Nullable List<IntelSource> value) {
        intel = value == null ? new ArrayList<>() : new ArrayList<>(value);
        save();
    }

    /** The largest report that is fetched, and the largest verdict that is adopted. */
    public int getMaxReportMegabytes() {
        return maxReportMegabytes;
    }

    @DataBoundSetter
    public void setMaxReportMegabytes(int value) {
        maxReportMegabytes = Math.max(1, value);
        save();
    }

    /** The same in bytes. */
    public long maxReportBytes() {
        return maxReportMegabytes * MEGABYTE;
    }

    /** How many findings are kept and shown of one verdict. */
    public int getMaxFindings() {
        return maxFindings;
    }

    @DataBoundSetter
    public void setMaxFindings(int value) {
        maxFindings = Math.max(1, value);
        save();
    }

    /** How much is kept of a build to judge it again; 0 keeps nothing. */
    public int getMaxCaseMegabytes() {
        return maxCaseMegabytes;
    }

    @DataBoundSetter
    public void setMaxCaseMegabytes(int value) {
        maxCaseMegabytes = Math.max(0, value);
        save();
    }

    /** The same in bytes. */
    public long maxCaseBytes() {
        return maxCaseMegabytes * MEGABYTE;
    }

    /** The largest report that is taken when it is sent. */
    public int getMaxWebhookMegabytes() {
        return maxWebhookMegabytes;
    }

    @DataBoundSetter
    public void setMaxWebhookMegabytes(int value) {
        maxWebhookMegabytes = Math.max(1, value);
        save();
    }

    /** The same in bytes. */
    public long maxWebhookBytes() {
        return maxWebhookMegabytes * MEGABYTE;
    }

    /** How many reports are taken of each source, and ten times as many of all together. */
    public int getWebhooksPerMinute() {
        return webhooksPerMinute;
    }

    @DataBoundSetter
    public void setWebhooksPerMinute(int value) {
        webhooksPerMinute = Math.max(1, value);
        save();
    }

    /** Between two looks at the sources' addresses; 0 never looks. */
    public int getPollMinutes() {
        return pollMinutes;
    }

    @DataBoundSetter
    public void setPollMinutes(int value) {
        pollMinutes = Math.max(0, value);
        save();
    }

    /** How long a broken glass waits for its build. */
    public int getBreakGlassHours() {
        return breakGlassHours;
    }

    @DataBoundSetter
    public void setBreakGlassHours(int value) {
        breakGlassHours = Math.max(1, value);
        save();
    }

    /** A shared source by its id. */
    public Optional<EvidenceSource> source(String id) {
        return sources.stream().filter(source -> source.getId().equals(id)).findFirst();
    }

    @POST
    public ListBoxModel doFillDefaultProfileItems() {
        Access.checkConfigure(null);
        ListBoxModel profiles = new ListBoxModel();
        profiles.add("None", "");
        Profiles.BUILT_IN.forEach(profiles::add);
        return profiles;
    }

    @POST
    public FormValidation doCheckDefaultPolicy(@QueryParameter String value) {
        Access.checkConfigure(null);
        String text = Util.fixEmptyAndTrim(value);
        return text == null || text.contains("apiVersion:")
                ? FormValidation.ok()
                : FormValidation.error("A policy begins with apiVersion: shift-up/v1");
    }

    @POST
    public FormValidation doCheckMaxReportMegabytes(@QueryParameter String value) {
        Access.checkConfigure(null);
        return FormValidation.validatePositiveInteger(value);
    }
}
