package io.github.shiftup.jenkins.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.github.shiftup.jenkins.verdict.Names;
import java.io.Serializable;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One source of evidence as a job names it: files in its workspace, an address, or one of the shared sources by its id. */
public final class GateEvidence extends AbstractDescribableImpl<GateEvidence> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private @Nullable String from;
    private @Nullable String credentialsId;
    private @Nullable String maxAge;

    @DataBoundConstructor
    public GateEvidence(@Nullable String id) {
        this.id = Util.fixNull(id).strip();
    }

    /** A config.xml written by hand may name nothing; whoever reads an id relies on one. */
    @SuppressWarnings({"ConstantValue", "UnusedMethod"})
    private Object readResolve() {
        if (id != null) {
            return this;
        }
        GateEvidence nameless = new GateEvidence("");
        nameless.from = from;
        nameless.credentialsId = credentialsId;
        nameless.maxAge = maxAge;
        return nameless;
    }

    public String getId() {
        return id;
    }

    /** Glob in the workspace, or {@code https://...}; null for the shared source of this id. */
    public @Nullable String getFrom() {
        return from;
    }

    @DataBoundSetter
    public void setFrom(@Nullable String value) {
        from = Util.fixEmptyAndTrim(value);
    }

    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@Nullable String value) {
        credentialsId = Util.fixEmptyAndTrim(value);
    }

    /** Such as {@code 24h}; null for what the policy says. */
    public @Nullable String getMaxAge() {
        return maxAge;
    }

    @DataBoundSetter
    public void setMaxAge(@Nullable String value) {
        maxAge = Util.fixEmptyAndTrim(value);
    }

    @Extension
    @Symbol("shiftUpEvidence")
    public static final class DescriptorImpl extends Descriptor<GateEvidence> {
        @Override
        public String getDisplayName() {
            return "Evidence";
        }

        @POST
        public FormValidation doCheckId(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            Access.checkConfigure(item);
            return Checks.id(value);
        }

        @POST
        public FormValidation doCheckFrom(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            Access.checkConfigure(item);
            return Names.isAddress(value) ? Checks.address(value) : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckMaxAge(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            Access.checkConfigure(item);
            return Checks.duration(value);
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String credentialsId,
                @QueryParameter String from) {
            return CredentialChoices.of(item, credentialsId, from);
        }
    }
}
