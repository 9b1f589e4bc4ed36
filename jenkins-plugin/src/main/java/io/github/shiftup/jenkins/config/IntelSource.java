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

/** Where what the world knows lies for all jobs: known exploited vulnerabilities, scores, facts, advisories. */
public final class IntelSource extends AbstractDescribableImpl<IntelSource> {
    private final String kind;
    private @Nullable String url;
    private @Nullable String credentialsId;

    @DataBoundConstructor
    public IntelSource(@Nullable String kind) {
        this.kind = Util.fixNull(kind).strip();
    }

    /** {@code kev}, {@code epss}, {@code ssvc} or {@code advisories}. */
    public String getKind() {
        return kind;
    }

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

    @Extension
    @Symbol("shiftUpIntel")
    public static final class DescriptorImpl extends Descriptor<IntelSource> {
        @Override
        public String getDisplayName() {
            return "Intel";
        }

        @POST
        public ListBoxModel doFillKindItems() {
            Access.checkConfigure(null);
            ListBoxModel kinds = new ListBoxModel();
            kinds.add("Known exploited vulnerabilities (KEV)", "kev");
            kinds.add("Exploit prediction scores (EPSS)", "epss");
            kinds.add("CVE records with SSVC facts", "ssvc");
            kinds.add("OSV advisories", "advisories");
            return kinds;
        }

        @POST
        public FormValidation doCheckUrl(@QueryParameter String value) {
            Access.checkConfigure(null);
            return Util.fixEmptyAndTrim(value) == null
                    ? FormValidation.error("Intel needs an address")
                    : Checks.address(value);
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId, @QueryParameter String url) {
            return CredentialChoices.of(null, credentialsId, url);
        }
    }
}
