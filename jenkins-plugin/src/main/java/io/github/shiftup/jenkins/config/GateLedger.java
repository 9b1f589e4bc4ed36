package io.github.shiftup.jenkins.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import java.io.Serializable;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * Where a job keeps the ledger, if not where the policy says. Credentials go with the address that is named here and not with
 * the policy's, which whoever changes the repository could point elsewhere.
 */
public final class GateLedger extends AbstractDescribableImpl<GateLedger> implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String directory;
    private @Nullable String copyTo;
    private @Nullable String credentialsId;

    @DataBoundConstructor
    public GateLedger() {}

    /** On the agent, relative to the workspace; null for the policy's. */
    public @Nullable String getDirectory() {
        return directory;
    }

    @DataBoundSetter
    public void setDirectory(@Nullable String value) {
        directory = Util.fixEmptyAndTrim(value);
    }

    /** Address that records are sent to; null for the policy's. */
    public @Nullable String getCopyTo() {
        return copyTo;
    }

    @DataBoundSetter
    public void setCopyTo(@Nullable String value) {
        copyTo = Util.fixEmptyAndTrim(value);
    }

    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@Nullable String value) {
        credentialsId = Util.fixEmptyAndTrim(value);
    }

    @Extension
    @Symbol("shiftUpLedger")
    public static final class DescriptorImpl extends Descriptor<GateLedger> {
        @Override
        public String getDisplayName() {
            return "Ledger";
        }

        @POST
        public FormValidation doCheckCopyTo(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String value,
                @QueryParameter String credentialsId) {
            Access.checkConfigure(item);
            return Util.fixEmptyAndTrim(value) == null && Util.fixEmptyAndTrim(credentialsId) != null
                    ? FormValidation.error("Credentials are sent to an address that is named here, not to the policy's")
                    : Checks.address(value);
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String credentialsId,
                @QueryParameter String copyTo) {
            return CredentialChoices.of(item, credentialsId, copyTo);
        }
    }
}
