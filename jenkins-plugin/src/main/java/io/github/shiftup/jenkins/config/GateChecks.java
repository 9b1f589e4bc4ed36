package io.github.shiftup.jenkins.config;

import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What the gate's two forms say of what was typed, to those who may configure. */
public interface GateChecks {
    @POST
    default FormValidation doCheckId(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Util.fixEmptyAndTrim(value) == null ? FormValidation.ok() : Checks.id(value);
    }

    @POST
    default FormValidation doCheckPolicy(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Checks.inWorkspace(value);
    }

    @POST
    default FormValidation doCheckCandidate(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Checks.inWorkspace(value);
    }

    @POST
    default FormValidation doCheckVerdictFiles(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Checks.inWorkspace(value);
    }

    @POST
    default FormValidation doCheckUnstableOn(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Checks.rules(value);
    }

    @POST
    default FormValidation doCheckFailOn(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        Access.checkConfigure(item);
        return Checks.rules(value);
    }
}
