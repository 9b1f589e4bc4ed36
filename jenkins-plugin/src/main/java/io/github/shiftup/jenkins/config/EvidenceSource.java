package io.github.shiftup.jenkins.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A source of evidence that all jobs share: asked at an address, or sent here by whoever knows its token. */
public final class EvidenceSource extends AbstractDescribableImpl<EvidenceSource> {
    private final String id;
    private @Nullable String url;
    private @Nullable String credentialsId;
    private @Nullable String maxAge;
    private @Nullable String webhookCredentialsId;
    private boolean signed;
    /** Said this way round so that what an earlier version saved is for every job. */
    private boolean onlyWhereNamed;

    @DataBoundConstructor
    public EvidenceSource(@Nullable String id) {
        this.id = Util.fixNull(id).strip();
    }

    public String getId() {
        return id;
    }

    /** Null where it is only sent here. */
    public @Nullable String getUrl() {
        return url;
    }

    @DataBoundSetter
    public void setUrl(@Nullable String value) {
        url = Util.fixEmptyAndTrim(value);
    }

    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@Nullable String value) {
        credentialsId = Util.fixEmptyAndTrim(value);
    }

    public @Nullable String getMaxAge() {
        return maxAge;
    }

    @DataBoundSetter
    public void setMaxAge(@Nullable String value) {
        maxAge = Util.fixEmptyAndTrim(value);
    }

    /** A secret text; null where nobody may send evidence. */
    public @Nullable String getWebhookCredentialsId() {
        return webhookCredentialsId;
    }

    @DataBoundSetter
    public void setWebhookCredentialsId(@Nullable String value) {
        webhookCredentialsId = Util.fixEmptyAndTrim(value);
    }

    /** Whether the secret signs what is sent, instead of being sent itself. */
    public boolean isSigned() {
        return signed;
    }

    @DataBoundSetter
    public void setSigned(boolean value) {
        signed = value;
    }

    /** Whether it is evidence of every gated job, also of those that do not name it. */
    public boolean isForEveryJob() {
        return !onlyWhereNamed;
    }

    @DataBoundSetter
    public void setForEveryJob(boolean value) {
        onlyWhereNamed = !value;
    }

    @Extension
    @Symbol("shiftUpSource")
    public static final class DescriptorImpl extends Descriptor<EvidenceSource> {
        @Override
        public String getDisplayName() {
            return "Source of evidence";
        }

        @POST
        public FormValidation doCheckId(@QueryParameter String value) {
            Access.checkConfigure(null);
            return Checks.id(value);
        }

        @POST
        public FormValidation doCheckUrl(@QueryParameter String value) {
            Access.checkConfigure(null);
            return Checks.address(value);
        }

        @POST
        public FormValidation doCheckMaxAge(@QueryParameter String value) {
            Access.checkConfigure(null);
            return Checks.duration(value);
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId, @QueryParameter String url) {
            return CredentialChoices.of(null, credentialsId, url);
        }

        @POST
        public ListBoxModel doFillWebhookCredentialsIdItems(@QueryParameter String webhookCredentialsId) {
            return CredentialChoices.secrets(webhookCredentialsId);
        }
    }
}
